//! What speaks for words as the source of a cue.

use super::context::Context;
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::{EDGE, View};
use crate::grammar::strip::{COMMA, VERB};
use crate::weights::feature::{self, length, number};
use crate::weights::{Sink, Template};

templates! {
    REL_CLASS = "src.rc"; REL_LEMMA = "src.rl"; BEFORE = "src.b"; BA = "src.ba"; DIST = "src.d"; COMMAS = "src.cm"; FORM_GAP = "src.fg";
    NEXT = "src.n"; RNEXT = "src.rn"; CLOSE = "src.close"; DET = "src.det"; SAME = "src.same"; KRO = "src.kro"; NUMB = "src.num";
    AFTER = "src.aa"; LEADS = "src.ll"; VERBS = "src.v";
}

/// What a candidate is, as a noun; a possessor by the tag of its last word.
pub(super) fn kind(view: View<'_>, candidate: &SourceCandidate) -> u32 {
    if candidate.relation == Relation::Possessor {
        feature::tag(view.token(candidate.end as usize - 1).tag)
    } else {
        view.noun_kind(view.page.chunks[candidate.chunk as usize].head as usize)
    }
}

/// Hands the features of a candidate to `sink`; `previous` is the source of the last cue of the sentence.
pub(crate) fn features<S: Sink>(
    view: View<'_>,
    context: &Context,
    candidate: &SourceCandidate,
    previous: Option<(u32, u32)>,
    sink: &mut S,
) {
    let page = view.page;
    let Context { k, class, lemma, form, next, last: before_cue, last2, .. } = *context;
    let relation = candidate.relation.value();
    sink.add(REL_CLASS, &[relation, class, form]);
    sink.add(REL_LEMMA, &[relation, lemma]);
    sink.add(RNEXT, &[relation, form, next]);
    sink.add(CLOSE, &[relation, form, before_cue]);
    if candidate.relation == Relation::None {
        sink.add(NEXT, &[class, form, next]);
        sink.add(NEXT, &[form, before_cue, next]);
        return;
    }
    let at = candidate.chunk as usize;
    let c = &page.chunks[at];
    let order = number(candidate.order as usize);
    let head = c.head as usize;
    let kind = kind(view, candidate);
    sink.add(KRO, &[kind, relation, order]);
    let before = context.before(view, at);
    let last = page.chunk_of[candidate.end as usize - 1] as usize;
    let after = context.at(view, last + 1);
    sink.add(BEFORE, &[before, relation]);
    sink.add(BEFORE, &[before, form]);
    sink.add(BA, &[before, after, relation]);
    sink.add(AFTER, &[after, context.at(view, last + 2)]);
    sink.add(LEADS, &[last2, context.before2(view, at)]);
    sink.add(DET, &[relation, view.opener(at), kind]);
    let noun = view.token(head);
    sink.add(NUMB, &[feature::tag(noun.tag), feature::tag(view.token(page.chunks[k].first as usize).tag), relation]);
    let same =
        previous.map_or(EDGE, |(first, end)| number(usize::from(candidate.first < end && first < candidate.end)));
    sink.add(SAME, &[same, form, before_cue]);
    sink.add(SAME, &[same, relation]);
    // What lies between source and cue.
    let (from, to) = if last < k { (last + 1, k) } else { (k + 1, at) };
    if from < to {
        let commas = page.strip.count(COMMA, from, to);
        sink.add(DIST, &[relation, length(to - from)]);
        sink.add(COMMAS, &[relation, number(commas.min(4)), after]);
        sink.add(FORM_GAP, &[form, after, before_cue, relation]);
        let tag = feature::tag(view.token(context.cue.token as usize).tag);
        sink.add(VERBS, &[tag, number(page.strip.count(VERB, from, to).min(3))]);
    } else {
        sink.add(DIST, &[relation, number(0)]);
        sink.add(FORM_GAP, &[form, after, relation]);
    }
}
