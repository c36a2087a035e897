//! Where a content may end, for one that stands before its cue: begin; and where the clause around it makes it end.

use super::clause_end::{before_joint, behind_speech};
use super::{Place, Side, trim_right, trim_stop};
use crate::attribution::cue::CueCandidate;
use crate::attribution::source::{Relation, SourceCandidate, phrases_before};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{self, CLOSER, COMMA, FINITE, Kinds, NOUN, OPENER, PREP, VERB};
use crate::lexicon::cue::Frames;
use crate::text::Tag;

/// The most boundaries that are looked at, and the most of them before a preposition, an adverb and the like.
const MOST: usize = 11;
const MOST_SMALL: usize = 4;

/// The bit of the last chunk that is looked along.
const LAST: u64 = 1 << (u64::BITS - 1);

/// Appends the places where the content of `side` may end (for one to the left: begin), as chunk numbers.
pub(crate) fn edges(view: View<'_>, side: &Side, sentence: usize, out: &mut Vec<u32>) {
    let (chunk_first, chunk_end) = view.page.chunks_of(sentence);
    if side.place == Place::Left {
        let end = trim_right(view, side.left_end as usize, chunk_first);
        // "What | X has told": the pronoun alone.
        if view.page.kind(end - 1) == ChunkKind::Wh {
            return out.push(end as u32 - 1);
        }
        let from = out.len();
        let begins = strip::from_last(beginnings(view, chunk_first, end));
        out.extend(begins.take(MOST).map(|back| (end - 1 - back) as u32));
        if out.len() == from || out.last() != Some(&(chunk_first as u32)) {
            out.push(chunk_first as u32);
        }
    } else {
        let start = side.chunk as usize;
        let end = trim_stop(view, chunk_end, start);
        let ends = strip::from_first(endings(view, start, end));
        out.extend(ends.take(MOST).map(|far| (start + 1 + far) as u32));
        out.push(end as u32);
    }
}

/// Where the content of a relative clause, from the chunk `start` on, ends before the verb that the clause interrupts.
pub(crate) fn before_main_verb(
    view: View<'_>,
    cue: &CueCandidate,
    source: &SourceCandidate,
    start: usize,
    end: usize,
) -> Option<u32> {
    if source.relation == Relation::Relative {
        return before(FINITE, view, start, end)
            .or_else(|| before_speech(view, cue, start, end))
            .or_else(|| behind_speech(view, start, end));
    }
    // "The bill, which | X | said was “a gift,” | passed"
    let at = source.chunk as usize;
    let aside = lacks_subject(view, source) && at > 1 && view.page.kind(at - 2) == ChunkKind::Comma;
    aside.then(|| before(VERB, view, start, end))?
}

/// "Which | X | said was": whether the relative pronoun before the source is part of what the source says.
pub(crate) fn lacks_subject(view: View<'_>, source: &SourceCandidate) -> bool {
    let at = source.chunk as usize;
    at > 0 && !source.relation.is_right() && source.end > source.first && view.page.kind(at - 1) == ChunkKind::Wh
}

/// "Those who want to vote | can register", "men claiming to be guards | came": appends where the content of a clause that
/// hangs on the sentence's subject may end, which is before a verb that can be the subject's, if the pronoun or the
/// participle at the chunk `link` leads such a clause.
pub(crate) fn before_pending_verb(view: View<'_>, link: usize, side: &Side, sentence: usize, out: &mut Vec<u32>) {
    let (page, strip) = (view.page, &view.page.strip);
    let (first, end) = page.chunks_of(sentence);
    let is_comma = |k: usize| page.kind(k) == ChunkKind::Comma;
    // "Roe, who left, | said", "Roe – who left – | said", "Roe (who left) | said"
    let closing = match page.kind(link.saturating_sub(1)) {
        _ if link <= first => None,
        ChunkKind::Open => Some(ChunkKind::Close),
        sign @ (ChunkKind::Comma | ChunkKind::Dash) => Some(sign),
        _ => None,
    };
    let aside = closing.is_some();
    let last = link.checked_sub(1 + usize::from(aside));
    let Some(last) = last.filter(|k| *k >= first && page.kind(*k) == ChunkKind::Noun) else { return };
    let subject = last - 2 * phrases_before(view, last, first);
    let led = subject > first && matches!(page.kind(subject - 1), ChunkKind::Prep | ChunkKind::Verb);
    if led || strip.count(FINITE, first, link) > 0 {
        return;
    }
    let start = side.chunk as usize;
    if let Some(joint) = before_joint(view, start, end) {
        return out.push(joint);
    }
    // "Those who know that he lies": the first verb is that of the clause; "those who ask that he be left out": it has none.
    let finite = |from: usize| strip.next(FINITE, from, end) == strip.next(VERB, from, end);
    let own = usize::from(matches!(page.kind(start), ChunkKind::That | ChunkKind::Wh) && finite(start + 1));
    let verbs = strip::from_first(strip.ahead(FINITE, start + 1, end)).map(|far| start + 1 + far);
    out.extend(verbs.skip(own).filter_map(|verb| {
        let at = page.before_adverbs(verb, start + 1);
        // "The claim that it leaks | and stinks", "that he built what | leaks"
        let linked = matches!(page.kind(at - 1), ChunkKind::Conj | ChunkKind::Wh | ChunkKind::That);
        if start == link && linked {
            return None;
        }
        if let Some(closing) = closing {
            return (page.kind(at - 1) == closing).then_some(at as u32 - 1);
        }
        let noun = page.kind(at - 1) == ChunkKind::Noun;
        // "Those who say | he lies"
        let pronoun = noun && view.token(page.chunks[at - 1].head as usize).tag == Tag::Pron;
        // "Those who want it, | Roe said, can vote"
        let owned = noun && at > start + 2 && is_comma(at - 2);
        (!pronoun || owned).then_some((at - 2 * usize::from(owned)) as u32)
    }));
}

