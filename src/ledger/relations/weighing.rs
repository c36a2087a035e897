//! Weights settle what the rules leave open: which earlier claims a claim does something to, and what.

use super::signals::{self, For, Seen};
use crate::ledger::article::Anchor;
use crate::ledger::features::measure::{self, Comparison};
use crate::ledger::features::moves::Move;
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{ClaimId, Event, EventRule, Relation};
use crate::ledger::relations;
use crate::ledger::store::Ledger;
use crate::text::Span;
use crate::weights::Score;
use smallvec::SmallVec;

/// Log odds from which on two claims are related, a little below even ones, for of all that are related fewer than half are found; those
/// for saying the same, which is more often chance; for what a rule proposes; and for what the text says outright, "disputed Roe's
/// figure".
const LEAST: f32 = -0.5;
const LEAST_SAME: f32 = 0.0;
const LEAST_PROPOSED: f32 = -1.9;
const LEAST_DENIED: f32 = -2.6;
/// To how many earlier claims a claim does something at most, beside those for which a rule speaks.
const MOST: usize = 2;

/// What relations there are.
pub(in crate::ledger) const ALL: [Relation; 10] = [
    Relation::Repeats,
    Relation::Echoes,
    Relation::Confirms,
    Relation::Denies,
    Relation::Disputes,
    Relation::Revises,
    Relation::Softens,
    Relation::Firms,
    Relation::Retracts,
    Relation::ConflictsNumber,
];

/// The events of a claim, from its pairs with earlier ones and from what the rules propose.
pub(super) fn events(ledger: &Ledger, from: u32, pairs: &[Pair], proposed: &[Event]) -> Vec<Event> {
    let score = Score::new(ledger.weights());
    let weighed = signals::seen(ledger, from, pairs, proposed)
        .map(|seen| (score.of(|sink| signals::features(&seen, sink)), seen));
    let proposals = |to: u32| proposed.iter().filter(move |e| e.to.0 == to);
    let least = |seen: &Seen<'_>| {
        let of_rule = |e: &Event| if e.rule == EventRule::Denial { LEAST_DENIED } else { LEAST_PROPOSED };
        proposals(seen.pair.to).map(of_rule).fold(LEAST, f32::min)
    };
    let mut likely: Vec<(f32, Seen<'_>)> = weighed.filter(|(odds, seen)| *odds >= least(seen)).collect();
    // Of equals the later one.
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    // Variants of one quotation are one claim.
    let mut told: SmallVec<[u32; 4]> = SmallVec::new();
    likely.retain(|(_, seen)| {
        let first = ledger.variants.first(seen.pair.to);
        let new = !told.contains(&first) && (told.len() < MOST || proposals(seen.pair.to).next().is_some());
        if new {
            told.push(first);
        }
        new
    });
    let mut out = Vec::new();
    for (odds, seen) in likely {
        let likelihood = 1.0 / (1.0 + (-odds).exp());
        let before = out.len();
        out.extend(proposals(seen.pair.to).map(|e| Event { score: likelihood, ..e.clone() }));
        if out.len() == before {
            let told = relation(&seen, &score).filter(|relation| {
                odds >= LEAST_SAME || !matches!(relation, Relation::Repeats | Relation::Echoes | Relation::Confirms)
            });
            out.extend(told.map(|relation| event(&seen, relation, likelihood)));
        }
    }
    out
}

/// What a claim most likely does to an earlier one.
fn relation(seen: &Seen<'_>, score: &Score<'_>) -> Option<Relation> {
    let weigh = |relation: Relation| score.of(|sink| signals::features(seen, &mut For::new(sink, relation)));
    let weighed = possible(seen).map(|relation| (weigh(relation), relation));
    weighed.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|best| best.1)
}

