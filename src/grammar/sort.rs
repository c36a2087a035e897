//! What the chunker asks of a token, by one look at a table: what comes in a text is hard to foresee, so that branches
//! would cost more than all the rest.

use super::noun::{Part, Step, part};
use crate::text::{Tag, TagSet, Token, flag};

/// The part that a token has in a noun group, and bits.
#[derive(Clone, Copy)]
pub(super) struct Sort(u16);

impl Sort {
    const PART: u16 = 0b1111;
    /// A modal, or what may be an auxiliary: a verb group of several tokens may begin with it. The bit is that of
    /// [`Step::BEGINS`], so that one test does for both.
    const LEADS_VERB: u16 = Step::BEGINS as u16;
    /// "To" or an adverb, with which a verb group may begin if it goes on.
    const BEFORE_VERB: u16 = 1 << 8;
    /// What a verb group may go on with.
    const GOES_ON: u16 = 1 << 9;
    /// A mark, a bracket, what may be "that", or what may be "many".
    const SIGN: u16 = 1 << 10;
    /// What may be a period, "week".
    const PERIOD: u16 = 1 << 11;
    /// What stands outside a line.
    pub(super) const EDGE: Self = Self(Part::None as u16);

    #[inline]
    pub(super) fn of(token: &Token) -> Self {
        static BY_TAG: [[Sort; 64]; 4] = [sorts(0), sorts(flag::TIME), sorts(flag::RULED), sorts(BOTH)];
        const BOTH: u16 = flag::TIME | flag::RULED;
        BY_TAG[((token.flags & BOTH) / flag::TIME) as usize][token.tag as usize]
    }

    #[inline]
    pub(super) const fn part(self) -> usize {
        (self.0 & Self::PART) as usize
    }

    /// Whether a verb group of several tokens may begin with a token that does this step.
    #[inline]
    pub(super) const fn may_lead_verb(self, next: Self, step: Step) -> bool {
        const { assert!(Self::LEADS_VERB == Self::BEFORE_VERB >> 3 && Self::GOES_ON == Self::BEFORE_VERB << 1) };
        let led = (self.0 & next.0 >> 1) >> 3;
        (self.0 | led) & step.0 as u16 & Self::LEADS_VERB != 0
    }

    /// Whether more than its tag may tell what a token is by itself.
    #[inline]
    pub(super) const fn is_special(self) -> bool {
        self.0 & Self::SIGN != 0
    }

    /// Whether "last" or "this" may make a time of it.
    #[inline]
    pub(super) const fn may_be_period(self) -> bool {
        self.0 & Self::PERIOD != 0
    }

    #[inline]
    pub(super) const fn is_time(self) -> bool {
        const { assert!(Part::NounOfTime as u16 | 1 == Part::NameOfTime as u16) };
        (self.0 & Self::PART) | 1 == Part::NameOfTime as u16
    }
}

/// The sorts by tag, of tokens that have some flags.
const fn sorts(flags: u16) -> [Sort; 64] {
    let (mut sorts, mut i) = ([Sort::EDGE; 64], 0);
    let ruled = flags & flag::RULED != 0;
    while i < Tag::ALL.len() {
        let tag = Tag::ALL[i];
        let bits = match tag {
            Tag::Modal => Sort::LEADS_VERB | Sort::GOES_ON,
            Tag::To | Tag::Adv => Sort::BEFORE_VERB | Sort::GOES_ON,
            Tag::Mark | Tag::Bracket => Sort::SIGN,
            Tag::Prep | Tag::Adj if ruled => Sort::SIGN,
            _ if tag.is_in(TagSet::VERB) && ruled => Sort::LEADS_VERB | Sort::GOES_ON,
            _ if tag.is_in(TagSet::VERB) => Sort::GOES_ON,
            _ => 0,
        };
        let period = if ruled { Sort::PERIOD } else { 0 };
        sorts[i] = Sort(part(tag, flags & flag::TIME != 0) as u16 | bits | period);
        i += 1;
    }
    sorts
}
