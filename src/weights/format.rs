//! How a table of weights is written down, and read again.
//!
//! ```text
//! # By hand, for the sake of example.
//! = A say                            A stands for "say" below
//! [cue.lw+1]                         a template
//! A       15 that    -3 it so        leading values, and by tabs a weight in tenths and the last values that have it
//! ```

use super::feature::Template;
use crate::text::hash;
use smallvec::SmallVec;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;

/// A feature of a table: its template, its values, its weight in tenths.
pub(super) struct Row<'a, 't> {
    pub template: &'t str,
    pub values: &'a [&'t str],
    pub tenths: i16,
}

impl Row<'_, '_> {
    /// The feature's number.
    pub(super) fn key(&self) -> Option<u32> {
        let values: Option<SmallVec<[u32; 8]>> = self.values.iter().map(|word| value_of(word)).collect();
        Template::key_of(self.template, &values?)
    }
}

/// A value by its name in a table.
fn value_of(word: &str) -> Option<u32> {
    match word.strip_prefix('\u{a7}') {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => Some(hash::of(word)),
    }
}

/// Hands on the features of a table, in their order, until `take` breaks; the error is the number of a line, from 0,
/// that can't be read.
pub(super) fn read<'t>(
    text: &'t str,
    mut take: impl for<'a> FnMut(&Row<'a, 't>) -> Option<ControlFlow<()>>,
) -> Result<(), usize> {
    let mut template = "";
    let mut short: HashMap<&str, &str> = HashMap::new();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with("# ") {
            continue;
        }
        if let Some((letters, value)) = line.strip_prefix("= ").and_then(|rest| rest.split_once(' ')) {
            short.insert(letters, value);
        } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            template = name;
        } else {
            let whole = |word: &'t str| short.get(word).copied().unwrap_or(word);
            match read_line(template, line, whole, &mut take) {
                Some(ControlFlow::Continue(())) => {}
                Some(ControlFlow::Break(())) => break,
                None => return Err(number),
            }
        }
    }
    Ok(())
}

fn read_line<'t>(
    template: &'t str,
    line: &'t str,
    whole: impl Fn(&'t str) -> &'t str,
    take: &mut impl for<'a> FnMut(&Row<'a, 't>) -> Option<ControlFlow<()>>,
) -> Option<ControlFlow<()>> {
    let mut fields = line.split('\t');
    let mut values: Vec<&str> = fields.next()?.split(' ').filter(|word| !word.is_empty()).map(&whole).collect();
    for field in fields {
        let (tenths, last) = field.split_once(' ')?;
        let tenths = tenths.parse().ok()?;
        for word in last.split(' ') {
            values.push(whole(word));
            if take(&Row { template, values: &values, tenths })?.is_break() {
                return Some(ControlFlow::Break(()));
            }
            values.pop();
        }
    }
    Some(ControlFlow::Continue(()))
}

/// The text of a table, by sections, rows, weights and features in the order of their names.
pub(crate) fn write<'n>(weights: impl Iterator<Item = (&'n str, f32)>) -> String {
    let mut features: Vec<(&str, &str, i32, &str)> = weights
        .filter_map(|(name, weight)| {
            let (template, values) = name.split_once(' ')?;
            let (leading, last) = values.rsplit_once(' ').unwrap_or(("", values));
            Some((template, leading, (weight * 10.0).round() as i32, last))
        })
        .filter(|(_, _, tenths, _)| *tenths != 0)
        .collect();
    features.sort_unstable();
    let short = shorthands(features.iter().flat_map(|(_, leading, _, last)| leading.split(' ').chain([*last])));
    let brief = |word: &str| short.get(word).cloned().unwrap_or_else(|| word.to_owned());
    let mut text = String::new();
    let mut legend: Vec<(&String, &&str)> = short.iter().map(|(word, letters)| (letters, word)).collect();
    legend.sort_unstable();
    for (letters, word) in legend {
        let _ = writeln!(text, "= {letters} {word}");
    }
    for section in features.chunk_by(|a, b| a.0 == b.0) {
        let _ = write!(text, "\n[{}]", section[0].0);
        for row in section.chunk_by(|a, b| a.1 == b.1) {
            let leading: Vec<String> = row[0].1.split(' ').map(brief).collect();
            let _ = write!(text, "\n{}", leading.join(" "));
            for group in row.chunk_by(|a, b| a.2 == b.2) {
                let _ = write!(text, "\t{}", group[0].2);
                for (_, _, _, last) in group {
                    let _ = write!(text, " {}", brief(last));
                }
            }
        }
        text.push('\n');
    }
    text
}

/// Short names for the values that save most by them: capital letters, of which values have none.
fn shorthands<'n>(values: impl Iterator<Item = &'n str>) -> HashMap<&'n str, String> {
    /// How often a value must stand in a table, and how many letters it must save each time.
    const LEAST: usize = 8;
    const SAVED: usize = 2;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut frequent: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count >= LEAST).collect();
    frequent
        .sort_unstable_by_key(|(value, count)| (std::cmp::Reverse((value.len().saturating_sub(1)) * count), *value));
    let one = ('A'..='Z').map(String::from);
    let two = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    let mut letters = one.chain(two).peekable();
    let mut short = HashMap::new();
    for (value, _) in frequent {
        let shorter = letters.next_if(|letters| letters.len() + SAVED <= value.len());
        short.extend(shorter.map(|letters| (value, letters)));
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(text: &str) -> Result<Vec<(String, i16)>, usize> {
        let mut out = Vec::new();
        read(text, |row| {
            out.push((format!("{} {}", row.template, row.values.join(" ")), row.tenths));
            Some(ControlFlow::Continue(()))
        })?;
        Ok(out)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut all: Vec<(String, i16)> =
            (1..40).map(|k| (format!("cue.lw+1 announce word{}", k % 20), k)).skip(20).collect();
        all.extend((1..9).map(|k| (format!("end.l {k} announce §0000{k}a{k}f"), -k)));
        all.push(("cue.l said".to_owned(), 7));
        let text = write(all.iter().map(|(name, tenths)| (name.as_str(), f32::from(*tenths) / 10.0)));
        assert!(text.starts_with("= A announce\n"), "{text}");
        assert_eq!(text.matches("announce").count(), 1);
        let mut again = features(&text).unwrap_or_default();
        again.sort();
        all.sort();
        assert_eq!(again, all);
    }

    #[test]
    fn a_short_name_holds_for_leading_and_for_last_values() {
        let text = "= A say\n# a remark\n\n[cue.x]\nA it\t12 A b\t-3 c\n[cue.y]\n\t1 A\n";
        let all = [("cue.x say it say", 12), ("cue.x say it b", 12), ("cue.x say it c", -3), ("cue.y say", 1)];
        assert_eq!(features(text), Ok(all.map(|(name, tenths)| (name.to_owned(), tenths)).to_vec()));
    }

    #[test]
    fn a_line_that_cannot_be_read_is_told_by_its_number() {
        assert_eq!(features("[cue.x]\na\t1 b\na\tb 1\n"), Err(2));
        assert_eq!(features("[cue.x]\na\t1\n"), Err(1));
    }
}
