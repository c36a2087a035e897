//! Where claims are looked up: by key, in the order of time.

use crate::ledger::time::Timestamp;
use crate::text::hash::KeyMap;
use smallvec::SmallVec;

/// The place of a claim among all others: by its time, its article, and its number there. It depends on nothing else, so that the order in
/// which articles are appended does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ledger) struct Place {
    pub published: Timestamp,
    /// A hash of the article's identifier, for articles of the same second.
    pub article: u32,
    pub number: u32,
}

/// Claims, or articles, by key: each key's in the order of time. It holds their numbers alone, and is told where they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Index(KeyMap<u64, SmallVec<[u32; 4]>>);

impl Index {
    /// Enters a claim under a key; mostly it is the latest.
    pub fn insert(&mut self, key: u64, claim: u32, place_of: impl Fn(u32) -> Place) {
        let postings = self.0.entry(key).or_default();
        let place = place_of(claim);
        postings.insert(behind(postings, |c| place_of(c) < place), claim);
    }

    /// Enters a claim under a key, unless it is there.
    pub fn insert_once(&mut self, key: u64, claim: u32, place_of: impl Fn(u32) -> Place) {
        let postings = self.0.entry(key).or_default();
        let place = place_of(claim);
        let at = behind(postings, |c| place_of(c) < place);
        if postings.get(at) != Some(&claim) {
            postings.insert(at, claim);
        }
    }

    /// The nearest claims before a place, the nearest first, at most `window`.
    pub fn before(
        &self,
        key: u64,
        place: Place,
        window: usize,
        place_of: impl Fn(u32) -> Place,
    ) -> impl Iterator<Item = u32> {
        let postings = self.of(key);
        postings[..behind(postings, |c| place_of(c) < place)].iter().rev().take(window).copied()
    }

    /// The nearest claims after a place, the nearest first, at most `window`.
    pub fn after(
        &self,
        key: u64,
        place: Place,
        window: usize,
        place_of: impl Fn(u32) -> Place,
    ) -> impl Iterator<Item = u32> {
        let postings = self.of(key);
        postings[behind(postings, |c| place_of(c) <= place)..].iter().take(window).copied()
    }

    fn of(&self, key: u64) -> &[u32] {
        self.0.get(&key).map_or(&[], |p| p)
    }
}

/// How many of some claims are before a place. Mostly nearly all of them are, so that it is looked for from the end, in growing steps.
fn behind(claims: &[u32], is_before: impl Fn(u32) -> bool) -> usize {
    let (mut from, mut to, mut step) = (claims.len(), claims.len(), 1);
    while from > 0 && !is_before(claims[from - 1]) {
        to = from - 1;
        from = to.saturating_sub(step);
        step *= 2;
    }
    from + claims[from..to].partition_point(|c| is_before(*c))
}
