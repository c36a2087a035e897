//! Variants of one quotation in different articles (Leskovec, Backstrom, Kleinberg 2009): trimmed, bracketed, half of it.

use super::matching::{Standing, standing};
use super::model::ClaimId;
use super::moves::Move;
use super::quoted;
use super::store::Ledger;
use crate::text::Span;
use crate::text::hash::KeyMap;
use std::cmp::Reverse;

/// Which earlier claim each claim is a variant of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Clusters {
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
        let mut out = vec![first];
        let mut at = 0;
        while let Some(claim) = out.get(at) {
            if let Some(variants) = self.variants.get(claim) {
                out.extend(variants);
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

/// Variants of one quotation in different articles (Leskovec, Backstrom, Kleinberg 2009).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct QuoteCluster {
    /// The variant that was published first.
    pub first: ClaimId,
    /// The variant with most words, of equals the first.
    pub fullest: ClaimId,
    /// All variants, in the order of time.
    pub variants: Vec<Variant>,
}

/// What an article made of a quotation.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Variant {
    /// The claim.
    pub claim: ClaimId,
    /// What the fullest variant has and this one lacks; bytes of the fullest one's article, half-open.
    pub cut: Vec<Span>,
    /// What this one has and the fullest one lacks, brackets included; bytes of its own article, half-open.
    pub changed: Vec<Span>,
}

/// The earlier claim of which most speaks for a claim being a variant: the one that holds most of it, of equals the fullest, then the
/// earliest.
pub(super) fn variant_of(ledger: &Ledger, claim: u32, candidates: &[u32]) -> Option<u32> {
    let quoted = &ledger.claimed(claim).quoted;
    if quoted.is_empty() {
        return None;
    }
    let variants = candidates.iter().filter(|c| is_variant(ledger, claim, **c));
    let weighed = variants.map(|c| {
        let shared = quoted::shared(quoted, &ledger.claimed(*c).quoted);
        (shared.words, shared.of.1, Reverse(ledger.claimed(*c).place), *c)
    });
    weighed.max().map(|w| w.3)
}

/// Whether two claims, the later first, report one utterance.
fn is_variant(ledger: &Ledger, later: u32, earlier: u32) -> bool {
    /// How much of the shorter quotation has to stand in the longer one, or how many words in one stretch.
    const LEAST: f32 = 0.75;
    const RUN: usize = 5;
    /// After so many seconds, who says more than before says it again.
    const LATER: i64 = 36 * 3600;
    let (later, earlier) = (ledger.claimed(later), ledger.claimed(earlier));
    if later.article == earlier.article || earlier.quoted.is_empty() || later.act == Move::Repeats {
        return false;
    }
    let shared = quoted::shared(&later.quoted, &earlier.quoted);
    if shared.words < 3 || shared.of_shorter() < LEAST && shared.run < RUN {
        return false;
    }
    let since = later.place.published.unix().saturating_sub(earlier.place.published.unix());
    if since > LATER && shared.of_first() < LEAST {
        return false;
    }
    match standing(ledger, later, earlier) {
        Standing::Same | Standing::Party => true,
        Standing::Unknown => shared.run > RUN,
        Standing::Other => shared.run > RUN && shared.of_shorter() > 0.9,
    }
}
