//! Offices and the bodies that they head: the health minister and the health ministry, a rector and the university.

use crate::ledger::features::face::{Face, Keys, Role};
use crate::text::hash::{self, KeySet, of_ascii};
use std::sync::LazyLock;

/// Offices, and the bodies in whose name those who hold them speak.
const HEADS: [(&str, &str); 10] = [
    ("minister secretary", "ministry department"),
    ("premier", "government"),
    ("rector vice-chancellor provost", "university college"),
    ("bishop archbishop", "diocese archdiocese"),
    ("commissioner superintendent inspector sergeant constable", "police"),
    ("general colonel major captain lieutenant brigadier", "army military"),
    ("admiral commodore", "navy"),
    ("ambassador", "embassy"),
    ("headmaster headmistress headteacher", "school"),
    ("prosecutor", "prosecution"),
];

struct Bodies {
    offices: KeySet<u32>,
    bodies: KeySet<u32>,
}

static BODIES: LazyLock<Vec<Bodies>> = LazyLock::new(|| {
    let keys = |words: &str| words.split_ascii_whitespace().map(hash::of).collect();
    HEADS.iter().map(|(offices, bodies)| Bodies { offices: keys(offices), bodies: keys(bodies) }).collect()
});

/// Whether somebody holds an office by which he speaks for a body of the same story, unless the body is another's: "the health
/// minister" speaks for "the health ministry" and "the ministry", and not for "the housing ministry".
pub(super) fn heads(holder: &Face, body: &Face) -> bool {
    // A prime minister has no ministry.
    let prime = |r: &Role| r.head == of_ascii("minister") && r.others.contains(&of_ascii("prime"));
    let office = |r: &Role| if prime(r) { of_ascii("premier") } else { r.head };
    let held = |b: &Bodies| holder.roles.iter().find(|r| b.offices.contains(&office(r)));
    let words = || body.roles.iter().map(|r| r.head).chain(body.name.iter().copied());
    BODIES.iter().any(|b| {
        let Some(role) = held(b) else { return false };
        let Some(word) = words().find(|w| b.bodies.contains(w)) else { return false };
        let others: Keys = body.name.iter().copied().filter(|w| *w != word).collect();
        let known = |w: &u32| role.others.contains(w) || holder.affiliation.contains(w) || holder.context.contains(w);
        others.iter().all(known) || role.others.is_empty() && holder.affiliation.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::heads;
    use crate::ledger::testing;

    /// Whether who speaks first in one text heads who speaks first in another.
    fn first_heads(holder: &str, body: &str) -> bool {
        let ledger = testing::ledger(&[holder, body]);
        let face = |claim: u32| ledger.voices.face(ledger.claimed(claim).speakers[0]);
        heads(face(0), face(1))
    }

    #[test]
    fn who_holds_an_office_speaks_for_its_body() {
        let minister = "Health Minister Ada Roe said that 612 people were sick.";
        assert!(first_heads(minister, "The health ministry said that 588 people were sick."));
        assert!(first_heads(minister, "The ministry said that 588 people were sick."));
        assert!(first_heads(
            "Rector Ada Roe said that the lab was closed.",
            "The university said that the lab was open."
        ));
        assert!(first_heads("Maj. Tom Lasker said that it was a mine.", "The army said that it was no mine."));
    }

    #[test]
    fn but_not_for_another_body() {
        let minister = "Health Minister Ada Roe said that 612 people were sick.";
        assert!(!first_heads(minister, "The housing ministry said that 588 people were sick."));
        assert!(!first_heads(minister, "The police said that 588 people were sick."));
        assert!(!first_heads("Prime Minister Ada Roe said that it rained.", "The ministry said that it was dry."));
        assert!(first_heads("Prime Minister Ada Roe said that it rained.", "The government said that it was dry."));
    }
}
