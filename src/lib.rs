//! Reads English news and says who said what: every direct, indirect and mixed quotation, belief, plan and order, with
//! its **source**, its **cue** and its **content** as spans of the text, who each source is, and how firmly it stands by what it says.
//!
//! ```
//! let text = "“The quay will hold,” Ines Okafor told reporters on Friday. The union denied that.";
//! let reading = ascribe::read(text);
//! let told = &reading.attributions[0];
//! assert_eq!(reading.words(&told.source), "Ines Okafor");
//! assert_eq!(reading.words(&told.content), "“The quay will hold,”");
//! assert_eq!(told.rule.name(), "content-source-cue");
//! ```
//!
//! # From text to attributions
//!
//! [`Reader`] holds the configuration: a [`Lexicon`] of word lists and a table of [`Weights`]. What it reads is a
//! [`Reading`] with [`Attribution`]s; spans are byte offsets, half-open, on character boundaries, and [`OffsetMap`]
//! converts them to code points or UTF-16. The vocabulary is that of Pareti (2015): source, cue and content; what belongs
//! into each span follows the guidelines of `PolNeAR` (Newell, Margolin, Ruths 2018).
//!
//! The way is the same for every text and takes time linear in it: tokens and paragraphs; quotation marks paired to
//! regions; sentences; parts of speech; noun and verb groups; then the clauses right beside a quotation, which are known
//! by their shape, and for each other word that may be a cue its sources and contents, chosen by a small linear model
//! whose weights are a text table; then the sieves that tie later quotations to what they continue; last the walk along the
//! text that ties names, roles and pronouns to [`Speaker`]s, and what each source commits to, a [`Claim`]. Nothing is random, and nothing is looked up outside the crate.
//!
//! # From claims to what becomes of them
//!
//! A [`Ledger`] takes down [`Article`]s made of readings, in any order, and a [`View`] of it answers who said something first, who
//! repeated, confirmed, denied, disputed or withdrew it, when a number changed, and where a claim stands ([`Status`]), now or at
//! some time. Nothing is edited; all but the articles is worked out.
//!
//! # What can go wrong
//!
//! Nothing: every `&str` is read. An unclosed quotation mark or a quotation without a speaker is a result with a
//! [`Flag`] or an [`Attachment`] that says so. Of a text beyond 4 GiB the first 4 GiB are read. Errors come only from
//! word lists and tables that a caller hands in ([`LexiconError`], [`WeightsError`]), from an article that a [`Ledger`]
//! already holds ([`LedgerError`]), and from the files of ledgers (`JournalError`).
//!
//! # Features
//!
//! - `serde` (on by default): `Serialize` and `Deserialize` for all results.
//! - `json` (on by default, with `serde`): ledgers are kept in files, see `Journal`.
#![forbid(unsafe_code)]
mod attribution;
mod claim;
pub mod estimation;
mod export;
mod grammar;
mod ledger;
mod lexicon;
mod quotation;
mod reader;
mod reading;
mod speaker;
mod text;
mod weights;

pub use attribution::model::{Attachment, Attribution, Evidence, Flag, Kind, Quotation, Rule, SourceForm};
pub use claim::model::{Bound, CheckWorthiness, Claim, Illocution, Mark, MarkClass, Negation, Quantity, Tense};
pub use claim::value::{ChainValue, Factuality, Reason, Why};
pub use export::{Standoff, StandoffAttribution, StandoffClaim, StandoffSpeaker};
pub use ledger::{
    Anchor, Article, ArticleId, ClaimId, Event, EventRule, Figure, Hedged, Ledger, LedgerError, Part, QuoteCluster,
    Record, Relation, Status, Thread, Timestamp, Variant, View, Voice, VoiceId,
};
#[cfg(feature = "json")]
pub use ledger::{Fault, Journal, JournalError, Problem, Recovered};
pub use lexicon::{AttributionType, CueClass, Lexicon, LexiconError, WordList};
pub use quotation::QuoteKind;
pub use reader::{Buffers, Depth, Reader};
pub use reading::Reading;
pub use speaker::model::{Gender, GrammaticalNumber, KnownSpeaker, Mention, MentionRule, Naming, Speaker, SpeakerKind};
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

/// The README's snippets are run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
