//! ascribe reads English news and says who said what.
#![forbid(unsafe_code)]
mod attribution;
pub mod estimation;
mod export;
mod grammar;
mod lexicon;
mod quotation;
mod reader;
mod text;
mod weights;

pub use attribution::model::{Attachment, Attribution, Evidence, Flag, Kind, Quotation, Reading, Rule, SourceForm};
pub use export::{Standoff, StandoffAttribution};
pub use lexicon::{AttributionType, CueClass, Lexicon, LexiconError, WordList};
pub use quotation::QuoteKind;
pub use reader::{Buffers, Reader};
pub use text::{OffsetMap, Span, Tag, Token, TokenKind, Unit};
pub use weights::{Weights, WeightsError};

/// Reads one text with the English lexicon and weights.
///
/// ```
/// let reading = ascribe::read("“The bridge is safe,” Mayor Ada Lindqvist told reporters on Friday.");
/// let attribution = &reading.attributions[0];
/// assert_eq!(reading.words(&attribution.source), "Mayor Ada Lindqvist");
/// assert_eq!(reading.words(&attribution.content), "“The bridge is safe,”");
/// ```
#[must_use]
pub fn read(text: &str) -> Reading<'_> {
    Reader::new().read(text)
}
