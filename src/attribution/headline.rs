//! "No copper in the lake, says laboratory": a headline that ends with who says what it tells.

use super::content::Side;
use super::cue::{CueCandidate, CueSort};
use super::quoted::Quoted;
use super::source::{Relation, SourceCandidate, phrase_end};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::AttributionType;
use crate::lexicon::cue::Frames;
use crate::text::layout::ParagraphKind;

/// Who says what stands before the comma, where a verb of speaking and its subject end a headline or a part of it.
pub(crate) fn inverted(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    let page = view.page;
    let titled = page.paragraphs[page.sentences[sentence].paragraph as usize].kind == ParagraphKind::Headline;
    let k = page.chunk_of[cue.token as usize] as usize;
    let (first, end) = page.chunks_of(sentence);
    if !titled || cue.sort != CueSort::Verb || k < first + 2 || k + 1 >= end {
        return None;
    }
    let parted = page.kind(k - 1) == ChunkKind::Comma && page.kind(k - 2) != ChunkKind::QuoteClose;
    let single = page.chunks[k].end == page.chunks[k].first + 1 && page.kind(k + 1) == ChunkKind::Noun;
    let speaks = view.lexicon.verb_cue(view.token(cue.token as usize));
    let speaks = speaks.is_some_and(|c| c.kind == AttributionType::Comm && c.frames.has(Frames::BARE));
    let last = phrase_end(view, k + 1, end);
    let ends = matches!(
        page.chunks[..end].get(last + 1).map(|c| c.kind),
        None | Some(ChunkKind::Comma | ChunkKind::Stop | ChunkKind::Semicolon)
    );
    if !(parted && single && speaks && ends) {
        return None;
    }
    let source = SourceCandidate::of_chunks(view, (k + 1, last), Relation::Right, 0);
    let begin = (first..k).rev().find(|at| page.kind(*at) == ChunkKind::Semicolon).map_or(first, |at| at + 1);
    Some(Quoted { source, side: Side::left(k), edge: Some(begin as u32) })
}
