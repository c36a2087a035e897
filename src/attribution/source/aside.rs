//! "X, who is a member of the board, said": the subject of a cue behind a relative clause between commas; "the dam, said X,
//! is": the one behind a cue that stands between commas itself.

use super::naming::goes_on;
use super::{Relation, SourceCandidate, phrase_end, predicate};
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::CueClass;
use crate::text::hash::of_ascii;

/// The subject that begins the sentence, with the clause that tells of it.
pub(crate) fn source(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let verb = predicate(view, cue, first);
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

/// "The dam, said X, | is", "in fact, says X, a Y, | the dam is": who speaks between two parts of a clause, and the chunk at
/// which the second part begins.
pub(crate) fn between(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<(SourceCandidate, usize)> {
    const MOST: usize = 12;
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let verb = page.chunk_of[cue.token as usize] as usize;
    let (chunk, name) = (&page.chunks[verb], verb + 1);
    let class = view.lexicon.cue(cue.cue)?.class;
    let says = cue.sort == CueSort::Verb && matches!(class, CueClass::Say | CueClass::Claim);
    let bare = chunk.kind == ChunkKind::Verb && chunk.end == chunk.first + 1 && chunk.form != VerbForm::Gerund;
    let apart = verb > first + 1;
    if !(says && bare && apart && name < end)
        || page.kind(verb - 1) != ChunkKind::Comma
        || page.kind(name) != ChunkKind::Noun
        || view.complement(name, end) == of_ascii("clause")
    {
        return None;
    }
    let opened = phrase_end(view, name, end) + 1;
    let comma = |k: &usize| page.kind(*k) == ChunkKind::Comma;
    if opened >= end || !comma(&opened) {
        return None;
    }
    let commas = std::iter::once(opened).chain((opened + 1..end.min(opened + MOST)).filter(comma));
    let close = commas.into_iter().find(|k| goes_on(view, k + 1, end))?;
    let to = if close == opened { close - 1 } else { close };
    let relation = if to > name { Relation::RightWhole } else { Relation::Right };
    Some((SourceCandidate::of_chunks(view, (name, to), relation, 0), close + 1))
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
                // "Who spoke on condition that he not be named" says nothing.
                let terms = page.kind(k + 1) == ChunkKind::Prep
                    && view.token(page.chunks[k + 1].first as usize).key == of_ascii("on");
                let cue = view.lexicon.speaks(token) && !terms;
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
