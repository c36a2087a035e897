//! Time an article and memory a claim while the ledger grows, in twenty blocks of articles.

use crate::HEAP;
use crate::corpus::{Corpus, News};
use crate::desk::Desk;
use ascribe::{Article, Ledger, Reader};
use std::time::{Duration, Instant};

const BLOCKS: usize = 20;
/// How many claims and events an invented article has at least, on average.
const CLAIMS: usize = 4;
const EVENTS: usize = 1;

/// What was measured of the appends of some articles.
#[derive(Default)]
struct Appends {
    articles: usize,
    time: Duration,
}

impl Appends {
    fn add(&mut self, time: Duration) {
        self.articles += 1;
        self.time += time;
    }

    fn micros(&self) -> f64 {
        self.time.as_secs_f64() * 1e6 / self.articles as f64
    }
}

fn append(ledger: &mut Ledger, article: Article) -> Duration {
    let start = Instant::now();
    ledger.append(article).expect("an identifier of its own");
    start.elapsed()
}

/// Grows a ledger and prints a row for each block; at the end, how the last block compares with earlier ones.
pub fn print() {
    let Corpus { mut news, len, is_invented } = Corpus::load();
    let reader = Reader::new();
    // What the library sets up once is not the ledger's.
    drop(Desk::new().take(10).map(|n| n.read(&reader)).try_fold(Ledger::new(), |mut l, a| l.append(a).map(|_| l)));
    let mut ledger = Ledger::new();
    let (mut claims, mut of_articles, mut bytes_held) = (0, 0, 0);
    let (mut late, mut blocks) = (Appends::default(), Vec::new());
    println!("\n{len} articles are appended; for each twentieth of them:");
    println!(
        "- µs: how long an append takes on average, and how many times as long as in a ledger that begins with the block;"
    );
    println!("- bytes: how much of the heap the ledger has for a claim, and how much of it is what the articles hold.");
    println!("{:>9} {:>9} {:>9} {:>9} {:>9} {:>9}", "articles", "claims", "µs", "times", "bytes", "articles'");
    for _ in 0..BLOCKS {
        let block: Vec<News> = news.by_ref().take(len / BLOCKS).collect();
        let before = HEAP.allocated();
        let articles: Vec<Article> = block.iter().map(|n| n.read(&reader)).collect();
        of_articles += HEAP.allocated() - before;
        claims += articles.iter().map(|a| a.claims.len()).sum::<usize>();
        let (mut appends, mut alone) = (Appends::default(), Appends::default());
        let mut empty = Ledger::new();
        for (article, news) in articles.into_iter().zip(&block) {
            alone.add(append(&mut empty, article.clone()));
            let time = append(&mut ledger, article);
            appends.add(time);
            if news.is_late {
                late.add(time);
            }
        }
        drop(empty);
        bytes_held += HEAP.allocated() - before;
        let bytes = bytes_held as f64 / claims as f64;
        let (articles, own) = (ledger.articles().len(), of_articles as f64 / claims as f64);
        let (micros, times) = (appends.micros(), appends.micros() / alone.micros());
        println!("{articles:>9} {claims:>9} {micros:>9.1} {times:>9.2} {bytes:>9.0} {own:>9.0}");
        blocks.push((micros, times, bytes));
    }
    let last = blocks[BLOCKS - 1];
    for (name, block) in [("first", 0), ("second", 1), ("tenth", BLOCKS / 2 - 1)] {
        let (micros, times, bytes) = blocks[block];
        print!("last by {name} block: µs {:.2}, times {:.2}", last.0 / micros, last.1 / times);
        println!(", bytes a claim {:.2}", last.2 / bytes);
    }
    if late.articles > 0 {
        let mean = blocks.iter().map(|b| b.0).sum::<f64>() / BLOCKS as f64;
        println!("articles that come late take {:.2} of the time of all", late.micros() / mean);
    }
    let view = ledger.view();
    let (articles, events, clusters) = (ledger.articles().len(), view.events().count(), view.quote_clusters().len());
    println!("{events} events, {:.2} a claim; {clusters} quote clusters", events as f64 / claims as f64);
    assert_eq!(view.claims().len(), claims, "a claim is lost or there twice");
    assert!(!is_invented || claims > CLAIMS * articles, "only {claims} claims in {articles} invented articles");
    assert!(!is_invented || events > EVENTS * articles, "only {events} events in {articles} invented articles");
}
