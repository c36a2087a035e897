//! What a noun group weighs by its place in the text.

use super::focus::{share, weight};
use super::source::Source;
use super::tie::Piece;
use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{ADVERB, FINITE, SUBJECT};
use crate::text::flag;

/// The most chunks between a subject and its verb.
const MOST_ASIDE: usize = 24;

/// What is told and who speaks, by chunks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// The end of the source that a chunk leads, 0 where it leads none.
    pub source_end: Vec<u32>,
    /// The beginning of that source, `u32::MAX` where there is none.
    pub source_first: Vec<u32>,
    /// Whether a chunk is inside a source.
    pub inside: Vec<bool>,
    /// Whether somebody's words are told in a chunk.
    pub told: Vec<bool>,
}

impl Places {
    /// Takes in who speaks on a page, and where.
    pub(crate) fn fill(&mut self, view: View<'_>, attributions: &[Attribution], sources: &[Source]) {
        let page = view.page;
        self.source_end.clear();
        self.source_end.resize(page.chunks.len(), 0);
        self.source_first.clear();
        self.source_first.resize(page.chunks.len(), u32::MAX);
        self.inside.clear();
        self.inside.resize(page.chunks.len(), false);
        self.told.clear();
        self.told.resize(page.chunks.len(), false);
        for source in sources {
            if source.first < source.end {
                let chunks =
                    page.chunk_of[source.first as usize] as usize..=page.chunk_of[source.end as usize - 1] as usize;
                self.inside[chunks].fill(true);
            }
            for (number, piece) in source.pieces.iter().enumerate() {
                if let Piece::Head(chunk) = *piece {
                    let end = if number == 0 { source.end } else { page.chunks[chunk as usize].end };
                    let known = &mut self.source_end[chunk as usize];
                    *known = end.max(*known);
                    if number == 0 {
                        self.source_first[chunk as usize] = source.first;
                    }
                }
            }
        }
        // Inner contents lie inside outer ones.
        for span in attributions.iter().filter(|a| a.layer == 0).flat_map(|a| &a.content) {
            let (first, end) = page.tokens_in(*span);
            if first < end {
                let chunks = page.chunk_of[first] as usize..=page.chunk_of[end - 1] as usize;
                self.told[chunks].fill(true);
            }
        }
    }

    pub(crate) fn is_source(&self, at: usize) -> bool {
        self.source_end[at] > 0
    }

    /// The weight of the chunk `at`.
    pub(crate) fn weight(&self, view: View<'_>, at: usize) -> f32 {
        let page = view.page;
        let place = if is_subject(view, at) {
            weight::SUBJECT * if leads_clause(view, at) { 1.0 } else { share::INNER_SUBJECT }
        } else if at > 0 && page.kind(at - 1) == ChunkKind::Verb {
            weight::OBJECT
        } else {
            weight::OTHER
        };
        let source = if self.is_source(at) { weight::SOURCE } else { 0.0 };
        // "bankers and | analysts said": they are not the analysts alone.
        let part = if self.inside[at] && !self.is_source(at) { share::MODIFIER } else { 1.0 };
        (weight::RECENT + place + source) * part * self.share(view, at)
    }

    /// The weight of what owns the chunk `at`.
    pub(crate) fn owner(&self, view: View<'_>, at: usize) -> f32 {
        (weight::RECENT + weight::OWNER) * self.share(view, at)
    }

    /// The weight of a name inside the chunk `at`.
    pub(crate) fn modifier(&self, view: View<'_>, at: usize) -> f32 {
        weight::RECENT * share::MODIFIER * self.share(view, at)
    }

    /// By what a mention counts less inside what somebody says.
    fn share(&self, view: View<'_>, at: usize) -> f32 {
        if view.token(view.page.chunks[at].head as usize).has(flag::QUOTED) {
            share::QUOTED
        } else if self.told[at] {
            share::TOLD
        } else {
            1.0
        }
    }
}

/// Whether a noun group is a subject, over a bracket or what stands between commas: "Ron Roe (R-Wis.), who ..., said".
pub(crate) fn is_subject(view: View<'_>, at: usize) -> bool {
    let page = view.page;
    if page.strip.has(SUBJECT, at) {
        return true;
    }
    let (_, end) = page.chunks_of(page.sentence_of(page.chunks[at].first as usize));
    let end = end.min(at + MOST_ASIDE);
    let is = |k: usize, kind: ChunkKind| k < end && page.kind(k) == kind;
    let mut next = at + 1;
    if is(next, ChunkKind::Open) {
        let Some(close) = (next..end).find(|k| page.kind(*k) == ChunkKind::Close) else { return false };
        next = close + 1;
    }
    let acts = |k: usize| k < end && page.strip.has(FINITE, k);
    let bears = |k: usize| acts(k) || page.strip.has(ADVERB, k) && acts(k + 1);
    next > at + 1 && bears(next)
        || is(next, ChunkKind::Comma) && (next + 2..end).any(|k| page.kind(k) == ChunkKind::Comma && bears(k + 1))
}

/// Whether a subject begins its sentence, or a clause that a comma or "and" leads.
fn leads_clause(view: View<'_>, at: usize) -> bool {
    let page = view.page;
    let (first, _) = page.chunks_of(page.sentence_of(page.chunks[at].first as usize));
    let before = page.before_adverbs(at, first);
    before == first
        || matches!(
            page.kind(before - 1),
            ChunkKind::Comma | ChunkKind::Conj | ChunkKind::Dash | ChunkKind::Semicolon | ChunkKind::QuoteClose
        )
}
