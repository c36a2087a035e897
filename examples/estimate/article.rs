//! An annotated article.

use ascribe::estimation::{Decision, Gold};

/// A text with its annotations.
pub struct Article {
    pub name: String,
    pub text: String,
    pub gold: Vec<Gold>,
    /// Whether it is of a story, and not of the set that the table is for.
    pub is_of_story: bool,
}

impl Article {
    /// Decisions on this article, as they are to be learnt from. In those of a story each feature has a copy of its own
    /// beside it, which takes what holds in stories alone and is thrown away (Daumé 2007).
    pub fn learnt(&self, mut decisions: Vec<Decision>) -> Vec<Decision> {
        if self.is_of_story {
            for option in decisions.iter_mut().flat_map(|d| &mut d.options) {
                let copies: Vec<u32> = option.iter().map(|key| copy(*key)).collect();
                option.extend(copies);
            }
        }
        decisions
    }
}

/// Another number for the same feature: one to one, and spread out.
fn copy(key: u32) -> u32 {
    key.wrapping_mul(2_654_435_761) ^ 0x5bd1_e995
}
