//! What speaks for a word as the head of a cue.

use super::context::{Context, nearness};
use crate::attribution::cue::{Before, CueSort};
use crate::attribution::view::{self, EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{CLOSER, COMMA, Kinds, LONGEST, NOUN, OPENER, VERB, WH};
use crate::lexicon::cue::Frames;
use crate::text::hash::of_ascii;
use crate::text::layout::ParagraphKind;
use crate::text::{Tag, Token, flag};
use crate::weights::feature::{self, length, number};
use crate::weights::{Sink, Template};

templates! {
    PRIOR = "prior.l"; PRIOR_CLASS = "prior.c";
    GATE = "gate.l"; GATE_BEFORE = "gate.cb"; GATE_TAGS = "gate.t"; GATE_LAST = "gate.wb"; GATE_QUOTED = "gate.q"; GATE_NEXT = "gate.n";
    GATE_LEAD = "gate.b"; GATE_CLASS = "gate.c"; GATE_EARLIER = "gate.e"; GATE_BEHIND = "gate.nn";
    GATE_SAYING = "gate.s"; GATE_SAID = "gate.sl"; GATE_INSIDE = "gate.ql"; GATE_COUNT = "gate.sb";
    PHRASE = "cue.ph"; LEMMA = "cue.l"; W2 = "cue.w+2"; V1 = "cue.w-1"; U2U1 = "cue.t-2t-1";
    LT1 = "cue.lt+1"; LU1 = "cue.lt-1"; LF = "cue.lf"; NPDET = "cue.det"; GOV = "cue.g"; SC = "cue.sc";
    LO = "cue.lo"; COMP2 = "cue.o2"; OHEAD = "cue.oh"; FRAME = "cue.fr"; QUOTED = "cue.q"; QL = "cue.ql"; QC = "cue.qc";
    QB = "cue.qb"; ED = "cue.ed"; EF = "cue.ef"; LEN = "cue.len"; SUF = "cue.suf";
    SAID = "cue.sl"; LEAD = "cue.ll"; VERB_BEFORE = "cue.vb"; BEYOND = "cue.o3";
    PART = "cue.part"; ASIDE = "cue.as"; AFTER_ASIDE = "cue.aa"; DEPTH = "cue.dep";
}

/// Hands the features to `sink` that a word has by itself, wherever it stands.
pub(crate) fn prior<S: Sink>(lemma: u32, class: u32, tag: Tag, sink: &mut S) {
    let tag = feature::tag(tag);
    sink.add(PRIOR, &[lemma, tag]);
    sink.add(PRIOR_CLASS, &[class, tag]);
}

/// Hands the few features to `sink` by which most candidates are dismissed: the word, those beside it, the chunks around.
pub(crate) fn gate<S: Sink>(view: View<'_>, context: &Context, before: Before, sink: &mut S) {
    let Context { cue, sentence, sort, class, lemma, form, last, last2, next, next2, saying, .. } = *context;
    let s = &view.page.sentences[sentence];
    let bounds = (s.first as usize, s.end as usize);
    let i = cue.token as usize;
    let token = view.token(i);
    let tag = feature::tag(token.tag);
    let before_it = view.near(i, -1, bounds);
    let (t1, u1) = (view::tag(view.near(i, 1, bounds)), view::tag(before_it));
    sink.add(GATE_QUOTED, &[sort, number(usize::from(token.has(flag::QUOTED)))]);
    sink.add(GATE, &[lemma, tag]);
    sink.add(GATE_BEFORE, &[class, tag, u1]);
    sink.add(GATE_TAGS, &[tag, u1, t1]);
    sink.add(GATE_LAST, &[sort, view::word(before_it)]);
    sink.add(GATE_NEXT, &[lemma, next]);
    sink.add(GATE_LEAD, &[lemma, last]);
    sink.add(GATE_CLASS, &[class, form, next]);
    sink.add(GATE_EARLIER, &[class, before.class, form]);
    sink.add(GATE_BEHIND, &[sort, next, next2]);
    let [nearest, side] = saying.nearest;
    sink.add(GATE_SAYING, &[saying.among, last2]);
    sink.add(GATE_SAID, &[nearest, side, last]);
    sink.add(GATE_COUNT, &[nearest, side, number(before.count.min(3))]);
    sink.add(GATE_INSIDE, &[lemma, inside(token)]);
}

const THAT: Kinds<1> = Kinds::of([ChunkKind::That]);

/// Whether a word stands in quotation marks: in none, in those of a term or a title, in those of speech.
fn inside(token: &Token) -> u32 {
    number(match (token.has(flag::QUOTED), token.has(flag::UNSPOKEN)) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => 2,
    })
}

