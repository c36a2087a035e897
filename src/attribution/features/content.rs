//! What speaks for a side and for an edge of a content.

use super::context::{Context, nearness};
use crate::attribution::content::{Place, Side, before_cue, fixed};
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{CLOSER, COMMA, CONJUNCTION, FINITE, Kinds, LONGEST, NOUN, OPENER, PREP, VERB, WH};
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::weights::feature::{length, number};
use crate::weights::{Sink, Template};
use std::cmp::Ordering;

templates! {
    PL = "side.pl"; PR = "side.pr"; PS = "side.ps"; PB = "side.pb"; PQ = "side.pq"; PN = "side.pn";
    PNL = "side.pnl"; PLS = "side.pls"; PLEN = "side.len"; PGAP = "side.gap"; PHEAD = "side.head";
    EREG = "end.reg"; EL = "end.l"; EW = "end.w"; ECOM = "end.com"; EQ = "end.q";
    EN = "end.n"; EP = "end.p"; EORD = "end.o"; ELW = "end.lw";
    EJC = "end.jc"; EJT = "end.jt"; EAS = "end.as";
    EBC = "end.bc"; ERW = "end.rw"; EVC = "end.vc"; ELA = "end.la"; EVW = "end.vw";
    ELV = "end.lv"; ERB = "end.rb"; EFL = "end.fl"; ETF = "end.tf"; EB3 = "end.b3";
}

/// Hands the features of a side to `sink`.
pub(crate) fn side_features<S: Sink>(
    view: View<'_>,
    context: &Context,
    source: &SourceCandidate,
    side: &Side,
    sink: &mut S,
) {
    let page = view.page;
    let Context { k, first, end, class, lemma, form, next, next2, .. } = *context;
    let place = side.place.value();
    let relation = relation_value(source.relation);
    let (at, here) = if side.place == Place::Left {
        (side.left_end as usize, of_ascii("l"))
    } else {
        (side.chunk as usize, view.complement(side.chunk as usize, end))
    };
    let lead = context.before(view, at);
    sink.add(PL, &[place, lemma]);
    sink.add(PR, &[place, relation, form]);
    sink.add(PS, &[place, here, lead]);
    sink.add(PB, &[place, class, here]);
    sink.add(PN, &[place, next, next2]);
    sink.add(PNL, &[place, lemma, here]);
    // What lies between it and the cue, and what it begins with.
    let (from, to) = (at.min(k), at.max(k));
    sink.add(PGAP, &[length(to - from), number(page.strip.count(COMMA, from, to).min(4))]);
    let head = if at < end { view.head_lemma(at) } else { EDGE };
    sink.add(PHEAD, &[head, view.complement(at + 1, end)]);
    // What ends right before source or cue: the mark or comma behind a fronted content.
    let left_end = before_cue(view, &context.cue, source);
    let before = context.before(view, left_end);
    sink.add(PLS, &[place, before, relation, next]);
    sink.add(PLEN, &[place, length(left_end - first), length(end.saturating_sub(k + 1))]);
    sink.add(PLEN, &[place, relation, number((left_end - first).min(2)), next]);
    // Quotation on either side.
    let quoted_left = page.strip.ahead(CLOSER, first.max(left_end.saturating_sub(3)), left_end) != 0;
    let opens = page.strip.next(OPENER, k + 1, end.min(k + 13));
    let q = [number(usize::from(quoted_left)), nearness(opens, 1)];
    sink.add(PQ, &[place, q[0], q[1], class]);
    sink.add(PQ, &[place, q[0], q[1], next]);
}

pub(super) fn relation_value(relation: Relation) -> u32 {
    match relation {
        Relation::None => of_ascii("none"),
        Relation::Left | Relation::LeftPhrase | Relation::LeftWhole => of_ascii("l"),
        Relation::Relative => of_ascii("wh"),
        Relation::Possessor => of_ascii("poss"),
        Relation::Right | Relation::RightPhrase | Relation::RightWhole => of_ascii("r"),
        Relation::Behind | Relation::BehindPhrase | Relation::BehindWhole => of_ascii("b"),
    }
}

const OPENS: Kinds<2> = Kinds::of([ChunkKind::QuoteOpen, ChunkKind::Open]);
const CLOSES: Kinds<2> = Kinds::of([ChunkKind::QuoteClose, ChunkKind::Close]);
const DASH: Kinds<1> = Kinds::of([ChunkKind::Dash]);
const CLOSE: Kinds<1> = Kinds::of([ChunkKind::Close]);

