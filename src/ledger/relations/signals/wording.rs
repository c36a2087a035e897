//! How much two claims share, and the small words that they have.

use super::{ALIKE, Common, SHARE, Seen, bin, few, part, t, yes};
use crate::lexicon::signs::sign;
use crate::text::hash::of_ascii;
use crate::weights::Sink;

/// How much they share.
pub(super) fn wording(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    const WEIGHT: [f32; 6] = [0.0, 1.5, 2.5, 4.0, 6.0, 9.0];
    const LARGEST: [f32; 4] = [0.0, 1.5, 2.5, 3.2];
    const WILL: [u32; 2] = [of_ascii("will"), of_ascii("would")];
    let Common { standing, place, act } = common;
    let pair = seen.pair;
    let words = &seen.ledger.claimed(pair.to).signs.words;
    let will = WILL.iter().any(|w| words.contains(w));
    let alike = pair.alike();
    sink.add(t::alike, &[standing, bin(alike, &ALIKE)]);
    sink.add(t::weight, &[standing, bin(pair.weight, &WEIGHT)]);
    sink.add(t::largest, &[standing, bin(pair.largest, &LARGEST)]);
    sink.add(t::of_later, &[standing, bin(pair.of_later, &SHARE)]);
    sink.add(t::of_earlier, &[standing, bin(pair.of_earlier, &SHARE)]);
    sink.add(t::words, &[standing, few(pair.shared - pair.names, 3)]);
    sink.add(t::rare, &[standing, few(pair.rare, 3)]);
    sink.add(t::rare_part, &[standing, few(pair.rare, 3), part(seen.ledger, pair.to)]);
    sink.add(t::rare_will, &[standing, few(pair.rare, 3), yes(will)]);
    sink.add(t::names, &[standing, few(pair.names, 2)]);
    sink.add(t::place, &[standing, place]);
    sink.add(t::act, &[standing, act]);
    sink.add(t::act_place, &[act, place]);
    sink.add(t::act_alike, &[standing, act, bin(alike, &ALIKE[..5])]);
    sink.add(t::place_alike, &[place, bin(alike, &ALIKE[..6])]);
    sink.add(t::act_there, &[standing, place, act]);
    sink.add(t::contrary, &[standing, yes(pair.contrary), bin(alike, &ALIKE[..4])]);
    sink.add(t::quoted, &[standing, bin(pair.quoted_share(), &[0.0, 0.3, 0.6, 0.9])]);
}

/// Negations, hedges and the other small words.
pub(super) fn small_words(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    let Common { standing, .. } = common;
    let (later, earlier) = (seen.ledger.claimed(seen.from), seen.ledger.claimed(seen.pair.to));
    let tells = |sign: u8| (yes(later.signs.tells(sign)), yes(earlier.signs.tells(sign)));
    let (negates, negated) = tells(sign::NEGATION);
    sink.add(t::negated, &[standing, negates, negated]);
    sink.add(t::regret, &[standing, tells(sign::REGRET).0]);
    sink.add(t::again, &[standing, tells(sign::AGAIN).0]);
    let (hedges, hedged) = tells(sign::HEDGE);
    sink.add(t::hedged, &[standing, hedges, hedged]);
    for word in &later.signs.words {
        sink.add(t::sign, &[standing, *word]);
    }
}
