//! What speaks for a word as the head of a cue.

use crate::attribution::cue::{Before, CueCandidate, CueSort, left};
use crate::attribution::view::{self, EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::entry::{Cue, Frames};
use crate::text::hash::of_ascii;
use crate::text::layout::ParagraphKind;
use crate::text::{Tag, flag};
use crate::weights::feature::{self, length, number};
use crate::weights::{Sink, Template};

templates! {
    GATE = "gate.l"; GATE_WORDS = "gate.w"; GATE_NEXT = "gate.n"; GATE_LAST = "gate.b"; GATE_CLASS = "gate.c"; GATE_BEFORE = "gate.cb";
    GATE_TAGS = "gate.t"; GATE_AROUND = "gate.wb"; GATE_AFTER = "gate.wn"; GATE_QUOTED = "gate.q";
    PHRASE = "cue.ph"; BIAS = "cue"; WORD = "cue.w"; LEMMA = "cue.l"; LEMMA_TAG = "cue.lt";
    W1 = "cue.w+1"; W2 = "cue.w+2"; V1 = "cue.w-1"; V2 = "cue.w-2";
    U1T1 = "cue.t-1t+1"; T1T2 = "cue.t+1t+2"; U2U1 = "cue.t-2t-1"; LW1 = "cue.lw+1"; LT1 = "cue.lt+1";
    LU1 = "cue.lt-1"; LV1 = "cue.lw-1"; CT1 = "cue.ct+1"; CW1 = "cue.cw+1"; CU1 = "cue.ct-1"; W1W2 = "cue.w+1w+2";
    SL = "cue.sl"; SC = "cue.sc"; SDIST = "cue.sd"; SFO = "cue.sfo";
    COMP = "cue.o"; LO = "cue.lo"; CO = "cue.co"; LF = "cue.lf"; CF = "cue.cf"; FO = "cue.fo";
    COMP2 = "cue.o2"; CO2 = "cue.co2"; NEG = "cue.neg"; QUOTED = "cue.q"; QL = "cue.ql"; QC = "cue.qc"; QS = "cue.qs";
    EARLIER = "cue.e"; EC = "cue.ec"; ED = "cue.ed"; EF = "cue.ef"; PLACE = "cue.p"; PC = "cue.pc"; GOV = "cue.g"; GL = "cue.gl";
    FRAME = "cue.fr"; SHEAD = "cue.sh"; SHC = "cue.shc"; OHEAD = "cue.oh"; COH = "cue.coh"; HEAD = "cue.head"; NPDET = "cue.det";
    LDET = "cue.ldet"; SOC = "cue.soc"; SO = "cue.so"; LSO = "cue.lso"; CAP = "cue.cap"; LEN = "cue.len"; QB = "cue.qb"; QBL = "cue.qbl"; SUF = "cue.suf";
}

/// Hands the few features to `sink` by which most candidates are dismissed at once.
pub(crate) fn gate_features<S: Sink>(view: View<'_>, candidate: &CueCandidate, bounds: (usize, usize), sink: &mut S) {
    let i = candidate.token as usize;
    let token = view.token(i);
    let lemma = view.lemma(i);
    let tag = feature::tag(token.tag);
    let class = view.lexicon.cue(candidate.cue).map_or(EDGE, |c| c.class.value());
    let (next, last) = (view.near(i, 1, bounds), view.near(i, -1, bounds));
    let (t1, u1) = (view::tag(next), view::tag(last));
    let quoted = number(usize::from(token.has(flag::QUOTED)));
    sink.add(GATE, &[lemma, tag]);
    sink.add(GATE_WORDS, &[lemma, view::word(next)]);
    sink.add(GATE_NEXT, &[lemma, t1]);
    sink.add(GATE_LAST, &[lemma, u1]);
    sink.add(GATE_CLASS, &[class, tag, t1]);
    sink.add(GATE_BEFORE, &[class, tag, u1]);
    sink.add(GATE_TAGS, &[tag, u1, t1]);
    sink.add(GATE_AROUND, &[candidate.sort.value(), view::word(last)]);
    sink.add(GATE_AFTER, &[candidate.sort.value(), view::word(next)]);
    sink.add(GATE_QUOTED, &[candidate.sort.value(), quoted]);
}

/// Hands the features of a candidate to `sink`.
#[allow(clippy::too_many_lines)] // a list of features, one after another
pub(crate) fn features<S: Sink>(
    view: View<'_>,
    candidate: &CueCandidate,
    sentence: usize,
    before: Before,
    sink: &mut S,
) {
    let page = view.page;
    let i = candidate.token as usize;
    let token = view.token(i);
    let s = &page.sentences[sentence];
    let bounds = (s.first as usize, s.end as usize);
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let k = page.chunk_of[i] as usize;
    let chunk = &page.chunks[k];
    let sort = candidate.sort.value();
    let lemma = view.lemma(i);
    let tag = feature::tag(token.tag);
    let cue: Option<&Cue> = view.lexicon.cue(candidate.cue);
    let class = cue.map_or(EDGE, |c| c.class.value());
    let at = |step| view.near(i, step, bounds);
    let (w1, w2, v1, v2) = (view::word(at(1)), view::word(at(2)), view::word(at(-1)), view::word(at(-2)));
    let (t1, t2, u1, u2) = (view::tag(at(1)), view::tag(at(2)), view::tag(at(-1)), view::tag(at(-2)));

    sink.add(BIAS, &[sort]);
    sink.add(WORD, &[token.key]);
    sink.add(LEMMA, &[lemma]);
    sink.add(LEMMA_TAG, &[lemma, tag]);
    sink.add(W1, &[w1]);
    sink.add(W2, &[w2]);
    sink.add(V1, &[v1]);
    sink.add(V2, &[v2]);
    sink.add(U1T1, &[tag, u1, t1]);
    sink.add(T1T2, &[tag, t1, t2]);
    sink.add(U2U1, &[tag, u2, u1]);
    sink.add(LW1, &[lemma, w1]);
    sink.add(LT1, &[lemma, t1]);
    sink.add(LU1, &[lemma, u1]);
    sink.add(LV1, &[lemma, v1]);
    sink.add(CT1, &[class, tag, t1]);
    sink.add(CW1, &[class, sort, w1]);
    sink.add(CU1, &[class, tag, u1]);
    sink.add(W1W2, &[sort, w1, w2]);
    sink.add(
        CAP,
        &[sort, number(usize::from(token.has(flag::CAPITAL))), number(usize::from(token.has(flag::SENTENCE_START)))],
    );

    if let Some(phrase) = view.lexicon.phrases.at(&page.tokens[i..bounds.1]) {
        sink.add(PHRASE, &[phrase.value()]);
        sink.add(PHRASE, &[phrase.value(), class]);
        sink.add(PHRASE, &[lemma, phrase.value()]);
    }

    // The group that the word is in, and whether it heads it.
    let in_group = match chunk.kind {
        ChunkKind::Verb => of_ascii("vg"),
        ChunkKind::Noun => of_ascii("np"),
        kind => of_ascii(kind.name()),
    };
    let heads = number(usize::from(chunk.head as usize == i));
    let form = if chunk.kind == ChunkKind::Verb { view.chunk(Some(k)) } else { in_group };
    sink.add(HEAD, &[sort, in_group, heads]);
    sink.add(LF, &[lemma, form]);
    sink.add(CF, &[class, form]);
    if chunk.negated {
        sink.add(NEG, &[sort]);
        sink.add(NEG, &[lemma]);
    }
    if chunk.kind == ChunkKind::Noun {
        let opener = view.token(chunk.first as usize);
        let det = if opener.tag == Tag::Det { opener.key } else { feature::tag(opener.tag) };
        let genitive = number(usize::from(chunk.genitive > chunk.first && chunk.genitive as usize <= i));
        sink.add(NPDET, &[sort, det, genitive]);
        sink.add(LDET, &[lemma, genitive]);
        let led = chunk.first.checked_sub(1).map(|_| k).filter(|k| *k > chunk_first).map(|k| view.chunk(Some(k - 1)));
        sink.add(GOV, &[sort, led.unwrap_or(EDGE)]);
        sink.add(GL, &[lemma, led.unwrap_or(EDGE)]);
    }

    // The likely subject.
    let left = left(view, k, chunk_first);
    let dist = length(left.distance);
    sink.add(SL, &[lemma, left.kind]);
    sink.add(SC, &[class, left.kind]);
    sink.add(SDIST, &[sort, dist, number(left.commas.min(3))]);
    if let Some(subject) = left.subject {
        let head = view.head_lemma(subject);
        sink.add(SHEAD, &[sort, head]);
        sink.add(SHC, &[class, head]);
    }

    // The complement.
    let behind = k + 1;
    let comp = if chunk.kind == ChunkKind::Noun && chunk.head as usize != i {
        of_ascii("inside")
    } else {
        view.complement(behind, chunk_end)
    };
    let comp2 = view.complement(behind + 1, chunk_end);
    sink.add(COMP, &[sort, comp]);
    sink.add(LO, &[lemma, comp]);
    sink.add(CO, &[class, sort, comp]);
    sink.add(FO, &[form, comp]);
    sink.add(COMP2, &[sort, comp, comp2]);
    sink.add(CO2, &[class, comp, comp2]);
    sink.add(SFO, &[left.kind, form, comp]);
    sink.add(SO, &[left.kind, comp]);
    sink.add(SOC, &[left.kind, comp, class]);
    sink.add(LSO, &[lemma, left.kind, comp]);
    if behind < chunk_end {
        // The head of the first noun group behind: "criticism of the plan", "made the case".
        let object = (behind..chunk_end.min(behind + 3)).find(|k| page.kind(*k) == ChunkKind::Noun);
        if let Some(object) = object {
            let head = page.chunks[object].head as usize;
            sink.add(OHEAD, &[sort, view.lemma(head)]);
            sink.add(COH, &[class, view.noun_kind(head)]);
        }
    }
    if let Some(cue) = cue {
        let fits = match page.chunks.get(behind).filter(|_| behind < chunk_end).map(|c| c.kind) {
            Some(ChunkKind::That) => cue.frames.has("that"),
            Some(ChunkKind::Wh) => cue.frames.has("wh"),
            Some(ChunkKind::Verb) => cue.frames.has("inf"),
            Some(ChunkKind::QuoteOpen) => cue.frames.has("quote"),
            Some(ChunkKind::Noun) => cue.frames.has("np"),
            Some(ChunkKind::Prep) => cue.frames.0 & Frames::PREP != 0,
            _ => false,
        };
        sink.add(FRAME, &[sort, comp, number(usize::from(fits))]);
    }
    // The verb that governs an infinitive or a gerund.
    if chunk.kind == ChunkKind::Verb && matches!(chunk.form, VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Base) {
        let governor =
            (chunk_first..k).rev().take(4).find(|g| matches!(page.kind(*g), ChunkKind::Verb | ChunkKind::Adj));
        let lead = k.checked_sub(1).filter(|g| *g >= chunk_first);
        sink.add(GOV, &[form, view.chunk(lead)]);
        if let Some(g) = governor {
            let governor = view.head_lemma(g);
            sink.add(GL, &[form, governor]);
        }
    }

    // Quotation marks.
    let inside = if !token.has(flag::QUOTED) {
        0
    } else if token.has(flag::UNSPOKEN) {
        1
    } else {
        2
    };
    let closes = (chunk_first..k).rev().take(6).position(|c| page.kind(c) == ChunkKind::QuoteClose);
    let opens = (behind..chunk_end).take(8).position(|c| page.kind(c) == ChunkKind::QuoteOpen);
    let after = closes.map_or(0, |d| if d <= 2 { 2 } else { 1 });
    let ahead = opens.map_or(0, |d| if d <= 1 { 2 } else { 1 });
    let around = [number(inside), number(after), number(ahead)];
    sink.add(QUOTED, &[sort, around[0]]);
    sink.add(QUOTED, &[sort, around[0], around[1], around[2]]);
    sink.add(QL, &[lemma, around[0], around[1], around[2]]);
    sink.add(QC, &[class, around[0], around[1], around[2]]);
    sink.add(QS, &[left.kind, around[1], around[2], number(inside.min(1))]);
    if inside == 2 {
        let region = page.region_at(i);
        let share = region.is_some_and(|r| r.first as usize <= bounds.0 + 1 && r.end as usize + 1 >= bounds.1);
        sink.add(QB, &[sort, number(usize::from(share)), length(region.map_or(0, |r| (r.end - r.first) as usize))]);
        sink.add(QBL, &[class, number(usize::from(share))]);
    }

    // What came before in the sentence.
    let earlier = before.class.map_or(EDGE, |c| of_ascii(c.name()));
    let ago = if before.class.is_some() { length(k.saturating_sub(before.chunk)) } else { EDGE };
    sink.add(EARLIER, &[sort, earlier]);
    sink.add(EC, &[class, earlier]);
    sink.add(ED, &[sort, ago]);
    sink.add(EF, &[form, earlier, left.kind]);

    // Where it stands.
    let paragraph = &page.paragraphs[s.paragraph as usize];
    let kind = of_ascii(match paragraph.kind {
        ParagraphKind::Headline => "headline",
        ParagraphKind::Body => "body",
        ParagraphKind::Heading => "heading",
        ParagraphKind::Caption => "caption",
        ParagraphKind::Credit => "credit",
    });
    sink.add(PLACE, &[sort, kind]);
    sink.add(PC, &[class, kind]);
    sink.add(LEN, &[sort, length(i - bounds.0)]);
    if matches!(candidate.sort, CueSort::Colon | CueSort::Dash) {
        sink.add(LEN, &[sort, kind, length(i - bounds.0)]);
        sink.add(LEN, &[sort, kind, length(bounds.1 - i), u1]);
        sink.add(SUF, &[sort, kind, u1, t1]);
        sink.add(SUF, &[sort, left.kind, length(i - bounds.0), around[2]]);
    }
}
