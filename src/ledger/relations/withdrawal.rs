//! "Took back his assertion that …", "That was wrong": what a party no longer stands by.

use super::{Found, best};
use crate::ledger::features::moves::Move;
use crate::ledger::matching::pair::Pair;
use crate::ledger::model::{EventRule, Relation};

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    let of_number = out.ledger.claimed(out.from).speaks_of_number;
    let weigh = |p: &Pair| {
        let figures = of_number && !out.ledger.record(p.to).figures.is_empty();
        // What it said before the article's time; "had called her …" tells of that too.
        let elsewhere = p.between.is_none() || out.ledger.claimed(p.to).recalled;
        p.alike()
            + p.quoted_share() * 0.5
            + f32::from(u8::from(out.ledger.claimed(p.to).recalled && p.between.is_some())) * 0.3
            + f32::from(u8::from(figures)) * 0.5
            + f32::from(u8::from(elsewhere)) * 0.4
            + f32::from(u8::from(p.is_same_voice())) * 0.1
            + f32::from(u8::from(p.was_firm())) * 0.1
    };
    // "Roe withdrew his assertion that the dam was safe. “That was wrong,” he said": both take back the same.
    let before = taken_back_before(out);
    // Of equals the first: what is taken back is what was said, and not how it was softened.
    let own = pairs.iter().rev().filter(|p| p.is_same_party());
    if let Some((pair, weight)) = best(own, 0.0, weigh) {
        let recalled = out.ledger.claimed(pair.to).recalled;
        let said = pair.shared > 0 || pair.quoted_share() > 0.0 || of_number || recalled;
        let pair = if said { Some(pair) } else { before.and_then(|to| pairs.iter().find(|p| p.to == to)) };
        let Some(pair) = pair else { return };
        out.add(Relation::Retracts, EventRule::Withdrawal, pair, weight);
    }
}

/// What the claim just before in the article takes back, where that is a withdrawal too.
fn taken_back_before(out: &Found<'_>) -> Option<u32> {
    /// How many claims may stand between the two.
    const BACK: u32 = 2;
    let own = out.ledger.claimed(out.from);
    let near = (out.from.saturating_sub(BACK)..out.from).rev();
    let same =
        near.filter(|c| out.ledger.claimed(*c).article == own.article && out.ledger.claimed(*c).act == Move::Withdraws);
    same.flat_map(|c| out.ledger.events_from(c)).map(|e| e.to.0).next()
}