/// The relations that two claims can have by who makes them and by their figures.
pub(in crate::ledger) fn possible(seen: &Seen<'_>) -> impl Iterator<Item = Relation> + use<> {
    let (ledger, pair) = (seen.ledger, seen.pair);
    let figured = [seen.from, pair.to].iter().all(|c| !ledger.record(*c).figures.is_empty());
    let standing = pair.standing;
    let others = standing != Standing::Same && standing != Standing::Party;
    let apart = figured && may_conflict(seen);
    let compared = |c: Comparison| pair.figures.iter().any(|f| f.comparison == c);
    let differ = compared(Comparison::Apart) && !compared(Comparison::Same);
    // A toll that grew: nobody contradicts or confirms anybody.
    let aside = standing == Standing::Other && differ && !apart;
    // Who speaks of the same mine says the same of it where another word recurs, or a figure.
    let wordless = pair.shared <= pair.names && !compared(Comparison::Same) && pair.quoted_share() == 0.0;
    ALL.into_iter().filter(move |relation| match relation {
        _ if aside => false,
        Relation::Revises => figured && standing != Standing::Other,
        Relation::ConflictsNumber => apart && others,
        Relation::Repeats | Relation::Echoes if wordless => false,
        Relation::Repeats => standing != Standing::Other && !differ,
        Relation::Softens | Relation::Firms | Relation::Retracts => standing != Standing::Other,
        Relation::Echoes => others && !differ,
        Relation::Confirms => standing != Standing::Same && !differ,
        _ => standing != Standing::Same,
    })
}

/// Whether the figures of two claims may contradict each other: of those that count the same any that does, else any two that differ by
/// no more than figures of one thing do.
fn may_conflict(seen: &Seen<'_>) -> bool {
    let (ledger, pair) = (seen.ledger, seen.pair);
    if !pair.figures.is_empty() {
        let grown = relations::are_later(ledger, seen.from, pair.to);
        return pair.figures.iter().any(|f| f.comparison == Comparison::Apart && !(f.grows && grown));
    }
    let figures = |claim: u32| ledger.record(claim).figures.iter();
    let differ = |a: f64, b: f64| (a - b).abs() > 1e-9 && measure::are_near(a, b);
    figures(seen.from).any(|a| figures(pair.to).any(|b| differ(a.value, b.value)))
}

/// An event that no rule proposes, with the rule of which most is seen.
fn event(seen: &Seen<'_>, relation: Relation, score: f32) -> Event {
    let pair = seen.pair;
    let rule = rule(seen, relation);
    let (from_evidence, to_evidence) = match rule {
        EventRule::Figures => pair.figures.first().map_or_else(Default::default, |f| (vec![f.from], vec![f.to])),
        _ if pair.shared > 0 => (pair.from_spans.to_vec(), pair.to_spans.to_vec()),
        _ => (cue(seen, seen.from), cue(seen, pair.to)),
    };
    Event { relation, from: ClaimId(seen.from), to: ClaimId(pair.to), rule, score, from_evidence, to_evidence }
}

/// The cue of a claim: what there is to show where two claims have no word in common.
fn cue(seen: &Seen<'_>, claim: u32) -> Vec<Span> {
    seen.ledger.record(claim).cue.iter().map(Anchor::span).collect()
}

fn rule(seen: &Seen<'_>, relation: Relation) -> EventRule {
    let pair = seen.pair;
    match seen.ledger.claimed(seen.from).act {
        Move::Withdraws if relation == Relation::Retracts => return EventRule::Withdrawal,
        Move::Denies | Move::Disputes | Move::Contradicts
            if matches!(relation, Relation::Denies | Relation::Disputes) =>
        {
            return EventRule::Denial;
        }
        Move::Confirms | Move::Concedes if relation == Relation::Confirms => return EventRule::Confirmation,
        Move::Repeats if relation == Relation::Repeats => return EventRule::Repetition,
        Move::Replies if relation == Relation::Disputes => return EventRule::Reply,
        _ => {}
    }
    let numeric = matches!(relation, Relation::Revises | Relation::ConflictsNumber);
    match relation {
        _ if numeric && pair.figures.iter().any(|f| f.comparison != Comparison::Same) => EventRule::Figures,
        _ if pair.shared == 0 => EventRule::Context,
        Relation::Softens | Relation::Firms => EventRule::Commitment,
        Relation::Denies | Relation::Disputes | Relation::Retracts if pair.contrary => EventRule::Contrary,
        _ => EventRule::SameWords,
    }
}
