//! Who speaks, and who names whom.

use super::{Common, Seen, t, yes};
use crate::ledger::features::face::Face;
use crate::lexicon::signs::sign;
use crate::text::hash;
use crate::weights::Sink;

/// Who names whom, and what the earlier claim does itself.
pub(super) fn speakers(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    let Common { standing, place, act } = common;
    let &Seen { ledger, from, pair, .. } = seen;
    let later = ledger.claimed(from);
    let earlier = hash::of(ledger.claimed(pair.to).act.name());
    let (named, names) = (yes(pair.names_answerer), yes(pair.names_speaker));
    let (negates, of_self) = (yes(later.signs.tells(sign::NEGATION)), yes(later.signs.tells(sign::SELF)));
    sink.add(t::names_later, &[standing, named, place]);
    sink.add(t::names_later_act, &[standing, named, act]);
    sink.add(t::names_later_not, &[standing, named, negates]);
    sink.add(t::names_later_self, &[standing, named, of_self, negates]);
    sink.add(t::names_later_of, &[standing, named, earlier]);
    sink.add(t::names_earlier, &[standing, names, place]);
    sink.add(t::names_earlier_act, &[standing, names, act]);
    sink.add(t::answers, &[standing, earlier]);
    sink.add(t::answers_act, &[earlier, act]);
    let official = later.speakers.iter().any(|s| ledger.voices.few(*s).any(Face::is_official));
    sink.add(t::official, &[standing, yes(official)]);
}
