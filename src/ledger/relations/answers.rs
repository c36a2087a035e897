//! "Denied the charge", "confirmed it", "replied": what answers a claim that it names, or that stands just before it.

use super::{Found, best};
use crate::claim::model::Illocution;
use crate::ledger::features::moves::Move;
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{EventRule, Relation};
use crate::ledger::store::Ledger;

/// How much has to speak for an aim; less where the claim itself doesn't say what is meant.
const LEAST: f32 = 0.45;
const LEAST_SHORT: f32 = 0.35;
/// So few content words do not say what is meant.
const SHORT: usize = 2;

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    let act = out.ledger.claimed(out.from).act;
    let (relation, rule) = match act {
        Move::Denies => (Relation::Denies, EventRule::Denial),
        Move::Disputes | Move::Contradicts => (Relation::Disputes, EventRule::Denial),
        // What a party says again it confirms to nobody.
        Move::Confirms | Move::Concedes if !out.events.is_empty() => return,
        Move::Confirms | Move::Concedes => (Relation::Confirms, EventRule::Confirmation),
        Move::Replies => (Relation::Disputes, EventRule::Reply),
        _ => return,
    };
    let ledger = out.ledger;
    // "Denied it": what is meant stands just before; "denied that the dam leaked" says it itself.
    let short = ledger.claimed(out.from).terms.len() <= SHORT;
    let weigh = |p: &Pair| {
        let near = match p.between {
            Some(0) => 0.5,
            Some(1) => 0.35,
            Some(2) => 0.25,
            Some(_) => 0.1,
            None => 0.0,
        };
        let named = if p.names_answerer { 0.3 } else { 0.0 } + if p.names_speaker { 0.3 } else { 0.0 };
        near * if short { 1.5 } else { 0.6 } + p.alike() * 1.5 + named
    };
    let denials = [Move::Denies, Move::Disputes, Move::Contradicts];
    let fits = |p: &&Pair| {
        let statement = ledger.record(p.to).illocution == Illocution::Statement;
        p.standing == Standing::Other && statement && !denials.contains(&ledger.claimed(p.to).act)
    };
    let least = if short { LEAST_SHORT } else { LEAST };
    if let Some((pair, weight)) = best(pairs.iter().filter(fits), least, weigh)
        && !out.has(pair.to)
    {
        let pair = if short { charge(ledger, out.from, pairs, pair) } else { pair };
        let accused = act == Move::Contradicts && pair.names_answerer;
        out.add(if accused { Relation::Denies } else { relation }, rule, pair, weight / 2.0);
    }
}

/// Of two claims that one voice makes in a row the first: "denied it" denies the charge, and not what was added to it. But "that was
/// disputed" is said of the last one, and an accusation is what is denied.
fn charge<'p>(ledger: &Ledger, from: u32, pairs: &'p [Pair], last: &'p Pair) -> &'p Pair {
    let content = ledger.record(from).content.first().map_or("", |c| &c.exact);
    let accuses = ledger.claimed(last.to).act == Move::Accuses;
    if accuses || content.eq_ignore_ascii_case("that") || content.eq_ignore_ascii_case("this") {
        return last;
    }
    let claimed = ledger.claimed(last.to);
    let voice = |claim: u32| ledger.voices_of(claim).next();
    let before = pairs.iter().find(|p| p.to + 1 == last.to && ledger.claimed(p.to).article == claimed.article);
    before.filter(|p| voice(p.to).is_some() && voice(p.to) == voice(last.to)).unwrap_or(last)
}
