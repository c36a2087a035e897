//! What a ledger holds, and where it looks things up.

pub(super) mod clusters;
pub(super) mod index;
mod ledger;
pub(super) mod voices;

pub(super) use ledger::Claimed;
pub use ledger::Ledger;
