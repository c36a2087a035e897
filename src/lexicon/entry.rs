//! What the lexicon knows of a word.

use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// What a cue does, in the terms of Levin (1993), `VerbNet` and Hooper (1975), folded to what attribution needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
#[repr(u8)]
pub enum CueClass {
    /// say, state, write, announce
    Say,
    /// tell, inform, remind: the addressee comes first
    Tell,
    /// ask, wonder, inquire
    Ask,
    /// claim, allege: the writer keeps away
    Claim,
    /// deny, refute, reject
    Deny,
    /// accuse, blame, charge
    Accuse,
    /// praise, thank, welcome
    Praise,
    /// criticize, attack, condemn
    Criticize,
    /// call X Y, describe, label
    Call,
    /// demand, urge, order, call for
    Demand,
    /// promise, pledge, vow
    Promise,
    /// think, believe, expect
    Think,
    /// know, remember, learn
    Know,
    /// see, hear, notice
    Perceive,
    /// show, indicate, prove: evidence
    Show,
    /// want, hope, wish
    Want,
    /// plan, intend, aim
    Plan,
    /// fear, regret, enjoy
    Feel,
    /// support, endorse, back
    Support,
    /// oppose, resist
    Oppose,
    /// agree, disagree, concede
    Agree,
    /// decide, rule, vote
    Decide,
    /// discuss, debate, talk about
    Discuss,
    /// cite, quote, mention
    Cite,
    /// refuse, decline
    Refuse,
    /// write, tweet, post
    Write,
    /// seem, appear, be expected
    Seem,
    /// name, dub, be known as
    Name,
    /// make, give, take: rarely a cue by themselves
    Act,
}

impl CueClass {
    const ALL: [(Self, &'static str); 29] = [
        (Self::Say, "say"),
        (Self::Tell, "tell"),
        (Self::Ask, "ask"),
        (Self::Claim, "claim"),
        (Self::Deny, "deny"),
        (Self::Accuse, "accuse"),
        (Self::Praise, "praise"),
        (Self::Criticize, "criticize"),
        (Self::Call, "call"),
        (Self::Demand, "demand"),
        (Self::Promise, "promise"),
        (Self::Think, "think"),
        (Self::Know, "know"),
        (Self::Perceive, "perceive"),
        (Self::Show, "show"),
        (Self::Want, "want"),
        (Self::Plan, "plan"),
        (Self::Feel, "feel"),
        (Self::Support, "support"),
        (Self::Oppose, "oppose"),
        (Self::Agree, "agree"),
        (Self::Decide, "decide"),
        (Self::Discuss, "discuss"),
        (Self::Cite, "cite"),
        (Self::Refuse, "refuse"),
        (Self::Write, "write"),
        (Self::Seem, "seem"),
        (Self::Name, "name"),
        (Self::Act, "act"),
    ];

    /// The name that the word lists use.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The class as a value of features.
    pub(crate) fn value(self) -> u32 {
        const VALUES: [u32; 29] = {
            let mut values = [0; 29];
            let mut i = 0;
            while i < 29 {
                values[i] = crate::text::hash::of_ascii(CueClass::ALL[i].1);
                i += 1;
            }
            values
        };
        VALUES[self as usize]
    }

    /// The class of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, n)| *n == name).map(|(c, _)| c)
    }
}

/// Attribution type: what kind of attitude links source and content (Pareti 2015; Penn Discourse Treebank).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum AttributionType {
    /// Communication: says, writes, asks.
    Comm,
    /// Propositional attitude: thinks, believes, supports.
    Patt,
    /// Factive: knows, sees, regrets.
    Ftv,
    /// Control: wants, orders, promises.
    Ctrl,
}

impl AttributionType {
    /// The name that the word lists use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comm => "comm",
            Self::Patt => "patt",
            Self::Ftv => "ftv",
            Self::Ctrl => "ctrl",
        }
    }

    /// The type of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Comm, Self::Patt, Self::Ftv, Self::Ctrl].into_iter().find(|t| t.name() == name)
    }
}

/// Which complements a cue takes, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Frames(pub u16);

impl Frames {
    const NAMES: [&'static str; 14] = [
        "that", "bare", "wh", "inf", "np", "quote", "obj-inf", "obj-that", "obj-of", "obj-as", "obj-np", "obj-for",
        "ing", "obj-wh",
    ];
    pub(crate) const THAT: u16 = 1;
    /// A clause without "that".
    pub(crate) const BARE: u16 = 1 << 1;
    pub(crate) const WH: u16 = 1 << 2;
    pub(crate) const INFINITIVE: u16 = 1 << 3;
    pub(crate) const NOUN: u16 = 1 << 4;
    pub(crate) const QUOTE: u16 = 1 << 5;
    /// Any of those with an object before the content, "obj-inf" to "obj-for" and "obj-wh".
    pub(crate) const OBJECT: u16 = 0b10_1111_1100_0000;
    /// Any preposition.
    pub(crate) const PREP: u16 = 1 << 15;

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut bits = 0;
        for name in text.split(',').map(str::trim).filter(|n| !n.is_empty()) {
            bits |= match Self::NAMES.iter().position(|n| *n == name) {
                Some(k) => 1 << k,
                None if name.starts_with("prep:") => Self::PREP,
                None if matches!(name, "of" | "for" | "about" | "to" | "on" | "by") => Self::PREP,
                None => return None,
            };
        }
        Some(Self(bits))
    }

    /// Whether it takes any of some complements.
    pub(crate) const fn has(self, any: u16) -> bool {
        self.0 & any != 0
    }
}

