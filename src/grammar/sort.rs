//! What the chunker asks of a token, by two looks at tables: what comes in a text is hard to foresee, so that branches
//! would cost more than all the rest.

use super::noun::{Part, Step, part};
use crate::lexicon::entry::{BE, DO, HAVE};
use crate::text::words::Marks;
use crate::text::{Tag, TagSet, Token, flag};

/// The part that a token has in a noun group, and bits.
#[derive(Clone, Copy)]
pub(super) struct Sort(u16);

impl Sort {
    const PART: u16 = 0b1111;
    const VERB: u16 = 1 << 4;
    /// A modal, with which a verb group begins. The bit is that of [`Step::BEGINS`], so that one test does for both.
    const MODAL: u16 = Step::BEGINS as u16;
    const PREP: u16 = 1 << 6;
    /// A mark or a bracket.
    const SIGN: u16 = 1 << 7;
    /// "To" or an adverb, with which a verb group may begin if it goes on.
    const BEFORE_VERB: u16 = 1 << 8;
    /// What a verb group may go on with.
    const GOES_ON: u16 = 1 << 9;
    /// What stands outside a line.
    pub(super) const EDGE: Self = Self(Part::None as u16);

    #[inline]
    pub(super) fn of(token: &Token) -> Self {
        static BY_TAG: [[Sort; 64]; 2] = [sorts(false), sorts(true)];
        BY_TAG[usize::from(token.has(flag::TIME))][token.tag as usize]
    }

    #[inline]
    pub(super) const fn part(self) -> usize {
        (self.0 & Self::PART) as usize
    }

    /// Whether a verb group of several tokens may begin with a word that does this step.
    #[inline]
    pub(super) const fn may_lead_verb(self, word: Word, next: Self, step: Step) -> bool {
        const { assert!(Self::MODAL == Self::VERB << 1 && Self::MODAL == Self::BEFORE_VERB >> 3) };
        const { assert!(Self::GOES_ON == Self::BEFORE_VERB << 1) };
        let auxiliary = (self.0 & word.0 as u16) << 1;
        let led = (self.0 & next.0 >> 1) >> 3;
        (self.0 | auxiliary | led) & step.0 as u16 & Self::MODAL != 0
    }

    /// Whether more than its tag may tell what a token is by itself.
    #[inline]
    pub(super) const fn is_special(self, word: Word) -> bool {
        self.0 & (Self::SIGN | word.0 as u16 & Self::PREP) != 0
    }

    #[inline]
    pub(super) const fn is_time(self) -> bool {
        const { assert!(Part::NounOfTime as u16 | 1 == Part::NameOfTime as u16) };
        (self.0 & Self::PART) | 1 == Part::NameOfTime as u16
    }
}

const fn sorts(of_time: bool) -> [Sort; 64] {
    let (mut sorts, mut i) = ([Sort::EDGE; 64], 0);
    while i < Tag::ALL.len() {
        let tag = Tag::ALL[i];
        let bits = match tag {
            Tag::Modal => Sort::MODAL | Sort::GOES_ON,
            Tag::To | Tag::Adv => Sort::BEFORE_VERB | Sort::GOES_ON,
            Tag::Mark | Tag::Bracket => Sort::SIGN,
            Tag::Prep => Sort::PREP,
            _ if tag.is_in(TagSet::VERB) => Sort::VERB | Sort::GOES_ON,
            _ => 0,
        };
        sorts[i] = Sort(part(tag, of_time) as u16 | bits);
        i += 1;
    }
    sorts
}

/// What a word does that tags don't tell: bits.
#[derive(Clone, Copy)]
pub(super) struct Word(u8);

impl Word {
    const PERIOD: u8 = 1;
    const BE: u8 = 1 << 1;
    const HAVE: u8 = 1 << 2;
    /// Be, have and do.
    const AUXILIARY: u8 = Sort::VERB as u8;
    /// "that"
    const THAT: u8 = Sort::PREP as u8;

    #[inline]
    pub(super) fn of(key: u32) -> Self {
        const PERIODS: &[&str] =
            &["week", "month", "year", "night", "morning", "afternoon", "evening", "weekend", "day"];
        static WORDS: Marks<256> = Marks::of(&[
            (BE, Word::BE | Word::AUXILIARY),
            (HAVE, Word::HAVE | Word::AUXILIARY),
            (DO, Word::AUXILIARY),
            (&["that"], Word::THAT),
            (PERIODS, Word::PERIOD),
        ]);
        Self(WORDS.get(key))
    }

    /// Whether "last" or "this" makes a time of it.
    #[inline]
    pub(super) const fn is_period(self) -> bool {
        self.0 & Self::PERIOD != 0
    }

    /// Be, have and do; the verb group skips them when it looks for its head.
    pub(super) const fn is_auxiliary(self) -> bool {
        self.0 & Self::AUXILIARY != 0
    }

    pub(super) const fn is_be(self) -> bool {
        self.0 & Self::BE != 0
    }

    pub(super) const fn is_have(self) -> bool {
        self.0 & Self::HAVE != 0
    }
}
