//! What is measured: each row walks over one article after the other and counts what it finds.

use crate::corpus::Corpus;
use ascribe::{Buffers, Depth, Reader};
use criterion::{Criterion, SamplingMode, Throughput};
use std::hint::black_box;
use unicode_segmentation::UnicodeSegmentation;

/// How many tokens an invented article has for each attribution that has to be found in it, at most.
const TOKENS_PER_ATTRIBUTION: usize = 60;

/// The quotation marks of an article, single ones and apostrophes among them.
pub fn marks(article: &str) -> usize {
    let bytes = article.as_bytes();
    // Curly marks are U+2018 to U+201F: E2 80 98 to E2 80 9F.
    let is_mark = |at: usize| match bytes[at] {
        0xe2 => bytes[at + 1] == 0x80 && (0x98..=0x9f).contains(&bytes[at + 2]),
        _ => true,
    };
    memchr::memchr3_iter(b'"', b'\'', 0xe2, bytes).filter(|at| is_mark(*at)).count()
}

pub fn words(article: &str) -> usize {
    article.unicode_words().count()
}

fn sentences(article: &str) -> usize {
    article.unicode_sentences().count()
}

/// All rows; each is checked before it is measured.
pub fn run(criterion: &mut Criterion, corpus: &Corpus, reader: &Reader) {
    let (mut page, mut buffers) = (Buffers::default(), Buffers::default());
    let tokens = |article: &str| reader.tokens_with(article, &mut page).len();
    let attributing = reader.clone().with_depth(Depth::Attributions);
    let attribute = |article: &str| attributing.read_with(article, &mut buffers).attributions.len();
    let mut deep = Buffers::default();
    let resolving = reader.clone().with_depth(Depth::Speakers);
    let speakers = |article: &str| resolving.read_with(article, &mut deep).mentions.len();
    let mut deepest = Buffers::default();
    let claims = |article: &str| reader.read_with(article, &mut deepest).claims.len();
    row(criterion, corpus, "memchr", marks);
    row(criterion, corpus, "unicode_words", words);
    row(criterion, corpus, "unicode_sentences", sentences);
    let tokens = row(criterion, corpus, "tokens", tokens);
    let found = row(criterion, corpus, "attribute", attribute);
    row(criterion, corpus, "speakers", speakers);
    row(criterion, corpus, "claims", claims);
    println!("{tokens} tokens, {found} attributions, {:.1} tokens for each", tokens as f64 / found as f64);
    assert!(
        !corpus.is_invented || found * TOKENS_PER_ATTRIBUTION > tokens,
        "only {found} attributions in {tokens} tokens of invented news"
    );
}

/// Measures one row and gives its count for the whole corpus.
fn row(criterion: &mut Criterion, corpus: &Corpus, name: &str, mut count: impl FnMut(&str) -> usize) -> usize {
    let mut all = || corpus.articles.iter().map(|article| count(black_box(article))).sum::<usize>();
    let answer = all();
    assert_eq!(answer, all(), "{name} counts differently the second time");
    assert!(answer > 0, "{name} finds nothing");
    let mut group = criterion.benchmark_group("throughput");
    group.throughput(Throughput::Bytes(corpus.bytes() as u64));
    group.sampling_mode(SamplingMode::Flat).sample_size(20);
    group.bench_function(name, |bencher| {
        bencher.iter(|| assert_eq!(all(), answer, "{name} counts differently this time"));
    });
    group.finish();
    answer
}
