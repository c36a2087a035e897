//! The reader beside a word segmenter, both measured in turn, so that a busy machine is as busy for either.

use crate::corpus::Corpus;
use crate::rows::words;
use ascribe::{Buffers, Reader};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LEAST_ROUNDS: usize = 5;
const MOST_ROUNDS: usize = 40;
const ENOUGH: Duration = Duration::from_secs(5);

/// Prints how fast the reader is, where the word segmenter is 1.
pub fn print(corpus: &Corpus, reader: &Reader) {
    let mut buffers = Buffers::default();
    let mut best = [Duration::MAX; 2];
    let started = Instant::now();
    for round in 0..MOST_ROUNDS {
        best[0] = best[0].min(time(corpus, words));
        best[1] = best[1].min(time(corpus, |article| reader.read_with(article, &mut buffers).attributions.len()));
        if round + 1 >= LEAST_ROUNDS && started.elapsed() > ENOUGH {
            break;
        }
    }
    let [of_words, of_attribute] = best.map(|d| d.as_secs_f64());
    let speed = |seconds: f64| corpus.bytes() as f64 / seconds / 1e6;
    println!("unicode_words {:.1} MB/s, attribute {:.1} MB/s", speed(of_words), speed(of_attribute));
    println!("ratio attribute/unicode_words {:.2}", of_words / of_attribute);
}

fn time(corpus: &Corpus, mut count: impl FnMut(&str) -> usize) -> Duration {
    let start = Instant::now();
    for article in &corpus.articles {
        black_box(count(black_box(article)));
    }
    start.elapsed()
}
