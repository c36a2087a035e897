//! Figures of one quantity: revised by the same party, confirmed or contradicted by others.

use super::{Found, are_later};
use crate::claim::model::Illocution;
use crate::ledger::features::measure::Comparison;
use crate::ledger::features::moves::Move;
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{EventRule, Relation};

/// With how many other voices a figure is compared.
const VOICES: usize = 6;

pub(super) fn find(pairs: &[Pair], out: &mut Found<'_>) {
    revisions(pairs, out);
    conflicts(pairs, out);
}

/// The latest figure of the same party.
fn revisions(pairs: &[Pair], out: &mut Found<'_>) {
    let own = pairs.iter().find(|p| p.is_same_party() && !p.figures.is_empty());
    let Some(pair) = own else { return };
    for figure in &pair.figures {
        let spans = (&[figure.from][..], &[figure.to][..]);
        match figure.comparison {
            Comparison::Same if pair.between.is_none() => {
                let relation = pair.commitment().unwrap_or(Relation::Repeats);
                out.add_with(relation, EventRule::Figures, pair, 0.6, spans);
            }
            Comparison::Same => {}
            Comparison::Meet | Comparison::Apart => {
                out.add_with(Relation::Revises, EventRule::Figures, pair, 0.8, spans);
            }
        }
    }
}

/// The latest figures of other voices.
fn conflicts(pairs: &[Pair], out: &mut Found<'_>) {
    let ledger = out.ledger;
    let stated = |claim: u32| ledger.record(claim).illocution == Illocution::Statement;
    let mut heard: Vec<(u32, u32)> = Vec::new();
    if !stated(out.from) {
        return;
    }
    for pair in pairs.iter().filter(|p| p.standing == Standing::Other && !p.figures.is_empty() && stated(p.to)) {
        let Some(voice) = ledger.voices_of(pair.to).next() else { continue };
        let article = ledger.claimed(pair.to).article;
        match heard.iter().find(|h| h.0 == voice) {
            Some((_, latest)) if *latest != article => continue,
            None if heard.len() == VOICES => continue,
            _ => heard.push((voice, article)),
        }
        for figure in &pair.figures {
            let spans = (&[figure.from][..], &[figure.to][..]);
            let grown = figure.grows && are_later(ledger, out.from, pair.to);
            match figure.comparison {
                Comparison::Apart if !grown => {
                    out.add_with(Relation::ConflictsNumber, EventRule::Figures, pair, 0.7, spans);
                    if figure.aside || ledger.claimed(out.from).act == Move::Replies {
                        out.add_with(Relation::Disputes, EventRule::Figures, pair, 0.6, spans);
                    }
                }
                Comparison::Same => out.add_with(out.agreement(), EventRule::Figures, pair, 0.5, spans),
                _ => {}
            }
        }
    }
}
