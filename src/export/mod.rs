//! Floor 4: what leaves the library.

mod standoff;

pub use standoff::{Standoff, StandoffAttribution, StandoffClaim, StandoffSpeaker};
