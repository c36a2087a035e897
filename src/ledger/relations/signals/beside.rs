//! What the claims beside two claims share with them.

use super::{ALIKE, Common, SHARE, Seen, bin, few, t, yes};
use crate::weights::Sink;

/// What the claims beside them share with them.
pub(super) fn beside(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    const BOTH: [f32; 6] = [0.0, 0.03, 0.06, 0.1, 0.16, 0.25];
    let Common { standing, place, act } = common;
    let &Seen { pair, order, .. } = seen;
    let (later, earlier) = (pair.beside.of_later, pair.beside.of_earlier);
    let both = bin(pair.beside.both, &BOTH);
    let alike = bin(pair.alike(), &ALIKE[..4]);
    sink.add(t::beside_earlier, &[place, standing, bin(earlier, &SHARE)]);
    sink.add(t::beside_later, &[place, standing, bin(later, &SHARE)]);
    sink.add(t::beside_both, &[place, standing, both]);
    sink.add(t::beside_earlier_act, &[act, bin(earlier, &SHARE)]);
    sink.add(t::beside_later_act, &[act, bin(later, &SHARE)]);
    sink.add(t::beside_earlier_alike, &[place, alike, bin(earlier, &SHARE)]);
    sink.add(t::beside_later_alike, &[place, alike, bin(later, &SHARE)]);
    sink.add(t::beside_both_alike, &[place, alike, both]);
    sink.add(t::beside, &[place, bin(earlier, &SHARE[..4]), bin(later, &SHARE[..4])]);
    let rank = few(order.rank_with_neighbours, 3);
    sink.add(t::rank_beside, &[yes(pair.is_same_party()), place, rank, alike]);
    sink.add(t::rank_beside_act, &[rank, act]);
}
