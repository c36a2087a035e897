//! What the ledger hands up: who speaks across articles, what claims do to each other, and where a claim stands.

use crate::text::Span;

/// The number of an article in its ledger, in the order in which they were appended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct ArticleId(pub(super) u32);

/// The number of a claim in its ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct ClaimId(pub(super) u32);

/// The number of a voice: somebody who speaks in one article or in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct VoiceId(pub(super) u32);

macro_rules! number {
    ($($name:ident)*) => { $(
        impl $name {
            /// The number itself, from 0.
            #[must_use]
            pub const fn number(self) -> usize {
                self.0 as usize
            }
        }
    )* };
}
number!(ArticleId ClaimId VoiceId);

/// What a later claim does to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Relation {
    /// The same speaker, or another voice of the same party, says the same on another occasion.
    Repeats,
    /// Another speaker says the same.
    Echoes,
    /// Another speaker states that it is so: an official, an opponent.
    Confirms,
    /// The party that the claim is about, or that speaks for it, says that it is not so.
    Denies,
    /// Another speaker contradicts it.
    Disputes,
    /// The same source gives the same quantity another value.
    Revises,
    /// The same speaker commits to it less.
    Softens,
    /// The same speaker commits to it more.
    Firms,
    /// The same speaker or party takes it back.
    Retracts,
    /// Another source gives the same quantity a value that cannot be true together with it.
    ConflictsNumber,
}

impl Relation {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Repeats => "repeats",
            Self::Echoes => "echoes",
            Self::Confirms => "confirms",
            Self::Denies => "denies",
            Self::Disputes => "disputes",
            Self::Revises => "revises",
            Self::Softens => "softens",
            Self::Firms => "firms",
            Self::Retracts => "retracts",
            Self::ConflictsNumber => "conflicts_number",
        }
    }
}

/// What a later claim does to an earlier one, and why the ledger thinks so.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Event {
    /// What it does.
    pub relation: Relation,
    /// The later claim: by time of publication, within one article by its place there.
    pub from: ClaimId,
    /// The earlier claim.
    pub to: ClaimId,
    /// The rule that found it.
    pub rule: EventRule,
    /// How much speaks for it, from 0 to 1: for sorting, and not a probability.
    pub score: f32,
    /// The words of the later claim that speak for it; bytes of its article, half-open.
    pub from_evidence: Vec<Span>,
    /// The words of the earlier claim that speak for it; bytes of its article, half-open.
    pub to_evidence: Vec<Span>,
}

/// The rule that found an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum EventRule {
    /// A cue or words that take something back.
    Withdrawal,
    /// A cue or words that deny, and a claim that is named or stands just before.
    Denial,
    /// A cue that confirms.
    Confirmation,
    /// A cue that answers what stands just before.
    Reply,
    /// A cue that says that something is said again.
    Repetition,
    /// The same words.
    SameWords,
    /// The same words, one of the two negated.
    Contrary,
    /// The same words, with more or less commitment.
    Commitment,
    /// Figures of the same quantity.
    Figures,
}

impl EventRule {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Withdrawal => "withdrawal",
            Self::Denial => "denial",
            Self::Confirmation => "confirmation",
            Self::Reply => "reply",
            Self::Repetition => "repetition",
            Self::SameWords => "same-words",
            Self::Contrary => "contrary",
            Self::Commitment => "commitment",
            Self::Figures => "figures",
        }
    }
}
