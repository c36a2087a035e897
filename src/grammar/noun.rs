//! Noun groups: determiners, modifiers and a head, with genitives inside.

use super::sort::Sort;
use crate::text::Tag;

/// The parts of a token and its two neighbours, four bits each, the next one lowest.
#[derive(Clone, Copy)]
pub(super) struct Window(usize);

impl Window {
    /// Before a token.
    #[inline]
    pub(super) fn before(last: Sort, next: Sort) -> Self {
        Self(last.part() << 4 | next.part())
    }

    /// One token further.
    #[inline]
    pub(super) fn slide(self, next: Sort) -> Self {
        Self((self.0 << 4 | next.part()) % STEPS.len())
    }

    /// What the token does behind some step.
    #[inline]
    pub(super) fn step(self, last: Step) -> Step {
        Step(STEPS[self.0].wrapping_shr(last.0))
    }
}

/// What a token can be in a noun group.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Part {
    None,
    Noun,
    Nouns,
    /// "week", "night", "years", "letter"
    Period,
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
    /// A comma or a quotation mark.
    Point,
}

/// The part of a tag, of a word of time, one with rules of its own or any other.
pub(super) const fn part(tag: Tag, of_time: bool, ruled: bool) -> Part {
    match tag {
        Tag::Noun if of_time => Part::NounOfTime,
        Tag::Noun | Tag::Nouns if ruled => Part::Period,
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
        Tag::Comma | Tag::Mark => Part::Point,
        _ => Part::None,
    }
}

impl Part {
    /// The part of a number, of which the lowest four bits count.
    const fn of(number: usize) -> Self {
        const ALL: [Part; 16] = [
            Part::None,
            Part::Noun,
            Part::Nouns,
            Part::Period,
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
            Part::Point,
        ];
        ALL[number & 15]
    }

    pub(super) const fn is_time(self) -> bool {
        matches!(self, Self::NounOfTime | Self::NameOfTime)
    }

    const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::Nouns | Self::Period | Self::Name) || self.is_time()
    }

    /// Whether a modifier before it belongs to the same group.
    const fn goes_on(self) -> bool {
        self.is_modifier() && !self.is_time()
    }

    const fn is_modifier(self) -> bool {
        self.is_noun() || matches!(self, Self::Adjective | Self::Number | Self::Participle | Self::Possessive)
    }
}

/// What a token does to a noun group: bits, and the state of the group behind it. Higher bits don't count.
#[derive(Clone, Copy)]
pub(super) struct Step(pub u32);

impl Step {
    // States, which are distances in the table: how far up the steps of groups in that state stand.
    const HEADLESS: u32 = 0;
    const HEADED: u32 = 8;
    /// Headed by a day or a month with nothing before it.
    const DATED: u32 = 24;
    /// No group, so that the next token begins something.
    pub(super) const OUTSIDE: Self = Self(16);
    /// That the token is the head of the group up to it: its noun, or the word that stands for one, "the poor", "his".
    pub(super) const LEADS: u32 = 1 << 5;
    /// That what belongs to an owner stands behind the token.
    pub(super) const OWNS: u32 = 1 << 6;
    /// That the token is taken by no group before it; it leads what it begins.
    pub(super) const BEGINS: u32 = 1 << 7;
    pub(super) const ALL: u32 = Self::LEADS | Self::OWNS | Self::BEGINS;

    /// The step of a part between two others, behind some state.
    const fn of(state: u32, before: Part, here: Part, next: Part) -> Self {
        if state == Self::OUTSIDE.0 || !Self::takes(state, before, here, next) {
            return Self::first(before, here, next);
        }
        Self(Self::bits(state, here, next))
    }

