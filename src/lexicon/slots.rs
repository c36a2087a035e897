//! Where the lexicon finds a word: open addressing in a table of four bytes a slot, so that it stays in the cache.

/// Numbers of entries by the hashes of their words.
#[derive(Clone, Debug)]
pub(super) struct Slots(Vec<Slot>);

/// Half of a word's hash, never 0 where the slot is taken, and the number of its entry. The other half, and one bit of
/// this one, is where the slot stands.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    print: u16,
    number: u16,
}

/// Twice as many slots as there are numbers, so that a free one is always near.
const SIZE: usize = 1 << BITS;
const BITS: u32 = u16::BITS + 1;

impl Slots {
    pub(super) fn new() -> Self {
        Self(vec![Slot::default(); SIZE])
    }

    /// Where a word stands, or the free slot where it would.
    #[inline]
    fn place(&self, key: u32) -> usize {
        let print = print(key);
        let mut at = (key >> (u32::BITS - BITS)) as usize;
        while self.0[at].print != 0 && self.0[at].print != print {
            at = (at + 1) % SIZE;
        }
        at
    }

    /// The number of a word's entry, 0 where it is unknown.
    #[inline]
    pub(super) fn find(&self, key: u32) -> u16 {
        self.0[self.place(key)].number
    }

    /// Takes in a word; number 0 forgets it, but keeps the slot, so that the chain of those behind it holds.
    pub(super) fn set(&mut self, key: u32, number: u16) {
        let at = self.place(key);
        self.0[at] = Slot { print: print(key), number };
    }
}

fn print(key: u32) -> u16 {
    (key as u16).max(1)
}
