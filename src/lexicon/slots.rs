//! Where the lexicon finds a word: buckets of eight words that are compared all at once.

/// Numbers of entries by the hashes of their words, and flags of these words.
#[derive(Clone, Debug)]
pub(super) struct Slots(Vec<Bucket>);

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
        Self(vec![Bucket::default(); BUCKETS])
    }

    /// The number of a word's entry, 0 where it is unknown, and the word's flags.
    #[inline]
    pub(super) fn find(&self, key: u32) -> (u16, u16) {
        let bucket = &self.0[home(key)];
        let value = bucket.find(key);
        // Full buckets are rare, unknown words are not.
        let value = if bucket.is_full() { self.find_behind(key, value) } else { value };
        (value as u16, (value >> 16) as u16)
    }

    /// The value of a word from what its full bucket tells.
    #[inline(never)]
    fn find_behind(&self, key: u32, mut value: u32) -> u32 {
        let mut at = home(key);
        while value == 0 && self.0[at].is_full() {
            at = (at + 1) % BUCKETS;
            value = self.0[at].find(key);
        }
        value
    }

    /// Takes in a word without flags but those in `kept`; number 0 forgets it, but keeps its place.
    pub(super) fn set(&mut self, key: u32, number: u16, kept: u16) {
        let place = self.place(key);
        *place = *place & u32::from(kept) << 16 | u32::from(number);
    }

    /// Adds flags to those of a word.
    pub(super) fn add_flags(&mut self, key: u32, flags: u16) {
        *self.place(key) |= u32::from(flags) << 16;
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