    /// The step of a part that no group before it takes.
    const fn first(before: Part, here: Part, next: Part) -> Self {
        // "leading Democrats", "elected officials": a participle before a noun is rather its modifier; behind a noun it
        // is a verb.
        let is_verb = matches!(here, Part::Participle) && (before.is_noun() || matches!(before, Part::Point));
        if is_verb || !Self::takes(Self::HEADLESS, Part::None, here, next) {
            return Self(Self::OUTSIDE.0 | Self::BEGINS | Self::LEADS);
        }
        let bits = Self::bits(Self::HEADLESS, here, next);
        let dated = if here.is_time() { Self::DATED } else { 0 };
        Self(bits | dated | Self::BEGINS)
    }

    /// Whether a group in some state takes a part between two others.
    const fn takes(state: u32, before: Part, here: Part, next: Part) -> bool {
        let headed = state != Self::HEADLESS;
        match here {
            // "On Monday Roe said", "on Monday former aides said", "in the talks today Roe said"
            Part::Name | Part::Possessive | Part::Adjective if state == Self::DATED => false,
            // "Last week Roe said"
            Part::Name | Part::Possessive if matches!(before, Part::Period) => !headed,
            Part::NounOfTime | Part::NameOfTime => !headed,
            Part::Noun | Part::Nouns | Part::Period | Part::Name => true,
            Part::Number => !headed || before.is_time() || matches!(before, Part::Name),
            Part::Determiner => !headed && !matches!(before, Part::Noun | Part::Period | Part::NounOfTime),
            // "Mr. Roe last week said"
            Part::Adjective if matches!(next, Part::Period) => !headed,
            Part::Possessive | Part::Adjective => !headed || next.goes_on(),
            // "the accused said"
            Part::Participle if matches!(before, Part::Determiner) => {
                !headed && (next.goes_on() || matches!(next, Part::None))
            }
            // "the elected officials", but "denying their claim"
            Part::Participle if matches!(next, Part::Possessive) => false,
            Part::Participle => {
                !headed
                    && next.goes_on()
                    && !(matches!(before, Part::None) && matches!(next, Part::Name | Part::NameOfTime))
            }
            Part::Genitive => headed,
            // "Nearly 40 percent", "about 300 people"
            Part::Adverb if matches!(next, Part::Number) => !headed,
            Part::Adverb => !headed && !matches!(before, Part::None) && next.is_modifier(),
            // "$40", "40 %", "Platt & Roe"
            Part::Sign if matches!(before, Part::Name) && matches!(next, Part::Name) => headed,
            Part::Sign => matches!(next, Part::Number) || matches!(before, Part::Number),
            Part::None | Part::Point => false,
        }
    }

    /// What a part that is taken does, and the state behind it.
    const fn bits(state: u32, here: Part, next: Part) -> u32 {
        let stands_in = matches!(here, Part::Number | Part::Sign) && state == Self::HEADLESS && !next.goes_on();
        let state = match here {
            Part::Genitive => Self::HEADLESS,
            _ if here.is_noun() || stands_in => Self::HEADED,
            _ => state,
        };
        let leads = here.is_noun() || stands_in || state == Self::HEADLESS;
        let owns = matches!(here, Part::Genitive | Part::Possessive);
        state | if leads { Self::LEADS } else { 0 } | if owns { Self::OWNS } else { 0 }
    }
}

/// The steps by window, one for each state, eight bits each. What comes in a text is hard to foresee, so that branches
/// would cost more than all the rest.
static STEPS: [u32; 1 << 12] = {
    let (mut steps, mut i) = ([0; 1 << 12], 0);
    while i < steps.len() {
        let (before, here, next) = (Part::of(i >> 8), Part::of(i >> 4), Part::of(i));
        let headless = Step::of(Step::HEADLESS, before, here, next).0;
        let headed = Step::of(Step::HEADED, before, here, next).0;
        let outside = Step::of(Step::OUTSIDE.0, before, here, next).0;
        let dated = Step::of(Step::DATED, before, here, next).0;
        steps[i] = headless | headed << Step::HEADED | outside << Step::OUTSIDE.0 | dated << Step::DATED;
        i += 1;
    }
    steps
};
