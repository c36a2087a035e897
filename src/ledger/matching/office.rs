//! Offices and the bodies that they head: the health minister and the health ministry, a rector and the university.

use crate::ledger::features::face::{Face, Role};
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// Offices, and the bodies in whose name those who hold them speak.
static HEADS: [(Words<16>, Words<4>); 10] = [
    (Words::listed("minister secretary"), Words::listed("ministry department")),
    (Words::listed("premier"), Words::listed("government")),
    (Words::listed("rector vice-chancellor provost"), Words::listed("university college")),
    (Words::listed("bishop archbishop"), Words::listed("diocese archdiocese")),
    (Words::listed("commissioner superintendent inspector sergeant constable"), Words::listed("police")),
    (Words::listed("general colonel major captain lieutenant brigadier"), Words::listed("army military")),
    (Words::listed("admiral commodore"), Words::listed("navy")),
    (Words::listed("ambassador"), Words::listed("embassy")),
    (Words::listed("headmaster headmistress headteacher"), Words::listed("school")),
    (Words::listed("prosecutor"), Words::listed("prosecution")),
];

/// Whether somebody holds an office by which he speaks for a body of the same story, unless the body is another's: "the health
/// minister" speaks for "the health ministry" and "the ministry", and not for "the housing ministry".
pub(super) fn heads(holder: &Face, body: &Face) -> bool {
    // A prime minister has no ministry.
    let prime = |r: &Role| r.head == of_ascii("minister") && r.others.contains(&of_ascii("prime"));
    let office = |r: &Role| if prime(r) { of_ascii("premier") } else { r.head };
    let words = body.roles.iter().map(|r| r.head).chain(body.name.iter().copied());
    HEADS.iter().any(|(offices, bodies)| {
        let Some(role) = holder.roles.iter().find(|r| offices.contains(office(r))) else { return false };
        let Some(word) = words.clone().find(|w| bodies.contains(*w)) else { return false };
        let known = |w: &u32| role.others.contains(w) || holder.affiliation.contains(w) || holder.context.contains(w);
        let named = body.name.iter().all(|w| *w == word || known(w));
        named || role.others.is_empty() && holder.affiliation.is_empty()
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
