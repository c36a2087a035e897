//! "Found that 38 percent had voted", "confirmed on Wednesday that it was shut", "maintained, however, that it leaked": a verb
//! that tells a clause, with its "that" behind it.

use super::cue::{CueCandidate, CueSort};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::AttributionType;
use crate::lexicon::cue::Frames;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, flag};

/// What one does who says nothing, but holds that something is so.
static HOLDS: Words<16> = Words::listed("find believe think doubt suspect fear hope");

/// Verbs in the present: other words that look so may be plurals, "the messages that".
static PRESENT: Words<64> = Words::listed(
    "says thinks believes insists maintains argues admits denies warns acknowledges concedes alleges contends asserts suggests finds \
     concludes confirms predicts expects adds stresses",
);

/// Whether a verb stands so.
pub(crate) fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
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
    if !shaped || k == first || page.kind(k - 1) == ChunkKind::That {
        return false;
    }
    let holds = || HOLDS.contains(view.lemma(cue.token as usize));
    let entry = view.lexicon.cue(cue.cue).filter(|c| c.frames.has(Frames::THAT));
    if !entry.is_some_and(|c| c.kind == AttributionType::Comm || holds()) {
        return false;
    }
    let is = |at: usize, kind: ChunkKind| at < end && page.kind(at) == kind;
    let aside = is(k + 1, ChunkKind::Comma) && is(k + 2, ChunkKind::Adv) && is(k + 3, ChunkKind::Comma);
    let that = if aside { k + 4 } else { view.behind_time(k, end) };
    is(that, ChunkKind::That) && that + 1 < end && !view.is_finite(that + 1)
}
