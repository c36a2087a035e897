//! What weights are estimated from: the decisions that reading a text poses, with the answers that annotations give.
//!
//! `examples/estimate` turns articles annotated in brat's standoff format into a [`Weights`] table with this module, and
//! `examples/estimate_events` stories with labelled relations between claims into one for a [`Ledger`](crate::Ledger).

mod answers;
mod events;
mod model;
mod walk;

pub use events::{event_decisions, event_names};
pub use model::{Decision, Gold, Related, Task};

use crate::Reader;
use crate::attribution::features::values::VALUES;
use crate::attribution::page::Page;
use crate::lexicon;
use crate::text::{Tag, hash};
use crate::weights::{Record, Weights, name};
use std::collections::HashMap;
use walk::{walk, walk_acceptances};

/// The decisions of the tasks [`Task::Prior`] to [`Task::Edge`] in `text`, answered from `gold`.
#[must_use]
pub fn decisions(reader: &Reader, text: &str, gold: &[Gold]) -> Vec<Decision> {
    let mut out = Vec::new();
    walk(reader, text, gold, |task, options, answer| {
        let options = options.iter().map(|r| r.keys.clone()).collect();
        out.push(Decision { task, options, answer });
    });
    out
}

/// The decisions of the task [`Task::Accept`] in `text`, answered from `gold`; `reader` should hold weights that were
/// estimated from other texts.
#[must_use]
pub fn acceptances(reader: &Reader, text: &str, gold: &[Gold]) -> Vec<Decision> {
    let mut out = Vec::new();
    walk_acceptances(reader, text, gold, |record, answer| {
        out.push(Decision { task: Task::Accept, options: vec![record.keys.clone()], answer: usize::from(answer) });
    });
    out
}

/// A table of `weights`, given by the features' numbers; for trying out, as it can't be written.
#[must_use]
pub fn table(weights: &HashMap<u32, f32>) -> Weights {
    Weights::from_keys(weights.iter().map(|(k, w)| (*k, *w)))
}

/// The text of a table that holds the features of these names with these weights, rounded to tenths.
pub fn write<'n>(weights: impl Iterator<Item = (&'n str, f32)>) -> String {
    crate::weights::write(weights)
}

/// Adds the names of those features of `text` that `wanted` holds to it, where they have none yet.
pub fn names(reader: &Reader, text: &str, gold: &[Gold], wanted: &mut HashMap<u32, Option<String>>) {
    let mut words: HashMap<u32, String> = HashMap::new();
    for list in lexicon::lists() {
        for word in list.split(|c: char| c.is_whitespace() || c == ',') {
            words.entry(hash::of(word)).or_insert_with(|| word.to_lowercase());
        }
    }
    for tag in Tag::ALL {
        words.insert(hash::of(tag.name()), tag.name().to_lowercase());
    }
    for n in 0..16 {
        words.insert(hash::of(&n.to_string()), n.to_string());
    }
    for word in VALUES {
        words.insert(hash::of(word), (*word).to_owned());
    }
    let mut page = Page::default();
    page.fill(text, &reader.lexicon);
    for token in &page.tokens {
        let word = token.span().of(text).to_lowercase().replace(['\u{2019}', '\u{2018}'], "'");
        words.entry(token.key).or_insert(word);
    }
    let mut note = |record: &Record| note(record, wanted, |v| words.get(&v).cloned());
    walk(reader, text, gold, |_, options, _| options.iter().for_each(&mut note));
    walk_acceptances(reader, text, gold, |record, _| note(record));
}

/// Adds the names of a record's features to `wanted`, where it holds them and they have none yet.
fn note(record: &Record, wanted: &mut HashMap<u32, Option<String>>, word: impl Fn(u32) -> Option<String>) {
    for (key, (template, values)) in record.keys.iter().zip(&record.parts) {
        if let Some(slot @ None) = wanted.get_mut(key) {
            *slot = Some(name(template, values, &word));
        }
    }
}
