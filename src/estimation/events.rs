//! The decisions that the claims of a ledger pose: which do something to which, and what.

use super::model::{Decision, Related, Task};
use super::note;
use crate::ledger::{ClaimId, Ledger};
use crate::lexicon::signs;
use crate::text::hash;
use crate::weights::Record;
use std::collections::HashMap;

/// The decisions of the tasks [`Task::Link`] and [`Task::Relation`] in a ledger; `answer` says what is known of a later claim and
/// an earlier one.
#[must_use]
pub fn event_decisions(ledger: &Ledger, answer: impl Fn(ClaimId, ClaimId) -> Related) -> Vec<Decision> {
    let mut out = Vec::new();
    ledger.weigh_pairs(|pair| {
        let (from, to) = pair.claims();
        let answer = answer(from, to);
        let linked = match &answer {
            Related::Unknown => return,
            Related::No => 0,
            Related::By(_) => 1,
        };
        out.push(Decision { task: Task::Link, options: vec![pair.link().keys], answer: linked });
        let Related::By(known) = answer else { return };
        let (possible, options): (Vec<_>, Vec<_>) = pair.relations().map(|(r, record)| (r, record.keys)).unzip();
        for relation in known {
            if let Some(answer) = possible.iter().position(|r| *r == relation) {
                out.push(Decision { task: Task::Relation, options: options.clone(), answer });
            }
        }
    });
    out
}

/// Adds the names of those features of a ledger's pairs of claims that `wanted` holds to it, where they have none yet.
pub fn event_names(ledger: &Ledger, wanted: &mut HashMap<u32, Option<String>>) {
    let values = crate::ledger::event_values().split_ascii_whitespace().chain(signs::words());
    let cues = ledger.cue_words();
    let words: HashMap<u32, String> =
        values.map(str::to_owned).chain(cues).map(|word| (hash::of(&word), word)).collect();
    let mut note = |record: &Record| note(record, wanted, |v| words.get(&v).cloned());
    ledger.weigh_pairs(|pair| {
        note(&pair.link());
        pair.relations().for_each(|(_, record)| note(&record));
    });
}
