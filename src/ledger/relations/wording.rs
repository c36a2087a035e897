//! The same words again: by the same party, by others, and with the contrary meaning.

use super::{Found, best};
use crate::claim::model::Illocution;
use crate::ledger::features::moves::Move;
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{EventRule, Relation};

/// How alike two claims of one party have to be; less where a cue says that something is said again.
const OWN: f32 = 0.36;
const CONFIRMED: f32 = 0.3;
const AGAIN: f32 = 0.17;
/// How alike two claims of different parties have to be.
const OTHERS: f32 = 0.5;
/// How alike they have to be where one holds what the other does not.
const CONTRARY: f32 = 0.3;
/// How alike they have to be where they share one word.
const CLOSE: f32 = 0.6;
/// What is much to be about together.
const MUCH: f32 = 6.0;
/// The least weight of what both are about.
const LEAST: f32 = 2.5;

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    own(pairs, out);
    others(pairs, out);
}

fn own(pairs: &[Pair], out: &mut Found<'_>) {
    let act = out.ledger.claimed(out.from).act;
    let again = act == Move::Repeats;
    let least = match act {
        Move::Repeats => AGAIN,
        Move::Confirms | Move::Concedes => CONFIRMED,
        _ => OWN,
    };
    let fits = |p: &&Pair| {
        let enough = again && p.shared > 0 && !p.contrary || p.weight >= LEAST || p.quoted_share() > 0.7;
        p.is_same_party() && p.between.is_none() && !out.has(p.to) && enough
    };
    let weigh = |p: &Pair| p.alike().max(p.quoted_share() * 0.6) + if p.is_same_voice() { 0.05 } else { 0.0 };
    let Some((pair, weight)) = best(pairs.iter().filter(fits), least, weigh) else { return };
    let (relation, rule) = match pair.commitment() {
        _ if act == Move::Repeats => (Relation::Repeats, EventRule::Repetition),
        None if pair.contrary && act == Move::Concedes => (Relation::Retracts, EventRule::Contrary),
        None if pair.contrary => (Relation::Softens, EventRule::Contrary),
        Some(relation) => (relation, EventRule::Commitment),
        None => (Relation::Repeats, EventRule::SameWords),
    };
    out.add(relation, rule, pair, weight);
}

fn others(pairs: &[Pair], out: &mut Found<'_>) {
    let statement = |p: &Pair| out.ledger.record(p.to).illocution == Illocution::Statement;
    let fits = |p: &&Pair| {
        let enough = p.weight >= LEAST && (p.shared >= 2 || p.alike() >= CLOSE);
        // Who gives another figure confirms nothing.
        let figures = !p.contrary && p.differ_in_figures();
        p.standing == Standing::Other && enough && statement(p) && !figures && !out.has(p.to)
    };
    let least = |p: &Pair| if p.contrary || p.weight >= MUCH { CONTRARY } else { OTHERS };
    let weigh = |p: &Pair| p.alike() / least(p);
    let Some((pair, _)) = best(pairs.iter().filter(fits), 1.0, weigh) else { return };
    // What the cue says of it tells more than the polarity of two clauses.
    let (relation, rule) = match out.ledger.claimed(out.from).act {
        Move::Confirms | Move::Concedes => (Relation::Confirms, EventRule::Confirmation),
        Move::Denies => (Relation::Denies, EventRule::Denial),
        Move::Disputes => (Relation::Disputes, EventRule::Denial),
        _ if pair.contrary && pair.names_answerer => (Relation::Denies, EventRule::Contrary),
        _ if pair.contrary => (Relation::Disputes, EventRule::Contrary),
        _ => (out.agreement(), EventRule::SameWords),
    };
    out.add(relation, rule, pair, pair.alike());
}
