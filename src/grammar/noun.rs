//! Noun groups: determiners, modifiers and a head, with genitives inside.

use super::tokens::{Parsed, Tokens};
use crate::text::{Tag, TagSet, Token, flag};
use nom::Input;

/// A noun group: how many tokens it has, which of them is its head, and where the part behind a genitive begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NounGroup {
    pub len: usize,
    pub head: usize,
    /// The number of tokens up to and with the last "'s" or possessive pronoun; 0 for none.
    pub genitive: usize,
}

pub(super) const STARTS_NOUN: TagSet = TagSet::of(&[
    Tag::Det,
    Tag::Poss,
    Tag::Num,
    Tag::Adj,
    Tag::Noun,
    Tag::Nouns,
    Tag::Name,
    Tag::Pron,
    Tag::There,
    Tag::Vbg,
    Tag::Vbn,
    Tag::Sign,
]);
/// What is a noun group by itself, whatever follows.
const WHOLE: TagSet = TagSet::of(&[Tag::Pron, Tag::There]);
/// What is no noun group by itself.
const NO_NOUN: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbg, Tag::Adj, Tag::Sign]);

/// Days, months and words such as "today", which begin a group of their own behind another noun.
pub(super) fn is_time(token: &Token) -> bool {
    matches!(part(Some(token)), Part::NounOfTime | Part::NameOfTime)
}

/// A noun group, from one of the tags that start one.
pub(super) fn noun_group(input: Tokens<'_>) -> Parsed<'_, NounGroup> {
    if input.tag().is_in(WHOLE) {
        return Ok((input.take_from(1), NounGroup { len: 1, head: 0, genitive: 0 }));
    }
    let mut len = 0;
    // Which tokens are heads and which are owners, one bit each, the last token lowest.
    let (mut heads, mut owners) = (0_u64, 0_u64);
    let (mut step, mut window) = (Step(0), part(input.first()) as usize);
    loop {
        window = (window << 4 | part(input.0.get(len + 1)) as usize) % STEPS.len();
        step = STEPS[window].behind(step);
        if !step.has(Step::TAKES) {
            break;
        }
        heads = heads << 1 | u64::from(step.has(Step::IS_HEAD));
        owners = owners << 1 | u64::from(step.has(Step::OWNS));
        len += 1;
    }
    if len == 0 || (len == 1 && input.tag().is_in(NO_NOUN)) {
        return Err(nom::Err::Error(()));
    }
    // "the poor", "this", "his": the last word stands for a noun.
    let behind_head = if step.has(Step::HEADED) { heads.trailing_zeros() as usize } else { 0 };
    let head = len.saturating_sub(1 + behind_head);
    let genitive = len.saturating_sub(owners.trailing_zeros() as usize);
    Ok((input.take_from(len), NounGroup { len, head, genitive }))
}

/// What a token can be in a noun group.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Part {
    None,
    Noun,
    Nouns,
    Name,
    NounOfTime,
    NameOfTime,
    Number,
    Determiner,
    Possessive,
    Adjective,
    Participle,
    Genitive,
    Adverb,
    Sign,
}

#[inline]
fn part(token: Option<&Token>) -> Part {
    const BY_TAG: [[Part; Tag::ALL.len()]; 2] = [parts(false), parts(true)];
    token.map_or(Part::None, |t| BY_TAG[usize::from(t.has(flag::TIME))][t.tag as usize])
}

/// The parts by tag, of words of time and of all others.
const fn parts(of_time: bool) -> [Part; Tag::ALL.len()] {
    let (mut parts, mut i) = ([Part::None; Tag::ALL.len()], 0);
    while i < parts.len() {
        parts[i] = match Tag::ALL[i] {
            Tag::Noun if of_time => Part::NounOfTime,
            Tag::Noun => Part::Noun,
            Tag::Nouns => Part::Nouns,
            Tag::Name if of_time => Part::NameOfTime,
            Tag::Name => Part::Name,
            Tag::Num => Part::Number,
            Tag::Det => Part::Determiner,
            Tag::Poss => Part::Possessive,
            Tag::Adj => Part::Adjective,
            Tag::Vbn | Tag::Vbg => Part::Participle,
            Tag::Gen => Part::Genitive,
            Tag::Adv => Part::Adverb,
            Tag::Sign => Part::Sign,
            _ => Part::None,
        };
        i += 1;
    }
    parts
}

