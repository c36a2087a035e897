//! What kind of claims they are, and where they stand in their articles.

use super::{ALIKE, Common, Seen, bin, few, t, yes};
use crate::ledger::model::Relation;
use crate::text::hash::{self, of_ascii};
use crate::weights::Sink;

/// What kind of claims they are, and where they stand in their articles.
pub(super) fn circumstances(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    const LENGTH: [f32; 4] = [1.0, 3.0, 5.0, 8.0];
    const NUMBER: [f32; 4] = [0.0, 2.0, 5.0, 9.0];
    let Common { standing, place, act } = common;
    let &Seen { ledger, from, pair, .. } = seen;
    let (later, earlier) = (ledger.claimed(from), ledger.claimed(pair.to));
    let short = few(later.terms.len(), 3);
    sink.add(t::few, &[standing, short, place]);
    sink.add(t::few_act, &[short, act, place]);
    let commitment = match pair.commitment() {
        Some(Relation::Softens) => of_ascii("less"),
        Some(_) => of_ascii("more"),
        None => of_ascii("none"),
    };
    sink.add(t::commitment, &[standing, commitment, bin(pair.alike(), &ALIKE[..4])]);
    sink.add(t::commitment_act, &[standing, commitment, act]);
    let variants = ledger.variants.cluster(pair.to).filter(|c| ledger.claimed(*c).place < later.place).take(4);
    sink.add(t::variants, &[standing, few(variants.count(), 4)]);
    sink.add(t::recalled, &[standing, yes(earlier.recalled), place]);
    let kind_of = |claim: u32| hash::of(ledger.record(claim).attribution_type.name());
    sink.add(t::type_both, &[standing, kind_of(from), kind_of(pair.to)]);
    sink.add(t::type_later, &[standing, place, kind_of(from)]);
    sink.add(t::value_earlier, &[standing, hash::of(ledger.record(pair.to).value.name())]);
    sink.add(t::length_earlier, &[standing, place, bin(earlier.terms.len() as f32, &LENGTH)]);
    let illocution = |claim: u32| hash::of(ledger.record(claim).illocution.name());
    sink.add(t::illocution, &[standing, illocution(pair.to), illocution(from)]);
    let kind = |claim: u32| hash::of(ledger.record(claim).kind.name());
    sink.add(t::kind, &[standing, kind(from), kind(pair.to)]);
    sink.add(t::at, &[standing, bin(earlier.place.number as f32, &NUMBER)]);
    sink.add(t::from, &[standing, bin(later.place.number as f32, &NUMBER)]);
}
