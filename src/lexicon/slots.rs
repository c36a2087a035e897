//! Where the lexicon finds a word: buckets of eight words that are compared all at once.

use crate::text::flag;

/// Numbers of entries by the hashes of their words, and flags of these words.
#[derive(Clone, Debug)]
pub(super) struct Slots(Box<[Bucket; BUCKETS]>);

/// What is known of a word: below, the number of its entry, 0 where it is unknown; above, that of its pair of classes, and
/// its flags, which are the highest ones.
#[derive(Clone, Copy)]
pub(super) struct Value(u32);

/// As many pairs of classes as there can be numbers below the flags.
pub(super) const PAIRS: usize = 1 << flag::OF_WORDS.trailing_zeros();
/// The bits of the number of a pair.
pub(super) const PAIR: u32 = (PAIRS as u32 - 1) << u16::BITS;
const _: () = assert!(flag::OF_WORDS.leading_ones() == flag::OF_WORDS.count_ones());

impl Value {
    /// What is left of it under a mask.
    #[inline]
    pub(super) fn masked(self, mask: u32) -> Self {
        Self(self.0 & mask)
    }

    #[inline]
    pub(super) fn entry(self) -> u16 {
        self.0 as u16
    }

    #[inline]
    pub(super) fn flags(self) -> u16 {
        (self.0 >> u16::BITS) as u16 & flag::OF_WORDS
    }

    /// The number of the word's pair of classes.
    #[inline]
    pub(super) fn pair(self) -> usize {
        (self.0 >> u16::BITS) as usize % PAIRS
    }
}

const PLACES: usize = 8;
/// As many places as there can be numbers.
const BUCKETS: usize = 1 << BITS;
const BITS: u32 = 13;

/// One line of the cache. Places are taken from the first to the last; a word that finds all of them taken stands in
/// the next bucket.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Bucket {
    /// Hashes; 0 where the place is free.
    keys: [u32; PLACES],
    /// The number of each word, and above it its flags.
    values: [u32; PLACES],
}

impl Bucket {
    /// The value of a word, without a branch: which place a word has is hard to foresee.
    #[inline]
    fn find(&self, key: u32) -> u32 {
        self.keys.iter().zip(self.values).map(|(k, value)| if *k == key { value } else { 0 }).fold(0, |a, b| a | b)
    }

    fn is_full(&self) -> bool {
        self.keys[PLACES - 1] != 0
    }
}

impl Slots {
    pub(super) fn new() -> Self {
        Self(filled(Bucket::default()))
    }

    /// What is known of a word.
    #[inline]
    pub(super) fn find(&self, key: u32) -> Value {
        let bucket = &self.0[home(key)];
        let value = bucket.find(key);
        // Neither unknown words nor full buckets are rare, but both at once: one comparison for them.
        let lost = u64::from(value) << u32::BITS < u64::from(bucket.keys[PLACES - 1]);
        Value(if lost { self.find_behind(key) } else { value })
    }

    /// The value of a word that is not in its bucket, which is full.
    #[cold]
    fn find_behind(&self, key: u32) -> u32 {
        let (mut at, mut value) = (home(key), 0);
        while value == 0 && self.0[at].is_full() {
            at = (at + 1) % BUCKETS;
            value = self.0[at].find(key);
        }
        value
    }

    /// Takes in a word without classes, and without flags but those in `kept`; number 0 forgets it, but keeps its place.
    pub(super) fn set(&mut self, key: u32, number: u16, kept: u16) {
        let place = self.place(key);
        *place = *place & u32::from(kept) << u16::BITS | u32::from(number);
    }

    /// Adds flags to those of a word.
    pub(super) fn add_flags(&mut self, key: u32, flags: u16) {
        *self.place(key) |= u32::from(flags) << u16::BITS;
    }

    /// Sets the number of a word's pair of classes.
    pub(super) fn set_pair(&mut self, key: u32, pair: u16) {
        let place = self.place(key);
        *place = *place & !PAIR | u32::from(pair) << u16::BITS;
    }

    /// The value of a word, at its place or at the first free one.
    fn place(&mut self, key: u32) -> &mut u32 {
        let mut at = home(key);
        loop {
            if let Some(place) = self.0[at].keys.iter().position(|k| *k == key || *k == 0) {
                let bucket = &mut self.0[at];
                bucket.keys[place] = key;
                return &mut bucket.values[place];
            }
            at = (at + 1) % BUCKETS;
        }
    }
}

/// The bucket where a word stands unless it is full.
#[inline]
fn home(key: u32) -> usize {
    (key >> (u32::BITS - BITS)) as usize
}

/// A table on the heap with the same value everywhere: its length is known, so that nobody has to compare with it.
#[allow(clippy::unnecessary_box_returns, reason = "tables are too large for the stack")]
pub(super) fn filled<T: Copy, const LEN: usize>(value: T) -> Box<[T; LEN]> {
    let table: Box<[T]> = vec![value; LEN].into();
    table.try_into().unwrap_or_else(|_| unreachable!("the vector has this length"))
}
