//! How the speakers of two claims stand to each other.

use super::office;
use crate::ledger::features::face::{Definiteness, Face, Role};
use crate::ledger::store::{Claimed, Ledger};
use crate::speaker::model::{Naming, SpeakerKind};
use crate::text::hash::KeyMap;
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

/// The speakers of one later claim, against whom those of earlier ones are held: what was found for a voice is kept for its other
/// claims.
pub(in crate::ledger) struct Answerer<'l> {
    ledger: &'l Ledger,
    claim: &'l Claimed,
    /// By what the later claim's speakers are named.
    names: Vec<Names<'l>>,
    /// How each voice stands to the later claim's, and whether that claim names it.
    known: KeyMap<u32, (Standing, bool)>,
}

/// The words that name a speaker, and those that tell what it is.
type Names<'l> = (&'l [u32], &'l [u32]);

impl<'l> Answerer<'l> {
    pub fn new(ledger: &'l Ledger, claim: &'l Claimed) -> Self {
        let mut names: Vec<Names<'l>> = claim.speakers.iter().flat_map(|s| names_of(ledger, *s)).collect();
        names.sort_unstable();
        names.dedup();
        Self { ledger, claim, names, known: KeyMap::default() }
    }

    /// How the speakers of an earlier claim stand to those of the later one, and whether the later claim names them.
    pub(super) fn meet(&mut self, other: &Claimed) -> (Standing, bool) {
        let meet = || {
            let named = other.speakers.iter().flat_map(|s| names_of(self.ledger, *s)).any(|n| is_named(self.claim, n));
            (standing(self.ledger, self.claim, other), named)
        };
        match other.speakers[..] {
            [speaker] => *self.known.entry(self.ledger.voices.of(speaker)).or_insert_with(meet),
            _ => meet(),
        }
    }

    /// Whether an earlier claim names the later one's speakers.
    pub(super) fn is_named_by(&self, other: &Claimed) -> bool {
        self.names.iter().any(|names| is_named(other, *names))
    }
}

fn names_of(ledger: &Ledger, speaker: u32) -> impl Iterator<Item = Names<'_>> {
    ledger.voices.few(speaker).map(|face| (&face.stems[..], &face.standing[..]))
}

/// Whether the content of a claim has a word of a name, or two of what its bearer is.
fn is_named(claim: &Claimed, (name, standing): Names<'_>) -> bool {
    let has = |w: &&u32| claim.terms.iter().any(|t| t.key == **w);
    name.iter().any(|w| has(&w)) || standing.iter().filter(has).count() > 1
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
            let serve =
                |p: &Face, q: &Face| !is_employee(p) && !is_employee(q) && (speaks_for(p, q) || speaks_for(q, p));
            if voices.few(*x).any(|p| voices.few(*y).any(|q| serve(p, q))) {
                out = Standing::Party;
            }
        }
    }
    out
}

/// Whether one speaks for the other: its spokesman, its chief, its office.
fn speaks_for(a: &Face, b: &Face) -> bool {
    static OFFICES: Words<16> = Words::listed("office administration campaign team government camp aides");
    if b.naming == Naming::Generic || b.indefinite == Definiteness::Indefinite || b.name.is_empty() {
        return false;
    }
    // "Auriol" and "Auriol Aircraft"
    let begins = |few: &[u32], many: &[u32]| !few.is_empty() && many.starts_with(few) && many.len() <= few.len() + 1;
    // "A spokesman for the ministry" speaks for the interior ministry, but who is of Harrow Vale not for its hospital.
    let named = b.naming == Naming::Named;
    let head = b.roles.first().map(|r| r.head);
    let last = b.name.last().copied().filter(|_| named || head.is_none());
    let heads = |words: &[u32]| head.into_iter().chain(last).any(|h| words.contains(&h));
    let covers = |words: &[u32]| {
        let part = || words.iter().all(|w| b.name.contains(w)) && heads(words);
        // "Auriol’s chief executive" speaks for Auriol Aircraft.
        let short = || named && b.kind != SpeakerKind::Person && begins(words, &b.name);
        let whole = b.name.iter().all(|n| words.contains(n));
        !words.is_empty() && (whole || b.kind != SpeakerKind::Group && part() || short())
    };
    // "The coast guard's commander" and "a coast guard duty officer"
    let within = |few: &[u32], many: &[u32]| few.len() > 1 && few.iter().all(|w| many.contains(w));
    let both = |r: &Role, s: &Role| within(&r.others, &s.others) || within(&s.others, &r.others);
    let people = a.kind == SpeakerKind::Person && b.kind == SpeakerKind::Person;
    let colleagues = people && a.roles.iter().any(|r| b.roles.iter().any(|s| both(r, s)));
    let office = |r: &Role| OFFICES.contains(r.head) && b.roles.iter().any(|role| r.others.contains(&role.head));
    let institution = b.kind != SpeakerKind::Person && b.naming != Naming::Author;
    let beside = institution && b.name.iter().all(|n| a.context.contains(n));
    let of_one = people && (begins(&a.affiliation, &b.affiliation) || begins(&b.affiliation, &a.affiliation));
    let by_role = || a.roles.iter().any(|r| covers(&r.others) || office(r)) || institution && office::heads(a, b);
    of_one || colleagues || beside || covers(&a.affiliation) || by_role()
}

/// "A mechanic at the company", "a nurse of the hospital": whether somebody is told by no name, and does other work than speaking for
/// a house or leading it.
fn is_employee(face: &Face) -> bool {
    static WORKERS: Words<128> = Words::listed(
        "mechanic worker employee engineer driver nurse doctor surgeon clerk pilot technician usher teacher guard bookkeeper accountant \
         cleaner cook operator porter consultant crewman sailor seaman conductor inspector librarian trader steward member student \
         pupil patient customer resident prisoner inmate colleague witness",
    );
    face.naming == Naming::Described && face.roles.iter().any(|r| WORKERS.contains(r.head))
}

#[cfg(test)]
mod tests {
    use super::{Standing, standing};
    use crate::ledger::testing;

    fn of(text: &str) -> Standing {
        let ledger = testing::ledger(&[text]);
        standing(&ledger, ledger.claimed(1), ledger.claimed(0))
    }

    #[test]
    fn a_spokeswoman_is_of_the_party_and_a_mechanic_is_not() {
        let firm = "Kessel Lifts said that the cable was sound.";
        assert_eq!(of(&format!("{firm} A spokeswoman for Kessel Lifts said that it was new.")), Standing::Party);
        assert_eq!(of(&format!("{firm} A mechanic at Kessel Lifts said that it was worn.")), Standing::Other);
    }
}
