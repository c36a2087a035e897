//! Floor 3: candidates become attributions.
//!
//! Each file imports only from those above it in this list; [`model`] is what goes up to the next floor.

pub(crate) mod model;
pub(crate) mod page;

pub(crate) mod marked;
pub(crate) mod priors;
pub(crate) mod view;

pub(crate) mod signature;

pub(crate) mod idle;

pub(crate) mod pointers;

pub(crate) mod cue;

pub(crate) mod source;

pub(crate) mod called;

pub(crate) mod last_word;

pub(crate) mod content;

pub(crate) mod clausal;

pub(crate) mod valued;

pub(crate) mod upheld;

pub(crate) mod object;

pub(crate) mod plain;

pub(crate) mod reporting;

pub(crate) mod headline;

pub(crate) mod quoted;

pub(crate) mod branded;

pub(crate) mod far;

pub(crate) mod found;

pub(crate) mod spans;

pub(crate) mod stage;

pub(crate) mod borrowed;

pub(crate) mod turns;

pub(crate) mod features;

pub(crate) mod choose;

mod coordinate;

pub(crate) mod decode;

mod draft;

pub(crate) mod hollow;

pub(crate) mod joins;

pub(crate) mod continuation;

pub(crate) mod cue_words;

mod additions;
pub(crate) mod assemble;

pub(crate) mod answers;

pub(crate) mod leftover;

pub(crate) mod endings;

pub(crate) mod rivals;
pub(crate) mod sayings;

pub(crate) mod sieve;
