//! "Denied the charge", "confirmed it", "replied": what answers a claim that it names, or that stands just before it.

use super::{Found, best};
use crate::ledger::matching::{Pair, Standing};
use crate::ledger::model::{EventRule, Relation};
use crate::ledger::moves::Move;

/// How much has to speak for an aim.
const LEAST: f32 = 0.5;

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    let (relation, rule) = match out.ledger.claimed(out.from).act {
        Move::Denies => (Relation::Denies, EventRule::Denial),
        Move::Disputes => (Relation::Disputes, EventRule::Denial),
        Move::Confirms => (Relation::Confirms, EventRule::Confirmation),
        Move::Replies => (Relation::Disputes, EventRule::Reply),
        _ => return,
    };
    let short = out.ledger.claimed(out.from).terms.len() <= 2;
    let weigh = |p: &Pair| {
        let near = match p.between {
            Some(0) => 0.5,
            Some(1) => 0.3,
            Some(2) => 0.2,
            _ => 0.0,
        };
        near * if short { 1.5 } else { 1.0 } + p.alike() * 1.5 + if p.names_answerer { 0.2 } else { 0.0 }
    };
    let denials = [Move::Denies, Move::Disputes];
    let fits = |p: &&Pair| p.standing == Standing::Other && !denials.contains(&out.ledger.claimed(p.to).act);
    if let Some((pair, weight)) = best(pairs.iter().filter(fits), LEAST, weigh)
        && !out.has(pair.to)
    {
        out.add(relation, rule, pair, weight / 2.0);
    }
}
