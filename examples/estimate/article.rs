//! An annotated article.

use ascribe::estimation::{Decision, Gold};

/// A text with its annotations.
pub struct Article {
    pub name: String,
    pub text: String,
    pub gold: Vec<Gold>,
    /// 0 for the set that the table is for; auxiliary ones, which only help, count from 1.
    pub set: u32,
}

impl Article {
    pub fn is_auxiliary(&self) -> bool {
        self.set > 0
    }

    /// Decisions on this article, as they are to be learnt from. In an auxiliary one's each feature has a copy beside it,
    /// which takes what holds in its set alone and is thrown away (Daumé 2007).
    pub fn learnt(&self, mut decisions: Vec<Decision>) -> Vec<Decision> {
        if self.is_auxiliary() {
            for option in decisions.iter_mut().flat_map(|d| &mut d.options) {
                let copies: Vec<u32> = option.iter().map(|key| copy(*key, self.set)).collect();
                option.extend(copies);
            }
        }
        decisions
    }
}

/// Another number for the same feature, one for each set: one to one, and spread out.
fn copy(key: u32, set: u32) -> u32 {
    key.wrapping_mul(2_654_435_761).wrapping_add(set.wrapping_mul(0x5bd1_e995))
}
