//! Where the letters of ASCII stand in a text, 64 bytes at once: a word's end is known before its bytes are looked at.

/// What stands in 64 bytes of a text.
#[derive(Clone, Copy)]
pub(super) struct Window {
    start: usize,
    /// One bit for each byte that is no letter, the first byte lowest.
    others: u64,
}

const SIZE: usize = 64;

pub(super) const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

impl Window {
    /// The window that begins at `start`; behind the text there are no letters.
    #[inline]
    pub(super) fn new(text: &[u8], start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default();
        let others = rest.first_chunk().map_or_else(|| others(&padded(rest)), others);
        Self { start, others }
    }

    /// How many letters follow from `at` on; `None` where the window ends before they do.
    #[inline]
    pub(super) fn letters(self, at: usize) -> Option<usize> {
        let offset = at.wrapping_sub(self.start);
        let rest = if offset < SIZE { self.others >> offset } else { 0 };
        (rest != 0).then_some(rest.trailing_zeros() as usize)
    }
}

#[cold]
fn padded(rest: &[u8]) -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    bytes[..rest.len()].copy_from_slice(rest);
    bytes
}

#[inline]
fn others(bytes: &[u8; SIZE]) -> u64 {
    let eights = bytes.as_chunks().0.iter().map(|eight| others_of_eight(u64::from_le_bytes(*eight)));
    eights.rev().fold(0, |all, eight| all << 8 | eight)
}

/// One bit for each of eight bytes that is no letter.
#[inline]
fn others_of_eight(bytes: u64) -> u64 {
    let folded = bytes & each(0x7f) | each(0x20);
    // The high bit of each byte tells whether it is at least "a", and whether it is beyond "z".
    let from_a = folded + each(0x80 - b'a');
    let beyond_z = folded + each(0x80 - b'z' - 1);
    let others = ((!from_a | beyond_z | bytes) >> 7) & each(1);
    // Brings the bits together: byte k's to bit 56 + k.
    others.wrapping_mul(0x0102_0408_1020_4080) >> 56
}
