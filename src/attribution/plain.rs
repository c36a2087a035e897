//! First looks: the one option that is right more often than not, by order alone. Only where little speaks for it are
//! the others looked at.

use super::content::asked::is_asked;
use super::content::{Place, Side, after_cue, before_cue, fixed, trim_stop};
use super::cue::{CueCandidate, CueSort};
use super::source::naming::{is_apposition, named_to};
use super::source::{Relation, SourceCandidate, phrase_end, phrases_before, predicate, restrictive};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::text::flag;

/// The noun group right beside the cue with the phrases that belong to it, or the relative pronoun before it.
pub(crate) fn source(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let make = |from, to, relation, order| Some(SourceCandidate::of_chunks(view, (from, to), relation, order));
    let own = &page.chunks[k];
    match cue.sort {
        CueSort::Adverb | CueSort::Dash => return None,
        CueSort::Noun => {
            let owned = own.genitive > own.first && own.genitive <= cue.token;
            let (first, end, chunk) = (own.first, own.genitive, k as u32);
            return owned.then_some(SourceCandidate { first, end, relation: Relation::Possessor, chunk, order: 0 });
        }
        CueSort::According => {
            let at = k + 2;
            let named = at < chunk_end && page.kind(k + 1) == ChunkKind::Prep && page.kind(at) == ChunkKind::Noun;
            let to = if named { phrase_end(view, at, named_to(view, at, chunk_end)) } else { return None };
            // According to his book “The Weir”: the title may belong to it.
            if to + 1 < chunk_end && page.kind(to + 1) == ChunkKind::QuoteOpen {
                return None;
            }
            return make(at, to, if to > at { Relation::BehindPhrase } else { Relation::Behind }, 0);
        }
        _ => {}
    }
    let last = page
        .before_adverbs(predicate(view, cue, chunk_first), chunk_first)
        .checked_sub(1)
        .filter(|at| *at >= chunk_first)?;
    match page.kind(last) {
        ChunkKind::Noun => {
            let order = phrases_before(view, last, chunk_first);
            let at = last - 2 * order;
            // "Officials and | the union | were quick": few adjectives have taught what stands before.
            let joint = cue.sort == CueSort::Adjective && at > chunk_first && page.kind(at - 1) == ChunkKind::Conj;
            if joint || is_apposition(view, at, chunk_first) {
                return None;
            }
            if let Some(described) = restrictive::likely(view, at, chunk_first) {
                return make(described, last, Relation::LeftWhole, order);
            }
            make(at, last, if at < last { Relation::LeftPhrase } else { Relation::Left }, order)
        }
        ChunkKind::Wh | ChunkKind::That => make(last, last, Relation::Relative, 0),
        ChunkKind::QuoteClose | ChunkKind::Comma if k + 1 < chunk_end && page.kind(k + 1) == ChunkKind::Noun => {
            let to = phrase_end(view, k + 1, named_to(view, k + 1, chunk_end));
            // "Roe, a clerk aged 30, said | they were": their verb.
            if page.kind(last) == ChunkKind::Comma && to + 1 < chunk_end && view.is_finite(to + 1) {
                return None;
            }
            make(k + 1, to, if to > k + 1 { Relation::RightPhrase } else { Relation::Right }, 0)
        }
        _ => None,
    }
}

/// Before the cue and its source where a comma or a mark stands there and nothing that a content begins with behind,
/// else behind the cue.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize) -> Option<Side> {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let left_end = before_cue(view, cue, source);
    let (right, start) = after_cue(view, cue, source, sentence);
    let begins = right < chunk_end
        && match page.kind(right) {
            ChunkKind::That | ChunkKind::QuoteOpen | ChunkKind::Noun | ChunkKind::Wh => true,
            ChunkKind::Verb => page.chunks[right].form == VerbForm::Infinitive,
            _ => false,
        };
    let ends = left_end > chunk_first && matches!(page.kind(left_end - 1), ChunkKind::Comma | ChunkKind::QuoteClose);
    if ends && !begins && !is_asked(view, chunk_first) {
        return Some(Side::left(left_end));
    }
    let usable = start < chunk_end && page.kind(start) != ChunkKind::Stop;
    usable.then_some(Side::right(start))
}

/// The other end of the quotation that the content begins or ends with, else that of the sentence.
pub(crate) fn edge(view: View<'_>, side: &Side, sentence: usize) -> u32 {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let is_left = side.place == Place::Left;
    let fixed = fixed(view, side, chunk_first);
    let quoted = view.token(fixed as usize).has(flag::QUOTED);
    let region = if quoted { page.region_at(fixed as usize) } else { None };
    let bounds = page.sentences[sentence];
    let at = match region {
        Some(r) if is_left && r.first >= bounds.first => page.chunk_of[r.first as usize] as usize,
        Some(r) if !is_left && r.end <= bounds.end => page.closer(r) + 1,
        // "What | X has told": the pronoun alone.
        _ if is_left && page.kind(page.chunk_of[fixed as usize] as usize) == ChunkKind::Wh => {
            page.chunk_of[fixed as usize] as usize
        }
        _ if is_left => chunk_first,
        _ => trim_stop(view, chunk_end, side.chunk as usize),
    };
    at as u32
}
