//! "..." is how X put it; "..." was all X said; "..." was X's reply.

use super::{Reporting, Shape, Spot, verbs};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::COMMA;
use crate::lexicon::CueClass;
use crate::lexicon::entry::is_be;
use crate::text::hash::of_ascii;

/// What tells of words by their manner.
const MANNER: [u32; 10] = [
    of_ascii("put"),
    of_ascii("describe"),
    of_ascii("call"),
    of_ascii("term"),
    of_ascii("sum"),
    of_ascii("phrase"),
    of_ascii("explain"),
    of_ascii("characterize"),
    of_ascii("recall"),
    of_ascii("remember"),
];

/// The most chunks of what tells more of a speaker.
const ASIDE: usize = 16;

/// The clause behind a quotation whose verb at chunk `be` says what the quotation is.
pub(super) fn clause(spot: Spot<'_>, be: usize) -> Option<Reporting> {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let verb = &page.chunks[be];
    if !verb.finite || be + 1 >= end || !is_be(view.token(verb.head as usize).key) {
        return None;
    }
    let next = be + 1;
    let key = view.token(page.chunks[next].first as usize).key;
    let single = page.chunks[next].end == page.chunks[next].first + 1;
    // "is all X would say", where both are one noun group
    if !single && key == of_ascii("all") && page.kind(next) == ChunkKind::Noun {
        return speaker(spot, (next, page.chunks[next].first + 1), false);
    }
    if single && (key == of_ascii("how") || key == of_ascii("what") || key == of_ascii("all")) {
        let that = next + 1 < end && page.kind(next + 1) == ChunkKind::That;
        let k = next + 1 + usize::from(that);
        let first = page.chunks.get(k)?.first;
        return speaker(spot, (k, first), key == of_ascii("how"));
    }
    reply(spot, next)
}

/// X put it; X said: the speaker at chunk `k` from the token `first` on; `manner` allows for verbs that tell how it was said.
fn speaker(spot: Spot<'_>, (k, first): (usize, u32), manner: bool) -> Option<Reporting> {
    const NAMING: [ChunkKind; 5] =
        [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Comma, ChunkKind::Adj, ChunkKind::Conj];
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let naming = |j: &usize| NAMING.contains(&page.kind(*j));
    let says = |verb: usize| {
        let chunk = &page.chunks[verb];
        chunk.finite
            && chunk.kind == ChunkKind::Verb
            && (verbs::speaks(view, chunk.head) || (manner && MANNER.contains(&view.head_lemma(verb))))
    };
    let named = (k..end).find(|j| !naming(j)).filter(|v| *v > k && page.kind(k) == ChunkKind::Noun)?;
    // "X, who lives there, put it"
    let closes = |j: &usize| page.kind(*j) == ChunkKind::Comma && says(*j + 1);
    let aside = || (named + 1..end.min(named + ASIDE) - 1).find(closes).map(|comma| comma + 1);
    let opened = page.strip.ahead(COMMA, k, named) != 0;
    let verb = if says(named) { named } else { opened.then(aside)?? };
    let shape = Shape::Told(first, page.chunks[verb - 1].end);
    Some(spot.made(page.chunks[verb].head, shape))
}

/// X's reply; the reply of X: the noun at chunk `k`.
fn reply(spot: Spot<'_>, k: usize) -> Option<Reporting> {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let chunk = &page.chunks[k];
    let token = view.token(chunk.head as usize);
    let cue = view.lexicon.cue(view.lexicon.entry(token).noun_cue)?;
    let named = page.kind(k) == ChunkKind::Noun && matches!(cue.class, CueClass::Say | CueClass::Think);
    let owned = chunk.genitive > chunk.first && chunk.genitive <= chunk.head;
    let from = k + 2 < end && page.kind(k + 2) == ChunkKind::Noun && {
        let prep = view.token(page.chunks[k + 1].first as usize).key;
        prep == of_ascii("of") || prep == of_ascii("from") || prep == of_ascii("by")
    };
    (named && (owned || from)).then(|| spot.made(chunk.head, Shape::Reply))
}
