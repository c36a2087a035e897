//! The value of a claim, from the inside out (Saurí, Pustejovsky 2009): the main clause's modality, its polarity, then the cue.

use super::cue::CueReading;
use super::illocution::judges;
use super::matter::{Form, Matter};
use super::model::{Illocution, Negation};
use super::stance::Found;
use super::value::{Factuality, Reason, Why};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::CueClass;
use crate::lexicon::stance::{Effect, StanceClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use smallvec::{SmallVec, smallvec};

/// A value with what moved it.
#[derive(Clone, Debug)]
pub(crate) struct Valued {
    pub value: Factuality,
    pub reasons: SmallVec<[Reason; 2]>,
}

impl Valued {
    fn certain() -> Self {
        Self { value: Factuality::Certain, reasons: SmallVec::new() }
    }

    pub(crate) fn open(span: Option<crate::text::Span>, why: Why) -> Self {
        Self { value: Factuality::Uncommitted, reasons: smallvec![Reason { span, why }] }
    }

    fn turn(&mut self, span: crate::text::Span, why: Why, turn: impl Fn(Factuality) -> Factuality) {
        self.value = turn(self.value);
        self.reasons.push(Reason { span: Some(span), why });
    }
}

/// How many chunks behind the main verb belong to its predicate: "is | very | likely".
const PREDICATE: usize = 3;

/// What governs the main clause: token numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope {
    /// From its subject to its predicate.
    first: usize,
    end: usize,
    verb: (usize, usize),
    /// The verb group of the clause inside, where that is what counts.
    inner: Option<(usize, usize)>,
}

impl Scope {
    /// Where words of stance govern the main clause; none without one.
    pub(crate) fn of(view: View<'_>, matter: &Matter) -> Option<Self> {
        let Form::Clause(chunk) = matter.form else { return None };
        let page = view.page;
        let mut end = chunk + 1;
        while end < page.chunks.len() && end <= chunk + PREDICATE {
            if !matches!(page.kind(end), ChunkKind::Adv | ChunkKind::Adj) {
                break;
            }
            end += 1;
        }
        // "is likely to", "is a possibility that"
        let noun = |k: usize| page.chunks.get(k).is_some_and(|c| c.kind == ChunkKind::Noun);
        let tells = |k: usize| view.lexicon.stances.at(&page.tokens[page.chunks[k].head as usize..]).is_some();
        if noun(end) && tells(end) {
            end += 1;
        }
        let end = (page.chunks[end - 1].end as usize).min(matter.clause.1);
        let verb = matter.verb(view)?;
        let inner = matter.inner_verb(view).filter(|_| opens_clause(view, verb));
        Some(Self { first: matter.clause.0, end: end.max(verb.1), verb, inner })
    }

    /// Whether a word stands in the verb group, the predicate, or the verb group of the clause inside.
    fn in_predicate(&self, at: usize) -> bool {
        at >= self.verb.0 && at < self.end || self.inner.is_some_and(|(a, b)| a <= at && at < b)
    }
}

/// The negators with scope over the main clause.
pub(crate) fn negations(view: View<'_>, matter: &Matter, scope: Option<&Scope>, found: &[Found]) -> Vec<Negation> {
    static OBJECTS: Words<16> = Words::listed("no nothing nobody none neither nowhere");
    static SUBJECTS: Words<32> = Words::listed("no nobody nothing none neither nor never no-one");
    let clause = view.page.span(matter.clause.0 as u32, matter.clause.1 as u32);
    let Some(scope) = scope else {
        // "Not even one"
        let token = view.token(matter.clause.0);
        let bare =
            matter.form == Form::Noun && [of_ascii("not"), of_ascii("no"), of_ascii("never")].contains(&token.key);
        let one = Negation { span: token.span(), scope: clause };
        let bare = bare && !leads_to_matter(view, matter.clause.0);
        return if bare { vec![one] } else { Vec::new() };
    };
    let verb = scope.verb;
    let inside = |f: &&Found| {
        let by_subject = f.first >= scope.first
            && f.first < verb.0
            && SUBJECTS.contains(view.token(f.first).key)
            && !leads_to_matter(view, f.first);
        f.class == StanceClass::Negator && (scope.in_predicate(f.first) || by_subject)
    };
    let object = view.token(verb.1.min(view.page.tokens.len() - 1));
    let mut out: Vec<Negation> =
        found.iter().filter(inside).map(|f| Negation { span: f.span(view), scope: clause }).collect();
    // "has no plans", "is no"
    let told = found.iter().any(|f| f.first <= verb.1 && verb.1 < f.end && f.class != StanceClass::Negator);
    if verb.1 < matter.clause.1 && OBJECTS.contains(object.key) && !told {
        out.push(Negation { span: object.span(), scope: clause });
    }
    out
}

