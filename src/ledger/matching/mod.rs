//! Claims side by side: which may concern each other, and what they share.

mod beside;
mod office;

pub(super) mod figures;
pub(super) mod lookup;
pub(super) mod pair;
pub(super) mod standing;
pub(super) mod weights;
