//! What is attributed: on which side of the cue the content lies, where it begins and where it ends.

use super::cue::CueCandidate;
use super::source::{Relation, SourceCandidate};
use super::view::{EDGE, View, of_ascii_form};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::weights::feature::{length, number};
use crate::weights::{Sink, Template};
use smallvec::SmallVec;

/// Where a content lies and on which chunk it hangs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Side {
    pub place: Place,
    /// The chunk at which the right part begins, or before which the left part ends.
    pub chunk: u32,
    /// For [`Place::Around`] and [`Place::Subject`]: the chunk before which the left part ends.
    pub left_end: u32,
}

/// On which side of the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// Right behind the cue.
    Right,
    /// Behind a preposition that belongs to the cue.
    RightOfPrep,
    /// Behind an addressee, a time, a place: at "that", a mark, "to", a question word.
    RightAtOpener,
    /// Behind the first noun group.
    RightOfObject,
    /// Behind a colon.
    RightOfColon,
    /// Before the source or the cue.
    Left,
    /// The subject before the cue and what follows the cue: "X is expected to Y".
    Subject,
    /// Before and behind: "A, he said, B".
    Around,
}

impl Place {
    const fn value(self) -> u32 {
        match self {
            Self::Right => of_ascii("r"),
            Self::RightOfPrep => of_ascii("rp"),
            Self::RightAtOpener => of_ascii("ra"),
            Self::RightOfObject => of_ascii("ro"),
            Self::RightOfColon => of_ascii("rc"),
            Self::Left => of_ascii("l"),
            Self::Subject => of_ascii("s"),
            Self::Around => of_ascii("lr"),
        }
    }
}

/// A span of chunks, half-open, or two.
pub(crate) type Pieces = SmallVec<[(u32, u32); 2]>;

fn source_chunks(view: View<'_>, source: &SourceCandidate) -> Option<(usize, usize)> {
    (source.end > source.first).then(|| {
        let of = |t: u32| view.page.chunk_of[t as usize] as usize;
        (of(source.first), of(source.end - 1) + 1)
    })
}

/// Appends the sides on which the content may lie.
#[allow(clippy::cast_possible_truncation)] // token numbers fit 32 bits, see `lex`
pub(crate) fn sides(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize, out: &mut Vec<Side>) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let around = source_chunks(view, source);
    let mut add = |place, chunk: usize, left_end: usize| {
        out.push(Side { place, chunk: chunk as u32, left_end: left_end as u32 });
    };
    // Behind the cue, and behind a source that directly follows it.
    let mut right = k + 1;
    if let Some((first, end)) = around {
        if source.relation.is_right() && first <= k + 3 {
            right = end.max(right);
        }
    }
    let skip = |mut at: usize| {
        while at < chunk_end && matches!(page.kind(at), ChunkKind::Comma | ChunkKind::Adv | ChunkKind::Close) {
            at += 1;
        }
        at
    };
    let start = skip(right);
    let usable = |at: usize| at < chunk_end && !matches!(page.kind(at), ChunkKind::Stop);
    if usable(start) {
        add(Place::Right, start, 0);
        if page.kind(start) == ChunkKind::Prep && usable(start + 1) {
            add(Place::RightOfPrep, start + 1, 0);
        }
        let limit = chunk_end.min(start + 14);
        let mut opener = start + 1;
        while opener < limit {
            match page.kind(opener) {
                ChunkKind::That | ChunkKind::QuoteOpen | ChunkKind::Wh => break,
                ChunkKind::Verb if page.chunks[opener].form == VerbForm::Infinitive => break,
                ChunkKind::Stop => opener = limit,
                _ => opener += 1,
            }
        }
        if opener < limit {
            add(Place::RightAtOpener, opener, 0);
        }
        if page.kind(start) == ChunkKind::Noun {
            let behind = skip(start + 1);
            if usable(behind) && behind != opener {
                add(Place::RightOfObject, behind, 0);
            }
            if usable(behind) && page.kind(behind) == ChunkKind::Prep && usable(behind + 1) {
                add(Place::RightOfObject, behind + 1, 0);
            }
        }
        if let Some(colon) = (start..limit).find(|j| page.kind(*j) == ChunkKind::Colon) {
            if usable(colon + 1) {
                add(Place::RightOfColon, colon + 1, 0);
            }
        }
    }
    // Before the source or the cue.
    let left_end = match around {
        Some((first, end)) if end <= k => first,
        _ => k,
    };
    if left_end > chunk_first {
        add(Place::Left, left_end, left_end);
        if usable(start) {
            add(Place::Around, start, left_end);
        }
    }
    if k > chunk_first && left_end == k && usable(start) {
        add(Place::Subject, start, k);
        if page.kind(start) == ChunkKind::Prep && usable(start + 1) {
            add(Place::Subject, start + 1, k);
        }
    }
}

