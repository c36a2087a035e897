//! What the chunker asks of a token, by one look at a table: what comes in a text is hard to foresee, so that branches
//! would cost more than all the rest.

use super::nature::{Deed, Number};
use super::noun::{Part, Step, part};
use crate::text::{Tag, TagSet, Token, flag};

/// The part that a token has in a noun group, bits, and the number of its nature.
#[derive(Clone, Copy)]
pub(super) struct Sort(u32);

impl Sort {
    const PART: u32 = 0b1111;
    /// A modal, or what may be an auxiliary: a verb group of several tokens may begin with it. The bit is that of
    /// [`Step::BEGINS`], so that one test does for both.
    const LEADS_VERB: u32 = Step::BEGINS;
    /// "To" or an adverb, with which a verb group may begin if it goes on.
    const BEFORE_VERB: u32 = Self::LEADS_VERB >> 1;
    /// What a verb group may go on with.
    const GOES_ON: u32 = Self::BEFORE_VERB >> 1;
    /// What stands outside a line.
    pub(super) const EDGE: Self = Self(Part::None as u32);

    #[inline]
    pub(super) fn of(token: &Token) -> Self {
        const ASKED: u16 = flag::OPENS | flag::CLOSES | flag::TIME | flag::RULED;
        static BY_TAG: [[u16; 64]; 1 << ASKED.count_ones()] = {
            let (mut all, mut flags) = ([[0; 64]; 1 << ASKED.count_ones()], 0);
            while flags < all.len() {
                all[flags] = sorts(flags as u16 * flag::OPENS);
                flags += 1;
            }
            all
        };
        const { assert!(ASKED / flag::OPENS == (1 << ASKED.count_ones()) - 1, "the bits lie side by side") };
        Self(BY_TAG[((token.flags & ASKED) / flag::OPENS) as usize][token.tag as usize].into())
    }

    #[inline]
    pub(super) const fn part(self) -> usize {
        (self.0 & Self::PART) as usize
    }

    /// Whether a verb group of several tokens may begin with a token that does this step.
    #[inline]
    pub(super) const fn may_lead_verb(self, next: Self, step: Step) -> bool {
        let led = (self.0 & next.0 << 1) << 1;
        (self.0 | led) & step.0 & Self::LEADS_VERB != 0
    }

    /// What the token does in its chunk.
    #[inline]
    pub(super) const fn deed(self, step: Step) -> Deed {
        Deed(self.0 & Deed::OF_SORT | step.0 & Step::ALL)
    }
}

/// The sorts by tag, of tokens that have some flags.
const fn sorts(flags: u16) -> [u16; 64] {
    let (mut sorts, mut i) = ([0; 64], 0);
    let ruled = flags & flag::RULED != 0;
    while i < Tag::ALL.len() {
        let tag = Tag::ALL[i];
        let part = part(tag, flags & flag::TIME != 0, ruled);
        let verbal = match tag {
            Tag::Modal => Sort::LEADS_VERB | Sort::GOES_ON,
            Tag::To | Tag::Adv => Sort::BEFORE_VERB | Sort::GOES_ON,
            _ if tag.is_in(TagSet::VERB) && ruled => Sort::LEADS_VERB | Sort::GOES_ON,
            _ if tag.is_in(TagSet::VERB) => Sort::GOES_ON,
            _ => 0,
        };
        let number = match tag {
            _ if part.is_time() => Number::TIME,
            // Among the words with rules of their own it is the only one.
            Tag::Prep if ruled => Number::THAT,
            // "Many said"
            Tag::Adj if ruled => Number::of(Tag::Noun),
            Tag::Mark if flags & flag::OPENS != 0 => Number::OPENER,
            Tag::Mark if flags & flag::CLOSES != 0 => Number::CLOSER,
            _ => Number::of(tag),
        };
        let may_be_period = ruled && !matches!(part, Part::None | Part::Genitive);
        let special = if may_be_period || matches!(tag, Tag::Bracket) { Deed::SPECIAL } else { 0 };
        sorts[i] = (part as u32 | verbal | special | number.0 << Deed::NUMBER) as u16;
        i += 1;
    }
    sorts
}
