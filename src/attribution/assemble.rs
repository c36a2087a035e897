//! From choices to attributions.

use super::accept;
use super::continuation::{self, Draft};
use super::cue::CueSort;
use super::decode::{self, Found, Scratch};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::{Span, Tag, TokenKind, flag};
use crate::weights::{Score, Weights};

/// A raw attribution (for the loop).
#[derive(Clone, Debug)]
pub struct Raw {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    pub content: Vec<Span>,
    pub rule: String,
    pub quoted: u8,
}

/// Reads the whole page.
pub(crate) fn read(view: View<'_>, weights: &Weights, threshold: f32) -> Vec<Raw> {
    let page = view.page;
    let mut scratch = Scratch::default();
    let mut found: Vec<Found> = Vec::new();
    let mut kept: Vec<Found> = Vec::new();
    for number in 0..page.sentences.len() {
        found.clear();
        decode::sentence(view, weights, number, decode::LEAST_SCORE, &mut scratch, &mut found);
        for at in 0..found.len() {
            let mut score = Score::new(weights);
            accept::features(view, &found, at, &mut score);
            if score.sum > threshold {
                let mut f = found[at].clone();
                f.accept = score.sum;
                kept.push(f);
            }
        }
    }
    let mut drafts: Vec<Draft> = kept
        .iter()
        .map(|f| Draft { sentence: f.sentence, content: f.content.to_vec(), cue: cue_span(view, f) })
        .collect();
    for (region, draft) in continuation::continuations(view, &drafts) {
        let r = &page.regions[region];
        drafts[draft].content.push((r.first, r.end));
    }
    kept.iter()
        .zip(&drafts)
        .map(|(f, d)| {
            let span = |a: u32, b: u32| {
                Span::new(page.tokens[a as usize].span().start(), page.tokens[b as usize - 1].span().end())
            };
            let mut content: Vec<(u32, u32)> = d.content.clone();
            content.sort_unstable();
            let (mut q, mut n) = (0, 0);
            for (a, b) in &content {
                for t in *a..*b {
                    let t = &page.tokens[t as usize];
                    if matches!(t.kind, TokenKind::Word | TokenKind::Number) {
                        n += 1;
                        q += usize::from(t.has(flag::QUOTED));
                    }
                }
            }
            Raw {
                source: if f.source.end > f.source.first { vec![span(f.source.first, f.source.end)] } else { vec![] },
                cue: vec![span(d.cue.0, d.cue.1)],
                content: content.iter().map(|(a, b)| span(*a, *b)).collect(),
                rule: format!("{:?}-{:?}-{:?}", f.cue.sort, f.source.relation, f.side.place),
                quoted: if q * 10 >= n * 8 { 2 } else { u8::from(q > 0) },
            }
        })
        .collect()
}

/// The tokens of a cue around its head: auxiliaries, adverbs and negation before it, a preposition behind it.
pub(crate) fn cue_span(view: View<'_>, found: &Found) -> (u32, u32) {
    let page = view.page;
    let i = found.cue.token;
    let k = page.chunk_of[i as usize] as usize;
    let chunk = &page.chunks[k];
    let (mut first, mut end) = (i, i + 1);
    if found.cue.sort == CueSort::Verb && chunk.kind == ChunkKind::Verb && i < chunk.end {
        first = chunk.first;
        if page.tokens[first as usize].tag == Tag::To && first < i {
            first += 1;
        }
        end = chunk.end;
    }
    let content = found.content.iter().map(|(a, _)| *a).find(|a| *a >= end);
    if let Some(start) = content {
        if start > end && start - end <= 1 && matches!(page.tokens[end as usize].tag, Tag::Prep | Tag::To | Tag::Particle | Tag::Colon) {
            end = start;
        }
    }
    if found.cue.sort == CueSort::According && page.tokens.get(end as usize).is_some_and(|t| t.tag == Tag::To) {
        end += 1;
    }
    (first, end)
}