impl Part {
    /// The part of a number, of which the lowest four bits count.
    const fn of(number: usize) -> Self {
        const ALL: [Part; 16] = [
            Part::None,
            Part::Noun,
            Part::Nouns,
            Part::Name,
            Part::NounOfTime,
            Part::NameOfTime,
            Part::Number,
            Part::Determiner,
            Part::Possessive,
            Part::Adjective,
            Part::Participle,
            Part::Genitive,
            Part::Adverb,
            Part::Sign,
            Part::None,
            Part::None,
        ];
        ALL[number & 15]
    }

    const fn is_time(self) -> bool {
        matches!(self, Self::NounOfTime | Self::NameOfTime)
    }

    const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::Nouns | Self::Name) || self.is_time()
    }

    const fn is_modifier(self) -> bool {
        self.is_noun() || matches!(self, Self::Adjective | Self::Number | Self::Participle | Self::Possessive)
    }
}

/// What a token does to a noun group: bits.
#[derive(Clone, Copy)]
struct Step(u8);

impl Step {
    const TAKES: u8 = 1;
    const IS_HEAD: u8 = 1 << 1;
    const OWNS: u8 = 1 << 2;
    /// That the group has a head then.
    const HEADED: u8 = 1 << 3;

    const fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }

    /// The rule: what a part does between two others, in a group that has a head or none.
    const fn of(headed: bool, before: Part, here: Part, next: Part) -> Self {
        let goes_on = next.is_modifier() && !next.is_time();
        let takes = match here {
            Part::NounOfTime | Part::NameOfTime => !headed,
            Part::Noun | Part::Nouns | Part::Name => true,
            Part::Number => !headed || before.is_time() || matches!(before, Part::Name),
            Part::Determiner => !headed && !matches!(before, Part::Noun | Part::NounOfTime),
            Part::Possessive | Part::Adjective => !headed || goes_on,
            Part::Participle => {
                !headed && goes_on && !(matches!(before, Part::None) && matches!(next, Part::Name | Part::NameOfTime))
            }
            Part::Genitive => headed,
            Part::Adverb => !headed && !matches!(before, Part::None) && next.is_modifier(),
            Part::Sign => matches!(next, Part::Number) || matches!(before, Part::Number),
            Part::None => false,
        };
        let stands_in = matches!(here, Part::Number | Part::Sign) && !headed && !goes_on;
        let is_head = here.is_noun() || stands_in;
        let genitive = matches!(here, Part::Genitive);
        let owns = genitive || matches!(here, Part::Possessive);
        let then_headed = if takes { (headed || is_head) && !genitive } else { headed };
        Self(
            Self::when(takes, Self::TAKES)
                | Self::when(is_head, Self::IS_HEAD)
                | Self::when(owns, Self::OWNS)
                | Self::when(then_headed, Self::HEADED),
        )
    }

    const fn when(holds: bool, bit: u8) -> u8 {
        if holds { bit } else { 0 }
    }
}

/// The steps at one window, in a group without a head and, four bits higher, in one that has a head.
#[derive(Clone, Copy)]
struct Steps(u8);

impl Steps {
    #[inline]
    const fn behind(self, last: Step) -> Step {
        Step(self.0 >> ((last.0 & Step::HEADED) / 2))
    }
}

/// The rule as a table, by the part before, the part here and the next one, four bits each: what comes in a text is hard
/// to foresee, so that branches would cost more than all the rest.
static STEPS: [Steps; 1 << 12] = {
    let (mut steps, mut i) = ([Steps(0); 1 << 12], 0);
    while i < steps.len() {
        let (before, here, next) = (Part::of(i >> 8), Part::of(i >> 4), Part::of(i));
        let [without, with] = [Step::of(false, before, here, next), Step::of(true, before, here, next)];
        steps[i] = Steps(without.0 | with.0 << 4);
        i += 1;
    }
    steps
};
