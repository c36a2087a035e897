//! How much words tell.

use crate::ledger::features::terms::Term;
use crate::ledger::store::Claimed;
use crate::text::hash::KeyMap;

/// As many claims without any of the words are thought to stand beside those that are counted: of two claims that share all their words
/// these would tell nothing else.
const OTHERS: f32 = 4.0;

/// How much the content words of a claim's candidates tell: those that few of them have tell more.
#[derive(Clone, Debug)]
pub(in crate::ledger) struct Weights(KeyMap<u32, f32>);

impl Weights {
    /// Weighs the words of some claims.
    pub fn of<'c>(claims: impl Iterator<Item = &'c Claimed>) -> Self {
        let mut all = 0.0_f32;
        let mut weights: KeyMap<u32, f32> = KeyMap::default();
        for claimed in claims {
            all += 1.0;
            for term in &claimed.terms {
                *weights.entry(term.key).or_default() += 1.0;
            }
        }
        for weight in weights.values_mut() {
            *weight = ((all + OTHERS) / (*weight + 0.5)).ln().max(0.1);
        }
        Self(weights)
    }

    /// How much a word of one of the claims tells.
    pub(super) fn of_term(&self, term: &Term) -> f32 {
        /// Claims of one story share its names, whatever they say.
        const NAMES: f32 = 0.3;
        self.0.get(&term.key).copied().unwrap_or_default() * if term.is_name { NAMES } else { 1.0 }
    }

    pub(super) fn of_all(&self, claimed: &Claimed) -> f32 {
        claimed.terms.iter().map(|t| self.of_term(t)).sum::<f32>().max(0.1)
    }
}
