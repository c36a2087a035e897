//! How a pair stands among those of its later claim, and what rules propose for it.

use super::{ALIKE, Common, Seen, bin, few, t, yes};
use crate::text::hash::{self, of_ascii};
use crate::weights::Sink;

/// How the pair stands among those of the later claim.
pub(super) fn among_others(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    const APART: [f32; 4] = [0.0, 0.05, 0.12, 0.25];
    let Common { act, .. } = common;
    let &Seen { pair, order, .. } = seen;
    let own = pair.is_same_party();
    let group = yes(own);
    let alike = pair.alike();
    if alike > 0.0 {
        let rank = few(order.rank, 3);
        sink.add(t::rank, &[group, rank]);
        sink.add(t::rank_alike, &[group, rank, bin(alike, &ALIKE[..6])]);
        if order.rank == 0 {
            sink.add(t::lead, &[group, bin(order.apart, &APART)]);
            sink.add(t::top, &[group, act]);
        } else {
            sink.add(t::behind, &[group, bin(order.apart, &APART[1..])]);
        }
    }
    if own {
        let standing = yes(pair.is_same_voice());
        sink.add(t::said, &[standing, bin(order.said.count as f32, &[0.0, 1.0, 2.0, 4.0, 7.0])]);
        if order.said.count > 0 {
            sink.add(t::first_said, &[standing, yes(order.said.first)]);
            sink.add(t::last_said, &[standing, yes(order.said.last)]);
        }
    }
}

/// What the rules propose for the pair, and for the later claim.
pub(super) fn proposals(seen: &Seen<'_>, sink: &mut impl Sink) {
    let mut here = false;
    for event in seen.proposed.iter().filter(|e| e.to.0 == seen.pair.to) {
        here = true;
        sink.add(t::rule, &[hash::of(event.relation.name()), hash::of(event.rule.name())]);
    }
    let proposes = match (here, seen.proposed.is_empty()) {
        (true, _) => of_ascii("yes"),
        (false, true) => of_ascii("nothing"),
        (false, false) => of_ascii("another"),
    };
    sink.add(t::proposes, &[proposes]);
}
