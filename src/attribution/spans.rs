//! From chunks to tokens: the words of a content.

use super::content::{self, Place, Side};
use super::cue::{CueCandidate, CueSort};
use super::found::TokenSpans;
use super::source::SourceCandidate;
use super::view::View;
use crate::text::TokenKind;

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
    let group = page.chunk_around(cue.token);
    let first = pieces.iter().map(|(f, _)| page.chunks[*f as usize].first).min();
    let end = pieces.iter().filter(|(f, e)| f < e).map(|(_, e)| page.chunks[*e as usize - 1].end).max();
    let (Some(first), Some(end)) = (first, end) else { return TokenSpans::new() };
    let (first, end) = (first.min(group.first), end.max(group.end));
    let comma = page.tokens.get(cue.token as usize + 1).is_some_and(|t| t.kind == TokenKind::Comma);
    let behind = cue.token + 1 + u32::from(comma);
    [(first, cue.token), (behind, end)].into_iter().filter(|(a, b)| a < b).collect()
}
