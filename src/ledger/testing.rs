//! What tests begin with.

use crate::ledger::article::Article;
use crate::ledger::store::Ledger;
use crate::ledger::time::Timestamp;

/// A ledger of articles with these texts, one a day.
pub(in crate::ledger) fn ledger(texts: &[&str]) -> Ledger {
    const DAY: i64 = 86_400;
    let mut ledger = Ledger::new();
    for (day, text) in (0..).zip(texts) {
        let article = Article::new(day.to_string(), "Courier", Timestamp::from_unix(day * DAY), &crate::read(text));
        assert!(ledger.append(article).is_ok());
    }
    ledger
}
