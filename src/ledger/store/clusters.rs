//! Variants of quotations, in clusters.

use crate::text::hash::KeyMap;
use smallvec::SmallVec;

/// Which earlier claim each claim is a variant of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Clusters {
    variant_of: Vec<Option<u32>>,
    variants: KeyMap<u32, Vec<u32>>,
}

impl Clusters {
    /// Says of which earlier claim a claim is a variant; whether that is news.
    pub fn set(&mut self, claim: u32, of: Option<u32>) -> bool {
        if self.variant_of.len() <= claim as usize {
            self.variant_of.resize(claim as usize + 1, None);
        }
        let was = std::mem::replace(&mut self.variant_of[claim as usize], of);
        if was == of {
            return false;
        }
        if let Some(was) = was
            && let Some(siblings) = self.variants.get_mut(&was)
        {
            siblings.retain(|s| *s != claim);
            if siblings.is_empty() {
                self.variants.remove(&was);
            }
        }
        if let Some(of) = of {
            self.variants.entry(of).or_default().push(claim);
        }
        true
    }

    /// The claim with which the cluster of a claim begins: itself where it is in none.
    pub fn first(&self, claim: u32) -> u32 {
        let mut at = claim;
        while let Some(Some(earlier)) = self.variant_of.get(at as usize) {
            at = *earlier;
        }
        at
    }

    /// The claims of a claim's cluster, itself among them.
    pub fn cluster(&self, claim: u32) -> impl Iterator<Item = u32> + use<> {
        let first = self.first(claim);
        let mut out: SmallVec<[u32; 8]> = SmallVec::from_slice(&[first]);
        let mut at = 0;
        while let Some(claim) = out.get(at) {
            if let Some(variants) = self.variants.get(claim) {
                out.extend_from_slice(variants);
            }
            at += 1;
        }
        out.into_iter()
    }

    /// The clusters of two claims and more.
    pub fn all(&self) -> impl Iterator<Item = Vec<u32>> {
        let firsts = self.variants.keys().filter(|c| self.variant_of.get(**c as usize).is_none_or(Option::is_none));
        firsts.map(|first| self.cluster(*first).collect())
    }
}
