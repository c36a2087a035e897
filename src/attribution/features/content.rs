//! What speaks for a side and for an edge of a content.

use crate::attribution::content::{Place, Side, source_chunks, trim_right};
use crate::attribution::cue::CueCandidate;
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::weights::feature::{length, number};
use crate::weights::{Sink, Template};
use std::cmp::Ordering;

templates! {
    PL = "side.pl"; PR = "side.pr"; PS = "side.ps"; PB = "side.pb";
    PQ = "side.pq"; PLO = "side.plo"; PCO = "side.pco"; PSF = "side.psf"; PN = "side.pn"; PNC = "side.pnc"; PNL = "side.pnl";
    PLS = "side.pls"; PBO = "side.pbo"; PAC = "side.pac"; PLEN = "side.len"; PPL = "side.ppl"; PCOM = "side.com"; PFO = "side.pfo"; PROLE = "side.role";
    EREG = "end.reg"; EAB = "end.ab"; EC = "end.c"; EL = "end.l"; ELEN = "end.len"; EV = "end.v"; EW = "end.w";
    ECOM = "end.com"; EQ = "end.q"; ELAST = "end.last"; EWC = "end.wc"; ESW = "end.sw"; EVA = "end.va"; EN = "end.n"; EP = "end.p"; EWV = "end.wv"; EWN = "end.wn"; EORD = "end.o"; EREL = "end.rel"; ELW = "end.lw";
}

/// Hands the features of a side to `sink`.
pub(crate) fn side_features<S: Sink>(
    view: View<'_>,
    cue: &CueCandidate,
    source: &SourceCandidate,
    side: &Side,
    sentence: usize,
    sink: &mut S,
) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let i = cue.token as usize;
    let k = page.chunk_of[i] as usize;
    let own = &page.chunks[k];
    let class = view.lexicon.cue(cue.cue).map_or(EDGE, |c| c.class.value());
    let lemma = view.lemma(i);
    let form = if own.kind == ChunkKind::Verb { view.chunk(Some(k)) } else { cue.sort.value() };
    let place = side.place.value();
    let relation = relation_value(source.relation);
    let next = view.complement(k + 1, chunk_end);
    let next2 = view.complement(k + 2, chunk_end);
    let at = if side.place == Place::Left { side.left_end as usize } else { side.chunk as usize };
    let here = if side.place == Place::Left { of_ascii("l") } else { view.complement(at, chunk_end) };
    let lead = if at > chunk_first { view.chunk(Some(at - 1)) } else { EDGE };
    sink.add(PL, &[place, lemma]);
    sink.add(PR, &[place, relation, form]);
    sink.add(PFO, &[place, form, next]);
    sink.add(PLO, &[place, lemma, next]);
    sink.add(PCO, &[place, class, next]);
    sink.add(PS, &[place, here, lead]);
    sink.add(PB, &[place, class, here]);
    sink.add(PN, &[place, next, next2]);
    sink.add(PNC, &[place, class, here, lead]);
    sink.add(PNL, &[place, lemma, here]);
    sink.add(PPL, &[place, lemma, lead]);
    // What ends right before source or cue: the mark or comma behind a fronted content.
    let left_end = match source_chunks(view, source) {
        Some((first, end)) if end <= k => first,
        _ => k,
    };
    let before = if left_end > chunk_first { view.chunk(Some(left_end - 1)) } else { EDGE };
    let before2 = if left_end > chunk_first + 1 { view.chunk(Some(left_end - 2)) } else { EDGE };
    sink.add(PAC, &[place, before, before2, next]);
    sink.add(PBO, &[place, before, next]);
    sink.add(PSF, &[place, before, class]);
    sink.add(PLS, &[place, before, relation, next]);
    sink.add(PLEN, &[place, length(left_end - chunk_first), length(chunk_end.saturating_sub(k + 1))]);
    sink.add(PLEN, &[place, relation, number((left_end - chunk_first).min(2)), next]);
    // Quotation on either side.
    let quoted_left = (chunk_first..left_end).rev().take(3).any(|c| page.kind(c) == ChunkKind::QuoteClose);
    let quoted_right = (k + 1..chunk_end).take(12).position(|c| page.kind(c) == ChunkKind::QuoteOpen);
    let q = [number(usize::from(quoted_left)), number(quoted_right.map_or(0, |d| if d <= 1 { 2 } else { 1 }))];
    sink.add(PQ, &[place, q[0], q[1]]);
    sink.add(PQ, &[place, q[0], q[1], class]);
    sink.add(PQ, &[place, q[0], q[1], next]);
    let comma_after = (k + 1..chunk_end).take(4).position(|c| page.kind(c) == ChunkKind::Comma);
    sink.add(PCOM, &[place, number(comma_after.map_or(0, |d| d + 1)), before, next]);
    if source.end > source.first {
        let head = page.chunks[source.chunk as usize].head as usize;
        sink.add(PROLE, &[place, view.noun_kind(head), form]);
    }
}

