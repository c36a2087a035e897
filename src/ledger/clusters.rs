//! Variants of one quotation in different articles (Leskovec, Backstrom, Kleinberg 2009): trimmed, bracketed, half of it.

use super::matching::{Standing, standing};
use super::moves::Move;
use super::quoted;
use super::store::Ledger;

/// Claims in clusters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Clusters {
    first: Vec<u32>,
}

impl Clusters {
    pub fn grow(&mut self, claims: usize) {
        self.first.extend(self.first.len() as u32..claims as u32);
    }

    pub fn of(&self, claim: u32) -> u32 {
        let mut at = claim;
        while self.first[at as usize] != at {
            at = self.first[at as usize];
        }
        at
    }

    pub fn unite(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        self.first[a.max(b) as usize] = a.min(b);
    }

    pub fn all(&self) -> Vec<Vec<u32>> {
        let mut by_first: std::collections::BTreeMap<u32, Vec<u32>> = std::collections::BTreeMap::new();
        for claim in 0..self.first.len() as u32 {
            by_first.entry(self.of(claim)).or_default().push(claim);
        }
        by_first.into_values().filter(|c| c.len() > 1).collect()
    }
}

/// Whether two claims report one utterance.
pub(super) fn is_variant(ledger: &Ledger, a: u32, b: u32) -> bool {
    /// How much of the shorter quotation has to stand in the longer one.
    const LEAST: f32 = 0.75;
    let (x, y) = (ledger.claimed(a), ledger.claimed(b));
    if x.article == y.article || x.quoted.is_empty() || y.quoted.is_empty() {
        return false;
    }
    let later = if x.place > y.place { x } else { y };
    if later.act == Move::Repeats || x.act == Move::Withdraws && y.act != Move::Withdraws {
        return false;
    }
    let (share, words) = quoted::shared(&x.quoted, &y.quoted);
    if words < 3 || share < LEAST {
        return false;
    }
    let standing = standing(ledger, x, y);
    standing != Standing::Other || (words >= 8 && share > 0.9)
}
