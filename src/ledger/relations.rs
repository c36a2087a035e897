//! What a claim does to earlier ones: the rules, from the plainest on.

use super::matching::{Pair, Standing, Weights};
use super::measure::Comparison;
use super::model::{ClaimId, Event, EventRule, Relation};
use super::moves::Move;
use super::store::Ledger;
use crate::claim::model::Illocution;
use crate::claim::value::Factuality;
use crate::text::Span;
use smallvec::SmallVec;

/// What one claim does to those before it.
pub(super) fn of(ledger: &Ledger, from: u32, candidates: &[u32]) -> Vec<Event> {
    let claimed = ledger.claimed(from);
    let weights = Weights::of(candidates.iter().chain([&from]).map(|c| ledger.claimed(*c)));
    let pairs: Vec<Pair> = candidates
        .iter()
        .filter(|to| !ledger.are_variants(from, **to) && ledger.claimed(**to).act != Move::Withdraws)
        .map(|to| Pair::new(ledger, &weights, from, *to))
        .collect();
    let mut out = Out { from, events: Vec::new() };
    match claimed.act {
        Move::Withdraws => withdrawal(ledger, &pairs, &mut out),
        Move::Denies => denial(ledger, from, &pairs, &mut out),
        Move::Confirms => confirmation(ledger, from, &pairs, &mut out),
        Move::Repeats | Move::States => {}
    }
    if claimed.act != Move::Withdraws {
        figures(ledger, from, &pairs, &mut out);
        words(ledger, from, &pairs, claimed.act, &mut out);
    }
    out.events
}

struct Out {
    from: u32,
    events: Vec<Event>,
}

impl Out {
    fn add(&mut self, relation: Relation, rule: EventRule, pair: &Pair, score: f32) {
        let spans = |s: &SmallVec<[Span; 4]>| s.to_vec();
        self.add_with(relation, rule, pair, score, spans(&pair.from_spans), spans(&pair.to_spans));
    }

    fn add_with(&mut self, relation: Relation, rule: EventRule, pair: &Pair, score: f32, from: Vec<Span>, to: Vec<Span>) {
        let known = self.events.iter().any(|e| e.to.0 == pair.to && e.relation == relation);
        if !known {
            self.events.push(Event {
                relation,
                from: ClaimId(self.from),
                to: ClaimId(pair.to),
                rule,
                score,
                from_evidence: from,
                to_evidence: to,
            });
        }
    }

    fn has(&self, to: u32) -> bool {
        self.events.iter().any(|e| e.to.0 == to)
    }
}

fn best<'p>(pairs: impl Iterator<Item = &'p Pair>) -> Option<&'p Pair> {
    // Of equals the first, which is the latest.
    pairs.reduce(|best, pair| if weight(pair) > weight(best) { pair } else { best })
}

fn weight(pair: &Pair) -> f32 {
    pair.overlap() + 0.1 * pair.shared as f32 + if pair.figures.is_empty() { 0.0 } else { 0.3 }
}

fn withdrawal(_ledger: &Ledger, pairs: &[Pair], out: &mut Out) {
    let own = || pairs.iter().filter(|p| p.is_same_party());
    let aim = best(own().filter(|p| p.shared > 0 || !p.figures.is_empty())).or_else(|| own().next());
    if let Some(pair) = aim {
        out.add(Relation::Retracts, EventRule::Withdrawal, pair, 0.5 + pair.overlap() / 2.0);
    }
}

fn denial(ledger: &Ledger, from: u32, pairs: &[Pair], out: &mut Out) {
    let others = || pairs.iter().filter(|p| p.standing == Standing::Other && ledger.claimed(p.to).act != Move::Denies);
    let named = best(others().filter(|p| p.shared >= 2 && p.overlap() >= 0.3));
    let short = ledger.claimed(from).terms.len() <= 2;
    let aim = named.or_else(|| others().find(|p| p.between.is_some() && short));
    if let Some(pair) = aim {
        out.add(Relation::Denies, EventRule::Denial, pair, 0.5 + pair.overlap() / 2.0);
    }
}

