//! From candidates to choices: which words are cues, which source and which content each of them has.

use super::content::{self, Place, Side};
use super::cue::{self, Before, CueCandidate, CueSort};
use super::features;
use super::features::content::EdgeScan;
use super::features::context::Context;
use super::found::{Found, TokenSpans};
use super::plain;
use super::source::{self, SourceCandidate};
use super::view::View;
use crate::text::TokenKind;
use crate::weights::{Score, Weights};

/// Lists that are used again from cue to cue.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    pub sources: Vec<SourceCandidate>,
    pub sides: Vec<Side>,
    pub edges: Vec<u32>,
    /// Likely cues of the sentence that can only be inside another's content.
    pub inner: Vec<Found>,
}

/// Cues below these log odds are not looked at further.
const LEAST_SCORE: f32 = -1.0;
/// Candidates below these log odds by their neighbours alone are dismissed.
const LEAST_GATE: f32 = -3.0;

/// Log odds from which on the likely source, side or edge is taken without a look at the others.
const SURE_SOURCE: f32 = 3.0;
const SURE_SIDE: f32 = 3.0;
const SURE_EDGE: f32 = 3.0;

/// Finds the likely cues of a sentence, in their order.
pub(crate) fn sentence(
    view: View<'_>,
    weights: &Weights,
    number: usize,
    scratch: &mut Scratch,
    found: &mut Vec<Found>,
) {
    let s = view.page.sentences[number];
    scratch.inner.clear();
    let mut score = Score::new(weights);
    let mut before = Before::default();
    let mut previous: Option<(u32, u32)> = None;
    for i in s.first as usize..s.end as usize {
        let Some(candidate) = cue::candidate(view, i) else { continue };
        score.clear();
        features::cue::gate_features(view, &candidate, (s.first as usize, s.end as usize), &mut score);
        let sure = cue::is_sure(view, &candidate, number);
        if score.sum() < LEAST_GATE && !sure {
            before.note(view, &candidate);
            continue;
        }
        let context = Context::new(view, &candidate, number);
        score.clear();
        features::cue::features(view, &context, &candidate, number, before, &mut score);
        let cue_score = score.sum();
        let seen = before;
        before.note(view, &candidate);
        let inner = cue_score < LEAST_SCORE && !sure;
        let kept_down = || found.iter().any(|f| f.score > 0.0);
        if inner && !(kept_down() && stands_alone(view, &context, &candidate, number, seen, &mut score)) {
            continue;
        }
        let (source, source_margin) = choose_source(view, weights, &context, &candidate, number, previous, scratch);
        let Some(rest) = choose_content(view, weights, &context, &candidate, &source, number, scratch) else { continue };
        if !inner && cue_score > 0.0 && source.end > source.first {
            previous = Some((source.first, source.end));
        }
        let item = Found {
            cue: candidate,
            sentence: number as u32,
            score: cue_score,
            source,
            source_margin,
            side: rest.side,
            side_margin: rest.side_margin,
            edge_margin: rest.edge_margin,
            content: rest.spans,
            accept: cue_score,
            before: seen,
            sure,
            container: None,
        };
        if inner {
            scratch.inner.push(item);
        } else {
            found.push(item);
        }
    }
}

/// Log odds from which on a word that another cue keeps down is taken for a cue inside that one's content.
const LEAST_ALONE: f32 = 0.4;

/// Whether a word would be a cue, were there none before it in the sentence.
fn stands_alone(
    view: View<'_>,
    context: &Context,
    candidate: &CueCandidate,
    number: usize,
    before: Before,
    score: &mut Score<'_>,
) -> bool {
    if before.count == 0 {
        return false;
    }
    score.clear();
    features::cue::features(view, context, candidate, number, Before::default(), score);
    score.sum() > LEAST_ALONE
}

