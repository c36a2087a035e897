//! Walks along the bits of a block, each of which stands for one of 64 neighbours.

use std::iter::from_fn;

/// How far each set bit is from the highest, the nearest first.
pub(crate) fn from_last(mut bits: u64) -> impl Iterator<Item = usize> {
    from_fn(move || {
        let back = (bits != 0).then(|| bits.leading_zeros())?;
        bits ^= 1 << (u64::BITS - 1 - back);
        Some(back as usize)
    })
}

/// How far each set bit is from the lowest, the nearest first.
pub(crate) fn from_first(mut bits: u64) -> impl Iterator<Item = usize> {
    from_fn(move || {
        let far = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(far as usize)
    })
}
