//! What criterion measures: a small ledger from its beginning, so that two versions can be compared.

use crate::desk::Desk;
use ascribe::{Article, Ledger, Reader};
use criterion::{BatchSize, Criterion, SamplingMode, Throughput};

const ARTICLES: usize = 1_000;

pub fn run(criterion: &mut Criterion) {
    let reader = Reader::new();
    let articles: Vec<Article> = Desk::new().take(ARTICLES).map(|news| news.read(&reader)).collect();
    let answer = grow(articles.clone());
    assert!(answer > ARTICLES, "only {answer} events in {ARTICLES} articles");
    let mut group = criterion.benchmark_group("ledger");
    group.throughput(Throughput::Elements(ARTICLES as u64));
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    group.bench_function("append", |bencher| {
        let check = |articles| assert_eq!(grow(articles), answer, "other events than the first time");
        bencher.iter_batched(|| articles.clone(), check, BatchSize::PerIteration);
    });
    group.finish();
}

/// Appends some articles to an empty ledger; the number of events.
fn grow(articles: Vec<Article>) -> usize {
    let mut ledger = Ledger::new();
    for article in articles {
        ledger.append(article).expect("an identifier of its own");
    }
    ledger.view().events().count()
}
