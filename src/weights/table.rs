//! The table of weights: a text, a line a feature, and the look-up.

use super::buckets::Buckets;
use super::feature::Template;
use crate::text::hash;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;
use thiserror::Error;

/// Weights of the linear models that decide where the order of rules can't: is this word a cue, who is its source,
/// where does its content begin and end.
///
/// A table is text, so that it can be read, compared and edited: a section `[template]` for each sort of feature, and
/// in it rows of leading values, by tabs followed by the last value of each feature and its weight in tenths. Lines
/// that begin with `# ` tell where the weights come from. [`Weights::english`] is built in; `examples/estimate` makes
/// a table from your own annotations.
///
/// ```
/// use ascribe::Weights;
/// let weights: Weights = "# by hand\n[cue.lw+1]\nsay\tthat 15\tit -3\n".parse()?;
/// assert_eq!(weights.len(), 2);
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
#[error("line {line}: expected values and, by tabs, a value and a weight in tenths, but found {found:?}")]
pub struct WeightsError {
    line: usize,
    found: String,
}

static ENGLISH: LazyLock<Weights> = LazyLock::new(|| {
    let parsed = Weights::parse(Cow::Borrowed(include_str!("english.txt")));
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
/// The rows of a table, each with the template of its section.
fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut template = "";
    text.lines().filter_map(move |line| {
        if line.is_empty() || line.starts_with("# ") {
            return None;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            template = name;
            return None;
        }
        Some((template, line))
    })
}

/// Takes in a line of a section: leading values, and by tabs the last value of each feature with its weight.
fn parse_row(template: &str, line: &str, rows: &mut Vec<(u32, f32)>) -> Option<()> {
    let mut fields = line.split('\t');
    let leading = fields.next()?;
    let mut values: Vec<u32> = Vec::new();
    for word in leading.split(' ').filter(|w| !w.is_empty()) {
        values.push(value_of(word)?);
    }
    for field in fields {
        let (last, tenths) = field.rsplit_once(' ')?;
        let tenths: i16 = tenths.parse().ok()?;
        values.push(value_of(last)?);
        rows.push((Template::key_of(template, &values)?, f32::from(tenths) / 10.0));
        values.pop();
    }
    Some(())
}

/// A value by its name in a table.
fn value_of(word: &str) -> Option<u32> {
    match word.strip_prefix('\u{a7}') {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => Some(hash::of(word)),
    }
}

/// The text of a table, by sections, rows and features in the order of their names.
pub(crate) fn write<'n>(weights: impl Iterator<Item = (&'n str, f32)>) -> String {
    const MOST_IN_A_ROW: usize = 12;
    let mut sorted: Vec<(&str, &str, &str, f32)> = weights
        .filter_map(|(name, weight)| {
            let (template, values) = name.split_once(' ')?;
            let (leading, last) = values.rsplit_once(' ').unwrap_or(("", values));
            Some((template, leading, last, weight))
        })
        .collect();
    sorted.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    let (mut text, mut section, mut row, mut count) = (String::new(), "", None, 0);
    for (template, leading, last, weight) in sorted {
        let tenths = (weight * 10.0).round();
        if tenths == 0.0 {
            continue;
        }
        if template != section {
            let _ = write!(text, "\n[{template}]");
            section = template;
            row = None;
        }
        if row != Some(leading) || count == MOST_IN_A_ROW {
            let _ = write!(text, "\n{leading}");
            row = Some(leading);
            count = 0;
        }
        count += 1;
        let _ = write!(text, "\t{last} {tenths}");
    }
    text.push('\n');
    text
}

impl Weights {
    /// The table for English news that comes with the library.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// What a feature is, by its number in [`Evidence`](crate::Evidence): template and values; `None` for a number
    /// that the table doesn't hold.
    #[must_use]
    pub fn name(&self, feature: u32) -> Option<String> {
        let mut rows = Vec::new();
        for (template, line) in lines(&self.text) {
            rows.clear();
            parse_row(template, line, &mut rows)?;
            if let Some(k) = rows.iter().position(|(key, _)| *key == feature) {
                let mut fields = line.split('\t');
                let leading = fields.next()?;
                let last = fields.nth(k)?.rsplit_once(' ')?.0;
                return Some(if leading.is_empty() {
                    format!("{template} {last}")
                } else {
                    format!("{template} {leading} {last}")
                });
            }
        }
        None
    }

    fn parse(text: Cow<'static, str>) -> Result<Self, WeightsError> {
        let mut rows = Vec::new();
        for (template, line) in lines(&text) {
            if parse_row(template, line, &mut rows).is_none() {
                let number = text.lines().position(|l| l == line).map_or(0, |n| n + 1);
                return Err(WeightsError { line: number, found: line.to_owned() });
            }
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
