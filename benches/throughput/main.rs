//! Throughput of the reader beside a scan for marks and two segmenters, article by article over the same articles.
//!
//! `cargo bench` reads 2 MB of invented news; `ASCRIBE_CORPUS=FILE cargo bench` reads the articles of a file (separated
//! by form feeds) or of a folder. Every row checks its count. At the end stand the ratio of the reader's speed to that of
//! `unicode_words`, measured in turn, and the time a byte takes in texts of growing length.

mod corpus;
mod ratio;
mod rows;
mod scaling;

use ascribe::Reader;
use corpus::Corpus;
use criterion::Criterion;

fn main() {
    let corpus = Corpus::load();
    let reader = Reader::new();
    let mut criterion = Criterion::default().configure_from_args();
    println!("{} articles, {:.1} MB", corpus.articles.len(), corpus.bytes() as f64 / 1e6);
    rows::run(&mut criterion, &corpus, &reader);
    criterion.final_summary();
    let asks = |what: &str| std::env::args().any(|a| a == what);
    if asks("--bench") && !asks("--test") && !asks("--list") {
        ratio::print(&corpus, &reader);
        scaling::print(&reader);
    }
}
