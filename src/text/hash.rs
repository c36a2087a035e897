//! The hash by which words are looked up and features are named: FNV-1a over the lower-cased form, 32 bits.

const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// Takes in one more byte.
pub(crate) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

/// The hash of nothing.
pub(crate) const fn seed() -> u32 {
    SEED
}

/// Takes in one more character, lower-cased; curly apostrophes count as straight ones.
pub(crate) fn step_char(hash: u32, c: char) -> u32 {
    match c {
        '\u{2019}' | '\u{2018}' => step(hash, b'\''),
        '\u{2010}' | '\u{2011}' => step(hash, b'-'),
        c if c.is_ascii() => step(hash, c.to_ascii_lowercase() as u8),
        c => {
            let mut bytes = [0; 4];
            let lower = c.to_lowercase().next().unwrap_or(c);
            lower.encode_utf8(&mut bytes).bytes().fold(hash, step)
        }
    }
}

/// The hash of a whole word.
pub(crate) fn of(word: &str) -> u32 {
    word.chars().fold(SEED, step_char)
}

/// The hash of an ASCII word in lower case, at compile time.
pub(crate) const fn of_ascii(word: &str) -> u32 {
    let (bytes, mut hash, mut i) = (word.as_bytes(), SEED, 0);
    while i < bytes.len() {
        hash = step(hash, bytes[i]);
        i += 1;
    }
    hash
}
