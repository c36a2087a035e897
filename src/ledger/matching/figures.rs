//! The figures of two claims side by side.

use super::standing::Standing;
use crate::ledger::article::{Figure, Record};
use crate::ledger::features::measure::{self, Comparison};
use crate::ledger::features::terms::{self, Term};
use crate::ledger::store::{Claimed, Ledger};
use crate::text::Span;
use crate::text::hash;
use crate::text::words::Words;
use smallvec::SmallVec;

/// Numbers up to this one can be of anything.
const FEW: f64 = 20.0;
/// A claim of so few content words says nothing but its figure.
const SHORT: usize = 2;
/// Within how many claims of an article one answers another.
const NEAR: u32 = 6;

/// Figures of one quantity in two claims.
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

/// A claim with its figures.
#[derive(Clone, Copy)]
struct Side<'l> {
    claimed: &'l Claimed,
    record: &'l Record,
}

impl<'l> Side<'l> {
    fn of(ledger: &'l Ledger, claim: u32) -> Self {
        Self { claimed: ledger.claimed(claim), record: ledger.record(claim) }
    }

    fn figures(self) -> impl Iterator<Item = (&'l Figure, u32)> {
        self.record.figures.iter().zip(self.claimed.measures.iter().copied())
    }

    /// "Telephoned twice" where "one call" is what the other counts.
    fn takes_up(self, own: u32, other: u32) -> bool {
        let said = own == measure::UNSAID && other != measure::UNSAID;
        said && self.claimed.terms.iter().any(|t| t.key == other)
    }

    /// "The figure is 1,400": what its speaker counted before.
    fn goes_on(self, figure: &Figure, own: u32, other: u32) -> bool {
        let bare = || measure::is_bare(self.record, figure) || self.claimed.terms.len() <= SHORT;
        own == measure::UNSAID && figure.value > FEW && other != measure::PERCENT && bare()
    }
}

/// Figures of one quantity in both claims; `shared` are content words that both have, as the later one has them.
pub(super) fn figures(
    ledger: &Ledger,
    from: u32,
    to: u32,
    shared: &[Term],
    standing: Standing,
) -> SmallVec<[FigurePair; 1]> {
    let (a, b) = (Side::of(ledger, from), Side::of(ledger, to));
    let own = matches!(standing, Standing::Same | Standing::Party);
    let close = a.claimed.article == b.claimed.article
        && a.claimed.place.number <= b.claimed.place.number + NEAR
        && a.claimed.speakers != b.claimed.speakers;
    let within = a.claimed.article == b.claimed.article;
    let mut out: SmallVec<[FigurePair; 1]> = SmallVec::new();
    for (figure, measure) in a.figures() {
        for (other, other_measure) in b.figures() {
            // "The figure of 5,500" where "5,500 jobs" were told: hardly by chance.
            let unsaid = measure == measure::UNSAID || other_measure == measure::UNSAID;
            let recurs = || unsaid && figure.value > FEW && measure::are_equal(figure.value, other.value);
            let same = measure == other_measure && measure != measure::UNSAID
                || a.takes_up(measure, other_measure)
                || b.takes_up(other_measure, measure)
                || recurs();
            let people = || measure::is_of_people(measure) && measure::is_of_people(other_measure);
            let continued = || a.goes_on(figure, measure, other_measure) || b.goes_on(other, other_measure, measure);
            let comparison = measure::compare(figure, other);
            // Sums and shares are of many things.
            let said = || {
                let tell = |t: &&Term| !t.is_name && !figure.span.overlaps(t.span) && !measure::is_sum(t.key);
                shared.iter().filter(tell).count()
            };
            let beside = || match own {
                true if continued() => true,
                true => !within && (comparison == Comparison::Same || said() > 0),
                false => !name_others(a, b) && (said() > 1 || close && comparison == Comparison::Apart),
            };
            if (same || own && (continued() || people()))
                && (!measure::is_general(measure) || beside())
                && (own || !is_of_own(a) && !is_of_own(b))
                && measure::are_near(figure.value, other.value)
                && !are_of_others(a.record, figure, b.record, other)
            {
                out.push(FigurePair {
                    from: figure.span,
                    to: other.span,
                    comparison,
                    aside: measure::puts_aside(a.record, other.value),
                    grows: measure::grows(measure),
                });
            }
        }
    }
    // "Lowered it to 7 million, from 9": what it was before is what is revised.
    let former = |p: &FigurePair| measure::is_former(a.record, p.from);
    if own && out.iter().any(|p| p.comparison == Comparison::Apart && !former(p)) {
        out.retain(|p| p.comparison != Comparison::Same || !former(p));
    }
    // "40 to 50 percent" twice: what both give is not set against the rest.
    let given: SmallVec<[(Span, Span); 1]> =
        out.iter().filter(|p| p.comparison == Comparison::Same).map(|p| (p.from, p.to)).collect();
    let is_given = |p: &FigurePair| given.iter().any(|(from, to)| *from == p.from || *to == p.to);
    out.retain(|p| p.comparison == Comparison::Same || !is_given(p));
    out
}

/// "Its sales rose 29 percent": whether a claim is of what is its speaker's own, and so of nobody else's.
fn is_of_own(side: Side<'_>) -> bool {
    static OWN: Words<8> = Words::listed("its our my their");
    let mut words = terms::words(&side.record.content).map(|(_, w)| w).filter(|w| !w.eq_ignore_ascii_case("that"));
    // "Its count" is of what others count too.
    words.next().is_some_and(|w| OWN.contains(hash::of(w))) && !words.next().is_some_and(measure::is_count)
}

/// Whether two claims name different things.
fn name_others(a: Side<'_>, b: Side<'_>) -> bool {
    let names =
        |s: Side<'_>| s.claimed.terms.iter().filter(|t| t.is_name).map(|t| t.key).collect::<SmallVec<[u32; 4]>>();
    let (x, y) = (names(a), names(b));
    !x.is_empty() && !y.is_empty() && !x.iter().any(|n| y.contains(n))
}

/// "Three Tarvian guards", "one Ostran soldier": whether two figures are of different people.
fn are_of_others(x: &Record, figure: &Figure, y: &Record, other: &Figure) -> bool {
    let a: SmallVec<[u32; 2]> = measure::qualifiers(x, figure).collect();
    let mut b = measure::qualifiers(y, other).peekable();
    !a.is_empty() && b.peek().is_some() && b.all(|name| !a.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::figures;
    use crate::ledger::features::measure::Comparison;
    use crate::ledger::matching::standing::Standing;
    use crate::ledger::testing;

    fn compared(earlier: &str, later: &str) -> Vec<Comparison> {
        let ledger = testing::ledger(&[earlier, later]);
        figures(&ledger, 1, 0, &[], Standing::Same).iter().map(|f| f.comparison).collect()
    }

    #[test]
    fn what_is_counted_may_be_said_elsewhere() {
        let cases = "The ministry said that 9 cases were known.";
        let total = "The ministry said that five more cases had been confirmed, bringing the total to 14.";
        assert_eq!(compared(cases, total), [Comparison::Apart, Comparison::Apart]);
        let sick = "The ministry said that 588 sick had been counted.";
        assert_eq!(compared(sick, "The ministry put the final number of sick at 612."), [Comparison::Apart]);
        let jobs = "The union said that the plan would cost 5,500 jobs.";
        assert_eq!(compared(jobs, "The union said that the 5,500 had been a worst case."), [Comparison::Same]);
        assert_eq!(compared(jobs, "The union said that 5,500 boats had left."), []);
    }
}
