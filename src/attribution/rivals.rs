//! Contents that two cues of a sentence both claim, where shape alone tells whose they are.

use super::cue::CueSort;
use super::found::Found;
use super::reporting::Reporting;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::{TokenKind, flag};

/// Gives each quotation to the reporting clause beside it, and each reporting clause to the "according to" behind it.
pub(crate) fn settle(view: View<'_>, found: &mut [Found]) {
    for at in 0..found.len() {
        let Some(clause) = found[at].clause else { continue };
        for other in (0..found.len()).filter(|k| *k != at) {
            if nests(view, &found[other], &found[at]) {
                found[at].accept = f32::NEG_INFINITY;
            } else if robs(view, &found[other], &clause) {
                cut(view, &mut found[other], clause.region.0);
            }
        }
    }
}

/// X went on: "...," he said; asked about it, X said, "...": whether an earlier cue claims the quotation of a reporting
/// clause, without the clause itself.
fn robs(view: View<'_>, other: &Found, clause: &Reporting) -> bool {
    let (first, end) = clause.region;
    let holds = |token: u32| other.content.iter().any(|(a, b)| *a <= token && token < *b);
    let inside = view.token(other.cue.token as usize).has(flag::QUOTED);
    let earlier = other.clause.is_some_and(|c| c.is_behind() && c.region.0 <= first);
    let touches = other.content.iter().any(|(a, b)| *a < end && first < *b);
    let rival = if clause.is_behind() { other.cue.token < first || !holds(clause.cue) } else { !holds(clause.cue) };
    !inside && !earlier && touches && rival && (other.cue.token < first || clause.is_behind())
}

/// Ends a content before the token `first`; one of which nothing is left is dropped.
fn cut(view: View<'_>, found: &mut Found, first: u32) {
    found.content.retain_mut(|(a, b)| {
        *b = (*b).min(first);
        while *a < *b && !matches!(view.token(*b as usize - 1).kind, TokenKind::Word | TokenKind::Mark) {
            *b -= 1;
        }
        *a < *b
    });
    if found.content.is_empty() {
        found.accept = f32::NEG_INFINITY;
        found.score = f32::NEG_INFINITY;
    }
}

/// "...," X said, according to Y: the outermost attribution is Y's.
fn nests(view: View<'_>, other: &Found, said: &Found) -> bool {
    let page = view.page;
    let (from, to) = (said.cue.token, other.cue.token);
    other.cue.sort == CueSort::According
        && from < to
        && other.content.iter().any(|(a, b)| *a <= from && from < *b)
        && page.chunks[page.chunk_of[from as usize] as usize + 1..page.chunk_of[to as usize] as usize]
            .iter()
            .all(|c| !matches!(c.kind, ChunkKind::Verb | ChunkKind::Stop | ChunkKind::QuoteOpen))
}
