//! "Took back his assertion that …", "That was wrong": what a party no longer stands by.

use super::{Found, best};
use crate::ledger::matching::Pair;
use crate::ledger::model::{EventRule, Relation};

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    let of_number = out.ledger.claimed(out.from).speaks_of_number;
    let weigh = |p: &Pair| {
        let figures = of_number && !out.ledger.record(p.to).figures.is_empty();
        // What it said before the article's time; "had called her …" tells of that too.
        let elsewhere = p.between.is_none() || out.ledger.claimed(p.to).recalled;
        p.alike()
            + p.quoted_share() * 0.5
            + f32::from(u8::from(figures)) * 0.5
            + f32::from(u8::from(elsewhere)) * 0.4
            + f32::from(u8::from(p.is_same_voice())) * 0.1
            + f32::from(u8::from(p.was_firm())) * 0.1
    };
    // Of equals the first: what is taken back is what was said, and not how it was softened.
    let own = pairs.iter().rev().filter(|p| p.is_same_party());
    if let Some((pair, weight)) = best(own, 0.0, weigh) {
        out.add(Relation::Retracts, EventRule::Withdrawal, pair, weight);
    }
}
