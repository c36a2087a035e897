//! Two claims side by side: what they share, and how their speakers stand to each other.

use super::article::{Figure, Hedged, Record};
use super::face::{Definiteness, Face, Role};
use super::measure::{self, Comparison};
use super::model::Relation;
use super::quoted::{self, Shared};
use super::store::{Claimed, Ledger};
use super::terms::Term;
use crate::claim::value::Factuality;
use crate::speaker::model::{Naming, SpeakerKind};
use crate::text::Span;
use crate::text::hash::KeyMap;
use crate::text::words::Words;
use smallvec::SmallVec;
use std::cmp::Ordering;

/// How the speakers of two claims stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// One voice.
    Same,
    /// One speaks for the other, or both for the same.
    Party,
    /// Neither.
    Other,
    /// One of the two is not known.
    Unknown,
}

/// How much the content words of a claim's candidates tell: those that few of them have tell more.
#[derive(Clone, Debug)]
pub(super) struct Weights(KeyMap<u32, f32>);

impl Weights {
    /// Weighs the words of some claims.
    pub fn of<'c>(claims: impl Iterator<Item = &'c Claimed>) -> Self {
        let mut all = 0.0_f32;
        let mut weights: KeyMap<u32, f32> = KeyMap::default();
        for claimed in claims {
            all += 1.0;
            for term in &claimed.terms {
                *weights.entry(term.key).or_default() += 1.0;
            }
        }
        for weight in weights.values_mut() {
            *weight = ((all + 1.0) / (*weight + 0.5)).ln().max(0.1);
        }
        Self(weights)
    }

    /// How much a word of one of the claims tells.
    fn of_term(&self, key: u32) -> f32 {
        self.0.get(&key).copied().unwrap_or_default()
    }

    fn of_all(&self, claimed: &Claimed) -> f32 {
        claimed.terms.iter().map(|t| self.of_term(t.key)).sum::<f32>().max(0.1)
    }
}

/// A later claim and an earlier one.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub to: u32,
    pub standing: Standing,
    /// How much of what the later claim is about the earlier one is about too, from 0 to 1.
    pub of_later: f32,
    /// How much of what the earlier claim is about the later one is about too, from 0 to 1.
    pub of_earlier: f32,
    /// The weight of what both are about.
    pub weight: f32,
    /// How many content words both have.
    pub shared: usize,
    pub from_spans: SmallVec<[Span; 4]>,
    pub to_spans: SmallVec<[Span; 4]>,
    /// Figures of one quantity in both.
    pub figures: SmallVec<[FigurePair; 1]>,
    /// One holds what the other does not.
    pub contrary: bool,
    /// How many claims of one article lie between the two; `None` across articles.
    pub between: Option<u32>,
    /// The later claim names the earlier one's speaker.
    pub names_speaker: bool,
    /// The earlier claim names the later one's speaker.
    pub names_answerer: bool,
    /// What the two quote.
    quoted: Shared,
    both_figured: bool,
    /// How firm the later and the earlier claim are.
    strengths: ((u8, Hedged), (u8, Hedged)),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FigurePair {
    pub from: Span,
    pub to: Span,
    pub comparison: Comparison,
    /// The later claim puts the earlier figure aside: "three, not nine".
    pub aside: bool,
    /// A toll, which grows from day to day.
    pub grows: bool,
}

impl Pair {
    pub fn new(ledger: &Ledger, weights: &Weights, from: u32, to: u32) -> Self {
        let (a, b) = (ledger.claimed(from), ledger.claimed(to));
        let mut from_spans = SmallVec::new();
        let mut to_spans = SmallVec::new();
        let mut weight = 0.0;
        let mut shared_terms: SmallVec<[Term; 4]> = SmallVec::new();
        for term in &a.terms {
            if let Some(other) = b.terms.iter().find(|t| t.key == term.key) {
                from_spans.push(term.span);
                shared_terms.push(*term);
                to_spans.push(other.span);
                weight += weights.of_term(term.key);
            }
        }
        let standing = standing(ledger, a, b);
        Self {
            to,
            standing,
            of_later: weight / weights.of_all(a),
            of_earlier: weight / weights.of_all(b),
            weight,
            shared: from_spans.len(),
            figures: figures(ledger, from, to, &shared_terms, standing),
            from_spans,
            to_spans,
            contrary: is_contrary(ledger.record(from).value, ledger.record(to).value),
            between: (a.article == b.article).then(|| a.place.number.saturating_sub(b.place.number + 1)),
            names_speaker: names(ledger, a, b),
            names_answerer: names(ledger, b, a),
            both_figured: !ledger.record(from).figures.is_empty() && !ledger.record(to).figures.is_empty(),
            quoted: quoted::shared(&a.quoted, &b.quoted),
            strengths: (firmness(ledger.record(from)), firmness(ledger.record(to))),
        }
    }

