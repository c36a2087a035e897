//! The words by which the two are said: "denied", "insists", "found".

use super::{Common, Seen, few, t};
use crate::weights::Sink;

/// The words of both cues.
pub(super) fn cues(seen: &Seen<'_>, common: Common, sink: &mut impl Sink) {
    let &Seen { ledger, from, pair, .. } = seen;
    let Common { standing, place, .. } = common;
    for word in &ledger.claimed(from).cue {
        sink.add(t::cue_later, &[standing, *word]);
        sink.add(t::cue_later_there, &[standing, place, *word]);
        if let Some(paragraphs) = pair.paragraphs {
            sink.add(t::paragraphs_cue, &[standing, few(paragraphs, 2), *word]);
        }
    }
    for word in &ledger.claimed(pair.to).cue {
        sink.add(t::cue_earlier, &[standing, *word]);
        sink.add(t::cue_earlier_there, &[standing, place, *word]);
    }
}