fn relation_value(relation: Relation) -> u32 {
    match relation {
        Relation::None => of_ascii("none"),
        Relation::Left | Relation::LeftPhrase | Relation::LeftWhole => of_ascii("l"),
        Relation::Relative => of_ascii("wh"),
        Relation::Possessor => of_ascii("poss"),
        Relation::Right | Relation::RightPhrase | Relation::RightWhole => of_ascii("r"),
        Relation::Behind | Relation::BehindPhrase | Relation::BehindWhole => of_ascii("b"),
    }
}

/// What an edge decision looks at again and again.
pub(crate) struct EdgeScan {
    class: u32,
    lemma: u32,
    place: u32,
    opener: u32,
    start: usize,
    /// The quoted region that the content's fixed end lies in: token numbers.
    region: Option<(u32, u32)>,
}

impl EdgeScan {
    pub(crate) fn new(view: View<'_>, cue: &CueCandidate, side: &Side, sentence: usize) -> Self {
        let page = view.page;
        let (_, chunk_end) = page.chunks_of(sentence);
        let i = cue.token as usize;
        let start = if side.place == Place::Left { side.left_end as usize } else { side.chunk as usize };
        let fixed = if side.place == Place::Left {
            page.chunks[trim_right(view, start, 0) - 1].end - 1
        } else {
            page.chunks[start].first
        };
        let quoted = view.token(fixed as usize).has(flag::QUOTED);
        let region = if quoted { page.region_at(fixed as usize).map(|r| (r.first, r.end)) } else { None };
        Self {
            region,
            class: view.lexicon.cue(cue.cue).map_or(EDGE, |c| c.class.value()),
            lemma: view.lemma(i),
            place: if side.place == Place::Left { of_ascii("l") } else { of_ascii("r") },
            opener: if side.place == Place::Left {
                if start > 0 { view.chunk(Some(start - 1)) } else { EDGE }
            } else {
                view.complement(start, chunk_end)
            },
            start,
        }
    }
}

