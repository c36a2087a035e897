//! The table of weights: a text, a line a feature, and the look-up.

use super::buckets::Buckets;
use super::format;
use std::borrow::Cow;
use std::ops::ControlFlow;
use std::sync::LazyLock;
use thiserror::Error;

/// Weights of the linear models that decide where the order of rules can't: is this word a cue, who is its source,
/// where does its content begin and end.
///
/// A table is text, so that it can be read, compared and edited: a section `[template]` for each sort of feature, and
/// in it rows of leading values, by tabs followed by weights in tenths, each before the last values of the features
/// that have it. A line `= A say` gives a value a short name for the lines below. Lines that begin with `# ` tell where
/// the weights come from. [`Weights::english`] is built in; `examples/estimate` makes a table from your own
/// annotations. [`Weights::events`] is another one, by which a ledger tells what claims do to each other.
///
/// ```
/// use ascribe::Weights;
/// let weights: Weights = "# by hand\n= A say\n[cue.lw+1]\nA\t15 that\t-3 it so\n".parse()?;
/// assert_eq!(weights.len(), 3);
/// # Ok::<(), ascribe::WeightsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The text that the table was read from, for the names.
    text: Cow<'static, str>,
    pub(super) buckets: Buckets,
    len: usize,
}

/// A line of a table that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: expected values and, by tabs, a weight in tenths and values, but found {found:?}")]
pub struct WeightsError {
    line: usize,
    found: String,
}

static ENGLISH: LazyLock<Weights> = LazyLock::new(|| {
    let parsed = Weights::parse(Cow::Borrowed(include_str!("english.txt")));
    debug_assert!(parsed.is_ok(), "the embedded table is whole");
    parsed.unwrap_or_default()
});

static EVENTS: LazyLock<Weights> = LazyLock::new(|| {
    let parsed = Weights::parse(Cow::Borrowed(include_str!("events.txt")));
    debug_assert!(parsed.is_ok(), "the embedded table is whole");
    parsed.unwrap_or_default()
});

impl Default for Weights {
    fn default() -> Self {
        Self { text: Cow::Borrowed(""), buckets: Buckets::default(), len: 0 }
    }
}

impl std::str::FromStr for Weights {
    type Err = WeightsError;

    fn from_str(text: &str) -> Result<Self, WeightsError> {
        Self::parse(Cow::Owned(text.to_owned()))
    }
}

impl Weights {
    /// The table for English news that comes with the library.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// The table by which a [`Ledger`](crate::Ledger) tells what claims do to each other.
    #[must_use]
    pub fn events() -> &'static Self {
        &EVENTS
    }

    /// What a feature is, by its number in [`Evidence`](crate::Evidence): template and values; `None` for a number
    /// that the table doesn't hold.
    #[must_use]
    pub fn name(&self, feature: u32) -> Option<String> {
        let mut name = None;
        let looked = format::read(&self.text, |row| {
            if row.key()? != feature {
                return Some(ControlFlow::Continue(()));
            }
            name = Some(format!("{} {}", row.template, row.values.join(" ")));
            Some(ControlFlow::Break(()))
        });
        looked.ok().and(name)
    }

    fn parse(text: Cow<'static, str>) -> Result<Self, WeightsError> {
        let mut rows = Vec::new();
        let read = format::read(&text, |row| {
            rows.push((row.key()?, f32::from(row.tenths) / 10.0));
            Some(ControlFlow::Continue(()))
        });
        if let Err(line) = read {
            let found = text.lines().nth(line).unwrap_or_default().to_owned();
            return Err(WeightsError { line: line + 1, found });
        }
        let mut weights = Self::from_keys(rows.into_iter());
        weights.text = text;
        Ok(weights)
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

    /// A table from weights under their keys.
    pub(crate) fn from_keys(weights: impl Iterator<Item = (u32, f32)>) -> Self {
        let mut rows: Vec<(u32, i16)> = weights
            .map(|(k, w)| (k, (w * 10.0).round().clamp(-9999.0, 9999.0) as i16))
            .filter(|(_, w)| *w != 0)
            .collect();
        // Of a feature that is named twice the last weight holds.
        rows.reverse();
        rows.sort_by_key(|(key, _)| *key);
        rows.dedup_by_key(|(key, _)| *key);
        Self { text: Cow::Borrowed(""), buckets: Buckets::new(&rows), len: rows.len() }
    }
}
