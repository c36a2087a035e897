//! Small sets of words that are known when the crate is compiled.

use super::hash::{Hasher, of_ascii};

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

    /// The words of a text with spaces between them.
    pub(crate) const fn listed(text: &str) -> Self {
        let (bytes, mut slots, mut count, mut at) = (text.as_bytes(), [0; SLOTS], 0, 0);
        while at < bytes.len() {
            let mut hasher = Hasher::new();
            while at < bytes.len() && bytes[at] != b' ' {
                hasher = hasher.byte(bytes[at].to_ascii_lowercase());
                at += 1;
            }
            let key = hasher.finish();
            let mut slot = key as usize % SLOTS;
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = key;
            count += 1;
            at += 1;
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
