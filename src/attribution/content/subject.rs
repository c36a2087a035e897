//! The subject of a passive, which is content: "X was branded", "X sold it in a move branded".

use crate::attribution::cue;
use crate::attribution::source::phrase_end;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::ADVERB;
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// The chunks of the subject before the chunk `k`, which end before `end` at the latest: a noun group with the phrases behind
/// it.
pub(super) fn subject(view: View<'_>, (k, end): (usize, usize), chunk_first: usize) -> (usize, usize) {
    if let Some(at) = described(view, k, chunk_first) {
        return (at, end);
    }
    if let Some(shared) = shared(view, k, chunk_first) {
        return shared;
    }
    match cue::left(view, k, chunk_first).subject {
        Some(at) => (adjectives_before(view, at, chunk_first), end.max(at + 1)),
        None => (beside(view, end, chunk_first).unwrap_or(chunk_first), end),
    }
}

/// "X sold it in | a move | branded": the noun group that the participle right behind it tells more of.
fn described(view: View<'_>, k: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let mut at = page.before_adverbs(k, first).checked_sub(1).filter(|at| *at >= first)?;
    if page.chunks[k].form != VerbForm::Participle || page.chunks[k].finite || page.kind(at) != ChunkKind::Noun {
        return None;
    }
    let of = |at: usize| view.token(page.chunks[at].first as usize).key == of_ascii("of");
    while at >= first + 2 && of(at - 1) && page.kind(at - 2) == ChunkKind::Noun {
        at -= 2;
    }
    Some(at)
}

/// "X | was fined and | branded": the noun group that the sentence begins with, where a verb and a joint stand between.
fn shared(view: View<'_>, k: usize, first: usize) -> Option<(usize, usize)> {
    let page = view.page;
    let joint = page.before_adverbs(k, first).checked_sub(1).filter(|at| *at > first + 1)?;
    let begins = page.kind(joint) == ChunkKind::Conj && page.kind(first) == ChunkKind::Noun;
    let end = begins.then(|| phrase_end(view, first, joint) + 1)?;
    let verb = end + page.strip.ahead(ADVERB, end, joint).trailing_ones() as usize;
    (verb < joint && view.is_finite(verb)).then_some((first, end))
}

/// "He may become | a wolf – known as": the noun group that ends before the sign that stands at the chunk `end`.
fn beside(view: View<'_>, end: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let sign = page.chunks.get(end).is_some_and(|c| matches!(c.kind, ChunkKind::Comma | ChunkKind::Dash));
    end.checked_sub(1).filter(|at| sign && *at >= first && page.kind(*at) == ChunkKind::Noun)
}

/// "This clean, | quiet town": the chunk at which the adjectives before the noun group at `at` begin.
fn adjectives_before(view: View<'_>, at: usize, first: usize) -> usize {
    let page = view.page;
    let adjective = |k: usize| view.token(page.chunks[k].end as usize - 1).tag == Tag::Adj;
    let opener = view.token(page.chunks[at].first as usize).tag;
    let begun = at >= first + 2 && page.kind(at - 1) == ChunkKind::Comma && adjective(at - 2);
    if begun && !matches!(opener, Tag::Det | Tag::Poss | Tag::Name | Tag::Pron) { at - 2 } else { at }
}