/// The most boundaries that are looked at.
const MOST_EDGES: usize = 11;

/// Appends the places where the content of `side` may end (for one to the left: begin), as chunk numbers.
#[allow(clippy::cast_possible_truncation)] // token numbers fit 32 bits, see `lex`
pub(crate) fn edges(view: View<'_>, side: &Side, sentence: usize, out: &mut Vec<u32>) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    if side.place == Place::Left {
        let end = trim_right(view, side.left_end as usize, chunk_first);
        let from = out.len();
        let mut at = end;
        while at > chunk_first && out.len() - from < MOST_EDGES {
            at -= 1;
            let starts = at == chunk_first
                || matches!(
                    page.kind(at - 1),
                    ChunkKind::Comma | ChunkKind::Semicolon | ChunkKind::Colon | ChunkKind::Dash | ChunkKind::Conj
                        | ChunkKind::Open | ChunkKind::Stop | ChunkKind::QuoteClose
                )
                || matches!(page.kind(at), ChunkKind::QuoteOpen | ChunkKind::Wh | ChunkKind::That)
                || (page.kind(at) == ChunkKind::Noun && at + 1 == end)
                || (page.kind(at) == ChunkKind::Noun && page.kind(at + 1) == ChunkKind::Prep && end - at <= 8)
                || (page.kind(at) == ChunkKind::Noun && end - at <= 6 && page.kind(at - 1) != ChunkKind::Prep)
                || (page.kind(at) == ChunkKind::Conj && end - at <= 30);
            // The mark before a quotation's first word belongs to it.
            let behind_mark = at > chunk_first && page.kind(at - 1) == ChunkKind::QuoteOpen;
            if starts && !behind_mark && page.kind(at) != ChunkKind::Comma {
                out.push(at as u32);
            }
        }
        if out.len() == from || out.last().is_none_or(|a| *a as usize != chunk_first) {
            out.push(chunk_first as u32);
        }
        return;
    }
    let start = side.chunk as usize;
    let from = out.len();
    let end = trim_stop(view, chunk_end, start);
    let mut at = start + 1;
    let mut minor = 0;
    while at < end && out.len() - from < MOST_EDGES {
        let major = matches!(
            page.kind(at),
            ChunkKind::Comma | ChunkKind::Semicolon | ChunkKind::Dash | ChunkKind::Conj | ChunkKind::Close
                | ChunkKind::Open | ChunkKind::Colon | ChunkKind::QuoteOpen
        ) || page.kind(at - 1) == ChunkKind::QuoteClose;
        let small = matches!(
            page.kind(at),
            ChunkKind::Prep | ChunkKind::Wh | ChunkKind::That | ChunkKind::Verb | ChunkKind::Time | ChunkKind::Adv | ChunkKind::Noun
        );
        // A comma inside the closing mark belongs to the quotation.
        let inside = page.kind(at) == ChunkKind::Comma && at + 1 < end && page.kind(at + 1) == ChunkKind::QuoteClose;
        if (major || (small && minor < 4)) && !inside && page.kind(at - 1) != ChunkKind::Prep && page.kind(at - 1) != ChunkKind::Comma {
            if !major {
                minor += 1;
            }
            out.push(at as u32);
        }
        at += 1;
    }
    out.push(end as u32);
}

/// Where the sentence's last word ends: its final stop is kept only where the content is quoted.
fn trim_stop(view: View<'_>, mut end: usize, start: usize) -> usize {
    let page = view.page;
    while end > start + 1 && page.kind(end - 1) == ChunkKind::Stop && !view.token(page.chunks[end - 1].first as usize).has(flag::QUOTED) {
        end -= 1;
    }
    end
}

