//! The figures of two claims side by side.

use super::standing::Standing;
use crate::ledger::article::{Figure, Record};
use crate::ledger::features::measure::{self, Comparison};
use crate::ledger::features::terms::Term;
use crate::ledger::store::{Claimed, Ledger};
use crate::text::Span;
use smallvec::SmallVec;

#[derive(Clone, Copy, Debug)]
pub(in crate::ledger) struct FigurePair {
    pub from: Span,
    pub to: Span,
    pub comparison: Comparison,
    /// The later claim puts the earlier figure aside: "three, not nine".
    pub aside: bool,
    /// A toll, which grows from day to day.
    pub grows: bool,
}

/// Figures of one quantity in both claims; `shared` are content words that both have, as the later one has them.
pub(super) fn figures(
    ledger: &Ledger,
    from: u32,
    to: u32,
    shared: &[Term],
    standing: Standing,
) -> SmallVec<[FigurePair; 1]> {
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
