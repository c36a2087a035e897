//! All pairs of claims that are weighed, with their features, for estimating the weights.

use super::features::cue;
use super::model::{ClaimId, Relation};
use super::relations::signals::{self, For, Seen};
use super::relations::{self, weighing};
use super::store::Ledger;
use crate::weights::Record;

/// A pair of claims, the later first, to be asked for its features.
pub(crate) struct Weighed<'a>(Seen<'a>);

impl Weighed<'_> {
    pub(crate) const fn claims(&self) -> (ClaimId, ClaimId) {
        (ClaimId(self.0.from), ClaimId(self.0.pair.to))
    }

    /// The features by which the two are linked.
    pub(crate) fn link(&self) -> Record {
        let mut record = Record::default();
        signals::features(&self.0, &mut record);
        record
    }

    /// The features of each relation that the two can have.
    pub(crate) fn relations(&self) -> impl Iterator<Item = (Relation, Record)> {
        weighing::possible(&self.0).map(|relation| {
            let mut record = Record::default();
            signals::features(&self.0, &mut For::new(&mut record, relation));
            (relation, record)
        })
    }
}

impl Ledger {
    /// The words of all cues, as features have them.
    pub(crate) fn cue_words(&self) -> impl Iterator<Item = String> {
        self.articles().iter().flat_map(|a| &a.claims).flat_map(cue::words)
    }

    /// Hands over each pair of claims.
    pub(crate) fn weigh_pairs(&self, mut note: impl FnMut(&Weighed<'_>)) {
        let all: Vec<u32> = (0..self.claim_count()).collect();
        for (from, candidates) in self.candidates(&all) {
            let pairs = relations::pairs(self, from, &candidates);
            let proposed = relations::proposals(self, from, &pairs);
            signals::seen(self, from, &pairs, &proposed).for_each(|seen| note(&Weighed(seen)));
        }
    }
}

/// The words that features of pairs have for values.
pub(crate) const fn event_values() -> &'static str {
    signals::VALUES
}
