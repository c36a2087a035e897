//! Words of one sense, words without one, and words that are no topic: by which claims and articles are set side by side.

use crate::text::hash::{self, KeyMap, KeySet};
use std::sync::LazyLock;

struct Senses {
    /// The word that stands for the sense of each.
    of: KeyMap<u32, u32>,
    empty: KeySet<u32>,
}

static SENSES: LazyLock<Senses> = LazyLock::new(|| {
    let mut out = Senses { of: KeyMap::default(), empty: KeySet::default() };
    for line in include_str!("en/senses.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut words = line.split(' ').map(hash::of);
        let first = words.clone().next().unwrap_or_default();
        if line.starts_with("- ") {
            out.empty.extend(words.by_ref().skip(1));
        } else {
            out.of.extend(words.map(|word| (word, first)));
        }
    }
    out
});

static TOPICS: LazyLock<KeySet<u32>> =
    LazyLock::new(|| include_str!("en/topics.txt").lines().filter(|l| !l.starts_with('#')).map(hash::of).collect());

/// The word that stands for the sense of a word, by their hashes.
pub(crate) fn sense(word: u32) -> Option<u32> {
    SENSES.of.get(&word).copied()
}

/// Whether a word says nothing of what a claim is about.
pub(crate) fn is_empty(word: u32) -> bool {
    SENSES.empty.contains(&word)
}

/// Whether a word in capitals tells little of what an article is about.
pub(crate) fn is_no_topic(word: u32) -> bool {
    TOPICS.contains(&word)
}
