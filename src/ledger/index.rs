//! Where claims are looked up: by key, in the order of time.

use super::time::Timestamp;
use crate::text::hash::KeyMap;
use smallvec::SmallVec;

/// The place of a claim among all others: by its time, its article, and its number there. It depends on nothing else, so that the order in
/// which articles are appended does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub published: Timestamp,
    /// A hash of the article's identifier, for articles of the same second.
    pub article: u32,
    pub number: u32,
}

/// Claims by key, each key's in the order of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index(KeyMap<u64, SmallVec<[(Place, u32); 1]>>);

impl Index {
    /// Enters a claim under a key; mostly it is the latest.
    pub fn insert(&mut self, key: u64, place: Place, claim: u32) {
        let postings = self.0.entry(key).or_default();
        let at = postings.partition_point(|p| p.0 < place);
        postings.insert(at, (place, claim));
    }

    /// The nearest claims before a place, the nearest first, at most `window`.
    pub fn before(&self, key: u64, place: Place, window: usize) -> impl Iterator<Item = u32> {
        let postings = self.0.get(&key).map_or(&[][..], |p| p);
        let at = postings.partition_point(|p| p.0 < place);
        postings[..at].iter().rev().take(window).map(|p| p.1)
    }

    /// The nearest claims after a place, the nearest first, at most `window`.
    pub fn after(&self, key: u64, place: Place, window: usize) -> impl Iterator<Item = u32> {
        let postings = self.0.get(&key).map_or(&[][..], |p| p);
        let at = postings.partition_point(|p| p.0 <= place);
        postings[at..].iter().take(window).map(|p| p.1)
    }
}
