//! The decisions that the claims of a ledger pose: which do something to which, and what.

use super::model::{Decision, Related, Task};
use crate::ledger::{ClaimId, Ledger};
use crate::lexicon::signs;
use crate::text::hash;
use crate::weights::{Record, name};
use std::collections::HashMap;

/// The decisions of the tasks [`Task::Link`] and [`Task::Relation`] in a ledger; `answer` says what is known of a later claim and
/// an earlier one.
#[must_use]
pub fn event_decisions(ledger: &Ledger, answer: impl Fn(ClaimId, ClaimId) -> Related) -> Vec<Decision> {
    let mut out = Vec::new();
    ledger.weigh_pairs(|seen, link, relations| {
        let (from, to) = seen;
        let answer = answer(from, to);
        let linked = match &answer {
            Related::Unknown => return,
            Related::No => 0,
            Related::By(_) => 1,
        };
        out.push(Decision { task: Task::Link, options: vec![link.keys.clone()], answer: linked });
        let Related::By(known) = answer else { return };
        let options: Vec<_> = relations.iter().map(|(_, record)| record.keys.clone()).collect();
        for relation in known {
            if let Some(answer) = relations.iter().position(|(r, _)| *r == relation) {
                out.push(Decision { task: Task::Relation, options: options.clone(), answer });
            }
        }
    });
    out
}

/// Adds the names of those features of a ledger's pairs of claims that `wanted` holds to it, where they have none yet.
pub fn event_names(ledger: &Ledger, wanted: &mut HashMap<u32, Option<String>>) {
    let values = crate::ledger::event_values().split_ascii_whitespace().chain(signs::words());
    let words: HashMap<u32, &str> = values.map(|word| (hash::of(word), word)).collect();
    let mut note = |record: &Record| {
        for (key, (template, values)) in record.keys.iter().zip(&record.parts) {
            if let Some(slot @ None) = wanted.get_mut(key) {
                *slot = Some(name(template, values, |v| words.get(&v).map(|w| (*w).to_owned())));
            }
        }
    };
    ledger.weigh_pairs(|_, link, relations| {
        note(link);
        for (_, record) in relations {
            note(record);
        }
    });
}