    pub fn is_same_voice(&self) -> bool {
        self.standing == Standing::Same
    }

    pub fn is_same_party(&self) -> bool {
        matches!(self.standing, Standing::Same | Standing::Party)
    }

    /// How alike the two are by what they are about, from 0 to 1.
    pub fn alike(&self) -> f32 {
        (self.of_later * self.of_earlier).sqrt()
    }

    /// Whether the earlier claim is a firm one.
    pub fn was_firm(&self) -> bool {
        const FIRM: u8 = 3;
        self.strengths.1.0 == FIRM
    }

    /// Whether both have figures, and none in common.
    pub fn differ_in_figures(&self) -> bool {
        self.both_figured && !self.figures.iter().any(|f| f.comparison == Comparison::Same)
    }

    /// How much of the shorter of two quotations stands in the other, where that is more than a few words.
    pub fn quoted_share(&self) -> f32 {
        const FEW: usize = 3;
        if self.quoted.words > FEW { self.quoted.of_shorter() } else { 0.0 }
    }

    /// Whether the later claim commits to less or to more than the earlier one.
    pub fn commitment(&self) -> Option<Relation> {
        let ((later, hedged), (earlier, was_hedged)) = self.strengths;
        match later.cmp(&earlier) {
            Ordering::Less if later > 0 => Some(Relation::Softens),
            Ordering::Greater if earlier > 0 => Some(Relation::Firms),
            // A plan or a promise has no strength but by its hedges.
            _ if (later == 0 || earlier == 0) && hedged == Hedged::Hedged && was_hedged == Hedged::Plain => {
                Some(Relation::Softens)
            }
            _ => None,
        }
    }
}

fn firmness(claim: &Record) -> (u8, Hedged) {
    (strength(claim.value), claim.hedged)
}

/// How firm a value is, whatever its polarity; 0 where there is no commitment.
fn strength(value: Factuality) -> u8 {
    use Factuality::{Certain, CertainNot, Possible, PossiblyNot, Probable, ProbablyNot};
    match value {
        Certain | CertainNot => 3,
        Probable | ProbablyNot => 2,
        Possible | PossiblyNot => 1,
        _ => 0,
    }
}

/// Whether the content of a claim names the speaker of another one, or what that one is.
fn names(ledger: &Ledger, claim: &Claimed, other: &Claimed) -> bool {
    let voices = &ledger.voices;
    other.speakers.iter().any(|s| {
        let few = voices.members(voices.of(*s)).iter().take(8).map(|m| voices.face(*m));
        let named = |w: &u32| claim.terms.iter().any(|t| t.key == *w);
        few.into_iter()
            .any(|face| face.stems.iter().any(named) || face.standing.iter().filter(|w| named(w)).count() > 1)
    })
}

fn is_contrary(a: Factuality, b: Factuality) -> bool {
    use Factuality::{Certain, CertainNot, Possible, PossiblyNot, Probable, ProbablyNot};
    let positive = |v| matches!(v, Certain | Probable | Possible);
    let negative = |v| matches!(v, CertainNot | ProbablyNot | PossiblyNot);
    positive(a) && negative(b) || negative(a) && positive(b)
}

