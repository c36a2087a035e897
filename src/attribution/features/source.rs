//! What speaks for words as the source of a cue.

use crate::attribution::cue::CueCandidate;
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::text::{Tag, flag};
use crate::weights::feature::{self, length, number};
use crate::weights::{Sink, Template};

templates! {
    REL = "src.r"; REL_FORM = "src.rf"; REL_CLASS = "src.rc"; REL_LEMMA = "src.rl"; ORDER = "src.o"; KIND = "src.k";
    KIND_CLASS = "src.kc"; HEAD = "src.h"; BEFORE = "src.b"; AFTER = "src.a"; BA = "src.ba"; DIST = "src.d"; VERBS = "src.v";
    COMMAS = "src.cm"; QUOTED = "src.q"; START = "src.st"; LEN = "src.len"; GAP = "src.gap"; FORM_GAP = "src.fg"; NEXT = "src.n"; RNEXT = "src.rn";
    OFORM = "src.of"; KREL = "src.kr"; WHB = "src.wh"; CLOSE = "src.close"; LAST = "src.last"; DET = "src.det"; SAME = "src.same"; KRO = "src.kro"; NUMB = "src.num";
}

/// Hands the features of a candidate to `sink`; `previous` is the source of the last cue of the sentence.
pub(crate) fn features<S: Sink>(
    view: View<'_>,
    cue: &CueCandidate,
    candidate: &SourceCandidate,
    sentence: usize,
    previous: Option<(u32, u32)>,
    sink: &mut S,
) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let i = cue.token as usize;
    let k = page.chunk_of[i] as usize;
    let own = &page.chunks[k];
    let relation = candidate.relation.value();
    let sort = cue.sort.value();
    let class = view.lexicon.cue(cue.cue).map_or(EDGE, |c| c.class.value());
    let form = if own.kind == ChunkKind::Verb { view.chunk(Some(k)) } else { sort };
    let lemma = view.lemma(i);
    sink.add(REL, &[relation, sort]);
    sink.add(REL_FORM, &[relation, form]);
    sink.add(REL_CLASS, &[relation, class, form]);
    sink.add(REL_LEMMA, &[relation, lemma]);
    let next = view.complement(k + 1, chunk_end);
    sink.add(RNEXT, &[relation, form, next]);
    let before_cue = if k > chunk_first { view.chunk(Some(k - 1)) } else { EDGE };
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
    let kind = if candidate.relation == Relation::Possessor {
        feature::tag(view.token(candidate.end as usize - 1).tag)
    } else {
        view.noun_kind(head)
    };
    sink.add(ORDER, &[relation, order]);
    sink.add(OFORM, &[relation, order, form]);
    sink.add(KIND, &[kind]);
    sink.add(KREL, &[kind, relation, form]);
    sink.add(KIND_CLASS, &[kind, class]);
    sink.add(KRO, &[kind, relation, order]);
    sink.add(HEAD, &[view.lemma(head)]);
    let before = if at > chunk_first { view.chunk(Some(at - 1)) } else { EDGE };
    let last = page.chunk_of[candidate.end as usize - 1] as usize;
    let after = view.chunk(Some(last + 1).filter(|j| *j < chunk_end));
    sink.add(BEFORE, &[before, relation]);
    sink.add(BEFORE, &[before, form]);
    sink.add(AFTER, &[after, relation]);
    sink.add(AFTER, &[after, relation, form]);
    sink.add(BA, &[before, after, relation]);
    sink.add(START, &[number(usize::from(at == chunk_first)), relation, form]);
    sink.add(LEN, &[relation, length((candidate.end - candidate.first) as usize)]);
    sink.add(
        QUOTED,
        &[
            relation,
            number(usize::from(view.token(head).has(flag::QUOTED))),
            number(usize::from(view.token(i).has(flag::QUOTED))),
        ],
    );
    let opener = view.token(c.first as usize);
    sink.add(DET, &[relation, if opener.tag == Tag::Det { opener.key } else { feature::tag(opener.tag) }, kind]);
    let noun = view.token(head);
    sink.add(NUMB, &[feature::tag(noun.tag), feature::tag(view.token(own.first as usize).tag), relation]);
    if let Some((first, end)) = previous {
        let same = candidate.first < end && first < candidate.end;
        sink.add(SAME, &[number(usize::from(same)), form, before_cue]);
        sink.add(SAME, &[number(usize::from(same)), relation]);
    } else {
        sink.add(SAME, &[EDGE, relation]);
    }
    // What lies between source and cue.
    let (from, to) = if last < k { (last + 1, k) } else { (k + 1, at) };
    if from < to {
        let (mut finite, mut commas, mut wh, mut subjects, mut marks) = (0, 0, 0, 0, 0);
        for j in from..to {
            match page.kind(j) {
                ChunkKind::Verb if view.is_finite(j) => finite += 1,
                ChunkKind::Comma => commas += 1,
                ChunkKind::Wh | ChunkKind::That => wh += 1,
                ChunkKind::Noun => subjects += 1,
                ChunkKind::QuoteOpen | ChunkKind::QuoteClose | ChunkKind::Semicolon => marks += 1,
                _ => {}
            }
        }
        sink.add(DIST, &[relation, length(to - from)]);
        sink.add(VERBS, &[relation, number(finite.min(3)), number(wh.min(2))]);
        sink.add(VERBS, &[form, relation, number(finite.min(3)), number(wh.min(2)), number(commas.min(3))]);
        sink.add(COMMAS, &[relation, number(commas.min(4)), after]);
        sink.add(GAP, &[relation, number(subjects.min(4)), number(finite.min(3)), number(commas.min(3))]);
        sink.add(FORM_GAP, &[form, after, before_cue, relation]);
        sink.add(LAST, &[relation, number(marks.min(2))]);
        sink.add(WHB, &[relation, form, number(wh.min(2)), number(finite.min(3)), kind]);
    } else {
        sink.add(DIST, &[relation, number(0)]);
        sink.add(FORM_GAP, &[form, after, relation]);
    }
}
