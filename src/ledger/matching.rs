//! Two claims side by side: what they share, and how their speakers stand to each other.

use super::face::{Definiteness, Face, Role};
use super::measure::{self, Comparison};
use super::moves::Move;
use super::store::{Claimed, Ledger};
use crate::claim::value::Factuality;
use crate::speaker::model::{Naming, SpeakerKind};
use crate::text::Span;
use crate::text::words::Words;
use smallvec::SmallVec;

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

/// A later claim and an earlier one.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub to: u32,
    pub standing: Standing,
    /// How much of what the shorter claim is about the other is about too, from 0 to 1.
    pub overlap: f32,
    /// How many content words both have.
    pub shared: usize,
    pub from_spans: SmallVec<[Span; 4]>,
    pub to_spans: SmallVec<[Span; 4]>,
    /// Figures of one quantity in both.
    pub figures: SmallVec<[FigurePair; 1]>,
    /// One holds what the other does not.
    pub contrary: bool,
    pub same_article: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FigurePair {
    pub from: Span,
    pub to: Span,
    pub comparison: Comparison,
}

impl Pair {
    pub fn new(ledger: &Ledger, from: u32, to: u32) -> Self {
        let (a, b) = (ledger.claimed(from), ledger.claimed(to));
        let mut from_spans = SmallVec::new();
        let mut to_spans = SmallVec::new();
        for term in &a.terms {
            if let Some(other) = b.terms.iter().find(|t| t.key == term.key) {
                from_spans.push(term.span);
                to_spans.push(other.span);
            }
        }
        let least = a.terms.len().min(b.terms.len()).max(1);
        let shared = from_spans.len();
        Self {
            to,
            standing: standing(ledger, a, b),
            overlap: shared as f32 / least as f32,
            shared,
            from_spans,
            to_spans,
            figures: figures(ledger, from, to),
            contrary: is_contrary(ledger.record(from).value, ledger.record(to).value),
            same_article: a.article == b.article,
        }
    }

    pub fn is_same_party(&self) -> bool {
        matches!(self.standing, Standing::Same | Standing::Party)
    }
}

fn is_contrary(a: Factuality, b: Factuality) -> bool {
    use Factuality::{Certain, CertainNot, Possible, PossiblyNot, Probable, ProbablyNot};
    let positive = |v| matches!(v, Certain | Probable | Possible);
    let negative = |v| matches!(v, CertainNot | ProbablyNot | PossiblyNot);
    positive(a) && negative(b) || negative(a) && positive(b)
}

fn figures(ledger: &Ledger, from: u32, to: u32) -> SmallVec<[FigurePair; 1]> {
    let (a, b) = (ledger.claimed(from), ledger.claimed(to));
    let (x, y) = (ledger.record(from), ledger.record(to));
    let mut out = SmallVec::new();
    for (figure, measure) in x.figures.iter().zip(&a.measures) {
        for (other, other_measure) in y.figures.iter().zip(&b.measures) {
            if measure == other_measure && *measure != measure::UNSAID {
                let comparison = measure::compare(figure, other);
                out.push(FigurePair { from: figure.span, to: other.span, comparison });
            }
        }
    }
    out
}

fn standing(ledger: &Ledger, a: &Claimed, b: &Claimed) -> Standing {
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
            if few(*x).any(|p| few(*y).any(|q| speaks_for(voices.face(*p), voices.face(*q)) || speaks_for(voices.face(*q), voices.face(*p)))) {
                out = Standing::Party;
            }
        }
    }
    out
}

/// Whether one speaks for the other: its spokesman, its chief, its office.
fn speaks_for(a: &Face, b: &Face) -> bool {
    static OFFICES: Words<16> = Words::listed("office administration campaign team government camp aides");
    if b.kind == SpeakerKind::Group || b.naming == Naming::Generic || b.indefinite == Definiteness::Indefinite || b.name.is_empty() {
        return false;
    }
    let covers = |words: &[u32]| !words.is_empty() && (b.name.iter().all(|n| words.contains(n)) || words.iter().all(|w| b.name.contains(w)));
    let serves = |r: &Role| covers(&r.others) || OFFICES.contains(r.head) && b.roles.iter().any(|role| r.others.contains(&role.head));
    covers(&a.affiliation) || a.roles.iter().any(serves)
}

/// Whether a claim may be the aim of another one's move at all.
pub(super) fn is_aim(act: Move) -> bool {
    act != Move::Withdraws
}
