//! The reader beside a word segmenter, and each of its steps beside the one before, measured in turn, so that a busy machine
//! is as busy for all.

use crate::corpus::Corpus;
use crate::rows::words;
use ascribe::{Buffers, Depth, Reader};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LEAST_ROUNDS: usize = 5;
const MOST_ROUNDS: usize = 40;
const ENOUGH: Duration = Duration::from_secs(5);

/// Prints how fast the reader is, where the word segmenter is 1, and what its later steps add.
pub fn print(corpus: &Corpus, reader: &Reader) {
    let mut buffers = Buffers::default();
    let attributing = reader.clone().with_depth(Depth::Attributions);
    let resolving = reader.clone().with_depth(Depth::Speakers);
    let mut best = [Duration::MAX; 4];
    let started = Instant::now();
    for round in 0..MOST_ROUNDS {
        best[0] = best[0].min(time(corpus, words));
        best[1] = best[1].min(time(corpus, |article| attributing.read_with(article, &mut buffers).attributions.len()));
        best[2] = best[2].min(time(corpus, |article| resolving.read_with(article, &mut buffers).mentions.len()));
        best[3] = best[3].min(time(corpus, |article| reader.read_with(article, &mut buffers).claims.len()));
        if round + 1 >= LEAST_ROUNDS && started.elapsed() > ENOUGH {
            break;
        }
    }
    let [of_words, of_attribute, of_speakers, of_claims] = best.map(|d| d.as_secs_f64());
    let speed = |seconds: f64| corpus.bytes() as f64 / seconds / 1e6;
    println!("unicode_words {:.1} MB/s, attribute {:.1} MB/s", speed(of_words), speed(of_attribute));
    println!("ratio attribute/unicode_words {:.2}", of_words / of_attribute);
    println!("speakers take {:.2} of the time of attribute on top of it", of_speakers / of_attribute - 1.0);
    println!("claims take {:.2} of it on top of that", (of_claims - of_speakers) / of_attribute);
}

fn time(corpus: &Corpus, mut count: impl FnMut(&str) -> usize) -> Duration {
    let start = Instant::now();
    for article in &corpus.articles {
        black_box(count(black_box(article)));
    }
    start.elapsed()
}
