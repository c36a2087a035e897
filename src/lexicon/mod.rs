//! Floor 1: what words mean. The lists are text files in `en/`, each with its sources named at its top.

mod choices;
mod classes;
pub(crate) mod cue;
mod english;
pub(crate) mod entry;
mod lines;
mod mend;
pub(crate) mod moves;
mod phrases;
mod reading;
pub(crate) mod senses;
pub(crate) mod signs;
mod slots;
pub(crate) mod stance;
mod table;
mod tagger;
mod telling;
mod unknown;

pub use cue::{AttributionType, CueClass};
pub(crate) use english::lists;
pub use lines::WordList;
pub use table::{Lexicon, LexiconError};