fn figures(ledger: &Ledger, from: u32, to: u32, shared: &[Term], standing: Standing) -> SmallVec<[FigurePair; 1]> {
    let (a, b) = (ledger.claimed(from), ledger.claimed(to));
    let (x, y) = (ledger.record(from), ledger.record(to));
    /// Numbers up to this one can be of anything.
    const FEW: f64 = 20.0;
    const SHORT: usize = 2;
    const NEAR: u32 = 3;
    let short = |claim: &Claimed| claim.terms.len() <= SHORT;
    let mut out = SmallVec::new();
    for (figure, measure) in x.figures.iter().zip(&a.measures) {
        for (other, other_measure) in y.figures.iter().zip(&b.measures) {
            let own = matches!(standing, Standing::Same | Standing::Party);
            let unsaid = figure.value > FEW
                && *other_measure != measure::PERCENT
                && *measure == measure::UNSAID
                && (measure::is_bare(x, figure) || short(a))
                || other.value > FEW
                    && *measure != measure::PERCENT
                    && *other_measure == measure::UNSAID
                    && measure::is_bare(y, other);
            let people = own && measure::is_of_people(*measure) && measure::is_of_people(*other_measure);
            // "Telephoned twice" and "one call"
            let takes_up = |m: u32, said: u32, claim: &Claimed| {
                m == measure::UNSAID && said != measure::UNSAID && claim.terms.iter().any(|t| t.key == said)
            };
            let alike = measure == other_measure && *measure != measure::UNSAID
                || takes_up(*measure, *other_measure, a)
                || takes_up(*other_measure, *measure, b)
                || own && unsaid
                || people;
            // Sums and shares are of many things.
            let near = a.article == b.article && a.place.number <= b.place.number + NEAR && a.speakers != b.speakers;
            let beside = |c: Comparison| {
                (near && c == Comparison::Apart)
                    || (own && figure.value == other.value)
                    || shared.iter().any(|t| !figure.span.overlaps(t.span) && !measure::is_sum(t.key))
            };
            let comparison = measure::compare(figure, other);
            if alike
                && (!measure::is_general(*measure) || beside(comparison))
                && measure::are_near(figure.value, other.value)
                && !are_of_others(x, figure, y, other)
            {
                out.push(FigurePair {
                    from: figure.span,
                    to: other.span,
                    comparison,
                    aside: measure::puts_aside(x, other.value),
                    grows: measure::grows(*measure),
                });
            }
        }
    }
    out
}

/// "Three Tarvian guards", "one Ostran soldier": whether two figures are of different people.
fn are_of_others(x: &Record, figure: &Figure, y: &Record, other: &Figure) -> bool {
    let a: SmallVec<[u32; 2]> = measure::qualifiers(x, figure).collect();
    let mut b = measure::qualifiers(y, other).peekable();
    !a.is_empty() && b.peek().is_some() && b.all(|name| !a.contains(&name))
}

pub(super) fn standing(ledger: &Ledger, a: &Claimed, b: &Claimed) -> Standing {
    if a.speakers.is_empty() || b.speakers.is_empty() {
        return Standing::Unknown;
    }
    let voices = &ledger.voices;
    let mut out = Standing::Other;
    for x in &a.speakers {
        for y in &b.speakers {
            if voices.of(*x) == voices.of(*y) {
                return Standing::Same;
            }
            let few = |speaker: u32| voices.members(voices.of(speaker)).iter().take(8);
            let serve = |p: u32, q: u32| {
                speaks_for(voices.face(p), voices.face(q)) || speaks_for(voices.face(q), voices.face(p))
            };
            if few(*x).any(|p| few(*y).any(|q| serve(*p, *q))) {
                out = Standing::Party;
            }
        }
    }
    out
}

/// Whether one speaks for the other: its spokesman, its chief, its office.
fn speaks_for(a: &Face, b: &Face) -> bool {
    static OFFICES: Words<16> = Words::listed("office administration campaign team government camp aides");
    if b.kind == SpeakerKind::Group
        || b.naming == Naming::Generic
        || b.indefinite == Definiteness::Indefinite
        || b.name.is_empty()
    {
        return false;
    }
    let covers = |words: &[u32]| {
        !words.is_empty() && (b.name.iter().all(|n| words.contains(n)) || words.iter().all(|w| b.name.contains(w)))
    };
    let office = |r: &Role| OFFICES.contains(r.head) && b.roles.iter().any(|role| r.others.contains(&role.head));
    let institution = b.kind != SpeakerKind::Person && b.naming != Naming::Author;
    let beside = institution && b.name.iter().all(|n| a.context.contains(n));
    beside || covers(&a.affiliation) || a.roles.iter().any(|r| covers(&r.others) || office(r))
}