/// "X, who called it “a gift,” | told the council": with a comma and a closing mark before one of the `verbs`.
fn before<const N: usize>(verbs: Kinds<N>, view: View<'_>, start: usize, end: usize) -> Option<u32> {
    let strip = &view.page.strip;
    let [commas, closers, verbs] =
        [strip.ahead(COMMA, start, end), strip.ahead(CLOSER, start, end), strip.ahead(verbs, start, end)];
    let ends = closers & commas << 1 & verbs >> 1;
    (ends != 0).then(|| (start + 1) as u32 + ends.trailing_zeros())
}

/// "An official who asked not to be named | said": before a verb of speaking right behind what the relative clause asks
/// for, which can't be a clause.
fn before_speech(view: View<'_>, cue: &CueCandidate, start: usize, end: usize) -> Option<u32> {
    const ASKED: Kinds<4> = Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Verb, ChunkKind::Adv]);
    const MOST: usize = 6;
    let (page, strip) = (view.page, &view.page.strip);
    let asks = !view.lexicon.cue(cue.cue)?.frames.has(Frames::BARE);
    let verb = start + strip.next(FINITE, start, end.min(start + MOST));
    let whole = verb < end && strip.ahead(ASKED, start, verb).trailing_ones() as usize == verb - start;
    let speaks = whole && view.lexicon.speaks(view.token(page.chunks[verb].head as usize));
    (asks && speaks && verb > start).then_some(verb as u32)
}

/// Where in `first..end` a content may begin, the last chunk the highest bit: behind commas and the like, and at the
/// noun groups close before the end.
fn beginnings(view: View<'_>, first: usize, end: usize) -> u64 {
    const SEPARATORS: Kinds<8> = Kinds::of([
        ChunkKind::Comma,
        ChunkKind::Semicolon,
        ChunkKind::Colon,
        ChunkKind::Dash,
        ChunkKind::Conj,
        ChunkKind::Open,
        ChunkKind::Stop,
        ChunkKind::QuoteClose,
    ]);
    const OPENERS: Kinds<3> = Kinds::of([ChunkKind::QuoteOpen, ChunkKind::Wh, ChunkKind::That]);
    const NEVER: Kinds<4> = Kinds::of([ChunkKind::Comma, ChunkKind::Conj, ChunkKind::QuoteClose, ChunkKind::Verb]);
    /// The last six and the last eight chunks.
    const NEAR: [u64; 2] = [!(u64::MAX >> 6), !(u64::MAX >> 8)];
    let strip = &view.page.strip;
    // The bit of the chunk before each.
    let before = |bits: u64| bits << 1;
    let opening = LAST.checked_shr((end - 1 - first) as u32).unwrap_or(0);
    let nouns = strip.behind(NOUN, first, end);
    let led = strip.behind(PREP, first + 1, end + 1);
    let preps = strip.behind(PREP, first, end);
    let close = nouns & (LAST | (led & NEAR[1]) | (NEAR[0] & !before(preps)));
    let starts = opening | before(strip.behind(SEPARATORS, first, end)) | strip.behind(OPENERS, first, end) | close;
    // The mark before a quotation's first word belongs to it.
    starts & !before(strip.behind(OPENER, first, end)) & !strip.behind(NEVER, first, end)
}

/// Where in `start + 1..end` a content may end, the first of these chunks the lowest bit.
fn endings(view: View<'_>, start: usize, end: usize) -> u64 {
    const SEPARATORS: Kinds<7> = Kinds::of([
        ChunkKind::Comma,
        ChunkKind::Semicolon,
        ChunkKind::Dash,
        ChunkKind::Conj,
        ChunkKind::Close,
        ChunkKind::Open,
        ChunkKind::Colon,
    ]);
    const SMALL: Kinds<4> = Kinds::of([ChunkKind::Prep, ChunkKind::Wh, ChunkKind::Time, ChunkKind::Adv]);
    const NEVER_BEHIND: Kinds<2> = Kinds::of([ChunkKind::Prep, ChunkKind::Comma]);
    let strip = &view.page.strip;
    // A clause does not end before its verb.
    let phrase = matches!(view.page.kind(start), ChunkKind::Noun | ChunkKind::Verb);
    let verbs = if phrase { strip.ahead(VERB, start + 1, end) } else { 0 };
    // A comma inside the closing mark belongs to the quotation.
    let inside = strip.ahead(COMMA, start + 1, end) & strip.ahead(CLOSER, start + 2, end);
    let bound = !(inside | strip.ahead(NEVER_BEHIND, start, end - 1));
    let major = strip.ahead(SEPARATORS, start + 1, end) | strip.ahead(CLOSER, start, end - 1);
    let small = (strip.ahead(SMALL, start + 1, end) | verbs) & !major & bound;
    let beyond = (0..MOST_SMALL).fold(small, |rest, _| rest & rest.wrapping_sub(1));
    (major & bound) | (small & !beyond)
}