/// What the group is that a word is in.
fn group(view: View<'_>, k: usize) -> u32 {
    const NOUN: u32 = of_ascii("np");
    const OTHER: u32 = of_ascii("x");
    match view.page.kind(k) {
        ChunkKind::Verb => view.chunk(Some(k)),
        ChunkKind::Noun => NOUN,
        _ => OTHER,
    }
}

/// Hands the main features of a candidate to `sink`, those that evidence is taken from: the word itself, its subject,
/// its complement, quotation marks. `subject` is the kind of its likely subject.
pub(crate) fn features<S: Sink>(view: View<'_>, context: &Context, subject: u32, sink: &mut S) {
    let page = view.page;
    let Context { cue, sentence, k, first, end, sort, class, lemma, .. } = *context;
    let i = cue.token as usize;
    let token = view.token(i);
    let form = group(view, k);
    sink.add(LEMMA, &[lemma]);
    sink.add(LF, &[lemma, form]);
    sink.add(SC, &[class, subject]);
    let s = &page.sentences[sentence];
    if let Some(phrase) = view.lexicon.phrases.at(&page.tokens[i..s.end as usize]) {
        sink.add(PHRASE, &[phrase.value()]);
        sink.add(PHRASE, &[phrase.value(), class]);
        sink.add(PHRASE, &[lemma, phrase.value()]);
    }
    let complement = complement(view, context);
    sink.add(LO, &[lemma, complement]);
    if let Some(known) = view.lexicon.cue(cue.cue) {
        let fitting = match page.chunks.get(k + 1).filter(|_| k + 1 < end).map(|c| c.kind) {
            Some(ChunkKind::That) => Frames::THAT,
            Some(ChunkKind::Wh) => Frames::WH,
            Some(ChunkKind::Verb) => Frames::INFINITIVE,
            Some(ChunkKind::QuoteOpen) => Frames::QUOTE,
            Some(ChunkKind::Noun) => Frames::NOUN,
            Some(ChunkKind::Prep) => Frames::PREP,
            _ => 0,
        };
        sink.add(FRAME, &[sort, complement, number(usize::from(known.frames.has(fitting)))]);
    }
    // Quotation marks.
    let inside = inside(token);
    let closes = page.strip.last(CLOSER, first.max(k.saturating_sub(6)), k);
    let around = [inside, nearness(closes, 2), ahead(view, context)];
    sink.add(QUOTED, &[sort, around[0], around[1], around[2]]);
    sink.add(QL, &[lemma, around[0], around[1], around[2]]);
    sink.add(QC, &[class, around[0], around[1], around[2]]);
    if inside == number(2) {
        let region = page.region_at(i);
        let share = region.is_some_and(|r| r.first <= s.first + 1 && r.end + 1 >= s.end);
        sink.add(QB, &[sort, number(usize::from(share)), length(region.map_or(0, |r| (r.end - r.first) as usize))]);
    }
}

/// What follows the cue's group; a noun that does not head its group has no complement.
fn complement(view: View<'_>, context: &Context) -> u32 {
    const INSIDE: u32 = of_ascii("inside");
    let chunk = &view.page.chunks[context.k];
    if chunk.kind == ChunkKind::Noun && chunk.head != context.cue.token { INSIDE } else { context.next }
}

/// Whether a quotation begins soon behind the cue, or at once.
fn ahead(view: View<'_>, context: &Context) -> u32 {
    let opens = view.page.strip.next(OPENER, context.k + 1, context.end.min(context.k + 9));
    nearness(opens, 1)
}