/// "no | matter what", which denies nothing
fn leads_to_matter(view: View<'_>, no: usize) -> bool {
    view.page.tokens.get(no + 1).is_some_and(|t| t.key == of_ascii("matter"))
}

/// The value of a content for whoever takes it over.
pub(crate) fn content(
    view: View<'_>,
    matter: Option<&Matter>,
    scope: Option<&Scope>,
    cue: &CueReading,
    found: &[Found],
    illocution: Illocution,
    negations: &[Negation],
) -> Valued {
    let Some(matter) = matter else { return Valued::open(None, Why::Topic) };
    let head = view.page.span(cue.head as u32, cue.head as u32 + 1);
    let expressive = illocution == Illocution::Expressive && !matches!(matter.form, Form::Clause(_));
    // "he hoped that it would hold"
    if illocution == Illocution::Expressive && hopes(view, matter) {
        return Valued::open(None, Why::Unrealised);
    }
    match (illocution, matter.form) {
        (Illocution::Question, _) | (_, Form::Question) => return Valued::open(None, Why::Question),
        (Illocution::Directive | Illocution::Commissive, _) | (_, Form::Imperative) => {
            return Valued::open(None, Why::Unrealised);
        }
        _ if cue.is(&[CueClass::Want]) => return Valued::open(None, Why::Unrealised),
        _ if expressive => return Valued::open(None, Why::Topic),
        // "doubts whether"
        (_, Form::Indirect) if cue.lemma == of_ascii("doubt") => {}
        (_, Form::Indirect) if !explains(view, matter, cue) => return Valued::open(None, Why::Indirect),
        (Illocution::Statement, Form::Noun) if cue.is(&[CueClass::Praise, CueClass::Criticize]) => {}
        (_, Form::Noun) if !puts_forward(cue) => return Valued::open(None, Why::Topic),
        _ => {}
    }
    let mut out = Valued::certain();
    modality(view, matter, scope, found, cue, &mut out);
    if let Some((first, end)) = matter.condition {
        return Valued::open(Some(view.page.span(first as u32, end as u32)), Why::Condition);
    }
    let ruled_out = out.value == Factuality::Possible
        && found.iter().any(|f| is_possible(view, f) && governs(view, matter, scope, f));
    for negation in negations {
        // "not possible" rules out.
        out.turn(negation.span, Why::Negated, |v| if ruled_out { Factuality::CertainNot } else { v.negated() });
    }
    let judged = matter.form == Form::Noun && judges(view, matter);
    by_cue(cue, head, judged, &mut out);
    out
}

fn hopes(view: View<'_>, matter: &Matter) -> bool {
    static HOPES: Words<16> = Words::listed("hope hopes hoped wish wishes wished");
    let Form::Clause(_) = matter.form else { return false };
    matter.verb(view).is_some_and(|(a, b)| (a..b).any(|k| HOPES.contains(view.token(k).key)))
}

fn is_possible(view: View<'_>, found: &Found) -> bool {
    found.class == StanceClass::Adjective && view.token(found.first).key == of_ascii("possible")
}