/// What the decision about a content's edge looks at again and again: the end that the side fixes.
pub(crate) struct FixedEnd {
    place: u32,
    opener: u32,
    /// How the source hangs on the cue.
    relation: u32,
    /// The quoted region that the content's fixed end lies in: token numbers.
    region: Option<(u32, u32)>,
    /// The chunk at the content's fixed end.
    start: usize,
    /// The tense of the cue, and that of the first finite verb group from the start on.
    tenses: [u32; 2],
}

impl FixedEnd {
    pub(crate) fn new(view: View<'_>, context: &Context, source: &SourceCandidate, side: &Side) -> Self {
        let page = view.page;
        let is_left = side.place == Place::Left;
        let start = if is_left { side.left_end as usize } else { side.chunk as usize };
        let fixed = fixed(view, side, context.first);
        let quoted = view.token(fixed as usize).has(flag::QUOTED);
        let region = if quoted { page.region_at(fixed as usize).map(|r| (r.first, r.end)) } else { None };
        let (place, opener) = if is_left {
            (of_ascii("l"), if start > 0 { view.chunk(Some(start - 1)) } else { EDGE })
        } else {
            (of_ascii("r"), view.complement(start, context.end))
        };
        let own = if page.kind(context.k) == ChunkKind::Verb { view.tense(context.k) } else { EDGE };
        let verb = page.strip.next(FINITE, start, context.end);
        let first = if is_left || verb == LONGEST { EDGE } else { view.tense(start + verb) };
        let relation = relation_value(source.relation);
        Self { place, opener, relation, region, start, tenses: [own, first] }
    }
}

/// The verb behind an edge: whether it goes on with the content, with the cue's own clause, or with a clause of its own.
struct Joint {
    /// Whether a noun group stands between the edge and the verb.
    subject: u32,
    /// Its class as a cue.
    class: u32,
    /// Whether its tense is the cue's, and that of the content's first verb.
    as_cue: u32,
    as_content: u32,
}

impl Joint {
    fn new(view: View<'_>, tenses: [u32; 2], edge: usize, ahead: Option<usize>) -> Self {
        let page = view.page;
        let Some(verb) = ahead else {
            return Self { subject: EDGE, class: EDGE, as_cue: EDGE, as_content: EDGE };
        };
        let own = page.strip.ahead(NOUN, edge, verb) & !(page.strip.ahead(PREP, edge, verb) << 1) != 0;
        let head = view.token(page.chunks[verb].head as usize);
        let class = view.class(view.lexicon.entry(head).verb_cue);
        let tense = view.tense(verb);
        let same = |other: u32| if other == EDGE { EDGE } else { number(usize::from(other == tense)) };
        let [as_cue, as_content] = tenses.map(same);
        Self { subject: number(usize::from(own)), class, as_cue, as_content }
    }
}

/// "an unborn child, the law says, has": whether the aside that a comma, dash or bracket opens is closed before a verb
/// that goes on with what stood before it.
fn resumes(view: View<'_>, edge: usize, end: usize) -> u32 {
    const LONGEST_ASIDE: usize = 20;
    let strip = &view.page.strip;
    let (from, to) = (edge + 1, end.min(edge + LONGEST_ASIDE));
    let close = match view.page.kind(edge) {
        ChunkKind::Comma => strip.next(COMMA, from, to),
        ChunkKind::Open => strip.next(CLOSE, from, to),
        ChunkKind::Dash => strip.next(DASH, from, to),
        _ => return EDGE,
    };
    number(usize::from(close < LONGEST && strip.ahead(FINITE, from + close + 1, end) & 1 != 0))
}

