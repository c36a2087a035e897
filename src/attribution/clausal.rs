//! "Found that 38 percent had voted", "confirmed on Wednesday that it was shut", "maintained, however, that it leaked": a verb
//! that tells a clause, with its "that" behind it.

use super::content::Side;
use super::cue::{CueCandidate, CueSort};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::AttributionType;
use crate::lexicon::cue::{self, Frames};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, flag};

/// What one does who says nothing, but holds that something is so.
static HOLDS: Words<32> = Words::listed("find believe think doubt suspect fear hope accept hold reckon");

/// Verbs in the present: other words that look so may be plurals, "the messages that".
static PRESENT: Words<64> = Words::listed(
    "says thinks believes insists maintains argues admits denies warns acknowledges concedes alleges contends asserts suggests finds \
     concludes confirms predicts accepts reckons holds expects adds stresses",
);

/// Whether a verb stands so.
pub(crate) fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    clause(view, cue, sentence).is_some()
}

/// The side of a content that begins with a "that" behind times.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Side> {
    let k = view.page.chunk_of[cue.token as usize] as usize;
    clause(view, cue, sentence).filter(|that| *that > k + 1).map(Side::opener)
}

/// The chunk of the "that" behind a verb that stands so.
fn clause(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<usize> {
    const PAST: TagSet = TagSet::of(&[Tag::Vbd, Tag::Vbn]);
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let (chunk, token) = (&page.chunks[k], view.token(cue.token as usize));
    let shaped = cue.sort == CueSort::Verb
        && (token.tag.is_in(PAST) || PRESENT.contains(token.key))
        && !token.has(flag::QUOTED)
        && chunk.finite
        && chunk.form != VerbForm::Passive;
    if tells_more(view, cue, k, (first, end)) {
        return Some(k + 1);
    }
    if !shaped || k == first || page.kind(k - 1) == ChunkKind::That {
        return None;
    }
    let holds = || HOLDS.contains(view.lemma(cue.token as usize));
    let entry = view.lexicon.cue(cue.cue).filter(|c| c.frames.has(Frames::THAT));
    if !entry.is_some_and(|c| c.kind == AttributionType::Comm || holds()) {
        return None;
    }
    let is = |at: usize, kind: ChunkKind| at < end && page.kind(at) == kind;
    let aside = is(k + 1, ChunkKind::Comma) && is(k + 2, ChunkKind::Adv) && is(k + 3, ChunkKind::Comma);
    let that = if aside { k + 4 } else { behind_times(view, k, end) };
    (is(that, ChunkKind::That) && that + 1 < end && !view.is_finite(that + 1)).then_some(that)
}

/// "Would contest it, | maintaining that": whether a verb of saying tells more of what somebody does, with a clause behind it.
fn tells_more(view: View<'_>, cue: &CueCandidate, k: usize, (first, end): (usize, usize)) -> bool {
    let page = view.page;
    let gerund = page.chunks[k].form == VerbForm::Gerund && !view.token(cue.token as usize).has(flag::QUOTED);
    let behind = gerund && k > first + 2 && page.kind(k - 1) == ChunkKind::Comma;
    let clause = || k + 2 < end && page.kind(k + 1) == ChunkKind::That && !view.is_finite(k + 2);
    let says = |c: &cue::Cue| c.kind == AttributionType::Comm && c.frames.has(Frames::THAT);
    behind && clause() && view.lexicon.cue(cue.cue).is_some_and(says)
}

/// "Accepted | for the first time yesterday": the chunk behind a verb and the times that follow it.
fn behind_times(view: View<'_>, k: usize, end: usize) -> usize {
    let page = view.page;
    let is = |at: usize, kind: ChunkKind| at < end && page.kind(at) == kind;
    let first = is(k + 1, ChunkKind::Prep)
        && is(k + 2, ChunkKind::Noun)
        && view.token(page.chunks[k + 2].head as usize).key == of_ascii("time");
    view.behind_time(if first { k + 2 } else { k }, end)
}
