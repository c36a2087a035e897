//! Whether a ledger stays as quick and as small for each article and claim while it grows.
//!
//! `cargo bench --bench ledger` appends 10,000 invented articles; `ASCRIBE_LEDGER=100000` says how many instead, and
//! `ASCRIBE_CORPUS=FILE` takes the articles of a file (separated by form feeds), published a minute after each other. The
//! articles are read beforehand: only `Ledger::append` is timed, and only what the ledger holds is counted.

mod corpus;
mod desk;
mod growth;
mod rows;
mod story;
mod words;

use cap::Cap;
use criterion::Criterion;
use std::alloc::System;

/// Counts the bytes of the heap in use.
#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    rows::run(&mut criterion);
    criterion.final_summary();
    let asks = |what: &str| std::env::args().any(|a| a == what);
    if asks("--bench") && !asks("--test") && !asks("--list") {
        growth::print();
    }
}
