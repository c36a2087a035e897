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
    let [before, behind] = ledger.next_to(from).map(|next| whose(seen, next));
    sink.add(t::turns, &[standing, place, before, behind]);
    sink.add(t::back, &[standing, few(order.back, 6)]);
    sink.add(t::back_of, &[standing, few(order.articles, 6), few(order.back, 6)]);
    sink.add(t::said_since, &[standing, place, few(order.voice.since, 3)]);
    sink.add(t::said_before, &[standing, place, few(order.voice.before, 3)]);
}

/// Whose a claim next to the later one is: its speaker's own, that of the earlier claim, or another's.
fn whose(seen: &Seen<'_>, claim: Option<u32>) -> u32 {
    let ledger = seen.ledger;
    let Some(claim) = claim else { return of_ascii("nobody") };
    if ledger.share_voice(claim, seen.from) {
        of_ascii("own")
    } else if ledger.share_voice(claim, seen.pair.to) {
        of_ascii("theirs")
    } else {
        of_ascii("other")
    }
}
