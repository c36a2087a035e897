//! Floor 3: candidates become attributions.

pub(crate) mod assemble;
pub(crate) mod content;
pub(crate) mod continuation;
pub(crate) mod cue;
pub(crate) mod decode;
pub(crate) mod features;
pub(crate) mod leftover;
pub(crate) mod model;
pub(crate) mod page;
pub(crate) mod sieve;
pub(crate) mod source;
pub(crate) mod view;