/// Hands the features of the words around a candidate to `sink`; `subject` as above.
pub(crate) fn surroundings<S: Sink>(view: View<'_>, context: &Context, subject: u32, sink: &mut S) {
    let page = view.page;
    let Context { cue, sentence, k, first, end, sort, lemma, last: lead, last2, next2, saying, .. } = *context;
    let i = cue.token as usize;
    let s = &page.sentences[sentence];
    let bounds = (s.first as usize, s.end as usize);
    let chunk = &page.chunks[k];
    let at = |step| view.near(i, step, bounds);
    let (next, last) = (at(1), at(-1));
    let (t1, u1) = (view::tag(next), view::tag(last));
    sink.add(W2, &[view::word(at(2))]);
    sink.add(V1, &[view::word(last)]);
    sink.add(U2U1, &[feature::tag(view.token(i).tag), u1, view::tag(at(-2))]);
    sink.add(LT1, &[lemma, t1]);
    sink.add(LU1, &[lemma, u1]);
    if chunk.kind == ChunkKind::Noun {
        let genitive = number(usize::from(chunk.genitive > chunk.first && chunk.genitive as usize <= i));
        sink.add(NPDET, &[sort, view.opener(k), genitive]);
        sink.add(GOV, &[sort, lead]);
    } else if chunk.kind == ChunkKind::Verb
        && matches!(chunk.form, VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Base)
    {
        sink.add(GOV, &[group(view, k), lead]);
    }
    sink.add(COMP2, &[sort, complement(view, context), next2]);
    // The head of the first noun group behind: "criticism of the plan", "made the case".
    let object = page.strip.next(NOUN, k + 1, end.min(k + 4));
    if object < LONGEST {
        sink.add(OHEAD, &[sort, view.head_lemma(k + 1 + object)]);
    }
    // What the sentence says elsewhere.
    sink.add(SAID, &saying.nearest);
    sink.add(LEAD, &[lead, last2]);
    let verb = page.strip.last(VERB, first, k);
    let verb = if verb < LONGEST { view.head_lemma(k - 1 - verb) } else { EDGE };
    sink.add(VERB_BEFORE, &[length(page.strip.last(CLOSER, first.max(k.saturating_sub(6)), k)), verb]);
    let clauses = [WH, THAT].map(|kinds| number(page.strip.count(kinds, first, k).min(3)));
    sink.add(BEYOND, &[view.complement(k + 3, end), clauses[0], clauses[1]]);
    let quoted = view.token(i).has(flag::QUOTED);
    sink.add(DEPTH, &[number(usize::from(quoted)), clauses[0], clauses[1]]);
    // The parts between commas that lie around it.
    sink.add(ASIDE, &[saying.among, view.behind_last_comma(first, k, end)]);
    sink.add(AFTER_ASIDE, &[saying.among, view.behind_next_comma(k, end)]);
    // Where it stands.
    sink.add(LEN, &[sort, length(i - bounds.0)]);
    if matches!(cue.sort, CueSort::Colon | CueSort::Dash) {
        let kind = PLACES[page.paragraphs[s.paragraph as usize].kind as usize];
        sink.add(LEN, &[sort, kind, length(i - bounds.0)]);
        sink.add(LEN, &[sort, kind, length(bounds.1 - i), u1]);
        sink.add(SUF, &[sort, kind, u1, t1]);
        sink.add(SUF, &[sort, subject, length(i - bounds.0), ahead(view, context)]);
    }
}

/// The kinds of paragraphs as values.
static PLACES: [u32; 5] = {
    let mut values = [0; 5];
    values[ParagraphKind::Headline as usize] = of_ascii("headline");
    values[ParagraphKind::Body as usize] = of_ascii("body");
    values[ParagraphKind::Heading as usize] = of_ascii("heading");
    values[ParagraphKind::Caption as usize] = of_ascii("caption");
    values[ParagraphKind::Credit as usize] = of_ascii("credit");
    values
};

/// Hands to `sink` what came before the candidate in its sentence; `subject` as above.
pub(crate) fn earlier<S: Sink>(view: View<'_>, context: &Context, subject: u32, before: Before, sink: &mut S) {
    let Context { k, first, sort, form, .. } = *context;
    let ago = if before.count > 0 { length(k.saturating_sub(before.chunk)) } else { EDGE };
    sink.add(ED, &[sort, ago]);
    sink.add(EF, &[form, before.class, subject]);
    sink.add(PART, &[number(before.count.min(3)), length(view.page.strip.last(COMMA, first, k))]);
}
