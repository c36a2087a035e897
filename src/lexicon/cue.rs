//! What the lexicon knows of a cue: its class, its type, and what complements it takes.

use crate::text::hash::of_ascii;

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
                values[i] = of_ascii(CueClass::ALL[i].1);
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
