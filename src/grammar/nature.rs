//! What a chunk is, apart from the tokens that it takes, as a number that tokens carry.

use super::kind::ChunkKind;
use super::noun::Step;
use super::phrase::{VerbForm, VerbGroup};
use crate::text::{Tag, TagSet};

/// The fields of a chunk that its head tells, in the same order.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Nature {
    pub kind: ChunkKind,
    pub form: VerbForm,
    pub negated: bool,
    pub finite: bool,
}

/// The number of a nature: tags first, behind them what tags don't tell, and verb groups of several tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Number(pub u32);

const TAGS: u32 = Tag::ALL.len() as u32;

impl Number {
    pub(super) const TIME: Self = Self(TAGS);
    pub(super) const THAT: Self = Self(TAGS + 1);
    pub(super) const OPENER: Self = Self(TAGS + 2);
    pub(super) const CLOSER: Self = Self(TAGS + 3);
    const VERBS: u32 = TAGS + 4;
    /// How many bits a number takes.
    const BITS: u32 = 7;

    /// The number of a tag.
    pub(super) const fn of(tag: Tag) -> Self {
        Self(tag as u32)
    }

    pub(super) const fn of_verbs(group: &VerbGroup) -> Self {
        Self(Self::VERBS + group.form as u32 * 4 + group.negated as u32 * 2 + group.finite as u32)
    }

    /// What a token of this number is by itself, or what a group is that it leads.
    const fn nature(self, alone: bool) -> Nature {
        let noun = Nature { kind: ChunkKind::Noun, form: VerbForm::Base, negated: false, finite: false };
        match self {
            Self::TIME => Nature { kind: ChunkKind::Time, ..noun },
            Self(verbs) if verbs >= Self::VERBS => {
                let bits = verbs - Self::VERBS;
                let form = VerbForm::ALL[(bits / 4) as usize % VerbForm::ALL.len()];
                Nature { kind: ChunkKind::Verb, form, negated: bits & 2 != 0, finite: bits & 1 != 0 }
            }
            _ if !alone => noun,
            Self::THAT => Nature { kind: ChunkKind::That, ..noun },
            Self::OPENER => Nature { kind: ChunkKind::QuoteOpen, ..noun },
            Self::CLOSER => Nature { kind: ChunkKind::QuoteClose, ..noun },
            Self(tag) => of_tag(Tag::ALL[tag as usize]),
        }
    }
}

/// What a token does in its chunk: the bits of its step, and of its sort the number of its nature.
#[derive(Clone, Copy)]
pub(super) struct Deed(pub u32);

impl Deed {
    /// Where the number begins.
    pub(super) const NUMBER: u32 = 8;
    /// What a sort tells of it.
    pub(super) const OF_SORT: u32 = !0 << Self::NUMBER;
    /// That more tells what a chunk is that the token leads: a bracket, or what may be a period, "week".
    pub(super) const SPECIAL: u32 = 1 << (Self::NUMBER + Number::BITS);

    /// What a token does inside a verb group.
    pub(super) const fn within(group: &VerbGroup) -> Self {
        Self(Number::of_verbs(group).0 << Self::NUMBER)
    }

    #[inline]
    pub(super) const fn has(self, step: u32) -> bool {
        self.0 & step != 0
    }

    /// What the chunk is that the token leads.
    #[inline]
    pub(super) fn nature(self) -> &'static Nature {
        const { assert!(Step::BEGINS == 1 << Self::NUMBER >> 1, "each number is followed by two natures") };
        &NATURES[(self.0 >> (Self::NUMBER - 1)) as usize % NATURES.len()]
    }

    #[inline]
    pub(super) const fn is_special(self) -> bool {
        self.0 & Self::SPECIAL != 0
    }
}

/// The natures by twice their number, each as that of a group that the token leads, and of the token by itself.
static NATURES: [Nature; 2 << Number::BITS] = {
    let (mut all, mut i) = ([Number::of(Tag::Noun).nature(false); 2 << Number::BITS], 0);
    while i < all.len() {
        all[i] = Number((i / 2) as u32).nature(i % 2 == 1);
        i += 1;
    }
    all
};

/// What a token is by itself, by its tag.
const fn of_tag(tag: Tag) -> Nature {
    let is_verb = tag.is_in(TagSet::VERB);
    let form = if is_verb { VerbForm::of(tag) } else { VerbForm::Base };
    Nature { kind: kind(tag), form, negated: false, finite: is_verb && tag.is_in(TagSet::FINITE) }
}

const fn kind(tag: Tag) -> ChunkKind {
    match tag {
        Tag::Noun | Tag::Nouns | Tag::Name | Tag::Num => ChunkKind::Noun,
        Tag::Pron | Tag::There | Tag::Det | Tag::Poss => ChunkKind::Noun,
        Tag::Vb | Tag::Vbp | Tag::Vbz | Tag::Vbd | Tag::Vbn | Tag::Vbg => ChunkKind::Verb,
        Tag::Comma => ChunkKind::Comma,
        Tag::Stop => ChunkKind::Stop,
        Tag::Colon => ChunkKind::Colon,
        Tag::Semicolon => ChunkKind::Semicolon,
        Tag::Dash => ChunkKind::Dash,
        Tag::Prep | Tag::To | Tag::Particle => ChunkKind::Prep,
        Tag::Wh => ChunkKind::Wh,
        Tag::Conj => ChunkKind::Conj,
        Tag::Adv => ChunkKind::Adv,
        Tag::Adj => ChunkKind::Adj,
        _ => ChunkKind::Other,
    }
}
