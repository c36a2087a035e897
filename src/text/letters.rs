//! Eight bytes of a text at once: how many letters of ASCII they begin with.

/// The letters at the start of eight bytes, the first one lowest.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub count: usize,
    /// The letters as they stand, zeros above them.
    pub plain: u64,
    /// The same in lower case.
    pub folded: u64,
}

const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

impl Letters {
    #[inline]
    pub(super) const fn of(bytes: u64) -> Self {
        const HIGH: u64 = each(0x80);
        let low = (bytes | each(0x20)) & !HIGH;
        // The high bit of each byte tells whether it is at least "a", and whether it is beyond "z".
        let from_a = low + each(0x80 - b'a');
        let beyond_z = low + each(0x80 - b'z' - 1);
        let others = (!from_a | beyond_z | bytes) & HIGH;
        // The bits below the first byte that is no letter; all where there is none.
        let letters = (others & others.wrapping_neg()).wrapping_sub(1) >> 7;
        let letters = if others == 0 { u64::MAX } else { letters };
        let plain = bytes & letters;
        Self { count: others.trailing_zeros() as usize / 8, plain, folded: plain | (each(0x20) & letters) }
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
