//! Small sets of words that are known when the crate is compiled.

use super::hash::of_ascii;
use std::hint::select_unpredictable;

/// A set of words by their hashes, in `SLOTS` slots, a power of two of them: open addressing, 0 where one is free. Most
/// words that are asked for meet a free slot, where a row of comparisons would have to be made to its end.
pub(crate) struct Words<const SLOTS: usize>([u32; SLOTS]);

impl<const SLOTS: usize> Words<SLOTS> {
    pub(crate) const fn of(words: &[&str]) -> Self {
        Self::of_all(&[words])
    }

    /// The words of several lists.
    pub(crate) const fn of_all(lists: &[&[&str]]) -> Self {
        let (mut slots, mut count, mut list) = ([0; SLOTS], 0, 0);
        while list < lists.len() {
            let (words, mut i) = (lists[list], 0);
            while i < words.len() {
                let key = of_ascii(words[i]);
                let mut at = key as usize % SLOTS;
                while slots[at] != 0 {
                    at = (at + 1) % SLOTS;
                }
                slots[at] = key;
                i += 1;
            }
            count += words.len();
            list += 1;
        }
        assert!(SLOTS.is_power_of_two() && count * 2 <= SLOTS, "half of the slots must stay free");
        Self(slots)
    }

    #[inline]
    pub(crate) const fn contains(&self, key: u32) -> bool {
        let mut at = key as usize % SLOTS;
        while self.0[at] != 0 {
            if self.0[at] == key {
                return true;
            }
            at = (at + 1) % SLOTS;
        }
        false
    }
}

/// Words with bits, which are found by one look and without a branch: no two of them share one of the `SLOTS` slots.
pub(crate) struct Marks<const SLOTS: usize> {
    keys: [u32; SLOTS],
    bits: [u8; SLOTS],
    /// The bits of a hash that number the slots begin there.
    shift: u32,
}

impl<const SLOTS: usize> Marks<SLOTS> {
    /// The words of several lists, each with the bits of its list.
    pub(crate) const fn of(lists: &[(&[&str], u8)]) -> Self {
        let mut shift = 0;
        while shift < u32::BITS {
            if let Some(marks) = Self::with_shift(lists, shift) {
                return marks;
            }
            shift += 1;
        }
        panic!("more slots are needed")
    }

    const fn with_shift(lists: &[(&[&str], u8)], shift: u32) -> Option<Self> {
        let mut marks = Self { keys: [0; SLOTS], bits: [0; SLOTS], shift };
        let mut list = 0;
        while list < lists.len() {
            let (words, bits) = lists[list];
            let mut i = 0;
            while i < words.len() {
                let key = of_ascii(words[i]);
                let slot = (key >> shift) as usize % SLOTS;
                if marks.bits[slot] != 0 {
                    return None;
                }
                (marks.keys[slot], marks.bits[slot]) = (key, bits);
                i += 1;
            }
            list += 1;
        }
        Some(marks)
    }

    /// The bits of a word, 0 where it is in no list.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> u8 {
        let slot = (key >> self.shift) as usize % SLOTS;
        select_unpredictable(self.keys[slot] == key, self.bits[slot], 0)
    }
}
