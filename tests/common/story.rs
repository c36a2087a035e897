//! A story in several articles, all invented, for ledgers.

use ascribe::{Article, Ledger, Timestamp};

const TEXTS: [&str; 5] = [
    "Corrin tunnel floods\n\nThe pumps of the Corrin tunnel in Harrow Vale failed and 40 people were hurt, the engineer \
     Maud Tarrant told the Vale Post. “Nobody looked after the pumps of the tunnel for three winters,” she said.",
    "Owner answers\n\nThe owner of the Corrin tunnel in Harrow Vale, Joss Perrin, denied that the pumps failed, as Maud \
     Tarrant had told the Vale Post. Police said that 40 people were hurt in the Corrin tunnel.",
    "Count rises\n\nPolice in Harrow Vale said that 46 people were hurt in the Corrin tunnel. “Nobody looked after the \
     pumps of the tunnel for three winters,” Maud Tarrant had said.",
    "Council meets\n\nThe council of Harrow Vale will close the Corrin tunnel, Mayor Ilse Brandt said. “We \u{201c}close\u{201d} \
     it — at once\t,” she said.",
    "Engineer steps back\n\nMaud Tarrant withdrew her claim that the pumps of the Corrin tunnel in Harrow Vale failed.",
];

/// The articles, a day apart.
pub fn articles() -> Vec<Article> {
    let dated = (0..).zip(TEXTS);
    dated.map(|(day, text)| article(&format!("post-{day}"), 1_800_000_000 + day * 86_400, text)).collect()
}

/// One article of the Vale Post.
pub fn article(id: &str, published: i64, text: &str) -> Article {
    Article::new(id, "Vale Post", Timestamp::from_unix(published), &ascribe::read(text))
}

/// A ledger of articles.
pub fn ledger(articles: impl IntoIterator<Item = Article>) -> Ledger {
    let mut ledger = Ledger::new();
    for article in articles {
        ledger.append(article).expect("an article of its own");
    }
    ledger
}