/// A cue verb, noun or adjective.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cue {
    /// Hash of the lemma.
    pub lemma: u32,
    pub class: CueClass,
    pub kind: AttributionType,
    pub frames: Frames,
}

/// What a noun that names a source is: bits, for a word may be several.
pub(crate) mod noun {
    pub const HONORIFIC: u8 = 1;
    pub const OFFICE: u8 = 1 << 1;
    pub const ROLE: u8 = 1 << 2;
    pub const COLLECTIVE: u8 = 1 << 3;
    pub const ARTIFACT: u8 = 1 << 4;
    pub const ORGANISATION: u8 = 1 << 5;
    pub const TIME: u8 = 1 << 6;

    pub fn from_name(name: &str) -> Option<u8> {
        Some(match name {
            "honorific" => HONORIFIC,
            "office" => OFFICE,
            "role" => ROLE,
            "collective" => COLLECTIVE,
            "artifact" => ARTIFACT,
            "organisation" => ORGANISATION,
            "time" => TIME,
            _ => return None,
        })
    }
}

/// What the lexicon knows of one word beside its classes; numbers of cues are 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(crate) struct Entry {
    pub noun: u8,
    pub verb_cue: u16,
    pub noun_cue: u16,
    pub adjective_cue: u16,
    /// Hash of the word's lemma where it is a cue, else of the word.
    pub lemma: u32,
}

impl Entry {
    /// Whether a list of cues holds the word.
    pub(crate) const fn may_cue(&self) -> bool {
        self.verb_cue != 0 || self.noun_cue != 0 || self.adjective_cue != 0
    }
}

const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "'s"];
const HAVE: &[&str] = &["has", "have", "had", "having", "'ve", "'d"];
const DO: &[&str] = &["do", "does", "did", "doing"];
const PERIODS: &[&str] = &[
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "weekend",
    "day",
    "spring",
    "summer",
    "autumn",
];
/// What time is counted in, so that a name behind it is another's: "in recent weeks Roe said".
const SPANS: &[&str] = &["minutes", "hours", "days", "weeks", "months", "years", "decades"];
/// What somebody speaks in, so that a name behind it is the speaker's: "in the letter Roe says".
const WRITINGS: &[&str] = &[
    "letter",
    "statement",
    "video",
    "book",
    "memo",
    "email",
    "e-mail",
    "interview",
    "speech",
    "article",
    "essay",
    "tweet",
    "post",
    "message",
    "memoir",
    "note",
    "report",
    "letters",
    "statements",
    "emails",
    "e-mails",
    "interviews",
    "speeches",
    "tweets",
    "remarks",
];
/// Adjectives that stand for "many people" where no noun follows.
const QUANTIFIERS: &[&str] = &["many", "most", "several", "few"];
/// Words for which the grammar has rules of their own.
pub(super) const RULED: [&[&str]; 8] = [BE, HAVE, DO, PERIODS, SPANS, WRITINGS, QUANTIFIERS, &["that"]];

pub(crate) fn is_be(key: u32) -> bool {
    static KEYS: Words<256> = Words::of(BE);
    KEYS.contains(key)
}

pub(crate) fn is_have(key: u32) -> bool {
    static KEYS: Words<128> = Words::of(HAVE);
    KEYS.contains(key)
}

/// "a", "an"
pub(crate) fn is_indefinite(key: u32) -> bool {
    [of_ascii("a"), of_ascii("an")].contains(&key)
}

/// "a", "an", "the"
pub(crate) fn is_article(key: u32) -> bool {
    key == of_ascii("the") || is_indefinite(key)
}

/// "he", "she", "they", "I", "we": what is always a subject.
pub(crate) fn is_nominative(key: u32) -> bool {
    [of_ascii("he"), of_ascii("she"), of_ascii("they"), of_ascii("i"), of_ascii("we")].contains(&key)
}

/// Whether a verb is one that an addressee follows always; asked of every word, and so without a branch.
#[inline(always)]
pub(crate) fn is_telling(key: u32) -> bool {
    const TELLS: [u32; 4] = [of_ascii("told"), of_ascii("tells"), of_ascii("tell"), of_ascii("telling")];
    TELLS.iter().fold(false, |tells, verb| tells | (*verb == key))
}

/// "last week", "this month": what "last" makes a time of.
pub(crate) fn is_period(key: u32) -> bool {
    static KEYS: Words<256> = Words::of(PERIODS);
    KEYS.contains(key)
}

/// Be, have and do, by hash; the verb group skips them when it looks for its head.
pub(crate) fn is_auxiliary(key: u32) -> bool {
    static KEYS: Words<512> = Words::of_all(&[BE, HAVE, DO]);
    KEYS.contains(key)
}
