//! The classes by which words are tagged. There are few pairs of them, so that what all tokens ask for takes little memory.

use super::slots::{PAIRS, filled};
use super::unknown::{ALL_CAPS, CAPITAL};
use crate::text::flag;

/// Classes of a word, each the number of a set of tags, 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Classes {
    pub lower: u8,
    pub capital: u8,
}

impl Classes {
    /// The one in lower case, and where there is none, the other.
    pub(super) fn usual(self) -> u8 {
        or(self.lower, self.capital)
    }

    /// The class inside a sentence by the shape of the word, 0 where its ending has to tell.
    fn inside(self) -> [u8; SHAPES] {
        [self.usual(), or(self.capital, CAPITAL), or(self.usual(), ALL_CAPS), or(self.capital, ALL_CAPS)]
    }
}

fn or(class: u8, other: u8) -> u8 {
    if class == 0 { other } else { class }
}

/// Pairs of classes; number 0 is that of a word without any.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    pairs: Vec<Classes>,
    inside: Box<[[u8; SHAPES]; PAIRS]>,
}

/// Shapes are what the flags of capitals make together.
const SHAPES: usize = 4;
const SHAPE: u16 = flag::CAPITAL | flag::ALL_CAPS;
const _: () = assert!(SHAPE as usize == SHAPES - 1, "the flags of capitals are the lowest");

impl Pairs {
    pub(super) fn new() -> Self {
        Self { pairs: vec![Classes::default()], inside: filled(Classes::default().inside()) }
    }

    /// The number of a pair, which is made where it is new; `None` where there are too many.
    pub(super) fn number(&mut self, classes: Classes) -> Option<u16> {
        let known = self.pairs.iter().position(|pair| *pair == classes);
        let number = known.unwrap_or(self.pairs.len());
        *self.inside.get_mut(number)? = classes.inside();
        if known.is_none() {
            self.pairs.push(classes);
        }
        Some(number as u16)
    }

    pub(super) fn of(&self, pair: usize) -> Classes {
        self.pairs[pair]
    }

    /// The class of a word inside a sentence, 0 where its ending has to tell.
    #[inline]
    pub(super) fn inside(&self, pair: usize, flags: u16) -> u8 {
        self.inside[pair % PAIRS][(flags & SHAPE) as usize]
    }
}
