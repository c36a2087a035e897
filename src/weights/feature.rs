//! Features: what a decision is made from, as a template and the values that fill it.

use crate::text::hash::of_ascii;
use crate::text::{Tag, hash};

/// What kind of feature: the name that begins its line in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub name: &'static str,
    id: u32,
}

/// The most values of a feature.
const MOST_VALUES: usize = 6;

/// What the values of a feature are multiplied by, each at its place. A key is a sum of products, so that what several
/// features have in common at the same place is computed once.
const FACTORS: [u32; MOST_VALUES] = [0x9e37_79b1, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f, 0x1656_67b1, 0xd3a2_646d];

impl Template {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, id: start(of_ascii(name)) }
    }

    /// The number under which a table holds the feature.
    #[inline(always)]
    pub(crate) const fn key(self, values: &[u32]) -> u32 {
        let (mut key, mut i) = (self.id, 0);
        while i < values.len() {
            key = key.wrapping_add(values[i].wrapping_mul(FACTORS[i]));
            i += 1;
        }
        key
    }

    /// The same for a template that a table names; `None` where it has more values than any feature.
    pub(super) fn key_of(name: &str, values: &[u32]) -> Option<u32> {
        let products = values.iter().zip(FACTORS).map(|(v, factor)| v.wrapping_mul(factor));
        (values.len() <= MOST_VALUES).then(|| products.fold(start(hash::of(name)), u32::wrapping_add))
    }
}

/// What the sum begins with; names that differ in their last letter only must not lie close together.
const fn start(name: u32) -> u32 {
    (name ^ (name >> 15)).wrapping_mul(0x2c1b_3c6d)
}

/// What takes in the features of a decision.
pub(crate) trait Sink {
    /// Takes in one feature.
    fn add(&mut self, template: Template, values: &[u32]);
}

/// A tag as a value.
pub(crate) fn tag(tag: Tag) -> u32 {
    const VALUES: [u32; 33] = {
        let mut values = [0; 33];
        let mut i = 0;
        while i < 33 {
            values[i] = of_ascii(Tag::ALL[i].name());
            i += 1;
        }
        values
    };
    VALUES[tag as usize]
}

/// A small number as a value; larger ones count as 15.
pub(crate) fn number(n: usize) -> u32 {
    const VALUES: [u32; 16] = [
        of_ascii("0"),
        of_ascii("1"),
        of_ascii("2"),
        of_ascii("3"),
        of_ascii("4"),
        of_ascii("5"),
        of_ascii("6"),
        of_ascii("7"),
        of_ascii("8"),
        of_ascii("9"),
        of_ascii("10"),
        of_ascii("11"),
        of_ascii("12"),
        of_ascii("13"),
        of_ascii("14"),
        of_ascii("15"),
    ];
    VALUES[n.min(15)]
}

/// A length as a value: exact up to 3, then in steps that grow.
pub(crate) fn length(n: usize) -> u32 {
    const LONGEST: usize = 41;
    static STEPS: [u8; LONGEST + 1] = {
        let (mut steps, mut n) = ([0; LONGEST + 1], 0);
        while n <= LONGEST {
            steps[n] = match n {
                0..=3 => n as u8,
                4..=5 => 4,
                6..=8 => 5,
                9..=12 => 6,
                13..=18 => 7,
                19..=26 => 8,
                27..=40 => 9,
                _ => 10,
            };
            n += 1;
        }
        steps
    };
    number(STEPS[n.min(LONGEST)] as usize)
}
