//! What the speaker floor hands up: speakers, and the mentions that were tied to them.

use crate::text::Span;

/// Somebody or something that attributions of one text come from.
///
/// One speaker stands for all its mentions in the text: "Mark Esper", "Mr. Esper", "the defence chief", "he".
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest name that the text gives, without titles, honorifics, ages and parties; for one that is not named, the words
    /// that describe it, without an article; `AUTHOR`, as in `FactBank` (Saurí, Pustejovsky 2009), for the text's own author.
    pub name: String,
    /// Whether the name is one.
    pub naming: Naming,
    /// What it is.
    pub kind: SpeakerKind,
    /// Where the text or a given name shows it.
    pub gender: Option<Gender>,
    /// Whether it is one or several.
    pub number: GrammaticalNumber,
    /// The other names that the text gives, each once: "Esper", "UNAMI".
    pub aliases: Vec<String>,
    /// Roles and titles, as they stand in the text: "defence chief", "the Texas senator".
    pub roles: Vec<String>,
    /// Whom it speaks or works for, where a role says so: "Pentagon" of "a Pentagon spokesman", "Kestwell Air" of "its chief executive" or
    /// "the airline's director"; words, where they stand for nobody whom the text names: "league" of "the league's director".
    pub affiliation: Option<String>,
    /// The identifier that the caller gave with a [`KnownSpeaker`].
    pub id: Option<String>,
}

/// How a speaker is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Naming {
    /// By a name.
    Named,
    /// By a description alone: "a senior official".
    Described,
    /// Nobody in particular: "people", "everyone", "you".
    Generic,
    /// The text's own author: "I", "we" outside quotation marks.
    Author,
}

impl Naming {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Described => "described",
            Self::Generic => "generic",
            Self::Author => "author",
        }
    }
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A human being.
    Person,
    /// A party, company, court, ministry, mission.
    Organisation,
    /// Several people: "critics", "Republicans".
    Group,
    /// What is written, shown or published: a report, a poll, a law.
    Document,
    /// A country, state or city.
    Place,
    /// None of these, or not known.
    Other,
}

impl SpeakerKind {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Group => "group",
            Self::Document => "document",
            Self::Place => "place",
            Self::Other => "other",
        }
    }
}

/// Gender, as pronouns show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

impl Gender {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// One or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum GrammaticalNumber {
    /// One.
    Singular,
    /// Several.
    Plural,
}

impl GrammaticalNumber {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Singular => "singular",
            Self::Plural => "plural",
        }
    }
}

/// Words of the text that stand for a speaker.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Mention {
    /// Where it stands; bytes, half-open.
    pub span: Span,
    /// The number of its speaker among those of the reading.
    pub speaker: usize,
    /// Why it is that speaker.
    pub rule: MentionRule,
    /// Who else was in play, the likeliest first: where the text names each of them most fully.
    pub rivals: Vec<Span>,
}

/// The rule that tied a mention to its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum MentionRule {
    /// The fullest name, or one as full.
    FullName,
    /// A part of it: surname, given name, an organisation's last word.
    ShortName,
    /// Its initials: "UNAMI".
    Acronym,
    /// "defence chief Mark Esper", "Mark Esper, the defence chief", "Mark Esper is the defence chief".
    Apposition,
    /// A role that the text gives to somebody: "the senator".
    Role,
    /// A description that was used before: "the official" for "a senior official".
    Repetition,
    /// A role that suits whoever the text speaks of.
    Focus,
    /// A pronoun for whom the text speaks of most, by the weights of Lappin and Leass (1994).
    Pronoun,
    /// "who", "which": for what stands before it.
    Relative,
    /// "I", "we": for the author, or for who is quoted.
    FirstPerson,
    /// "you", "people": for nobody in particular.
    Generic,
    /// A description that nothing ties to another.
    Description,
}

impl MentionRule {
    /// The rule's name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FullName => "full-name",
            Self::ShortName => "short-name",
            Self::Acronym => "acronym",
            Self::Apposition => "apposition",
            Self::Role => "role",
            Self::Repetition => "repetition",
            Self::Focus => "focus",
            Self::Pronoun => "pronoun",
            Self::Relative => "relative",
            Self::FirstPerson => "first-person",
            Self::Generic => "generic",
            Self::Description => "description",
        }
    }
}

/// A speaker that the caller knows beforehand; see [`Reader::with_speakers`](crate::Reader::with_speakers).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct KnownSpeaker {
    /// What the result carries: a Wikidata identifier, a key of the caller's own.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Other names, each as it can stand in a text.
    pub aliases: Vec<String>,
}
