//! "X, who is a member of the board, said": the subject of a cue behind a relative clause between commas.

use super::{Relation, SourceCandidate, phrase_end};
use crate::attribution::cue::CueCandidate;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;

/// The subject that begins the sentence, with the clause that tells of it.
pub(crate) fn source(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let verb = page.chunk_of[cue.token as usize] as usize;
    let chunk = &page.chunks[verb];
    let close = page.before_adverbs(verb, first).checked_sub(1).filter(|k| *k > first + 3)?;
    let active = chunk.finite & (chunk.form != VerbForm::Passive) & (chunk.kind == ChunkKind::Verb);
    if page.kind(close) != ChunkKind::Comma || !active {
        return None;
    }
    let subject = first + usize::from(page.kind(first) == ChunkKind::Conj);
    let open = phrase_end(view, subject, close) + 1;
    let opens = open < close && page.kind(open) == ChunkKind::Comma;
    let told = opens && page.kind(subject) == ChunkKind::Noun && is_relative(view, open, close);
    told.then(|| SourceCandidate::of_chunks(view, (subject, close), Relation::LeftWhole, 0))
}

/// Whether a relative clause, or one behind an apposition, fills the chunks between two commas.
fn is_relative(view: View<'_>, open: usize, close: usize) -> bool {
    let page = view.page;
    let (mut pronoun, mut pending) = (false, false);
    for k in open + 1..close {
        match page.kind(k) {
            ChunkKind::Wh => (pronoun, pending) = (true, true),
            ChunkKind::Verb if page.chunks[k].finite => {
                // "X, who chairs the board, left, and Y": the verb of the sentence; what has a cue is an aside.
                let token = view.token(page.chunks[k].head as usize);
                let cue = view.lexicon.verb_cue(token).is_some();
                if !pronoun || cue || (!pending && page.kind(k - 1) == ChunkKind::Comma) {
                    return false;
                }
                pending = false;
            }
            ChunkKind::QuoteOpen | ChunkKind::Stop | ChunkKind::Colon | ChunkKind::Semicolon => return false,
            _ => {}
        }
    }
    pronoun && !pending
}
