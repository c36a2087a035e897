//! The figures of two claims.

use super::{ALIKE, Common, Seen, bin, few, t, yes};
use crate::ledger::features::measure::{self, Comparison};
use crate::lexicon::signs::sign;
use crate::text::hash::of_ascii;
use crate::weights::Sink;

/// Their figures.
pub(super) fn figures(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    /// Figures above which two that are equal are hardly so by chance.
    const FEW: f64 = 12.0;
    const NEAR: f64 = 2.5;
    let Common { standing, act, .. } = common;
    let &Seen { ledger, from, pair, .. } = seen;
    let compared = |c: Comparison| pair.figures.iter().any(|f| f.comparison == c);
    let told = if compared(Comparison::Same) {
        of_ascii("figures-same")
    } else if compared(Comparison::Apart) {
        of_ascii("figures-apart")
    } else if compared(Comparison::Meet) {
        of_ascii("figures-meet")
    } else {
        of_ascii("figures-none")
    };
    let alike = bin(pair.alike(), &ALIKE[..4]);
    sink.add(t::figures, &[standing, told]);
    sink.add(t::figures_alike, &[standing, told, alike]);
    sink.add(t::figures_act, &[standing, told, act]);
    let of = |claim: u32| ledger.record(claim).figures.iter().zip(&ledger.claimed(claim).measures);
    let (mut equal, mut near) = (0, 0);
    for (one, measure) in of(from) {
        for (other, other_measure) in of(pair.to) {
            let (low, high) = (one.value.min(other.value), one.value.max(other.value));
            if measure::are_equal(low, high) {
                equal = equal.max(1 + usize::from(high > FEW));
            } else if low > 0.0 && high / low <= NEAR {
                near = near.max(1 + usize::from(measure == other_measure && *measure != 0));
            }
        }
    }
    sink.add(t::equal, &[standing, few(equal, 2)]);
    sink.add(t::near_figures, &[standing, few(near, 2), alike]);
    if pair.both_figured {
        sink.add(t::both_figures, &[standing, yes(ledger.claimed(from).signs.tells(sign::CHANGE))]);
    }
    sink.add(t::apart, &[standing, yes(pair.differ_in_figures()), alike]);
    let has = |claim: u32| yes(!ledger.record(claim).figures.is_empty());
    sink.add(t::figured, &[standing, has(from), has(pair.to)]);
    let number = ledger.claimed(from).speaks_of_number;
    sink.add(t::number, &[standing, yes(number), has(pair.to)]);
}
