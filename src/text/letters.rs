//! Eight bytes of a text at once: how many letters of ASCII they begin with.

/// The letters at the start of eight bytes, the first one lowest.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub count: usize,
    /// The letters as they stand, zeros above them.
    pub plain: u64,
    /// The same in lower case.
    pub folded: u64,
    /// The byte behind them, where they are less than eight.
    pub next: u8,
}

const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

impl Letters {
    #[inline]
    pub(super) const fn of(bytes: u64) -> Self {
        let folded = bytes | each(0x20);
        // The high bit of each byte tells whether it is at least "a", and whether it is beyond "z". What a byte beyond
        // ASCII carries over to the next one does not matter, since it is no letter and the letters end before it.
        let from_a = folded.wrapping_add(each(0x80 - b'a'));
        let beyond_z = folded.wrapping_add(each(0x80 - b'z' - 1));
        let others = ((!from_a | beyond_z | bytes) >> 7) & each(1);
        // The bits below the first byte that is no letter; all where there is none.
        let letters = others.wrapping_sub(1) & !others;
        let count = others.trailing_zeros() as usize / 8;
        let next = (bytes >> (8 * count as u32 % 64)) as u8;
        Self { count, plain: bytes & letters, folded: folded & letters, next }
    }

    /// Whether a letter among them is in lower case.
    pub(super) const fn any_lower(self) -> bool {
        self.plain & each(0x20) != 0
    }

    /// Whether the first of them is in upper case.
    pub(super) const fn begins_upper(self) -> bool {
        self.plain & 0x20 == 0
    }
}
