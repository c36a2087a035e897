//! Where the two stand in the course of their articles: in which paragraphs, whose claims stand around them, and what their speakers
//! said before.

use super::{Common, Seen, few, part, t};
use crate::text::hash::of_ascii;
use crate::weights::Sink;

/// The paragraphs and turns of two claims.
pub(super) fn course(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    let &Seen { ledger, from, pair, order, .. } = seen;
    let Common { standing, place, .. } = common;
    if let Some(paragraphs) = pair.paragraphs {
        sink.add(t::paragraphs, &[standing, few(paragraphs, 3)]);
        sink.add(t::paragraphs_there, &[standing, place, few(paragraphs, 2)]);
    }
    let (later, earlier) = (part(ledger, from), part(ledger, pair.to));
    sink.add(t::part, &[standing, place, later, earlier]);
    sink.add(t::part_earlier, &[standing, place, earlier]);
    let claims = ledger.claims_in(ledger.claimed(from).article);
    let whose = |claim: Option<u32>| whose(seen, claim.filter(|c| claims.contains(c)));
    sink.add(t::turns, &[standing, place, whose(from.checked_sub(1)), whose(from.checked_add(1))]);
    sink.add(t::back, &[standing, few(order.back, 6)]);
    sink.add(t::back_of, &[standing, few(order.articles, 6), few(order.back, 6)]);
    sink.add(t::said_since, &[standing, place, few(order.voice.since, 3)]);
    sink.add(t::said_before, &[standing, place, few(order.voice.before, 3)]);
}

/// Whose a claim next to the later one is: its speaker's own, that of the earlier claim, or another's.
fn whose(seen: &Seen<'_>, claim: Option<u32>) -> u32 {
    let ledger = seen.ledger;
    let Some(claim) = claim else { return of_ascii("nobody") };
    let shares = |other: u32| {
        let voices = |c: u32| ledger.claimed(c).speakers.iter().map(|s| ledger.voices.of(*s));
        voices(claim).any(|voice| voices(other).any(|v| v == voice))
    };
    if shares(seen.from) {
        of_ascii("own")
    } else if shares(seen.pair.to) {
        of_ascii("theirs")
    } else {
        of_ascii("other")
    }
}
