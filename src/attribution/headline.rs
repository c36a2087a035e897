//! Headlines that tell who says what they say: "Auditor: quay to cost 2 million", "No copper in the lake, says laboratory".

use super::content::Side;
use super::cue::{CueCandidate, CueSort};
use super::quoted::Quoted;
use super::source::{Relation, SourceCandidate, phrase_end};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::VERB;
use crate::lexicon::AttributionType;
use crate::lexicon::cue::Frames;
use crate::lexicon::entry::noun;
use crate::text::layout::ParagraphKind;

/// "Hask governor: | the tents never came", "Auditor: | plant to cost 2 billion": whether a headline begins with what somebody is, and
/// what looks like a clause stands behind the colon.
pub(crate) fn is_led(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    const SPEAKERS: u8 = noun::ROLE | noun::OFFICE | noun::ORGANISATION;
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let named = cue.sort == CueSort::Colon
        && k == first + 1
        && page.kind(first) == ChunkKind::Noun
        && is_headline(view, sentence);
    let claims = || page.strip.next(VERB, k, end) + k < end;
    named && view.noun_bits(page.chunks[first].head as usize) & SPEAKERS != 0 && claims()
}

/// Who says what stands before the comma, where a verb of speaking and its subject end a headline or a part of it.
pub(crate) fn inverted(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let (first, end) = page.chunks_of(sentence);
    let inside = first + 2 <= k && k + 1 < end;
    if cue.sort != CueSort::Verb || !inside || !is_headline(view, sentence) {
        return None;
    }
    let parted = page.kind(k - 1) == ChunkKind::Comma && page.kind(k - 2) != ChunkKind::QuoteClose;
    let single = page.chunks[k].end == page.chunks[k].first + 1 && page.kind(k + 1) == ChunkKind::Noun;
    let speaks = view
        .lexicon
        .verb_cue(view.token(cue.token as usize))
        .is_some_and(|c| c.kind == AttributionType::Comm && c.frames.has(Frames::BARE));
    if !(parted && single && speaks) {
        return None;
    }
    let last = phrase_end(view, k + 1, end);
    let behind = page.chunks[..end].get(last + 1).map(|c| c.kind);
    if !matches!(behind, None | Some(ChunkKind::Comma | ChunkKind::Stop | ChunkKind::Semicolon)) {
        return None;
    }
    let source = SourceCandidate::of_chunks(view, (k + 1, last), Relation::Right, 0);
    let begin = (first..k).rev().find(|at| page.kind(*at) == ChunkKind::Semicolon).map_or(first, |at| at + 1);
    Some(Quoted { source, side: Side::left(k), edge: Some(begin as u32) })
}

fn is_headline(view: View<'_>, sentence: usize) -> bool {
    let paragraph = view.page.sentences[sentence].paragraph as usize;
    view.page.paragraphs[paragraph].kind == ParagraphKind::Headline
}
