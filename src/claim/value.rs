//! How far sources commit to a content, and what moved that.

use crate::text::Span;

/// How far one chain of sources commits to a content.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ChainValue {
    /// Numbers of attributions, the outermost first; none for the author.
    pub chain: Vec<usize>,
    /// How far.
    pub value: Factuality,
    /// What moved it, in the order in which it did; nothing where a source states its main clause as it stands, and where
    /// the author merely reports it and leaves it open.
    pub reasons: Vec<Reason>,
}

/// What moved a value.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Reason {
    /// The words that did, where words did.
    pub span: Option<Span>,
    /// The rule.
    pub why: Why,
}

/// A rule by which a value is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Why {
    /// "might": the main clause is possible.
    Possible,
    /// "probably": the main clause is probable.
    Probable,
    /// "unlikely"
    Improbable,
    /// "impossible"
    Impossible,
    /// "unclear"
    Open,
    /// A negator with scope over the main clause.
    Negated,
    /// "if": a condition or what follows from one.
    Condition,
    /// A question.
    Question,
    /// A content that begins with whether, what, how.
    Indirect,
    /// What is asked of somebody, promised, planned or wished.
    Unrealised,
    /// A bare noun phrase that puts nothing forward.
    Topic,
    /// "denied": the cue turns the content over.
    CueDenies,
    /// "thinks": the cue caps at probable.
    CueThinks,
    /// "fears": the cue caps at possible.
    CueSuspects,
    /// "doubts"
    CueDoubts,
    /// "does not think": the cue hands its negation on.
    CueRaises,
    /// The attribution is not stated to have taken place.
    NotStated,
    /// "knows": what is known is so, for the author too.
    CueKnows,
    /// "refused to": what was not done, for the author.
    CueUndoes,
    /// "falsely": the author holds the contrary.
    False,
}

impl Why {
    pub(super) fn by_cue(self) -> bool {
        matches!(
            self,
            Self::CueDenies
                | Self::CueThinks
                | Self::CueSuspects
                | Self::CueDoubts
                | Self::CueRaises
                | Self::CueKnows
                | Self::CueUndoes
        )
    }

    pub(super) fn phrase(self) -> &'static str {
        match self {
            Self::Possible => "makes the main clause possible",
            Self::Probable => "makes the main clause probable",
            Self::Improbable => "makes the main clause improbable",
            Self::Impossible => "rules the main clause out",
            Self::Open => "leaves the main clause open",
            Self::Negated => "negates the main clause",
            Self::Condition => "makes it depend on a condition",
            Self::Question => "it is a question",
            Self::Indirect => "leaves open which is so",
            Self::Unrealised => "it is asked for, promised or wished, and not said to be so",
            Self::Topic => "it names a topic, and puts nothing forward",
            Self::CueDenies => "turns it over",
            Self::CueThinks => "caps at probable",
            Self::CueSuspects => "caps at possible",
            Self::CueDoubts => "makes it improbable",
            Self::CueRaises => "hands its negation on",
            Self::NotStated => "the text does not state that it was said",
            Self::CueKnows => "takes it for granted",
            Self::CueUndoes => "says that it was not done",
            Self::False => "the author holds the contrary",
        }
    }
}

/// A value of `FactBank` (Saurí, Pustejovsky 2009): how certain a source is, and of what. An ordinal, not a probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Factuality {
    /// CT+: it is so.
    #[cfg_attr(feature = "serde", serde(rename = "CT+"))]
    Certain,
    /// PR+: it is probably so.
    #[cfg_attr(feature = "serde", serde(rename = "PR+"))]
    Probable,
    /// PS+: it is possibly so.
    #[cfg_attr(feature = "serde", serde(rename = "PS+"))]
    Possible,
    /// CT-: it is not so.
    #[cfg_attr(feature = "serde", serde(rename = "CT-"))]
    CertainNot,
    /// PR-: it is probably not so.
    #[cfg_attr(feature = "serde", serde(rename = "PR-"))]
    ProbablyNot,
    /// PS-: it is possibly not so.
    #[cfg_attr(feature = "serde", serde(rename = "PS-"))]
    PossiblyNot,
    /// Uu: no commitment.
    #[cfg_attr(feature = "serde", serde(rename = "Uu"))]
    Uncommitted,
}

impl Factuality {
    /// `FactBank`'s name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "CT+",
            Self::Probable => "PR+",
            Self::Possible => "PS+",
            Self::CertainNot => "CT-",
            Self::ProbablyNot => "PR-",
            Self::PossiblyNot => "PS-",
            Self::Uncommitted => "Uu",
        }
    }

    /// The contrary.
    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::Certain => Self::CertainNot,
            Self::Probable => Self::ProbablyNot,
            Self::Possible => Self::PossiblyNot,
            Self::CertainNot => Self::Certain,
            Self::ProbablyNot => Self::Probable,
            Self::PossiblyNot => Self::Possible,
            Self::Uncommitted => Self::Uncommitted,
        }
    }

    /// The same, but no more than probable.
    pub(crate) const fn at_most_probable(self) -> Self {
        match self {
            Self::Certain => Self::Probable,
            Self::CertainNot => Self::ProbablyNot,
            other => other,
        }
    }

    /// The same, but no more than possible.
    pub(crate) const fn at_most_possible(self) -> Self {
        match self {
            Self::Certain | Self::Probable => Self::Possible,
            Self::CertainNot | Self::ProbablyNot => Self::PossiblyNot,
            other => other,
        }
    }
}
