//! How the speakers of two claims stand to each other.

use crate::ledger::features::face::{Definiteness, Face, Role};
use crate::ledger::store::{Claimed, Ledger};
use crate::speaker::model::{Naming, SpeakerKind};
use crate::text::words::Words;

/// How the speakers of two claims stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Standing {
    /// One voice.
    Same,
    /// One speaks for the other, or both for the same.
    Party,
    /// Neither.
    Other,
    /// One of the two is not known.
    Unknown,
}

/// Whether the content of a claim names the speaker of another one, or what that one is.
pub(super) fn names(ledger: &Ledger, claim: &Claimed, other: &Claimed) -> bool {
    let voices = &ledger.voices;
    other.speakers.iter().any(|s| {
        let few = voices.members(voices.of(*s)).iter().take(8).map(|m| voices.face(*m));
        let named = |w: &u32| claim.terms.iter().any(|t| t.key == *w);
        few.into_iter()
            .any(|face| face.stems.iter().any(named) || face.standing.iter().filter(|w| named(w)).count() > 1)
    })
}

pub(in crate::ledger) fn standing(ledger: &Ledger, a: &Claimed, b: &Claimed) -> Standing {
    if a.speakers.is_empty() || b.speakers.is_empty() {
        return Standing::Unknown;
    }
    let voices = &ledger.voices;
    let mut out = Standing::Other;
    for x in &a.speakers {
        for y in &b.speakers {
            if voices.of(*x) == voices.of(*y) {
                return Standing::Same;
            }
            let few = |speaker: u32| voices.members(voices.of(speaker)).iter().take(8);
            let serve = |p: u32, q: u32| {
                speaks_for(voices.face(p), voices.face(q)) || speaks_for(voices.face(q), voices.face(p))
            };
            if few(*x).any(|p| few(*y).any(|q| serve(*p, *q))) {
                out = Standing::Party;
            }
        }
    }
    out
}

/// Whether one speaks for the other: its spokesman, its chief, its office.
fn speaks_for(a: &Face, b: &Face) -> bool {
    static OFFICES: Words<16> = Words::listed("office administration campaign team government camp aides");
    if b.kind == SpeakerKind::Group
        || b.naming == Naming::Generic
        || b.indefinite == Definiteness::Indefinite
        || b.name.is_empty()
    {
        return false;
    }
    let covers = |words: &[u32]| {
        !words.is_empty() && (b.name.iter().all(|n| words.contains(n)) || words.iter().all(|w| b.name.contains(w)))
    };
    let office = |r: &Role| OFFICES.contains(r.head) && b.roles.iter().any(|role| r.others.contains(&role.head));
    let institution = b.kind != SpeakerKind::Person && b.naming != Naming::Author;
    let beside = institution && b.name.iter().all(|n| a.context.contains(n));
    beside || covers(&a.affiliation) || a.roles.iter().any(|r| covers(&r.others) || office(r))
}
