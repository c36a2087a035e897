//! What the claims next to two claims are about: where an answer has no word of what it answers, its neighbours may have some.

use super::weights::Weights;
use crate::ledger::features::terms::Term;
use crate::ledger::store::Ledger;
use smallvec::SmallVec;

/// What is added to a weight, so that of hardly anything no part is large.
const SMALL: f32 = 0.5;

/// What the claims beside a later claim and an earlier one tell of the two, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ledger) struct Neighbours {
    /// How much of what the earlier claim alone is about those beside the later one are about.
    pub of_earlier: f32,
    /// How much of what the later claim alone is about those beside the earlier one are about.
    pub of_later: f32,
    /// How much those beside the one have in common with those beside the other.
    pub both: f32,
}

/// The content words of the claims right before and behind a claim in its article, each with how much it tells.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside(SmallVec<[(u32, f32); 32]>);

impl Beside {
    pub fn of(ledger: &Ledger, weights: &Weights, claim: u32) -> Self {
        let next = ledger.next_to(claim).into_iter().flatten();
        let mut out: SmallVec<[(u32, f32); 32]> =
            next.flat_map(|c| &ledger.claimed(c).terms[..]).map(|t| (t.key, weights.of_term(t))).collect();
        out.sort_unstable_by_key(|word| word.0);
        out.dedup_by_key(|word| word.0);
        Self(out)
    }

    /// What these, which are beside a later claim, and those beside an earlier one tell of the two claims, which have these words.
    pub fn meet(&self, earlier: &Self, weights: &Weights, from: &[Term], to: &[Term]) -> Neighbours {
        let all = |words: &Self| words.0.iter().map(|w| w.1).sum::<f32>() + SMALL;
        let shared: f32 = self.0.iter().filter(|w| earlier.has(w.0)).map(|w| w.1).sum();
        Neighbours {
            of_earlier: self.part_of(weights, to, from),
            of_later: earlier.part_of(weights, from, to),
            both: shared / (all(self) * all(earlier)).sqrt(),
        }
    }

    /// How much of what a claim is about, and another one is not, stands here.
    fn part_of(&self, weights: &Weights, claim: &[Term], other: &[Term]) -> f32 {
        let (mut all, mut here) = (SMALL, 0.0);
        for term in claim {
            let weight = weights.of_term(term);
            all += weight;
            if self.has(term.key) && !other.iter().any(|o| o.key == term.key) {
                here += weight;
            }
        }
        here / all
    }

    fn has(&self, key: u32) -> bool {
        self.0.binary_search_by_key(&key, |word| word.0).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Beside;
    use crate::ledger::matching::weights::Weights;
    use crate::ledger::testing;

    #[test]
    fn an_answer_without_a_word_of_the_charge_has_a_neighbour_with_some() {
        let ledger = testing::ledger(&[
            "Ada Roe said that the wall leaks. Tom Lasker said that herons nest on the roof.",
            "Piet Lund said that nobody told him. Ada Roe said that the wall leaks at night.",
        ]);
        let weights = Weights::of((0..4).map(|claim| ledger.claimed(claim)));
        let meet = |later: u32, earlier: u32| {
            let beside = |claim: u32| Beside::of(&ledger, &weights, claim);
            let terms = |claim: u32| &ledger.claimed(claim).terms[..];
            beside(later).meet(&beside(earlier), &weights, terms(later), terms(earlier))
        };
        let (leak, herons) = (meet(2, 0), meet(2, 1));
        assert!(leak.of_earlier > 0.5, "{leak:?}");
        assert!(herons.of_earlier == 0.0 && herons.both > 0.5, "{herons:?}");
    }
}
