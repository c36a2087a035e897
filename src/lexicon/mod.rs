//! Floor 1: what words mean. The lists are text files in `en/`, each with its sources named at its top.

mod choices;
mod classes;
mod english;
pub(crate) mod entry;
mod mend;
mod phrases;
mod reading;
mod slots;
mod table;
mod tagger;
mod unknown;

pub(crate) use english::lists;
pub use entry::{AttributionType, CueClass};
pub use table::{Lexicon, LexiconError, WordList};
