//! What speaks for taking the likely option without a look at the others.

use super::content::relation_value;
use super::context::Context;
use super::source::kind;
use crate::attribution::content::{Place, Side, after_cue, before_cue, trim_right};
use crate::attribution::source::SourceCandidate;
use crate::attribution::view::{self, EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{COMMA, CONJUNCTION, FINITE, Kinds, LONGEST, NOUN, OPENER, WH};
use crate::text::flag;
use crate::weights::feature::{self, length, number};
use crate::weights::{Sink, Template};

templates! {
    SOURCE_CLASS = "psrc.c"; SOURCE_LEMMA = "psrc.l"; SOURCE_KIND = "psrc.k"; SOURCE_BEFORE = "psrc.b"; SOURCE_NEXT = "psrc.n";
    SOURCE_KIND_BEFORE = "psrc.kb"; SOURCE_OPENER = "psrc.o"; SOURCE_AFTER = "psrc.a"; SOURCE_EARLIER = "psrc.e";
    SOURCE_LEAD = "psrc.bb"; SOURCE_GAP = "psrc.la"; SOURCE_CLASS_LEAD = "psrc.cb"; SOURCE_ORDER = "psrc.lo"; SOURCE_LEMMA_AFTER = "psrc.lma"; SOURCE_FAR_LEAD = "psrc.lb"; SOURCE_STOP = "psrc.st";
    SIDE_LEMMA = "pside.l"; SIDE_FORM = "pside.f"; SIDE_CLASS = "pside.c"; SIDE_BEFORE = "pside.b"; SIDE_HERE = "pside.h";
    SIDE_NEXT = "pside.n"; SIDE_QUOTED = "pside.q"; SIDE_LAST = "pside.la";
    SIDE_BEYOND = "pside.b2"; SIDE_REST = "pside.r"; SIDE_WORD = "pside.w"; SIDE_COMMA = "pside.co";
    EDGE_CLASS = "pend.c"; EDGE_LEMMA = "pend.l"; EDGE_HOLDS = "pend.h"; EDGE_LENGTH = "pend.len"; EDGE_MARKS = "pend.m"; EDGE_JOINTS = "pend.j";
    EDGE_LAST = "pend.la"; EDGE_COMMA = "pend.co"; EDGE_OPENER = "pend.o"; EDGE_TURN = "pend.t";
    EDGE_BEFORE = "pend.b"; EDGE_SAYING = "pend.s"; EDGE_RELATION = "pend.r"; EDGE_CLAUSES = "pend.w"; EDGE_LEAD = "pend.ll"; EDGE_VERB = "pend.v";
    EDGE_NEXT = "pend.n"; EDGE_LEMMA_VERBS = "pend.lv"; EDGE_FAR = "pend.f"; EDGE_INSIDE = "pend.i"; EDGE_TENSE = "pend.te";
}

const MARK: Kinds<2> = Kinds::of([ChunkKind::QuoteOpen, ChunkKind::QuoteClose]);
const JOINT: Kinds<4> = Kinds::of([ChunkKind::Wh, ChunkKind::Semicolon, ChunkKind::Dash, ChunkKind::Colon]);

/// Hands the features of the likely source to `sink`; `previous` is the source of the last cue of the sentence.
pub(crate) fn source<S: Sink>(
    view: View<'_>,
    context: &Context,
    plain: &SourceCandidate,
    previous: Option<(u32, u32)>,
    sink: &mut S,
) {
    let page = view.page;
    let at = plain.chunk as usize;
    let Context { class, form, lemma, next, last, last2, .. } = *context;
    let relation = plain.relation.value();
    let kind = kind(view, plain);
    let before = context.before(view, at);
    let behind = page.chunk_of[plain.end as usize - 1] as usize + 1;
    let (after, after2) = (context.at(view, behind), context.at(view, behind + 1));
    let before2 = context.before2(view, at);
    let opener = view.opener(at);
    let earlier = previous.map_or(EDGE, |(first, end)| number(usize::from(plain.first < end && first < plain.end)));
    sink.add(SOURCE_CLASS, &[relation, form, class]);
    sink.add(SOURCE_LEMMA, &[relation, lemma]);
    sink.add(SOURCE_KIND, &[relation, kind, number(plain.order as usize), form]);
    sink.add(SOURCE_BEFORE, &[relation, before, form]);
    sink.add(SOURCE_NEXT, &[relation, form, next]);
    sink.add(SOURCE_KIND_BEFORE, &[before, kind]);
    sink.add(SOURCE_OPENER, &[relation, opener, kind]);
    sink.add(SOURCE_AFTER, &[relation, after, form]);
    sink.add(SOURCE_EARLIER, &[earlier, before, form]);
    sink.add(SOURCE_LEAD, &[before, before2]);
    sink.add(SOURCE_GAP, &[last, after2]);
    sink.add(SOURCE_CLASS_LEAD, &[class, before2]);
    sink.add(SOURCE_ORDER, &[last2, number(plain.order as usize)]);
    sink.add(SOURCE_LEMMA_AFTER, &[lemma, after]);
    sink.add(SOURCE_FAR_LEAD, &[last, before2]);
    let tag = feature::tag(view.token(context.cue.token as usize).tag);
    let stop = view.token(page.sentences[context.sentence].end as usize - 1);
    sink.add(SOURCE_STOP, &[class, tag, view::word(Some(stop))]);
}

/// Hands the features of the likely side to `sink`.
pub(crate) fn side<S: Sink>(view: View<'_>, context: &Context, source: &SourceCandidate, plain: &Side, sink: &mut S) {
    let Context { class, form, lemma, .. } = *context;
    let page = view.page;
    let place = plain.place.value();
    let left_end = before_cue(view, &context.cue, source);
    let here = if plain.place == Place::Left {
        context.at(view, after_cue(view, &context.cue, source, context.sentence).0)
    } else {
        view.complement(plain.chunk as usize, context.end)
    };
    let next2 = view.complement(plain.chunk as usize + 1, context.end);
    let at = if plain.place == Place::Left { plain.left_end } else { plain.chunk } as usize;
    let kind = if at < context.end { view.head_noun(at) } else { EDGE };
    let before = context.before(view, left_end);
    let quoted_left = left_end > context.first && page.kind(left_end - 1) == ChunkKind::QuoteClose;
    let quoted_right = page.strip.ahead(OPENER, context.k + 1, context.end.min(context.k + 9)) != 0;
    sink.add(SIDE_LEMMA, &[place, lemma]);
    sink.add(SIDE_FORM, &[place, form, relation_value(source.relation)]);
    sink.add(SIDE_CLASS, &[place, class, here]);
    sink.add(SIDE_BEFORE, &[place, before, here]);
    sink.add(SIDE_HERE, &[place, lemma, here]);
    sink.add(SIDE_NEXT, &[place, here, next2]);
    sink.add(SIDE_QUOTED, &[place, number(usize::from(quoted_left)), number(usize::from(quoted_right)), class]);
    sink.add(SIDE_LAST, &[place, before, form]);
    sink.add(SIDE_BEYOND, &[context.next2, view.complement(at + 2, context.end)]);
    sink.add(SIDE_REST, &[place, length(context.end.saturating_sub(at))]);
    sink.add(SIDE_WORD, &[view.first_word(at, context.end), kind]);
    sink.add(SIDE_COMMA, &[place, view.behind_next_comma(at + 1, context.end)]);
}

/// Hands the features of the likely edge to `sink`.
pub(crate) fn edge<S: Sink>(
    view: View<'_>,
    context: &Context,
    source: &SourceCandidate,
    side: &Side,
    plain: u32,
    sink: &mut S,
) {
    let page = view.page;
    let is_left = side.place == Place::Left;
    let place = side.place.value();
    let (from, to) = if is_left {
        (plain as usize, trim_right(view, side.left_end as usize, context.first))
    } else {
        (side.chunk as usize, plain as usize)
    };
    let opener = if is_left { context.before(view, from) } else { view.complement(from, context.end) };
    let at_commas = page.strip.ahead(COMMA, from, to);
    let conjunctions = page.strip.ahead(CONJUNCTION, from, to);
    let (commas, verbs) = (at_commas.count_ones() as usize, page.strip.count(FINITE, from, to));
    let (marks, nouns) = (page.strip.count(MARK, from, to), page.strip.count(NOUN, from, to));
    let joints = conjunctions.count_ones() as usize + page.strip.count(JOINT, from, to);
    // What follows the last comma, and the first conjunction behind a comma with what follows that.
    let last = LONGEST - at_commas.leading_zeros() as usize;
    let comma = if commas > 0 { context.at(view, from + last) } else { EDGE };
    let turn = (conjunctions & (at_commas << 1)).trailing_zeros() as usize;
    let turn = if turn < LONGEST {
        [context.at(view, from + turn), view.complement(from + turn + 1, context.end)]
    } else {
        [EDGE; 2]
    };
    let far = if is_left { from } else { to - 1 };
    let quoted = |at: usize| number(usize::from(view.token(page.chunks[at].first as usize).has(flag::QUOTED)));
    let marks = [number(marks.min(4)), quoted(from), quoted(to - 1)];
    let before = |steps: usize| {
        (plain as usize).checked_sub(steps).filter(|k| *k >= context.first).map_or(EDGE, |k| view.chunk(Some(k)))
    };
    let clauses = number(page.strip.count(WH, from, to).min(3));
    let since = if commas > 0 { length(to - from - last) } else { EDGE };
    let finite = page.strip.next(FINITE, from, to);
    let (verb, tense) =
        if finite < LONGEST { (view.head_lemma(from + finite), view.tense(from + finite)) } else { (EDGE, EDGE) };
    sink.add(EDGE_BEFORE, &[before(2), since]);
    sink.add(EDGE_SAYING, &[context.saying.among, clauses]);
    sink.add(EDGE_RELATION, &[relation_value(source.relation), before(1)]);
    sink.add(EDGE_CLAUSES, &[comma, clauses]);
    sink.add(EDGE_LEAD, &[context.last, context.last2]);
    sink.add(EDGE_VERB, &[verb, length(to.saturating_sub(from))]);
    sink.add(EDGE_LEMMA_VERBS, &[context.lemma, number(verbs.min(4))]);
    let inside = |at: usize| {
        let chunk = page.chunks.get(at).filter(|_| (context.first..context.end).contains(&at));
        chunk.map_or(EDGE, |c| number(usize::from(view.token(c.first as usize).has(flag::QUOTED))))
    };
    let (here, back) = (inside(plain as usize), (plain as usize).checked_sub(1).map_or(EDGE, inside));
    sink.add(EDGE_FAR, &[before(3), view.complement(plain as usize + 1, context.end), context.sort]);
    sink.add(EDGE_INSIDE, &[here, back, context.saying.among]);
    sink.add(EDGE_TENSE, &[tense, relation_value(source.relation), context.saying.among]);
    sink.add(EDGE_NEXT, &[context.next2, marks[1]]);
    sink.add(EDGE_CLASS, &[place, opener, context.class]);
    sink.add(EDGE_LEMMA, &[place, context.lemma, number(usize::from(commas > 0))]);
    sink.add(EDGE_HOLDS, &[place, opener, number(verbs.min(3)), number(nouns.min(3))]);
    sink.add(EDGE_LENGTH, &[place, opener, length(to.saturating_sub(from))]);
    sink.add(EDGE_MARKS, &[place, marks[0], marks[1], marks[2]]);
    sink.add(EDGE_JOINTS, &[place, number(commas.min(4)), number(joints.min(3)), number(verbs.min(3))]);
    sink.add(EDGE_LAST, &[place, view.head_lemma(far)]);
    sink.add(EDGE_TURN, &[place, turn[0], turn[1], opener]);
    sink.add(EDGE_COMMA, &[place, comma, number(commas.min(2)), opener]);
    sink.add(EDGE_OPENER, &[place, context.at(view, from), context.at(view, to), marks[1]]);
}
