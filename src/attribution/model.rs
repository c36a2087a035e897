//! Attributions, and what they are made of.

use crate::lexicon::AttributionType;
use crate::quotation::QuoteKind;
use crate::text::Span;

/// One attribution: somebody (source) says, thinks, knows or wants (cue) something (content).
///
/// All spans are byte offsets into the text that was read, half-open. What belongs into a span follows the guidelines
/// of `PolNeAR` (Newell, Margolin, Ruths 2018): the source with determiner and apposition, the cue with auxiliaries,
/// negation and linking preposition, the content with its quotation marks and with "that".
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Attribution {
    /// The words that name who it comes from; none where nobody is named.
    pub source: Vec<Span>,
    /// The numbers of the source's mentions among those of the reading: who it is; several for a joint source.
    pub mentions: Vec<usize>,
    /// The words that link source and content; `None` where a quotation stands by itself.
    pub cue: Option<Span>,
    /// What is attributed; a split quotation is one content in several spans, in the order of the text.
    pub content: Vec<Span>,
    /// Whether the content stands in quotation marks.
    pub kind: Kind,
    /// How the content hangs on its source.
    pub attachment: Attachment,
    /// How the source is named.
    pub source_form: SourceForm,
    /// What kind of attitude it is, by the cue (Pareti 2015).
    pub attribution_type: AttributionType,
    /// Whom it was said to: "told **reporters**".
    pub addressee: Option<Span>,
    /// When it was said: "**on Thursday**".
    pub time: Option<Span>,
    /// Where it was said: "**at the Pentagon**".
    pub place: Option<Span>,
    /// In what it was said: "**in a statement**".
    pub medium: Option<Span>,
    /// 0 for the outermost; an attribution inside another's content has one more than that.
    pub layer: u8,
    /// The number of the attribution around this one, among those of the same reading.
    pub parent: Option<usize>,
    /// What is wrong with the quotation marks.
    pub flags: Vec<Flag>,
    /// The rule that found it.
    pub rule: Rule,
    /// How much speaks for it: log odds by the table of weights, lifted above the reader's threshold where its shape alone
    /// tells; 0 for a quotation that no cue was found for.
    pub score: f32,
    /// What weighed most in the decision that the cue is one, of the word itself, its subject, its complement and the
    /// quotation marks around it; [`Weights::name`](crate::Weights::name) tells what each feature is.
    pub evidence: Vec<Evidence>,
}

/// A feature and its weight in a decision.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Evidence {
    /// The feature's number, the same in every run.
    pub feature: u32,
    /// What it added to the log odds.
    pub weight: f32,
}

/// Whether a content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Kind {
    /// At least four words in five are quoted.
    Direct,
    /// None is.
    Indirect,
    /// Some are.
    Mixed,
}

impl Kind {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// How a content hangs on its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Attachment {
    /// By a cue in the same sentence.
    Explicit,
    /// By a cue, and the quotation goes on in later sentences or paragraphs.
    Continued,
    /// The speaker stands in an earlier sentence.
    Floating,
    /// A quotation without a speaker.
    Orphan,
}

impl Attachment {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Explicit => "explicit",
            Self::Continued => "continued",
            Self::Floating => "floating",
            Self::Orphan => "orphan",
        }
    }
}

/// How a source is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum SourceForm {
    /// "Mark Esper", "Mr. Esper", "defence chief Mark Esper"
    Name,
    /// "the defence chief"
    Role,
    /// "he", "his"
    Pronoun,
    /// "who", "which"
    Relative,
    /// "officials", "critics"
    Collective,
    /// "the mission", "the company"
    Organisation,
    /// "the report", "a poll"
    Artifact,
    /// Any other description: "a man", "the deal"
    Unnamed,
    /// No words at all.
    Implicit,
}

impl SourceForm {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Role => "role",
            Self::Pronoun => "pronoun",
            Self::Relative => "relative",
            Self::Collective => "collective",
            Self::Organisation => "organisation",
            Self::Artifact => "artifact",
            Self::Unnamed => "unnamed",
            Self::Implicit => "implicit",
        }
    }
}

/// What is wrong with the quotation marks of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Flag {
    /// A mark opens and none closes; the quotation is taken to end with its paragraph, or before it where the next one
    /// begins or words say who speaks.
    Unclosed,
    /// A mark closes and none opens; the quotation is taken to begin with its paragraph.
    Unopened,
}

impl Flag {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed",
            Self::Unopened => "unopened",
        }
    }
}

/// The rule that found an attribution: the order in which source, cue and content stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Rule {
    /// X said (that) C.
    SourceCueContent,
    /// X told Z on T that C.
    SourceCueAddresseeContent,
    /// C, X said.
    ContentSourceCue,
    /// C, said X.
    ContentCueSource,
    /// A, X said, B.
    Split,
    /// According to X, C.
    AccordingTo,
    /// X's claim that C.
    Possessor,
    /// The claim by X that C; calls for C.
    CueNoun,
    /// X is confident that C.
    CueAdjective,
    /// C is said to D; C was condemned by X.
    Passive,
    /// X did Y, saying C.
    Participle,
    /// X came to say C.
    Infinitive,
    /// X, who said C.
    RelativeSource,
    /// C, which X denied.
    RelativeContent,
    /// X: C.
    Colon,
    /// C — X.
    Dash,
    /// Reportedly, C.
    EvidentialAdverb,
    /// A cue for which nobody is named.
    Sourceless,
    /// A quotation whose speaker stands in an earlier sentence.
    FloatingQuotation,
    /// A quotation without a speaker.
    OrphanQuotation,
}

impl Rule {
    /// The rule's name, as it stands in reports and standoff output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SourceCueContent => "source-cue-content",
            Self::SourceCueAddresseeContent => "source-cue-addressee-content",
            Self::ContentSourceCue => "content-source-cue",
            Self::ContentCueSource => "content-cue-source",
            Self::Split => "split",
            Self::AccordingTo => "according-to",
            Self::Possessor => "possessor",
            Self::CueNoun => "cue-noun",
            Self::CueAdjective => "cue-adjective",
            Self::Passive => "passive",
            Self::Participle => "participle",
            Self::Infinitive => "infinitive",
            Self::RelativeSource => "relative-source",
            Self::RelativeContent => "relative-content",
            Self::Colon => "colon",
            Self::Dash => "dash",
            Self::EvidentialAdverb => "evidential-adverb",
            Self::Sourceless => "sourceless",
            Self::FloatingQuotation => "floating-quotation",
            Self::OrphanQuotation => "orphan-quotation",
        }
    }
}

/// A stretch between quotation marks, whether or not it is speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Quotation {
    /// Where it stands, marks included.
    pub span: Span,
    /// What it is.
    pub kind: QuoteKind,
    /// What is wrong with its marks.
    pub flag: Option<Flag>,
}
