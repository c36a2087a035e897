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
        (p.is_same_party() || again && p.standing == Standing::Other && p.alike() > OTHERS)
            && p.between.is_none()
            && !out.has(p.to)
            && enough
            && !p.differ_in_figures()
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
    let ledger = out.ledger;
    let statement = |p: &Pair| ledger.record(p.to).illocution == Illocution::Statement;
    let fits = |p: &&Pair| {
        let enough = p.weight >= LEAST && (p.shared >= 2 || p.alike() >= CLOSE);
        // Who gives another figure confirms nothing.
        let figures = !p.contrary && p.differ_in_figures();
        p.standing == Standing::Other && enough && statement(p) && !figures
    };
    let least = |p: &Pair| if p.contrary || p.weight >= MUCH { CONTRARY } else { OTHERS };
    let weigh = |p: &Pair| p.alike() / least(p);
    let find = |contrary: bool| best(pairs.iter().filter(fits).filter(|p| p.contrary == contrary), 1.0, weigh);
    let (same, contrary) = (find(false), find(true));
    // What the cue says of it tells more than the polarity of two clauses.
    let told = match ledger.claimed(out.from).act {
        Move::Confirms | Move::Concedes => Some((Relation::Confirms, EventRule::Confirmation, same.or(contrary))),
        Move::Denies => Some((Relation::Denies, EventRule::Denial, best(pairs.iter().filter(fits), 1.0, weigh))),
        Move::Disputes => Some((Relation::Disputes, EventRule::Denial, best(pairs.iter().filter(fits), 1.0, weigh))),
        Move::Replies if contrary.is_some() => Some((Relation::Disputes, EventRule::Reply, contrary)),
        _ => None,
    };
    let found = if let Some(told) = told {
        vec![told]
    } else {
        let denied = contrary.is_some_and(|(p, _)| p.names_answerer);
        let against = if denied { Relation::Denies } else { Relation::Disputes };
        vec![(against, EventRule::Contrary, contrary), (out.agreement(), EventRule::SameWords, same)]
    };
    for (relation, rule, pair) in found {
        if let Some((pair, _)) = pair.filter(|(p, _)| !out.has(p.to)) {
            out.add(relation, rule, pair, pair.alike());
        }
    }
}