/// The best of `scores`, and how far it is ahead of the next.
fn best(scores: impl Iterator<Item = f32>) -> Option<(usize, f32)> {
    let (mut at, mut top, mut second) = (None, f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (k, score) in scores.enumerate() {
        if score > top {
            second = top;
            top = score;
            at = Some(k);
        } else if score > second {
            second = score;
        }
    }
    at.map(|k| (k, (top - second).min(20.0)))
}

fn choose_source(
    view: View<'_>,
    weights: &Weights,
    context: &Context,
    cue: &CueCandidate,
    sentence: usize,
    previous: Option<(u32, u32)>,
    scratch: &mut Scratch,
) -> (SourceCandidate, f32) {
    let mut score = Score::new(weights);
    if let Some(plain) = plain::source(view, cue, sentence) {
        features::plain::source(view, context, cue, &plain, previous, &mut score);
        let odds = score.sum();
        if odds > SURE_SOURCE {
            return (plain, odds);
        }
    }
    scratch.sources.clear();
    source::candidates(view, cue, sentence, &mut scratch.sources);
    let scores = scratch.sources.iter().map(|candidate| {
        score.clear();
        features::source::features(view, context, candidate, previous, &mut score);
        score.sum()
    });
    // "No source" is always among the candidates.
    let (k, margin) = best(scores).unwrap_or_default();
    (scratch.sources[k], margin)
}

struct Content {
    side: Side,
    side_margin: f32,
    edge_margin: f32,
    spans: TokenSpans,
}

fn choose_content(
    view: View<'_>,
    weights: &Weights,
    context: &Context,
    cue: &CueCandidate,
    source: &SourceCandidate,
    sentence: usize,
    scratch: &mut Scratch,
) -> Option<Content> {
    let (side, side_margin) = choose_side(view, weights, context, cue, source, sentence, &mut scratch.sides)?;
    let (edge, edge_margin) = choose_edge(view, weights, context, &side, sentence, &mut scratch.edges)?;
    let spans = spans(view, &side, edge, cue, source, sentence);
    (!spans.is_empty()).then_some(Content { side, side_margin, edge_margin, spans })
}

fn choose_side(
    view: View<'_>,
    weights: &Weights,
    context: &Context,
    cue: &CueCandidate,
    source: &SourceCandidate,
    sentence: usize,
    sides: &mut Vec<Side>,
) -> Option<(Side, f32)> {
    let mut score = Score::new(weights);
    if let Some(plain) = plain::side(view, cue, source, sentence) {
        features::plain::side(view, context, cue, source, &plain, &mut score);
        let odds = score.sum();
        if odds > SURE_SIDE {
            return Some((plain, odds));
        }
    }
    sides.clear();
    content::sides(view, cue, source, sentence, sides);
    let scores = sides.iter().map(|side| {
        score.clear();
        features::content::side_features(view, context, cue, source, side, &mut score);
        score.sum()
    });
    let (k, margin) = best(scores)?;
    Some((sides[k], margin))
}

fn choose_edge(
    view: View<'_>,
    weights: &Weights,
    context: &Context,
    side: &Side,
    sentence: usize,
    edges: &mut Vec<u32>,
) -> Option<(u32, f32)> {
    let mut score = Score::new(weights);
    let plain = plain::edge(view, side, sentence);
    features::plain::edge(view, context, side, plain, &mut score);
    let odds = score.sum();
    if odds > SURE_EDGE {
        return Some((plain, odds));
    }
    edges.clear();
    content::edges(view, side, sentence, edges);
    let mut scan = EdgeScan::new(view, context, side);
    let count = edges.len();
    let scores = edges.iter().enumerate().map(|(order, edge)| {
        score.clear();
        features::content::edge_features(view, context, &mut scan, side, *edge, (order, count), &mut score);
        score.sum()
    });
    let (k, margin) = best(scores)?;
    Some((edges[k], margin))
}

/// The tokens of a side and an edge, without those of cue and source.
pub(crate) fn spans(
    view: View<'_>,
    side: &Side,
    edge: u32,
    cue: &CueCandidate,
    source: &SourceCandidate,
    sentence: usize,
) -> TokenSpans {
    let page = view.page;
    let mut out = TokenSpans::new();
    if cue.sort == CueSort::Adverb {
        return around_adverb(view, side, edge, cue, sentence);
    }
    for (first, end) in content::pieces(view, side, edge, sentence) {
        if first >= end {
            continue;
        }
        let (mut from, mut to) = (page.chunks[first as usize].first, page.chunks[end as usize - 1].end);
        // A piece that runs over the source or the cue is cut there.
        for (a, b) in [(source.first, source.end), (cue.token, cue.token + 1)] {
            if a < b && from < b && a < to {
                if a > from && side.place == Place::Left {
                    to = a;
                } else if b < to {
                    from = b;
                } else {
                    to = a.max(from);
                }
            }
        }
        if from < to {
            out.push((from, to));
        }
    }
    out
}

/// "The firm has | reportedly | sold its ship": all from the first piece to the last, but for the adverb.
fn around_adverb(view: View<'_>, side: &Side, edge: u32, cue: &CueCandidate, sentence: usize) -> TokenSpans {
    let page = view.page;
    let pieces = content::pieces(view, side, edge, sentence);
    let group = page.chunks[page.chunk_of[cue.token as usize] as usize];
    let first = pieces.iter().map(|(f, _)| page.chunks[*f as usize].first).min();
    let end = pieces.iter().filter(|(f, e)| f < e).map(|(_, e)| page.chunks[*e as usize - 1].end).max();
    let (Some(first), Some(end)) = (first, end) else { return TokenSpans::new() };
    let (first, end) = (first.min(group.first), end.max(group.end));
    let comma = page.tokens.get(cue.token as usize + 1).is_some_and(|t| t.kind == TokenKind::Comma);
    let behind = cue.token + 1 + u32::from(comma);
    [(first, cue.token), (behind, end)].into_iter().filter(|(a, b)| a < b).collect()
}
