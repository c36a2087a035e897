//! Parts of speech, after the Penn Treebank (Marcus et al. 1993), folded where news attribution needs no finer grain.

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
#[repr(u8)]
pub enum Tag {
    /// Nothing known.
    None,
    /// Singular or mass noun (NN).
    Noun,
    /// Plural noun (NNS).
    Nouns,
    /// Proper noun (NNP, NNPS).
    Name,
    /// Personal pronoun (PRP).
    Pron,
    /// Possessive pronoun (PRP$).
    Poss,
    /// The genitive's clitic (POS).
    Gen,
    /// Determiner (DT, PDT).
    Det,
    /// Adjective (JJ, JJR, JJS).
    Adj,
    /// Cardinal number (CD).
    Num,
    /// Base form of a verb (VB).
    Vb,
    /// Present tense, not third person singular (VBP).
    Vbp,
    /// Third person singular present (VBZ).
    Vbz,
    /// Past tense (VBD).
    Vbd,
    /// Past participle (VBN).
    Vbn,
    /// Gerund or present participle (VBG).
    Vbg,
    /// Modal (MD).
    Modal,
    /// The word "to" (TO).
    To,
    /// Preposition or subordinating conjunction (IN).
    Prep,
    /// Particle (RP).
    Particle,
    /// Adverb (RB, RBR, RBS).
    Adv,
    /// Coordinating conjunction (CC).
    Conj,
    /// Question word or relative (WDT, WP, WP$, WRB).
    Wh,
    /// Existential "there" (EX).
    There,
    /// Interjection or foreign word (UH, FW).
    Other,
    /// Comma.
    Comma,
    /// Full stop, question or exclamation mark, ellipsis.
    Stop,
    /// Colon.
    Colon,
    /// Semicolon.
    Semicolon,
    /// Dash.
    Dash,
    /// Bracket.
    Bracket,
    /// Quotation mark.
    Mark,
    /// Any other sign.
    Sign,
}

impl Tag {
    pub(crate) const ALL: [Self; 33] = [
        Self::None,
        Self::Noun,
        Self::Nouns,
        Self::Name,
        Self::Pron,
        Self::Poss,
        Self::Gen,
        Self::Det,
        Self::Adj,
        Self::Num,
        Self::Vb,
        Self::Vbp,
        Self::Vbz,
        Self::Vbd,
        Self::Vbn,
        Self::Vbg,
        Self::Modal,
        Self::To,
        Self::Prep,
        Self::Particle,
        Self::Adv,
        Self::Conj,
        Self::Wh,
        Self::There,
        Self::Other,
        Self::Comma,
        Self::Stop,
        Self::Colon,
        Self::Semicolon,
        Self::Dash,
        Self::Bracket,
        Self::Mark,
        Self::Sign,
    ];

    /// The short name that tables use.
    pub(crate) const fn name(self) -> &'static str {
        const NAMES: [&str; 33] = [
            "-", "NN", "NNS", "NNP", "PRP", "PRP$", "POS", "DT", "JJ", "CD", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG",
            "MD", "TO", "IN", "RP", "RB", "CC", "WH", "EX", "UH", ",", ".", ":", ";", "--", "()", "''", "SYM",
        ];
        NAMES[self as usize]
    }

    /// The tag of that short name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    const fn bit(self) -> u64 {
        1 << self as u8
    }

    pub(crate) const fn is_in(self, set: TagSet) -> bool {
        set.0 & self.bit() != 0
    }
}

/// A set of tags, tested in one instruction.
#[derive(Clone, Copy)]
pub(crate) struct TagSet(u64);

impl TagSet {
    pub(crate) const fn of(tags: &[Tag]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < tags.len() {
            bits |= tags[i].bit();
            i += 1;
        }
        Self(bits)
    }

    pub(crate) const VERB: Self = Self::of(&[Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg]);
    pub(crate) const FINITE: Self = Self::of(&[Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Modal]);
}
