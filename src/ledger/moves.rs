//! What a claim does to earlier ones, by its cue and its own words.

use super::article::Record;
use super::terms;
use crate::text::hash;
use crate::text::words::Words;

/// What a claim does to an earlier one, as worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// "took back", "I was wrong"
    Withdraws,
    /// "denied", "That is a lie"
    Denies,
    /// "repeated", "still maintains"
    Repeats,
    /// "confirmed", "conceded"
    Confirms,
    /// Nothing of these.
    States,
}

pub(super) fn of(claim: &Record) -> Move {
    let cue = claim.cue.as_ref().map_or("", |c| &c.exact);
    let words = |words: &Words<64>| terms::split(cue).any(|(_, w)| words.contains(hash::of(w)));
    static WITHDRAWS: Words<64> = Words::listed(
        "withdrew withdraw withdraws withdrawn withdrawing retracted retracts retract retracting recanted recants disavowed \
         disavows",
    );
    static DENIES: Words<64> = Words::listed(
        "denied denies deny denying rejected rejects reject rejecting dismissed dismisses dismissing disputed disputes dispute \
         disputing refuted refutes rebutted contradicted contradicts",
    );
    static REPEATS: Words<64> = Words::listed(
        "repeated repeats repeating reiterated reiterates reiterating reaffirmed reaffirms again restated still stood stuck \
         stands sticks maintains maintained",
    );
    static CONFIRMS: Words<64> = Words::listed(
        "confirmed confirms confirming acknowledged acknowledges acknowledging conceded concedes conceding admitted admits \
         admitting accepted accepts corroborated verified",
    );
    let content = claim.content.iter().map(|c| c.exact.as_str()).collect::<Vec<_>>().join(" ").to_lowercase();
    let content = content.replace('’', "'");
    let takes_back = terms::split(cue).any(|(_, w)| ["took", "takes", "taking", "taken", "take"].contains(&w)) && cue.ends_with("back");
    const OWN_FAULT: [&str; 14] = [
        "i withdraw", "we withdraw", "i was wrong", "we were wrong", "that was wrong", "it was wrong", "i take that", "i take it back",
        "i misspoke", "i was mistaken", "we were mistaken", "should not have said", "shouldn't have said", "statement back",
    ];
    const UNTRUE: [&str; 9] =
        ["is false", "is untrue", "not true", "is a lie", "nonsense", "is mistaken", "a fabrication", "are false", "are lies"];
    if takes_back || words(&WITHDRAWS) || OWN_FAULT.iter().any(|w| content.contains(w)) {
        Move::Withdraws
    } else if words(&DENIES) || UNTRUE.iter().any(|w| content.contains(w)) {
        Move::Denies
    } else if words(&REPEATS) {
        Move::Repeats
    } else if words(&CONFIRMS) {
        Move::Confirms
    } else {
        Move::States
    }
}
