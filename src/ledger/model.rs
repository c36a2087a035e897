//! What the ledger hands up: who speaks across articles, what claims do to each other, and where a claim stands.

use crate::speaker::model::{Naming, Speaker, SpeakerKind};
use crate::text::Span;
use std::cmp::Reverse;

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

/// Where a claim stands by what later claims did to it; of several the last one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Status {
    /// Nobody said otherwise.
    Standing,
    /// Another speaker contradicted it, or gave another figure.
    Disputed,
    /// The party that it is about said that it is not so.
    Denied,
    /// Its own source gave another figure, or committed to less.
    Revised,
    /// Its own source took it back.
    Retracted,
}

impl Status {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Disputed => "disputed",
            Self::Denied => "denied",
            Self::Revised => "revised",
            Self::Retracted => "retracted",
        }
    }
}

/// Who a voice is: the speakers of all articles that are one.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Voice {
    /// The fullest name that any article gives; a description where none names it.
    pub name: String,
    /// Whether the name is one.
    pub naming: Naming,
    /// What it is.
    pub kind: SpeakerKind,
    /// The other names and descriptions, each once.
    pub aliases: Vec<String>,
    /// Roles and titles, each once.
    pub roles: Vec<String>,
    /// The identifier that the caller gave with a [`KnownSpeaker`](crate::KnownSpeaker).
    pub id: Option<String>,
}

impl Voice {
    pub(super) fn of<'s>(speakers: &(impl Iterator<Item = &'s Speaker> + Clone)) -> Self {
        /// Of names that are as full the first by the alphabet is the highest, in whatever order articles come.
        fn rank(s: &Speaker) -> impl Ord + '_ {
            (s.naming == Naming::Named, s.name.split(' ').count(), s.name.len(), Reverse(s.name.as_str()))
        }
        let fullest = speakers.clone().reduce(|best, next| if rank(next) > rank(best) { next } else { best });
        let Some(fullest) = fullest else {
            return Self {
                name: String::new(),
                naming: Naming::Described,
                kind: SpeakerKind::Other,
                aliases: Vec::new(),
                roles: Vec::new(),
                id: None,
            };
        };
        let mut aliases: Vec<String> = Vec::new();
        let mut roles: Vec<String> = Vec::new();
        for speaker in speakers.clone() {
            for alias in std::iter::once(&speaker.name).chain(&speaker.aliases) {
                if *alias != fullest.name && !aliases.contains(alias) {
                    aliases.push(alias.clone());
                }
            }
            for role in &speaker.roles {
                if !roles.contains(role) {
                    roles.push(role.clone());
                }
            }
        }
        Self {
            name: fullest.name.clone(),
            naming: fullest.naming,
            kind: fullest.kind,
            aliases,
            roles,
            id: speakers.clone().find_map(|s| s.id.clone()),
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
    /// How likely the two claims are related at all, from 0 to 1, by the table of weights.
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
    /// Who says it, to whose claim, and where in the article: the weights alone.
    Context,
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
            Self::Context => "context",
        }
    }
}

/// Variants of one quotation in different articles (Leskovec, Backstrom, Kleinberg 2009).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct QuoteCluster {
    /// The variant that was published first.
    pub first: ClaimId,
    /// The variant with most words, of equals the first.
    pub fullest: ClaimId,
    /// All variants, in the order of time.
    pub variants: Vec<Variant>,
}

/// What an article made of a quotation.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Variant {
    /// The claim.
    pub claim: ClaimId,
    /// What the fullest variant has and this one lacks; bytes of the fullest one's article, half-open.
    pub cut: Vec<Span>,
    /// What this one has and the fullest one lacks, brackets included; bytes of its own article, half-open.
    pub changed: Vec<Span>,
}
