//! What a claim does to earlier ones: each rule looks at the earlier claims for its own aims, and weights settle what comes of it.

mod answers;
mod figures;
mod withdrawal;
mod wording;

pub(super) mod order;
pub(super) mod signals;
pub(super) mod weighing;

use crate::ledger::features::face::Face;
use crate::ledger::features::moves::Move;
use crate::ledger::layout::Part;
use crate::ledger::matching::lookup;
use crate::ledger::matching::pair::{Later, Pair};
use crate::ledger::model::{ClaimId, Event, EventRule, Relation};
use crate::ledger::store::Ledger;
use crate::text::Span;

/// What one claim does to those before it.
pub(in crate::ledger) fn of(ledger: &Ledger, from: u32, candidates: &[u32]) -> Vec<Event> {
    let pairs = pairs(ledger, from, candidates);
    let proposed = proposals(ledger, from, &pairs);
    weighing::events(ledger, from, &pairs, &proposed)
}

/// A claim with each earlier one that it may concern, the latest first; with none, where it can do nothing to any.
pub(in crate::ledger) fn pairs(ledger: &Ledger, from: u32, candidates: &[u32]) -> Vec<Pair> {
    let record = ledger.record(from);
    // A headline tells what the body tells again, and what "he had said" was told before.
    let unclaimed = !record.determinate && ledger.claimed(from).act == Move::Ignores;
    if unclaimed || record.part == Part::Headline || ledger.claimed(from).recalled {
        return Vec::new();
    }
    let aims = candidates.iter().filter(|to| may_be_aim(ledger, from, **to) && lookup::may_concern(ledger, from, **to));
    let mut later = Later::new(ledger, from, candidates);
    aims.map(|to| later.and(*to)).collect()
}

/// What the rules propose.
pub(in crate::ledger) fn proposals(ledger: &Ledger, from: u32, pairs: &[Pair]) -> Vec<Event> {
    let mut out = Found { ledger, from, events: Vec::new() };
    match ledger.claimed(from).act {
        Move::Ignores => {}
        Move::Withdraws => withdrawal::find(pairs, &mut out),
        _ => {
            figures::find(pairs, &mut out);
            wording::find(pairs, &mut out);
            answers::find(pairs, &mut out);
        }
    }
    out.events
}

/// Whether a claim can be what a later one repeats, denies or takes back: no variant of the same quotation, nothing that the article
/// doesn't state, and no withdrawal.
fn may_be_aim(ledger: &Ledger, from: u32, to: u32) -> bool {
    let record = ledger.record(to);
    !ledger.are_variants(from, to)
        && record.determinate
        && record.part == Part::Body
        && ledger.claimed(to).act != Move::Withdraws
}

/// Whether a claim was published so long after another that a toll may have grown.
pub(super) fn are_later(ledger: &Ledger, from: u32, to: u32) -> bool {
    /// Tolls grow: after so many seconds another one does not contradict the first.
    const SOON: i64 = 36 * 3600;
    let time = |claim: u32| ledger.claimed(claim).place.published.unix();
    time(from).saturating_sub(time(to)) > SOON
}

/// The events of one claim, as they are found.
struct Found<'l> {
    ledger: &'l Ledger,
    from: u32,
    events: Vec<Event>,
}

impl Found<'_> {
    /// Adds an event for which the shared words speak.
    fn add(&mut self, relation: Relation, rule: EventRule, pair: &Pair, score: f32) {
        self.add_with(relation, rule, pair, score, (&pair.from_spans, &pair.to_spans));
    }

    fn add_with(&mut self, relation: Relation, rule: EventRule, pair: &Pair, score: f32, spans: (&[Span], &[Span])) {
        if self.events.iter().any(|e| e.to.0 == pair.to && e.relation == relation) {
            return;
        }
        self.events.push(Event {
            relation,
            from: ClaimId(self.from),
            to: ClaimId(pair.to),
            rule,
            score: score.clamp(0.0, 1.0),
            from_evidence: spans.0.to_vec(),
            to_evidence: spans.1.to_vec(),
        });
    }

    /// What it is to say the same as another: who holds an office confirms it.
    fn agreement(&self) -> Relation {
        let voices = &self.ledger.voices;
        let mut speakers = self.ledger.claimed(self.from).speakers.iter();
        let official = speakers.any(|s| voices.few(*s).any(Face::is_official));
        if official { Relation::Confirms } else { Relation::Echoes }
    }

    fn has(&self, to: u32) -> bool {
        self.events.iter().any(|e| e.to.0 == to)
    }
}

/// The pair for which most speaks, of equals the latest; `None` where too little does.
fn best<'p>(
    pairs: impl Iterator<Item = &'p Pair>,
    least: f32,
    weigh: impl Fn(&Pair) -> f32,
) -> Option<(&'p Pair, f32)> {
    let weighed = pairs.map(|p| (p, weigh(p)));
    weighed.filter(|(_, w)| *w >= least).reduce(|best, next| if next.1 > best.1 { next } else { best })
}
