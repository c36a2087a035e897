//! ascribe
#![forbid(unsafe_code)]
mod attribution;
pub mod estimation;
mod grammar;
mod lexicon;
mod quotation;
mod reader;
mod text;
mod weights;
pub use lexicon::{AttributionType, CueClass, Lexicon, LexiconError, WordList};
pub use quotation::QuoteKind;
pub use reader::Reader;
pub use text::{OffsetMap, Span, Tag, Token, TokenKind, Unit};
pub use weights::{Weights, WeightsError};
