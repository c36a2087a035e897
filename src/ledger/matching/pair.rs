//! Two claims side by side.

use super::beside::{Beside, Neighbours};
use super::figures::{FigurePair, figures};
use super::standing::{Answerer, Standing};
use super::weights::Weights;
use crate::claim::value::Factuality;
use crate::ledger::article::{Hedged, Record};
use crate::ledger::features::measure::Comparison;
use crate::ledger::features::quoted::{self, Shared};
use crate::ledger::features::terms::Term;
use crate::ledger::model::Relation;
use crate::ledger::store::Ledger;
use crate::text::Span;
use smallvec::SmallVec;
use std::cmp::Ordering;

/// What a word tells that hardly any other claim has.
const RARE: f32 = 2.5;

/// A later claim and an earlier one.
#[allow(clippy::struct_excessive_bools)] // facts that are independent of each other
#[derive(Clone, Debug)]
pub(in crate::ledger) struct Pair {
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
    /// How many of the words that both have are names, and what the word that tells most does.
    pub names: usize,
    pub largest: f32,
    /// How many of them hardly any other claim has.
    pub rare: usize,
    pub from_spans: SmallVec<[Span; 4]>,
    pub to_spans: SmallVec<[Span; 4]>,
    /// Figures of one quantity in both.
    pub figures: SmallVec<[FigurePair; 1]>,
    /// One holds what the other does not.
    pub contrary: bool,
    /// How many claims of one article lie between the two; `None` across articles.
    pub between: Option<u32>,
    /// How many paragraphs of one article lie from the earlier claim to the later one; `None` across articles.
    pub paragraphs: Option<usize>,
    /// The later claim names the earlier one's speaker.
    pub names_speaker: bool,
    /// The earlier claim names the later one's speaker.
    pub names_answerer: bool,
    /// What the claims beside the two share with them.
    pub beside: Neighbours,
    /// What the two quote.
    quoted: Shared,
    /// Both have figures, of whatever.
    pub both_figured: bool,
    /// How firm the later and the earlier claim are.
    strengths: ((u8, Hedged), (u8, Hedged)),
}

/// A later claim that is set beside earlier ones, with what is worked out of it once.
pub(in crate::ledger) struct Later<'l> {
    ledger: &'l Ledger,
    from: u32,
    weights: Weights,
    answerer: Answerer<'l>,
    beside: Beside,
}

impl<'l> Later<'l> {
    pub fn new(ledger: &'l Ledger, from: u32, candidates: &[u32]) -> Self {
        let weights = Weights::of(candidates.iter().chain([&from]).map(|c| ledger.claimed(*c)));
        let answerer = Answerer::new(ledger, ledger.claimed(from));
        let beside = Beside::of(ledger, &weights, from);
        Self { ledger, from, weights, answerer, beside }
    }

    /// The claim and an earlier one.
    pub fn and(&mut self, to: u32) -> Pair {
        let Self { ledger, from, weights, answerer, beside } = self;
        let (ledger, from) = (*ledger, *from);
        let (a, b) = (ledger.claimed(from), ledger.claimed(to));
        let mut from_spans = SmallVec::new();
        let mut to_spans = SmallVec::new();
        let (mut weight, mut largest, mut rare) = (0.0_f32, 0.0_f32, 0);
        let mut shared_terms: SmallVec<[Term; 4]> = SmallVec::new();
        for term in &a.terms {
            if let Some(other) = b.terms.iter().find(|t| t.key == term.key) {
                from_spans.push(term.span);
                shared_terms.push(*term);
                to_spans.push(other.span);
                weight += weights.of_term(term);
                largest = largest.max(weights.of_term(term));
                rare += usize::from(weights.of_term(term) > RARE);
            }
        }
        let (standing, names_speaker) = answerer.meet(b);
        Pair {
            to,
            standing,
            of_later: weight / weights.of_all(a),
            of_earlier: weight / weights.of_all(b),
            weight,
            shared: from_spans.len(),
            names: shared_terms.iter().filter(|t| t.is_name).count(),
            largest,
            rare,
            figures: figures(ledger, from, to, &shared_terms, standing),
            from_spans,
            to_spans,
            contrary: is_contrary(ledger.record(from).value, ledger.record(to).value),
            between: (a.article == b.article).then(|| a.place.number.saturating_sub(b.place.number + 1)),
            paragraphs: (a.article == b.article)
                .then(|| ledger.record(from).paragraph.saturating_sub(ledger.record(to).paragraph)),
            names_speaker,
            names_answerer: answerer.is_named_by(b),
            both_figured: !ledger.record(from).figures.is_empty() && !ledger.record(to).figures.is_empty(),
            beside: beside.meet(&Beside::of(ledger, weights, to), weights, &a.terms, &b.terms),
            quoted: quoted::shared(&a.quoted, &b.quoted),
            strengths: (firmness(ledger.record(from)), firmness(ledger.record(to))),
        }
    }
}

impl Pair {
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

    /// How alike the two are with what the claims beside them are about.
    pub fn alike_with_neighbours(&self) -> f32 {
        self.alike() + self.beside.of_earlier + self.beside.of_later
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

fn is_contrary(a: Factuality, b: Factuality) -> bool {
    use Factuality::{Certain, CertainNot, Possible, PossiblyNot, Probable, ProbablyNot};
    let positive = |v| matches!(v, Certain | Probable | Possible);
    let negative = |v| matches!(v, CertainNot | ProbablyNot | PossiblyNot);
    positive(a) && negative(b) || negative(a) && positive(b)
}
