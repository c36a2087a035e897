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
use crate::lexicon::signs::sign;
use crate::text::Span;
use crate::weights::Score;
use smallvec::SmallVec;

/// How likely it has to be that a claim does just this to another one or, where a rule says what, that it does anything: of what is
/// related more is found so than is lost by it (tried on stories that were left out).
const LEAST: f32 = 0.25;
/// The same where the text says outright what is done: "disputed Roe's figure".
const LEAST_DENIED: f32 = 0.14;
/// What a rule proposes so only points at an aim: the weights tell more often right what is done to it.
const OPEN: [Relation; 3] = [Relation::Disputes, Relation::Softens, Relation::Echoes];
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
    let likelihood = |seen: &Seen<'_>| 1.0 / (1.0 + (-score.of(|sink| signals::features(seen, sink))).exp());
    let weighed = signals::seen(ledger, from, pairs, proposed).map(|seen| (likelihood(&seen), seen));
    let mut likely: Vec<(f32, Seen<'_>)> = weighed.filter(|w| w.0 >= LEAST_DENIED).collect();
    // Of equals the later one.
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut out = Vec::new();
    // Variants of one quotation are one claim.
    let mut aims: SmallVec<[u32; 4]> = SmallVec::new();
    for (likelihood, seen) in likely {
        let aim = ledger.variants.first(seen.pair.to);
        let is_proposed = proposed.iter().any(|e| e.to.0 == seen.pair.to);
        if aims.contains(&aim) || aims.len() >= MOST && !is_proposed {
            continue;
        }
        let told = told(&seen, &score, likelihood);
        if !told.is_empty() {
            aims.push(aim);
            out.extend(told);
        }
    }
    out
}

/// What is told of a pair that is related with this likelihood: what the rules say, or else what is likeliest, if it is likely enough.
fn told(seen: &Seen<'_>, score: &Score<'_>, likelihood: f32) -> SmallVec<[Event; 2]> {
    let proposals = seen.proposed.iter().filter(|e| e.to.0 == seen.pair.to);
    let outright = proposals.clone().any(|e| matches!(e.rule, EventRule::Denial | EventRule::Contrary));
    let proposed = likelihood >= if outright { LEAST_DENIED } else { LEAST };
    let as_proposed = || proposals.clone().map(|e| Event { score: likelihood, ..e.clone() }).collect();
    if proposed && proposals.clone().any(|e| !OPEN.contains(&e.relation)) {
        return as_proposed();
    }
    let is_open = proposed && proposals.clone().next().is_some();
    // What it is takes much longer to tell than whether there is anything.
    let chosen = if is_open || likelihood >= LEAST { relation(seen, score) } else { None };
    let Some((relation, share)) = chosen else { return SmallVec::new() };
    if is_open && proposals.clone().any(|e| e.relation == relation) {
        return as_proposed();
    }
    let told = (likelihood * share >= LEAST).then(|| event(seen, relation, likelihood));
    told.into_iter().collect()
}

/// What a claim most likely does to an earlier one, and how likely that is if it does anything.
fn relation(seen: &Seen<'_>, score: &Score<'_>) -> Option<(Relation, f32)> {
    let weigh = |relation: Relation| score.of(|sink| signals::features(seen, &mut For::new(sink, relation)));
    let weighed: SmallVec<[(f32, Relation); 10]> = possible(seen).map(|relation| (weigh(relation), relation)).collect();
    let best = weighed.iter().copied().reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    Some((best.1, 1.0 / weighed.iter().map(|w| (w.0 - best.0).exp()).sum::<f32>()))
}

/// The relations that two claims can have by who makes them and by their figures.
pub(in crate::ledger) fn possible(seen: &Seen<'_>) -> impl Iterator<Item = Relation> + use<> {
    /// So alike are two claims that say the same or the contrary.
    const SAME: f32 = 0.7;
    let (ledger, pair) = (seen.ledger, seen.pair);
    let figured = pair.both_figured;
    let standing = pair.standing;
    let others = standing != Standing::Same && standing != Standing::Party;
    let apart = figured && may_conflict(seen);
    let compared = |c: Comparison| pair.figures.iter().any(|f| f.comparison == c);
    let differ = compared(Comparison::Apart) && !compared(Comparison::Same);
    // A toll that grew: nobody contradicts or confirms anybody.
    let aside = standing == Standing::Other && differ && !apart;
    // Who speaks of the same mine says the same as another where another word recurs, or a figure.
    let wordless = pair.shared <= pair.names && !compared(Comparison::Same) && pair.quoted_share() == 0.0;
    // Who takes something back says so, says no, or owns up to something.
    let later = ledger.claimed(seen.from);
    let concedes = later.act == Move::Concedes;
    let withdraws = later.act != Move::States || pair.contrary || later.signs.tells(sign::NEGATION | sign::REGRET);
    // "Denied that it leaks" is no echo of "it leaks".
    let opposed = pair.contrary && pair.alike() > SAME;
    ALL.into_iter().filter(move |relation| match relation {
        _ if aside => false,
        Relation::Repeats | Relation::Echoes | Relation::Confirms if opposed => false,
        // Who concedes something says it for the first time.
        Relation::Repeats | Relation::Echoes | Relation::Denies if concedes => false,
        Relation::Revises => figured && standing != Standing::Other,
        Relation::ConflictsNumber => apart && others,
        Relation::Echoes if wordless => false,
        Relation::Repeats => standing != Standing::Other && !differ,
        Relation::Retracts => standing != Standing::Other && withdraws,
        Relation::Softens | Relation::Firms => standing != Standing::Other,
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
    let differ = |a: f64, b: f64| !measure::are_equal(a, b) && measure::are_near(a, b);
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
