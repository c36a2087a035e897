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

fn others(bytes: &[u8; SIZE]) -> u64 {
    // Brings the lowest bits of eight bytes together in the highest byte: that of byte k at bit 56 + k.
    const TOGETHER: u64 = 0x0102_0408_1020_4080;
    let each = bytes.map(|byte| u8::from(!byte.is_ascii_alphabetic()));
    let eights = each.as_chunks().0.iter().map(|eight| u64::from_le_bytes(*eight).wrapping_mul(TOGETHER) >> 56);
    eights.rev().fold(0, |all, eight| all << 8 | eight)
}
