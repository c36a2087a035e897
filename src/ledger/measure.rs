//! What a quantity counts, so that the figures of different claims can be set against each other.

use super::article::{Figure, Record};
use super::{stem, terms};
use crate::claim::model::Bound;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// What is counted where no words say so: "there were two".
pub(super) const UNSAID: u32 = 0;

/// States in which people are counted.
const STATES: [u32; 3] = [of_ascii("dead"), of_ascii("missing"), of_ascii("hurt")];

/// Who is counted, where it is the state that tells what the figure is of.
static PEOPLE: Words<256> = Words::listed(
    "people person persons man men woman women child children boy boys girl girls soldier soldiers guard guards officer \
     officers policeman policemen civilian civilians passenger passengers worker workers employee employees resident \
     residents villager villagers others victims victim student students miner miners troops fighters fighter rebels \
     protesters migrants refugees crew members member patients tourists sailors firefighters attackers conscript neighbours \
     neighbors families us them",
);

/// What a figure of a claim counts.
pub(super) fn of(claim: &Record, figure: &Figure) -> u32 {
    let unit = figure.unit.as_deref().and_then(|u| terms::split(u).map(|(_, w)| w).last());
    let who = unit.is_none_or(|u| PEOPLE.contains(crate::text::hash::of(u)));
    let unit = unit.map_or(UNSAID, stem::key);
    if STATES.contains(&unit) || !who {
        return unit;
    }
    state(claim, figure).unwrap_or(unit)
}

/// The state that stands nearest to a figure, rather behind it than before it.
fn state(claim: &Record, figure: &Figure) -> Option<u32> {
    /// How many bytes nearer a state before the figure has to be.
    const RATHER: usize = 30;
    let states = terms::words(&claim.content).filter_map(|(span, word)| {
        let key = stem::key(word);
        let far = if span.start() >= figure.span.start() {
            span.start() - figure.span.start()
        } else {
            figure.span.start() - span.start() + RATHER
        };
        STATES.contains(&key).then_some((far, key))
    });
    states.min().map(|(_, key)| key)
}

/// How two figures of one measure stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// Value and bound are the same.
    Same,
    /// Other values or bounds, but both can be true.
    Meet,
    /// Both cannot be true.
    Apart,
}

pub(super) fn compare(a: &Figure, b: &Figure) -> Comparison {
    if a.bound == b.bound && (a.value - b.value).abs() < 1e-9 && a.upper == b.upper {
        return Comparison::Same;
    }
    let ((a_low, a_high), (b_low, b_high)) = (range(a), range(b));
    if a_low <= b_high && b_low <= a_high { Comparison::Meet } else { Comparison::Apart }
}

/// The values that a figure allows.
fn range(figure: &Figure) -> (f64, f64) {
    /// How far "about" reaches to both sides.
    const ABOUT: f64 = 0.15;
    let value = figure.value;
    match figure.bound {
        Bound::Exact => (value, value),
        Bound::AtLeast => (value, f64::INFINITY),
        Bound::AtMost => (0.0, value),
        Bound::About => (value * (1.0 - ABOUT), value * (1.0 + ABOUT)),
        Bound::Range => (value, figure.upper.unwrap_or(value)),
    }
}