fn trim_right(view: View<'_>, mut end: usize, first: usize) -> usize {
    while end > first + 1 && matches!(view.page.kind(end - 1), ChunkKind::Comma | ChunkKind::Dash) {
        end -= 1;
    }
    end
}

/// The spans of chunks that a side and an edge make.
#[allow(clippy::cast_possible_truncation)] // token numbers fit 32 bits, see `lex`
pub(crate) fn pieces(view: View<'_>, side: &Side, edge: u32, sentence: usize) -> Pieces {
    let (chunk_first, _) = view.page.chunks_of(sentence);
    let mut pieces = Pieces::new();
    match side.place {
        Place::Left => {
            let end = trim_right(view, side.left_end as usize, chunk_first);
            pieces.push((edge, end as u32));
        }
        Place::Around => {
            let end = trim_right(view, side.left_end as usize, chunk_first);
            pieces.push((chunk_first as u32, end as u32));
            pieces.push((side.chunk, edge));
        }
        Place::Subject => {
            let (first, end) = subject(view, side.left_end as usize, chunk_first);
            pieces.push((first as u32, end as u32));
            pieces.push((side.chunk, edge));
        }
        _ => pieces.push((side.chunk, edge)),
    }
    pieces
}

/// The subject before the chunk `k`: its noun group with the phrases behind it.
fn subject(view: View<'_>, k: usize, chunk_first: usize) -> (usize, usize) {
    let end = trim_right(view, k, chunk_first);
    match super::cue::left(view, k, chunk_first).subject {
        Some(at) => (at, end.max(at + 1)),
        None => (chunk_first, end),
    }
}

macro_rules! templates {
    ($($name:ident = $text:literal;)*) => { $(const $name: Template = Template::new($text);)* };
}
templates! {
    PL = "side.pl"; PR = "side.pr"; PS = "side.ps"; PB = "side.pb";
    PQ = "side.pq"; PLO = "side.plo"; PCO = "side.pco"; PSF = "side.psf"; PN = "side.pn"; PNC = "side.pnc"; PNL = "side.pnl";
    PLS = "side.pls"; PBO = "side.pbo"; PAC = "side.pac"; PLEN = "side.len"; PPL = "side.ppl"; PCOM = "side.com"; PFO = "side.pfo"; PROLE = "side.role";
    EAB = "end.ab"; EC = "end.c"; EL = "end.l"; ELEN = "end.len"; EV = "end.v"; EW = "end.w";
    ECOM = "end.com"; EQ = "end.q"; ELAST = "end.last"; EWC = "end.wc"; ESW = "end.sw"; EVA = "end.va"; EN = "end.n"; EP = "end.p"; EWV = "end.wv"; EWN = "end.wn"; EORD = "end.o"; EREL = "end.rel"; EPL="end.pl"; ELW = "end.lw";
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
    form: u32,
    start: usize,
}

impl EdgeScan {
    pub(crate) fn new(view: View<'_>, cue: &CueCandidate, side: &Side, sentence: usize) -> Self {
        let page = view.page;
        let (_, chunk_end) = page.chunks_of(sentence);
        let i = cue.token as usize;
        let k = page.chunk_of[i] as usize;
        let own = &page.chunks[k];
        let start = if side.place == Place::Left { side.left_end as usize } else { side.chunk as usize };
        Self {
            class: view.lexicon.cue(cue.cue).map_or(EDGE, |c| c.class.value()),
            lemma: view.lemma(i),
            place: if side.place == Place::Left { of_ascii("l") } else { of_ascii("r") },
            opener: if side.place == Place::Left {
                if start > 0 { view.chunk(Some(start - 1)) } else { EDGE }
            } else {
                view.complement(start, chunk_end)
            },
            form: if own.kind == ChunkKind::Verb { view.chunk(Some(k)) } else { cue.sort.value() },
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
    let EdgeScan { class, lemma, place, opener, form, start } = *scan;
    let (here, before, after) = if side.place == Place::Left {
        (
            view.complement(edge, chunk_end),
            if edge > chunk_first { view.chunk(Some(edge - 1)) } else { EDGE },
            view.complement(edge + 1, chunk_end),
        )
    } else {
        (
            view.complement(edge, chunk_end),
            view.chunk(Some(edge - 1)),
            view.complement(edge + 1, chunk_end),
        )
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