/// "explained how the dam had leaked": whether a content that begins with "how" is told, and not asked.
fn explains(view: View<'_>, matter: &Matter, cue: &CueReading) -> bool {
    use CueClass::{Discuss, Say, Show, Tell, Write};
    view.token(matter.clause.0).key == of_ascii("how") && cue.is(&[Say, Tell, Discuss, Write, Show])
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

/// Within how many words of a noun phrase a word of stance is of all of it.
const NEAR: usize = 4;

/// Whether a word of stance governs the main clause: it stands in its verb group or predicate, or is an adverb of the sentence.
fn governs(view: View<'_>, matter: &Matter, scope: Option<&Scope>, found: &Found) -> bool {
    let Some(scope) = scope else {
        // "a possible deal", "likely gains"
        return matter.clause.0 <= found.first && found.first < matter.clause.1.min(matter.clause.0 + NEAR);
    };
    if found.first >= scope.verb.0 {
        return scope.in_predicate(found.first);
    }
    // "the mill, which apparently lost money, closed", "the likely winner left"
    let page = view.page;
    let chunk = page.chunk_of[found.first] as usize;
    let from = page.chunk_of[scope.first] as usize;
    let relative = (from..chunk).any(|k| page.kind(k) == ChunkKind::Wh);
    found.first >= scope.first
        && !relative
        && matches!(page.kind(chunk), ChunkKind::Adv | ChunkKind::Verb | ChunkKind::Prep)
}

/// "it seems that | the wall may fall", "I think | it leaks": whether the clause inside is what counts.
fn opens_clause(view: View<'_>, verb: (usize, usize)) -> bool {
    static OPENS: Words<64> = Words::listed(
        "think thinks thought believe believes believed guess suppose seem seems seemed appear appears appeared feel hope",
    );
    (verb.0..verb.1).any(|k| OPENS.contains(view.token(k).key))
}

/// The strongest modality that governs the main clause; of two hedges the weaker holds.
fn modality(
    view: View<'_>,
    matter: &Matter,
    scope: Option<&Scope>,
    found: &[Found],
    cue: &CueReading,
    out: &mut Valued,
) {
    let in_cue = |f: &Found| {
        let adverb = matches!(f.class, StanceClass::Adverb | StanceClass::Evidential);
        adverb && cue.tokens.is_some_and(|(a, b)| a <= f.first && f.end <= b)
    };
    for one in found.iter().filter(|f| in_cue(f) || governs(view, matter, scope, f)) {
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
fn by_cue(cue: &CueReading, span: crate::text::Span, judged: bool, out: &mut Valued) {
    static SUSPECTS: Words<32> = Words::listed("suspect guess imagine speculate fear worry");
    static THINKS: Words<64> = Words::listed(
        "think believe suppose expect predict suggest assume presume estimate seem appear reckon hope consider project forecast bet",
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
    } else if DENIES.contains(cue.lemma) && !(judged && cue.lemma == of_ascii("dismiss")) {
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
            reasons: smallvec![Reason { span: Some(wrong.span(view)), why: Why::False }],
        };
    }
    if KNOWS.contains(cue.lemma) && inner.value != Factuality::Uncommitted {
        let span = Some(view.page.span(cue.head as u32, cue.head as u32 + 1));
        return Valued { value: inner.value, reasons: smallvec![Reason { span, why: Why::CueKnows }] };
    }
    Valued { value: Factuality::Uncommitted, reasons: SmallVec::new() }
}

/// The author's value of what somebody refused or failed to do: it was not done (Karttunen 1971).
pub(crate) fn of_undone(view: View<'_>, matter: Option<&Matter>, cue: &CueReading) -> Option<Valued> {
    let fails = cue.tokens.is_some_and(|(a, b)| (a..b).any(|k| FAILS.contains(view.token(k).key)));
    let act = matter.is_some_and(|m| matches!(m.form, Form::Infinitive(_)));
    let span = Some(view.page.span(cue.head as u32, cue.head as u32 + 1));
    (act && (cue.refuses || fails))
        .then(|| Valued { value: Factuality::CertainNot, reasons: smallvec![Reason { span, why: Why::CueUndoes }] })
}

static FAILS: Words<16> = Words::listed("fail fails failed failing neglected forgot");
