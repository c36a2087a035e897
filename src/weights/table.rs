//! The table of weights: a text, a line a feature, and the look-up.

use super::feature::{Sink, Template};
use crate::text::hash;
use std::fmt::Write as _;
use std::sync::LazyLock;
use thiserror::Error;

/// Weights of the linear models that decide where the order of rules can't: is this word a cue, who is its source,
/// where does its content begin and end.
///
/// A table is text, so that it can be read, compared and edited: lines of `template value ..<TAB>weight`; lines that
/// begin with `#` tell where the weights come from. [`Weights::english`] is built in; `examples/estimate` makes one
/// from your own annotations.
///
/// ```
/// use ascribe::Weights;
/// let weights: Weights = "# by hand\ncue.l say\t1.5\n".parse()?;
/// assert_eq!(weights.len(), 1);
/// # Ok::<(), ascribe::WeightsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Open addressing; a key is 0 where the slot is free.
    slots: Vec<(u32, f32)>,
    mask: usize,
    len: usize,
}

/// A line of a table that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: expected a feature, a tab and a number, but found {found:?}")]
pub struct WeightsError {
    line: usize,
    found: String,
}

static ENGLISH: LazyLock<Weights> = LazyLock::new(|| {
    let parsed = include_str!("english.txt").parse();
    debug_assert!(parsed.is_ok(), "the embedded table is whole");
    parsed.unwrap_or_default()
});

impl Default for Weights {
    fn default() -> Self {
        Self { slots: vec![(0, 0.0); 2], mask: 1, len: 0 }
    }
}

impl std::str::FromStr for Weights {
    type Err = WeightsError;

    fn from_str(text: &str) -> Result<Self, WeightsError> {
        let lines = text.lines().count();
        let size = (2 * lines + 2).next_power_of_two();
        let mut weights = Self { slots: vec![(0, 0.0); size], mask: size - 1, len: 0 };
        for (n, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parsed = line.rsplit_once('\t').and_then(|(name, weight)| Some((key_of(name)?, weight.parse().ok()?)));
            match parsed {
                Some((key, weight)) => weights.insert(key, weight),
                None => return Err(WeightsError { line: n + 1, found: line.to_owned() }),
            }
        }
        Ok(weights)
    }
}

/// The key of a feature by its name in a table.
fn key_of(name: &str) -> Option<u32> {
    let mut parts = name.split(' ');
    let template = parts.next().filter(|t| !t.is_empty())?;
    let mut values = Vec::new();
    for part in parts {
        values.push(match part.strip_prefix('\u{a7}') {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => hash::of(part),
        });
    }
    Some(Template::key_of(template, &values))
}

impl Weights {
    /// The table for English news that comes with the library.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// How many weights the table holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the table holds no weight.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn insert(&mut self, key: u32, weight: f32) {
        let mut at = Self::slot(key, self.mask);
        while self.slots[at].0 != 0 && self.slots[at].0 != key {
            at = (at + 1) & self.mask;
        }
        if self.slots[at].0 == 0 {
            self.len += 1;
        }
        self.slots[at] = (key, weight);
    }

    fn slot(key: u32, mask: usize) -> usize {
        (key >> 9) as usize & mask
    }

    pub(crate) fn get(&self, key: u32) -> f32 {
        let mut at = Self::slot(key, self.mask);
        loop {
            let (k, weight) = self.slots[at];
            if k == key {
                return weight;
            }
            if k == 0 {
                return 0.0;
            }
            at = (at + 1) & self.mask;
        }
    }

    /// A table from weights under their keys.
    pub(crate) fn from_keys(weights: impl ExactSizeIterator<Item = (u32, f32)>) -> Self {
        let size = (2 * weights.len() + 2).next_power_of_two();
        let mut table = Self { slots: vec![(0, 0.0); size], mask: size - 1, len: 0 };
        for (key, weight) in weights {
            table.insert(key, weight);
        }
        table
    }
}

/// Adds up the weights of the features that it takes in.
pub(crate) struct Score<'w> {
    weights: &'w Weights,
    pub sum: f32,
}

impl<'w> Score<'w> {
    pub(crate) fn new(weights: &'w Weights) -> Self {
        Self { weights, sum: 0.0 }
    }
}

impl Sink for Score<'_> {
    fn add(&mut self, template: Template, values: &[u32]) {
        self.sum += self.weights.get(template.key(values));
    }
}

/// Keeps the features that it takes in: their keys, and on demand their names.
#[derive(Default)]
pub(crate) struct Record {
    pub keys: Vec<u32>,
    pub parts: Vec<(&'static str, Vec<u32>)>,
}

impl Sink for Record {
    fn add(&mut self, template: Template, values: &[u32]) {
        self.keys.push(template.key(values));
        self.parts.push((template.name, values.to_vec()));
    }
}

/// A feature's name in a table; a value without a word gets its number.
pub(crate) fn name(template: &str, values: &[u32], word: impl Fn(u32) -> Option<String>) -> String {
    let mut out = template.to_owned();
    for value in values {
        out.push(' ');
        match word(*value).filter(|w| !w.contains([' ', '\t', '\n']) && hash::of(w) == *value) {
            Some(w) => out.push_str(&w),
            None => {
                let _ = write!(out, "\u{a7}{value:08x}");
            }
        }
    }
    out
}