/// Hands the features of one edge to `sink`; `order` is its place in the list, `count` the list's length.
pub(crate) fn edge_features<S: Sink>(
    view: View<'_>,
    context: &Context,
    fixed: &FixedEnd,
    side: &Side,
    edge: u32,
    (order, count): (usize, usize),
    sink: &mut S,
) {
    let page = view.page;
    let edge = edge as usize;
    let FixedEnd { place, opener, relation, region, start, tenses: [own, first] } = *fixed;
    let Context { first: chunk_first, end: chunk_end, class, lemma, form, last: lead, last2, saying, .. } = *context;
    let (from, to) = (start.min(edge), start.max(edge));
    let (verbs, nouns) = (page.strip.count(FINITE, from, to), page.strip.count(NOUN, from, to));
    let commas = page.strip.count(COMMA, from, to);
    let open = (page.strip.count(OPENS, from, to) + 1).saturating_sub(page.strip.count(CLOSES, from, to));
    let is_left = side.place == Place::Left;
    let here = view.complement(edge, chunk_end);
    let after = view.complement(edge + 1, chunk_end);
    let before = context.before(view, edge);
    let last = number(usize::from(order + 1 == count));
    sink.add(EW, &[place, here, after]);
    sink.add(EL, &[place, lemma, here]);
    sink.add(EORD, &[place, number(order.min(8)), last]);
    // Whether the content would be just what the marks hold.
    if let Some((first, end)) = region {
        let (near, far) = if is_left { (page.chunks[edge].first, first) } else { (end, page.chunks[edge - 1].end) };
        let fit = number(match near.cmp(&far) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        });
        sink.add(EREG, &[place, fit, before, here]);
        sink.add(EREG, &[place, class, fit]);
    }
    // What the content would hold, and what would follow it.
    let ahead = if is_left {
        let back = page.strip.last(VERB, chunk_first.max(edge.saturating_sub(8)), edge);
        (back < LONGEST).then(|| edge - 1 - back)
    } else {
        let far = page.strip.next(VERB, edge, chunk_end.min(edge + 5));
        (far < LONGEST).then(|| edge + far)
    };
    if !is_left && edge < chunk_end {
        let joint = Joint::new(view, [own, if verbs > 0 { first } else { EDGE }], edge, ahead);
        sink.add(EJC, &[here, joint.subject, joint.class, joint.as_cue]);
        sink.add(EJT, &[here, joint.subject, joint.as_cue, joint.as_content]);
        sink.add(EAS, &[here, resumes(view, edge, chunk_end), number(verbs.min(1)), opener]);
    }
    // What it would leave out, and how it would be built.
    let at_commas = page.strip.ahead(COMMA, from, to);
    let comma = if at_commas == 0 {
        EDGE
    } else {
        view.complement(from + LONGEST - at_commas.leading_zeros() as usize, chunk_end)
    };
    let before2 = context.before2(view, edge);
    let far = page.strip.next(VERB, edge, chunk_end);
    let (verb, tense) =
        if far < LONGEST { (view.head_lemma(edge + far), view.tense(edge + far)) } else { (EDGE, EDGE) };
    let before3 = if edge > chunk_first + 2 { view.chunk(Some(edge - 3)) } else { EDGE };
    let (conjunctions, clauses) = (page.strip.count(CONJUNCTION, from, to), page.strip.count(WH, from, to));
    sink.add(EBC, &[before2, comma]);
    sink.add(ERW, &[relation, view.first_word(edge + 1, chunk_end)]);
    sink.add(EVC, &[verb, number(conjunctions.min(3))]);
    sink.add(ELA, &[last2, view.complement(edge + 2, chunk_end)]);
    sink.add(EVW, &[number(verbs.min(4)), number(clauses.min(3))]);
    sink.add(ELV, &[lemma, number(verbs.min(4))]);
    sink.add(ERB, &[relation, before]);
    sink.add(EFL, &[length(far), form, lead]);
    sink.add(ETF, &[tense, form, place]);
    sink.add(EB3, &[before3, last, saying.among]);
    sink.add(EN, &[place, opener, number(nouns.min(3)), number(verbs.min(1)), last]);
    sink.add(ECOM, &[place, number(commas.min(3)), number(verbs.min(2)), here]);
    sink.add(EQ, &[place, number(open.min(3)), here]);
    let quoted = |c: usize| page.chunks.get(c).is_some_and(|c| view.token(c.first as usize).has(flag::QUOTED));
    if is_left {
        let inside = edge > chunk_first && quoted(edge - 1);
        sink.add(EP, &[place, number(usize::from(quoted(edge))), number(usize::from(inside)), before]);
    } else if edge < chunk_end {
        // “a danger,” with its comma mostly ends what it stands in.
        let closes = page.kind(edge - 1) == ChunkKind::QuoteClose && page.kind(edge - 2) == ChunkKind::Comma;
        let inside = if closes { 2 } else { usize::from(quoted(edge - 1)) };
        sink.add(EP, &[place, number(inside), number(usize::from(quoted(edge))), here]);
    }
    sink.add(ELW, &[place, view.head_lemma(if is_left { edge } else { edge - 1 })]);
}