fn confirmation(ledger: &Ledger, from: u32, pairs: &[Pair], out: &mut Out) {
    let others = || pairs.iter().filter(|p| p.standing == Standing::Other);
    let named = best(others().filter(|p| p.shared >= 2 && p.overlap() >= 0.3));
    let short = ledger.claimed(from).terms.len() <= 2;
    let aim = named.or_else(|| others().find(|p| p.between.is_some() && short));
    if let Some(pair) = aim {
        out.add(Relation::Confirms, EventRule::Confirmation, pair, 0.5 + pair.overlap() / 2.0);
    }
}

fn figures(ledger: &Ledger, from: u32, pairs: &[Pair], out: &mut Out) {
    /// With how many other voices a figure is compared.
    const VOICES: usize = 2;
    /// Tolls grow: after so many seconds another one does not contradict the first.
    const SOON: i64 = 36 * 3600;
    let figured = || pairs.iter().filter(|p| !p.figures.is_empty());
    let stated = |claim: u32| ledger.record(claim).illocution == Illocution::Statement;
    // The latest word of the same party, and of each other one.
    if let Some(pair) = figured().find(|p| p.is_same_party()) {
        for f in &pair.figures {
            if f.comparison != Comparison::Same {
                out.add_with(Relation::Revises, EventRule::Figures, pair, 0.8, vec![f.from], vec![f.to]);
            }
        }
    }
    let time = |claim: u32| ledger.claimed(claim).place.published.unix();
    let mut heard: Vec<u32> = Vec::new();
    for pair in figured().filter(|p| p.standing == Standing::Other && stated(p.to) && stated(from)) {
        let voice = ledger.claimed(pair.to).speakers.first().map(|s| ledger.voices.of(*s));
        let Some(voice) = voice.filter(|v| !heard.contains(v) && heard.len() < VOICES) else { continue };
        heard.push(voice);
        for f in &pair.figures {
            let grown = f.grows && time(from) - time(pair.to) > SOON;
            if f.comparison == Comparison::Apart && !grown {
                out.add_with(Relation::ConflictsNumber, EventRule::Figures, pair, 0.7, vec![f.from], vec![f.to]);
            }
        }
    }
}

fn words(ledger: &Ledger, from: u32, pairs: &[Pair], act: Move, out: &mut Out) {
    let value = ledger.record(from).value;
    let own = || pairs.iter().filter(|p| p.is_same_party() && !out_has(out, p.to));
    let again = act == Move::Repeats;
    let least = if again { 0.3 } else { 0.6 };
    let same = best(own().filter(|p| p.overlap() >= least && (p.shared >= 3 || again) && p.between.is_none()));
    if let Some(pair) = same {
        let earlier = ledger.record(pair.to).value;
        match strength(value).cmp(&strength(earlier)) {
            std::cmp::Ordering::Less if !pair.contrary => out.add(Relation::Softens, EventRule::Commitment, pair, pair.overlap()),
            std::cmp::Ordering::Greater if !pair.contrary => out.add(Relation::Firms, EventRule::Commitment, pair, pair.overlap()),
            _ if !pair.contrary => out.add(Relation::Repeats, if again { EventRule::Repetition } else { EventRule::SameWords }, pair, pair.overlap()),
            _ => {}
        }
    }
    let other = best(
        pairs.iter().filter(|p| p.standing == Standing::Other && p.overlap() >= 0.6 && p.shared >= 3 && !out_has(out, p.to)),
    );
    if let Some(pair) = other {
        if pair.contrary {
            out.add(Relation::Disputes, EventRule::Contrary, pair, pair.overlap());
        } else {
            out.add(Relation::Echoes, EventRule::SameWords, pair, pair.overlap());
        }
    }
}

fn out_has(out: &Out, to: u32) -> bool {
    out.has(to)
}

fn strength(value: Factuality) -> u8 {
    match value {
        Factuality::Certain | Factuality::CertainNot => 3,
        Factuality::Probable | Factuality::ProbablyNot => 2,
        Factuality::Possible | Factuality::PossiblyNot => 1,
        _ => 0,
    }
}
