//! The value of a claim, from the inside out (Saurí, Pustejovsky 2009): the main clause's modality, its polarity, then the cue.

use super::cue::CueReading;
use super::matter::{Form, Matter};
use super::model::{Factuality, Illocution, Negation, Reason, Why};
use super::stance::Found;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::CueClass;
use crate::lexicon::stance::{Effect, StanceClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// A value with what moved it.
#[derive(Clone, Debug)]
pub(crate) struct Valued {
    pub value: Factuality,
    pub reasons: Vec<Reason>,
}

impl Valued {
    fn certain() -> Self {
        Self { value: Factuality::Certain, reasons: Vec::new() }
    }

    pub(crate) fn open(span: Option<crate::text::Span>, why: Why) -> Self {
        Self { value: Factuality::Uncommitted, reasons: vec![Reason { span, why }] }
    }

    fn turn(&mut self, span: crate::text::Span, why: Why, turn: impl Fn(Factuality) -> Factuality) {
        self.value = turn(self.value);
        self.reasons.push(Reason { span: Some(span), why });
    }
}

/// How many chunks behind the main verb belong to its predicate: "is | very | likely".
const PREDICATE: usize = 3;

/// The tokens whose words of stance govern the main clause: from its subject to its predicate.
fn governed(view: View<'_>, matter: &Matter) -> Option<(usize, usize)> {
    let Form::Clause(verb) = matter.form else { return None };
    let page = view.page;
    let mut end = verb + 1;
    while end < page.chunks.len() && end <= verb + PREDICATE {
        if !matches!(page.kind(end), ChunkKind::Adv | ChunkKind::Adj) {
            break;
        }
        end += 1;
    }
    // "is likely to", "is a possibility that"
    let end = (page.chunks[end - 1].end as usize).min(matter.clause.1);
    Some((matter.clause.0, end.max(page.chunks[verb].end as usize)))
}

/// The negators with scope over the main clause.
pub(crate) fn negations(view: View<'_>, matter: &Matter, found: &[Found]) -> Vec<Negation> {
    static OBJECTS: Words<16> = Words::listed("no nothing nobody none neither nowhere");
    static SUBJECTS: Words<32> = Words::listed("no nobody nothing none neither nor never no-one");
    let Some((first, end)) = governed(view, matter) else { return Vec::new() };
    let Some(verb) = matter.verb(view) else { return Vec::new() };
    let scope = view.page.span(matter.clause.0 as u32, matter.clause.1 as u32);
    let inside = |f: &&Found| {
        let word = view.token(f.first).key;
        let by_verb = f.first >= verb.0 && f.first < end;
        let by_subject = f.first >= first && f.first < verb.0 && SUBJECTS.contains(word);
        f.class == StanceClass::Negator && (by_verb || by_subject)
    };
    let object = view.token(verb.1.min(view.page.tokens.len() - 1));
    let mut out: Vec<Negation> = found.iter().filter(inside).map(|f| Negation { span: f.span(view), scope }).collect();
    // "has no plans", "is no"
    let told = found.iter().any(|f| f.first <= verb.1 && verb.1 < f.end && f.class != StanceClass::Negator);
    if verb.1 < matter.clause.1 && OBJECTS.contains(object.key) && !told {
        out.push(Negation { span: object.span(), scope });
    }
    out
}

/// The source's own value of its content.
pub(crate) fn own(
    view: View<'_>,
    matter: Option<&Matter>,
    cue: &CueReading,
    found: &[Found],
    illocution: Illocution,
    negations: &[Negation],
) -> Valued {
    let cue_span = cue.tokens.map(|(a, b)| view.page.span(a as u32, b as u32));
    if !cue.stated {
        return Valued::open(None, Why::NotStated);
    }
    let Some(matter) = matter else { return Valued::open(None, Why::Topic) };
    match illocution {
        Illocution::Question => return Valued::open(None, Why::Question),
        Illocution::Directive | Illocution::Commissive => {
            return Valued::open(cue_span.filter(|_| false), Why::Unrealised);
        }
        Illocution::Expressive if !matches!(matter.form, Form::Clause(_)) => return Valued::open(None, Why::Topic),
        _ => {}
    }
    match matter.form {
        Form::Indirect => return Valued::open(None, Why::Indirect),
        Form::Question => return Valued::open(None, Why::Question),
        Form::Imperative => return Valued::open(None, Why::Unrealised),
        Form::Noun if !puts_forward(cue) => return Valued::open(None, Why::Topic),
        _ => {}
    }
    let mut out = Valued::certain();
    modality(view, matter, found, cue, &mut out);
    // "if it rains, the dam might break": the modal tells what is left of it.
    let possible = out.value == Factuality::Possible;
    if let Some((first, end)) = matter.condition.filter(|_| matter.is_conditional() && !possible) {
        return Valued::open(Some(view.page.span(first as u32, end as u32)), Why::Condition);
    }
    for negation in negations {
        out.turn(negation.span, Why::Negated, Factuality::negated);
    }
    let span = view.page.span(cue.head as u32, cue.head as u32 + 1);
    by_cue(cue, span, &mut out);
    out
}

/// Whether a cue with a bare noun phrase says that what it names is so: "cited weak demand", "called him a liar".
fn puts_forward(cue: &CueReading) -> bool {
    use CueClass::{Accuse, Call, Cite, Claim, Deny, Feel, Know, Perceive, Say, Seem, Show, Tell, Think, Write};
    static PUTS: Words<16> = Words::listed("put identify list describe depict paint portray");
    static TOPICS: Words<64> = Words::listed(
        "speak talk comment focus lecture testify mention deliver discuss introduce paraphrase harken respond tweet write \
         debate address",
    );
    cue.class.is_none()
        || PUTS.contains(cue.lemma)
        || cue.is(&[Accuse, Call, Cite, Claim, Deny, Know, Perceive, Say, Seem, Show, Tell, Think, Write, Feel])
            && !TOPICS.contains(cue.lemma)
}

/// The strongest modality that governs the main clause; of two hedges the weaker holds.
fn modality(view: View<'_>, matter: &Matter, found: &[Found], cue: &CueReading, out: &mut Valued) {
    let (first, end) = match governed(view, matter) {
        Some(range) => range,
        None => matter.clause,
    };
    let in_cue = |f: &Found| {
        cue.tokens.is_some_and(|(a, b)| {
            a <= f.first && f.end <= b && matches!(f.class, StanceClass::Adverb | StanceClass::Evidential)
        })
    };
    for one in found.iter().filter(|f| f.first >= first && f.first < end || in_cue(f)) {
        let (why, turn): (Why, fn(Factuality) -> Factuality) = match one.effect {
            Effect::Possible => (Why::Possible, Factuality::at_most_possible),
            Effect::Probable => (Why::Probable, Factuality::at_most_probable),
            Effect::Improbable => (Why::Improbable, |v| v.at_most_probable().negated()),
            Effect::Impossible => (Why::Impossible, Factuality::negated),
            Effect::Open => (Why::Open, |_| Factuality::Uncommitted),
            Effect::False | Effect::None => continue,
        };
        out.turn(one.span(view), why, turn);
    }
}

/// What the cue does to the content's value.
fn by_cue(cue: &CueReading, span: crate::text::Span, out: &mut Valued) {
    static SUSPECTS: Words<32> = Words::listed("suspect guess imagine speculate fear worry warn");
    static THINKS: Words<32> = Words::listed(
        "think believe suppose expect predict suggest assume presume estimate seem appear reckon hope consider project forecast",
    );
    static DENIES: Words<32> =
        Words::listed("deny refute rebut reject dispute contradict disagree disavow dismiss debunk");
    if cue.raises() {
        out.turn(span, Why::CueRaises, |v| v.negated().at_most_probable());
    } else if cue.lemma == of_ascii("doubt") {
        out.turn(span, Why::CueDoubts, |v| v.negated().at_most_probable());
    } else if SUSPECTS.contains(cue.lemma) {
        out.turn(span, Why::CueSuspects, Factuality::at_most_possible);
    } else if THINKS.contains(cue.lemma) {
        out.turn(span, Why::CueThinks, Factuality::at_most_probable);
    } else if DENIES.contains(cue.lemma) {
        out.turn(span, Why::CueDenies, Factuality::negated);
    }
}

/// The author's value of what a source says: that of the content where the cue takes it for granted, else open.
pub(crate) fn of_outer(view: View<'_>, cue: &CueReading, inner: &Valued, found: &[Found]) -> Valued {
    static KNOWS: Words<64> = Words::listed(
        "know realise realize learn discover remember forget regret notice see find recognise recognize reveal acknowledge admit \
         concede recall understand",
    );
    let in_cue = |f: &&Found| cue.tokens.is_some_and(|(a, b)| a <= f.first && f.end <= b);
    if let Some(wrong) = found.iter().filter(in_cue).find(|f| f.effect == Effect::False) {
        return Valued {
            value: inner.value.negated(),
            reasons: vec![Reason { span: Some(wrong.span(view)), why: Why::False }],
        };
    }
    if KNOWS.contains(cue.lemma) && inner.value != Factuality::Uncommitted {
        let span = Some(view.page.span(cue.head as u32, cue.head as u32 + 1));
        return Valued { value: inner.value, reasons: vec![Reason { span, why: Why::CueKnows }] };
    }
    Valued::open(None, Why::Reported)
}
