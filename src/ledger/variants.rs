//! Which claims report one utterance (Leskovec, Backstrom, Kleinberg 2009): trimmed, bracketed, half of it.

use super::features::moves::Move;
use super::features::quoted;
use super::matching::standing::{Standing, standing};
use super::store::{Claimed, Ledger};
use std::cmp::Reverse;

/// The earlier claim of which most speaks for a claim being a variant: the one that holds most of it, of equals the fullest, then the
/// earliest.
pub(in crate::ledger) fn variant_of(ledger: &Ledger, claim: u32, candidates: &[u32]) -> Option<u32> {
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
        Standing::Other => shared.run > RUN && shared.of_shorter() > 0.9 && !are_two_people(ledger, later, earlier),
    }
}

/// Whether both claims have speakers with full names, who then are two people.
fn are_two_people(ledger: &Ledger, later: &Claimed, earlier: &Claimed) -> bool {
    let named = |c: &Claimed| c.speakers.iter().any(|s| ledger.voices.face(*s).is_fully_named());
    named(later) && named(earlier)
}
