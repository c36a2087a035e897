//! What the writer adds behind a content: "X said that it was late; Y left", "X said that 14 were late, twice the usual number".

use super::found::Found;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// How many chunks of a clause stand before its verb at most.
const SUBJECT: usize = 3;

/// Ends a content behind its cue where the writer's own words begin.
pub(crate) fn trim(view: View<'_>, found: &mut Found) {
    let page = view.page;
    for (first, end) in found.content.iter_mut().filter(|c| c.0 > found.cue.token) {
        let (from, to) = (page.chunk_of[*first as usize] as usize, page.chunk_of[*end as usize - 1] as usize + 1);
        let outside = |k: &usize| !view.token(page.chunks[*k].first as usize).has(flag::QUOTED);
        let begins = |k: &usize| match page.kind(*k) {
            ChunkKind::Semicolon => is_clause(view, k + 1, to),
            ChunkKind::Comma => compares(view, page.chunks[*k].end as usize),
            _ => false,
        };
        if let Some(k) = (from + 1..to).find(|k| begins(k) && outside(k)) {
            *end = page.chunks[k].first;
        }
        // "Denied wrongdoing | and": the joint leads on to what the sentence says next.
        let last = page.chunk_of[*end as usize - 1] as usize;
        if page.kind(last) == ChunkKind::Conj && page.chunks[last].first > *first && outside(&last) {
            *end = page.chunks[last].first;
        }
    }
}

/// Whether a clause with a subject of its own begins at a chunk.
fn is_clause(view: View<'_>, at: usize, end: usize) -> bool {
    at < end && view.page.kind(at) == ChunkKind::Noun && (at + 1..end.min(at + 1 + SUBJECT)).any(|v| view.is_finite(v))
}

/// ", | twice the usual number", ", | well above the limit", ", | up from 12", ", | a claim that …": what no source says of its own
/// figures.
fn compares(view: View<'_>, at: usize) -> bool {
    static TIMES: Words<8> = Words::listed("twice double triple half");
    static SIDES: Words<16> = Words::listed("above below short over under ahead");
    static CLAIMS: Words<16> = Words::listed("claim charge contention assertion allegation accusation");
    let key = |k: usize| view.page.tokens.get(k).map_or(0, |t| t.key);
    let [first, second] = [key(at), key(at + 1)];
    TIMES.contains(first) && second == of_ascii("the")
        || first == of_ascii("well") && SIDES.contains(second)
        || [of_ascii("up"), of_ascii("down")].contains(&first) && second == of_ascii("from")
        || first == of_ascii("a") && CLAIMS.contains(second)
}
