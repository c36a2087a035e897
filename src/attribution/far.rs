//! Subjects farther from their verb than the candidates for a source reach.

use super::cue::CueCandidate;
use super::reporting::main_subject;
use super::source::{MOST_GROUPS, Relation, SourceCandidate, phrase_end};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::NOUN;

/// "X, who did it with the help of Y and Z, | said": the subject of the cue, where a clause of many nouns between commas
/// stands between the two.
pub(crate) fn subject(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    if k <= first + 2 * MOST_GROUPS || page.kind(k - 1) != ChunkKind::Comma || !page.chunks[k].finite {
        return None;
    }
    let subject = main_subject(view, first, k + 1)?;
    let comma = phrase_end(view, subject, k) + 1;
    // "X, a Y at Z, who did it"
    let tells = |at: usize| page.kind(at) == ChunkKind::Wh;
    let apposed = |at: usize| page.kind(at) == ChunkKind::Noun && (at..k).any(tells);
    let clause = comma + 1 < k && page.kind(comma) == ChunkKind::Comma && (tells(comma + 1) || apposed(comma + 1));
    let far = page.strip.ahead(NOUN, comma, k).count_ones() as usize + 1 >= MOST_GROUPS;
    (clause && far).then(|| SourceCandidate::of_chunks(view, (subject, k - 1), Relation::LeftWhole, 0))
}
