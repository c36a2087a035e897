//! All pairs of claims that are weighed, with their features, for estimating the weights.

use super::model::{ClaimId, Relation};
use super::relations::signals::{self, For, Seen};
use super::relations::{self, order, weighing};
use super::store::Ledger;
use crate::weights::Record;

impl Ledger {
    /// Hands over each pair of claims, the later first: the features by which they are linked, and those of each relation that
    /// they can have.
    pub(crate) fn weigh_pairs(&self, mut note: impl FnMut((ClaimId, ClaimId), &Record, &[(Relation, Record)])) {
        let all: Vec<u32> = (0..self.claim_count()).collect();
        for (from, candidates) in self.candidates(&all) {
            let pairs = relations::pairs(self, from, &candidates);
            let proposed = relations::proposals(self, from, &pairs);
            for (pair, order) in pairs.iter().zip(order::of(self, from, &pairs)) {
                let seen = Seen { ledger: self, from, pair, order, proposed: &proposed };
                let mut link = Record::default();
                signals::features(&seen, &mut link);
                let of = |relation| {
                    let mut record = Record::default();
                    signals::features(&seen, &mut For { sink: &mut record, relation });
                    (relation, record)
                };
                let relations: Vec<(Relation, Record)> = weighing::possible(&seen).map(of).collect();
                note((ClaimId(from), ClaimId(pair.to)), &link, &relations);
            }
        }
    }
}

/// The words that features of pairs have for values.
pub(crate) const fn event_values() -> &'static str {
    signals::VALUES
}