/// Hands the features of one edge to `sink`; `order` is its place in the list, `count` the list's length.
pub(crate) fn edge_features<S: Sink>(
    view: View<'_>,
    scan: &EdgeScan,
    side: &Side,
    edge: u32,
    (order, count): (usize, usize),
    sentence: usize,
    sink: &mut S,
) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let edge = edge as usize;
    let EdgeScan { class, lemma, place, opener, start, region } = *scan;
    let (here, before, after) = if side.place == Place::Left {
        (
            view.complement(edge, chunk_end),
            if edge > chunk_first { view.chunk(Some(edge - 1)) } else { EDGE },
            view.complement(edge + 1, chunk_end),
        )
    } else {
        (view.complement(edge, chunk_end), view.chunk(Some(edge - 1)), view.complement(edge + 1, chunk_end))
    };
    let (from, to) = if side.place == Place::Left { (edge, start) } else { (start, edge) };
    let last = number(usize::from(order + 1 == count));
    sink.add(EAB, &[place, before, here]);
    sink.add(EW, &[place, here, after]);
    sink.add(EWC, &[place, here, after, opener]);
    sink.add(EC, &[place, class, here]);
    sink.add(EL, &[place, lemma, here]);
    sink.add(ESW, &[place, opener, class, here]);
    sink.add(ELAST, &[place, last, opener, class]);
    sink.add(ELAST, &[place, last, opener]);
    sink.add(ELAST, &[place, last, lemma]);
    sink.add(ELAST, &[place, last, side.place.value()]);
    sink.add(ELEN, &[place, length(to.saturating_sub(from)), here]);
    sink.add(ELEN, &[place, length(to.saturating_sub(from)), opener]);
    sink.add(EORD, &[place, number(order.min(8)), last]);
    // Whether the content would be just what the marks hold.
    if let Some((first, end)) = region {
        let (near, far) =
            if side.place == Place::Left { (page.chunks[edge].first, first) } else { (end, page.chunks[edge - 1].end) };
        let fit = number(match near.cmp(&far) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        });
        sink.add(EREG, &[place, fit]);
        sink.add(EREG, &[place, fit, before, here]);
        sink.add(EREG, &[place, class, fit]);
    }
    // What the content would hold, and what would follow it.
    let (mut verbs, mut commas, mut opens, mut nouns) = (0, 0, 0_i32, 0);
    for j in from..to.min(from + 40) {
        match page.kind(j) {
            ChunkKind::Verb if view.is_finite(j) => verbs += 1,
            ChunkKind::Comma => commas += 1,
            ChunkKind::QuoteOpen | ChunkKind::Open => opens += 1,
            ChunkKind::QuoteClose | ChunkKind::Close => opens -= 1,
            ChunkKind::Noun => nouns += 1,
            _ => {}
        }
    }
    let ahead = if side.place == Place::Left {
        (chunk_first..edge).rev().take(8).find(|j| page.kind(*j) == ChunkKind::Verb).map(|j| view.chunk(Some(j)))
    } else {
        (edge..chunk_end).take(5).find(|j| page.kind(*j) == ChunkKind::Verb).map(|j| view.chunk(Some(j)))
    };
    sink.add(EV, &[place, opener, number(verbs.min(2)), here]);
    sink.add(EVA, &[place, here, ahead.unwrap_or(EDGE), number(verbs.min(2))]);
    sink.add(EWV, &[place, here, after, ahead.unwrap_or(EDGE)]);
    sink.add(EN, &[place, opener, number(nouns.min(3)), number(verbs.min(1)), last]);
    sink.add(ECOM, &[place, number(commas.min(3)), number(verbs.min(2)), here]);
    sink.add(EQ, &[place, number(usize::try_from(opens.clamp(-1, 2) + 1).unwrap_or(0)), here]);
    let quoted = |c: usize| page.chunks.get(c).is_some_and(|c| view.token(c.first as usize).has(flag::QUOTED));
    if side.place != Place::Left && edge < chunk_end {
        sink.add(EP, &[place, number(usize::from(quoted(edge - 1))), number(usize::from(quoted(edge))), here]);
    } else if side.place == Place::Left {
        let inside = edge > chunk_first && quoted(edge - 1);
        sink.add(EP, &[place, number(usize::from(quoted(edge))), number(usize::from(inside)), before]);
    }
    // Nouns and verbs at the edge.
    let head = page.chunks.get(edge - usize::from(side.place != Place::Left)).map(|c| c.head as usize);
    if let Some(head) = head {
        sink.add(ELW, &[place, view.lemma(head)]);
    }
    if let Some(c) = page.chunks.get(edge).filter(|_| edge < chunk_end) {
        sink.add(EREL, &[place, view.lemma(c.head as usize), number(usize::from(verbs > 0))]);
        sink.add(EWN, &[place, before, here, number(usize::from(nouns > 1)), ahead.unwrap_or(EDGE)]);
    }
}
