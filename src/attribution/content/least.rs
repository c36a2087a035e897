//! What a content can't end before, as it would be no clause: "said that the road | was shut", "said “it” | leaks".

use super::{Place, Side};
use crate::attribution::cue::CueCandidate;
use crate::attribution::source::phrase_end;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, ADVERB, CLOSER, COMMA, CONJUNCTION, FINITE, Kinds, SUBJECT};
use crate::lexicon::CueClass;
use crate::lexicon::cue::Frames;
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// X said “some of it” was lost: the chunk of a verb behind a quotation with which the content begins, and which is its
/// subject, or of an object that it lacks.
pub(crate) fn quotation(view: View<'_>, side: &Side, sentence: usize) -> Option<u32> {
    let page = view.page;
    let opener = side.chunk as usize;
    let region = (side.place == Place::Right).then(|| page.opened(opener)).flatten()?;
    let behind = page.closer(region) + 1;
    let (_, end) = page.chunks_of(sentence);
    // “There could be” | a line; but “we will see” | a week later
    let completes = |k: usize| {
        let [opener, head] = [page.chunks[k].first, page.chunks[k].head].map(|t| view.token(t as usize));
        let timed = head.has(flag::TIME) || head.has(flag::RULED);
        page.kind(k) == ChunkKind::Noun && matches!(opener.tag, Tag::Det | Tag::Poss) && !timed
    };
    let saying = behind + 2 < end && says_as(view, behind);
    let unfinished = |k: usize| view.is_finite(k) || completes(k) || leads_on(view, k, end);
    let carries = behind < end && (saying || unfinished(behind));
    let behind = behind + usize::from(saying);
    let named = matches!(region.kind, QuoteKind::Term | QuoteKind::Title);
    (carries && !named && !region.is_pointed(&page.tokens)).then_some(behind as u32)
}

/// X quoted “an aide” | as saying that: whether the chunk `k` leads in what somebody said.
fn says_as(view: View<'_>, k: usize) -> bool {
    let verb = &view.page.chunks[k + 1];
    view.token(view.page.chunks[k].first as usize).key == of_ascii("as")
        && verb.form == VerbForm::Gerund
        && view.lexicon.speaks(view.token(verb.head as usize))
}

/// X said “it is clear” | that it leaks: whether a clause behind a quotation completes it.
fn leads_on(view: View<'_>, k: usize, end: usize) -> bool {
    view.page.kind(k) == ChunkKind::That && view.complement(k + 1, end) == of_ascii("clause")
}

/// X said that the road | was shut; X said if it rained, the road | would be shut: the verb without which what a cue is
/// followed by is no clause.
pub(crate) fn clause(view: View<'_>, cue: &CueCandidate, side: &Side, end: usize) -> Option<u32> {
    const PLAIN: Kinds<6> = Kinds::of([
        ChunkKind::Noun,
        ChunkKind::Prep,
        ChunkKind::Adv,
        ChunkKind::Time,
        ChunkKind::QuoteOpen,
        ChunkKind::QuoteClose,
    ]);
    let (page, strip, start) = (view.page, &view.page.strip, side.chunk as usize);
    if matches!(side.place, Place::Left | Place::Around | Place::Subject) {
        return None;
    }
    let bare = || view.lexicon.cue(cue.cue).is_some_and(|c| c.frames.has(Frames::BARE));
    let once = start > 0 && view.token(page.chunks[start - 1].first as usize).key == of_ascii("once");
    let opener = if once { ChunkKind::Adv } else { page.kind(start) };
    let subject = match opener {
        ChunkKind::That => start + 1,
        ChunkKind::Noun if bare() => start,
        // "X said once it rained, the road would be shut"
        ChunkKind::Prep | ChunkKind::Adv if bare() => {
            let comma = start + strip.next(COMMA, start, end);
            let closes = comma + 1 < end && page.kind(comma + 1) == ChunkKind::QuoteClose;
            let main = comma + 1 + usize::from(closes);
            (main < end && strip.has(SUBJECT, main)).then_some(main)?
        }
        _ => return None,
    };
    let plain = |from: usize| from + strip.ahead(PLAIN, from, end).trailing_ones() as usize;
    let mut verb = plain(subject);
    if page.kind(start) == ChunkKind::Noun
        && let Some(behind) = listed(view, subject, end)
    {
        return Some(behind);
    }
    // "that Roe, despite his wealth, | lost", "that the dam, built in haste, | leaks"
    if verb > subject && verb < end && page.kind(verb) == ChunkKind::Comma {
        let told = verb + 1 < end && page.chunks[verb + 1].form == VerbForm::Participle && !view.is_finite(verb + 1);
        let close = plain(verb + 1 + usize::from(told));
        let closed = close < end && page.kind(close) == ChunkKind::Comma;
        verb = if closed {
            close + 1 + strip.ahead(ADVERB, close + 1, end).trailing_ones() as usize
        } else {
            behind_relative(view, verb + 1, end)?
        };
    }
    (verb < end && verb > subject && view.is_finite(verb)).then_some(verb as u32)
}

