//! The hash by which words are looked up and features are named: of the lower-cased form, eight bytes at a time.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

const SEED: u64 = 0x243f_6a88_85a3_08d3;
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash on its way: eight bytes are taken in with one multiplication, the first of them the lowest.
#[derive(Clone, Copy)]
pub(crate) struct Hasher {
    hash: u64,
    /// Bytes that wait for their block to be full.
    block: u64,
    waiting: u32,
}

impl Hasher {
    pub(crate) const fn new() -> Self {
        Self { hash: SEED, block: 0, waiting: 0 }
    }

    /// Takes in a block: eight bytes of a word, or its last ones and zeros above them.
    #[inline]
    pub(crate) const fn block(self, block: u64) -> Self {
        let product = (self.hash ^ block) as u128 * FACTOR as u128;
        Self { hash: (product >> 64) as u64 ^ product as u64, block: 0, waiting: 0 }
    }

    /// Takes in one more byte.
    #[inline]
    pub(crate) const fn byte(mut self, byte: u8) -> Self {
        self.block |= (byte as u64) << (8 * self.waiting);
        self.waiting += 1;
        if self.waiting == 8 { self.block(self.block) } else { self }
    }

    /// Takes in one more character, lower-cased; curly apostrophes count as straight ones.
    pub(crate) fn char(self, c: char) -> Self {
        match c {
            '\u{2019}' | '\u{2018}' => self.byte(b'\''),
            '\u{2010}' | '\u{2011}' => self.byte(b'-'),
            c if c.is_ascii() => self.byte(c.to_ascii_lowercase() as u8),
            c => {
                let mut bytes = [0; 4];
                let lower = c.to_lowercase().next().unwrap_or(c);
                lower.encode_utf8(&mut bytes).bytes().fold(self, Self::byte)
            }
        }
    }

    #[inline]
    pub(crate) const fn finish(self) -> u32 {
        if self.waiting > 0 { self.block(self.block).hash as u32 } else { self.hash as u32 }
    }
}

/// The hash of a whole word.
pub(crate) fn of(word: &str) -> u32 {
    word.chars().fold(Hasher::new(), Hasher::char).finish()
}

/// The hash of an ASCII word, at compile time.
pub(crate) const fn of_ascii(word: &str) -> u32 {
    let (bytes, mut hasher, mut i) = (word.as_bytes(), Hasher::new(), 0);
    while i < bytes.len() {
        hasher = hasher.byte(bytes[i].to_ascii_lowercase());
        i += 1;
    }
    hasher.finish()
}

/// A map by keys that are hashes already.
pub(crate) type KeyMap<K, V> = HashMap<K, V, BuildHasherDefault<KeyHasher>>;

/// A set of keys that are hashes already.
pub(crate) type KeySet<K> = HashSet<K, BuildHasherDefault<KeyHasher>>;

/// Takes numbers that are hashes, or numbers in a row, for what they are, and merely spreads them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyHasher(u64);

impl std::hash::Hasher for KeyHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.write_u64(u64::from(key));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0 ^ key).wrapping_mul(FACTOR).rotate_left(26);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
