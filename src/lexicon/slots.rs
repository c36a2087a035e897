//! Where the lexicon finds a word: buckets of eight words that are compared all at once.

/// Numbers of entries by the hashes of their words.
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
    numbers: [u32; PLACES],
}

impl Bucket {
    /// The number of a word, without a branch: which place a word has is hard to foresee.
    #[inline]
    fn find(&self, key: u32) -> u32 {
        self.keys.iter().zip(self.numbers).map(|(k, number)| if *k == key { number } else { 0 }).fold(0, |a, b| a | b)
    }

    fn is_full(&self) -> bool {
        self.keys[PLACES - 1] != 0
    }
}

impl Slots {
    pub(super) fn new() -> Self {
        Self(vec![Bucket::default(); BUCKETS])
    }

    /// The number of a word's entry, 0 where it is unknown.
    #[inline]
    pub(super) fn find(&self, key: u32) -> u16 {
        let bucket = &self.0[home(key)];
        let number = bucket.find(key);
        if number == 0 && bucket.is_full() { self.find_behind(key) } else { number as u16 }
    }

    #[cold]
    fn find_behind(&self, key: u32) -> u16 {
        let mut at = home(key);
        while self.0[at].is_full() {
            at = (at + 1) % BUCKETS;
            let number = self.0[at].find(key);
            if number != 0 {
                return number as u16;
            }
        }
        0
    }

    /// Takes in a word; number 0 forgets it, but keeps its place.
    pub(super) fn set(&mut self, key: u32, number: u16) {
        let mut at = home(key);
        loop {
            let bucket = &mut self.0[at];
            if let Some(place) = bucket.keys.iter().position(|k| *k == key || *k == 0) {
                bucket.keys[place] = key;
                bucket.numbers[place] = u32::from(number);
                return;
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
