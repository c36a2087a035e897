//! What a decision comes to: the sum of its features' weights.

use super::buckets::{self, Buckets, Sums};
use super::feature::{Sink, Template};
use super::table::Weights;
use crate::text::hash;
use std::array::from_fn;
use std::fmt::Write as _;

/// The most features of one option.
const MOST: usize = 64;
/// How many of them are ranked by weight.
const RANKED: u8 = 32;
/// What counts as the largest weight in tenths, where weights are ranked.
const LARGEST: i16 = i16::MAX / RANKED as i16 - 1;

/// Adds up the weights of features; on demand it notes which they were.
pub(crate) struct Score<'w> {
    buckets: &'w Buckets,
    keys: [u32; MOST],
    count: usize,
}

impl<'w> Score<'w> {
    pub(crate) fn new(weights: &'w Weights) -> Self {
        Self { buckets: &weights.buckets, keys: [0; MOST], count: 0 }
    }

    /// The log odds, or the score among other options, of the features that `note` hands on: their weights are added up
    /// as they come, and the look-ups don't wait for one another.
    #[inline(always)]
    pub(crate) fn of(&self, note: impl FnOnce(&mut Sum<'w>)) -> f32 {
        let mut sum = Sum { buckets: self.buckets, sums: Sums::default() };
        note(&mut sum);
        log_odds(buckets::total(sum.sums))
    }

    /// The same, and the features are kept for [`Score::strongest`].
    #[inline(always)]
    pub(crate) fn noting(&mut self, note: impl FnOnce(&mut Self)) -> f32 {
        self.count = 0;
        note(self);
        log_odds(self.buckets.sum(self.keys()))
    }

    /// The `N` of the first features noted that weigh most, with their weights; number 0 where there are fewer.
    pub(crate) fn strongest<const N: usize>(&self) -> [(u32, f32); N] {
        const STEP: i16 = RANKED as i16;
        // The size of each weight before the place of its feature from the end, so that one maximum finds both.
        let (mut sizes, mut tenths) = ([0_i16; RANKED as usize], [0_i16; RANKED as usize]);
        for ((key, rank), k) in self.keys().iter().zip((0..STEP).rev()).zip(0..) {
            tenths[k] = self.buckets.weight(*key);
            sizes[k] = tenths[k].abs().min(LARGEST) * STEP + rank;
        }
        from_fn(|_| {
            let top = sizes.iter().fold(0, |top, size| top.max(*size));
            let k = usize::from((STEP - 1 - top % STEP).unsigned_abs());
            sizes[k] = 0;
            if top < STEP { (0, 0.0) } else { (self.keys[k], f32::from(tenths[k]) / 10.0) }
        })
    }

    fn keys(&self) -> &[u32] {
        &self.keys[..self.count.min(MOST)]
    }
}

fn log_odds(tenths: i16) -> f32 {
    f32::from(tenths) * 0.1
}

impl Sink for Score<'_> {
    #[inline(always)]
    fn add(&mut self, template: Template, values: &[u32]) {
        debug_assert!(self.count < MOST, "a decision has fewer features");
        self.keys[self.count % MOST] = template.key(values);
        self.count += 1;
    }
}

/// The sum of the weights that came so far.
pub(crate) struct Sum<'w> {
    buckets: &'w Buckets,
    sums: Sums,
}

impl Sink for Sum<'_> {
    #[inline(always)]
    fn add(&mut self, template: Template, values: &[u32]) {
        self.sums = self.buckets.add(self.sums, template.key(values));
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

/// A feature's name in a table; a value without a word gets its number, and so does one that would be taken for
/// something else there: a remark, a short name, a template, a number.
pub(crate) fn name(template: &str, values: &[u32], word: impl Fn(u32) -> Option<String>) -> String {
    const SIGNS: [char; 4] = ['#', '=', '[', '\u{a7}'];
    let mut out = template.to_owned();
    let plain = |w: &String| !w.contains([' ', '\t', '\n']) && !w.starts_with(SIGNS);
    for value in values {
        out.push(' ');
        match word(*value).filter(|w| plain(w) && hash::of(w) == *value) {
            Some(w) => out.push_str(&w),
            None => {
                let _ = write!(out, "\u{a7}{value:08x}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_means_something_in_a_table_goes_by_its_number() {
        let written = |word: &str| name("cue.x", &[hash::of(word)], |_| Some(word.to_owned()));
        assert_eq!(written("said"), "cue.x said");
        for sign in ["#", "=", "[", "\u{a7}", "[sic]"] {
            assert_eq!(written(sign), format!("cue.x \u{a7}{:08x}", hash::of(sign)));
        }
    }
}