/// X asked Y, a judge, | to look; X accused Y, who left, | of theft; X denied a rumour, which spread, | that it leaks: the chunk
/// behind the comma that closes what is told of an object, where what the cue needs stands there.
pub(crate) fn behind_aside(view: View<'_>, cue: &CueCandidate, side: &Side, end: usize) -> Option<u32> {
    const LONGEST: usize = 18;
    let (page, start) = (view.page, side.chunk as usize);
    let right = matches!(side.place, Place::Right | Place::RightOfPrep) && page.kind(start) == ChunkKind::Noun;
    let entry = view.lexicon.cue(cue.cue).filter(|_| right)?;
    let open = phrase_end(view, start, end) + 1;
    if open >= end || page.kind(open) != ChunkKind::Comma {
        return None;
    }
    let acts = entry.frames.has(Frames::OBJECT) || entry.class == CueClass::Demand;
    let needed = |k: usize| match page.kind(k) {
        ChunkKind::Verb => acts && page.chunks[k].form == VerbForm::Infinitive,
        ChunkKind::Prep => {
            entry.class == CueClass::Accuse && view.token(page.chunks[k].first as usize).key == of_ascii("of")
        }
        ChunkKind::That => view.lexicon.entry(view.token(page.chunks[start].head as usize)).noun_cue != 0,
        _ => false,
    };
    let close = (open + 1..end.min(open + LONGEST)).find(|k| page.kind(*k) == ChunkKind::Comma)?;
    (close + 1 < end && needed(close + 1)).then_some(close as u32 + 1)
}

/// X said that it rained, but | that the road was open: the second "that" of a content, up to which no other verb of
/// speaking stands.
pub(crate) fn joined_clause(view: View<'_>, side: &Side, end: usize) -> Option<u32> {
    const THAT: Kinds<1> = Kinds::of([ChunkKind::That]);
    let (page, strip, start) = (view.page, &view.page.strip, side.chunk as usize);
    let right = matches!(side.place, Place::Right | Place::RightAtOpener | Place::RightAtClause);
    if !right || !(page.kind(start) == ChunkKind::That || strip.has(SUBJECT, start)) {
        return None;
    }
    let joints = strip.ahead(CONJUNCTION, start, end) << 1 & strip.ahead(THAT, start, end);
    let that = (joints != 0).then(|| start + joints.trailing_zeros() as usize)?;
    let speaks = |far: usize| view.lexicon.speaks(view.token(page.chunks[start + far].head as usize));
    let another = strip::from_first(strip.ahead(FINITE, start, that)).any(speaks);
    (!another && that + 1 < end && strip.has(SUBJECT, that + 1)).then_some(that as u32 + 1)
}

/// "The plan, which he calls “a gift,” | would": the finite verb behind the commas around the relative clause at `at`.
fn behind_relative(view: View<'_>, at: usize, end: usize) -> Option<usize> {
    let (page, strip) = (view.page, &view.page.strip);
    if at >= end || page.kind(at) != ChunkKind::Wh {
        return None;
    }
    let commas = strip.ahead(COMMA, at, end);
    let closes = commas | commas << 1 & strip.ahead(CLOSER, at, end);
    let verbs = closes << 1 & strip.ahead(FINITE, at, end);
    (verbs != 0).then(|| at + verbs.trailing_zeros() as usize)
}

/// X said wages, rents and the price of bread | were: the verb behind a list of subjects that begins at the chunk `start`.
fn listed(view: View<'_>, start: usize, end: usize) -> Option<u32> {
    const ITEMS: Kinds<7> = Kinds::of([
        ChunkKind::Noun,
        ChunkKind::Prep,
        ChunkKind::Adj,
        ChunkKind::Comma,
        ChunkKind::Conj,
        ChunkKind::QuoteOpen,
        ChunkKind::QuoteClose,
    ]);
    let (page, strip) = (view.page, &view.page.strip);
    let verb = start + strip.ahead(ITEMS, start, end).trailing_ones() as usize;
    let (commas, joints) = (strip.ahead(COMMA, start, verb), strip.ahead(CONJUNCTION, start, verb));
    // One "and", behind the last comma or right there: "wages, rents, and bread"
    let joint = start + joints.trailing_zeros() as usize;
    let last = start + (u64::BITS - commas.leading_zeros()) as usize;
    let closed = commas != 0 && joints.is_power_of_two() && last <= joint && joint + 1 < verb;
    // "The bill, and X said": no list.
    let several = last < joint || commas.count_ones() > 1;
    let carries = closed && several && verb < end && view.is_finite(verb);
    (carries && !view.lexicon.speaks(view.token(page.chunks[verb].head as usize))).then_some(verb as u32)
}
