//! What a claim does to earlier ones, by its cue and its own words.

use crate::ledger::article::Record;
use crate::ledger::features::terms;
use crate::text::hash;
use crate::text::words::Words;

/// What a claim does to an earlier one, as worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Move {
    /// "took back", "I was wrong"
    Withdraws,
    /// "denied"
    Denies,
    /// "That is a lie"
    Contradicts,
    /// "disputed the figure", "dismissed the complaint"
    Disputes,
    /// "replied"
    Replies,
    /// "repeated", "still maintains"
    Repeats,
    /// "confirmed"
    Confirms,
    /// "conceded"
    Concedes,
    /// "accused the mayor of"
    Accuses,
    /// "I cannot say who was first"
    Ignores,
    /// Nothing of these.
    States,
}

pub(in crate::ledger) fn of(claim: &Record) -> Move {
    let cue = claim.cue.as_ref().map_or("", |c| &c.exact);
    let words = |words: &Words<64>| terms::split(cue).any(|(_, w)| words.contains(hash::of(w)));
    static WITHDRAWS: Words<64> = Words::listed(
        "withdrew withdraw withdraws withdrawn withdrawing retracted retracts retract retracting recanted recants disavowed \
         disavows",
    );
    static DENIES: Words<64> =
        Words::listed("denied denies deny denying rejected rejects reject rejecting refuted refutes rebutted ruled");
    static DISPUTES: Words<64> = Words::listed(
        "dismissed dismisses dismissing disputed disputes dispute disputing contradicted contradicts contested contests \
         questioned challenged challenges",
    );
    static REPLIES: Words<64> =
        Words::listed("replied replies replying countered counters retorted responded responds responding answered");
    static REPEATS: Words<64> = Words::listed(
        "repeated repeats repeating reiterated reiterates reiterating reaffirmed reaffirms again restated still stood stuck \
         stands sticks maintains maintained",
    );
    static CONFIRMS: Words<64> =
        Words::listed("confirmed confirms confirming corroborated corroborates verified verifies agreed agrees");
    static ACCUSES: Words<64> =
        Words::listed("accused accuses accusing alleged alleges alleging blamed blames blaming charged");
    static CONCEDES: Words<64> = Words::listed(
        "acknowledged acknowledges acknowledging conceded concedes conceding admitted admits admitting accepted accepts",
    );
    let content = claim.content.iter().map(|c| c.exact.as_str()).collect::<Vec<_>>().join(" ").to_lowercase();
    let content = content.replace('’', "'");
    let takes_back = terms::split(cue).any(|(_, w)| ["took", "takes", "taking", "taken", "take"].contains(&w))
        && cue.ends_with("back");
    const OWN_FAULT: [&str; 20] = [
        "i withdraw",
        "we withdraw",
        "i was wrong",
        "we were wrong",
        "that was wrong",
        "it was wrong",
        "i take that",
        "i take it back",
        "i was mistaken",
        "we were mistaken",
        "should not have said",
        "shouldn't have said",
        "statement back",
        "retract it",
        "take it back",
        "should never have",
        "should not have done",
        "no longer say so",
        "was not accurate",
        "misspoke",
    ];
    const AGAIN: [&str; 8] = [
        "always said",
        "as i said",
        "as we said",
        "said from the",
        "said before",
        "said all along",
        "have said that",
        "keep saying",
    ];
    const UNKNOWN: [&str; 9] = [
        "cannot say",
        "can't say",
        "could not say",
        "couldn't say",
        "do not know",
        "don't know",
        "did not know",
        "does not know",
        "no idea",
    ];
    static CALLS: Words<64> = Words::listed("called calls calling described describes branded labelled labeled termed");
    static FALSE: Words<64> = Words::listed(
        "false untrue lie lies nonsense baseless fabrication fabricated rubbish invented groundless unfounded absurd ridiculous \
         gossip fiction misleading inaccurate",
    );
    const UNTRUE: [&str; 9] = [
        "is false",
        "is untrue",
        "not true",
        "is a lie",
        "nonsense",
        "is mistaken",
        "a fabrication",
        "are false",
        "are lies",
    ];
    let withdrawn = claim.source.first().is_some_and(|s| is_withdrawn(&s.exact, &s.prefix));
    if takes_back || withdrawn || words(&WITHDRAWS) || OWN_FAULT.iter().any(|w| content.contains(w)) {
        Move::Withdraws
    } else if words(&DENIES) {
        Move::Denies
    } else if UNTRUE.iter().any(|w| content.contains(w)) || words(&CALLS) && of_content(claim, &FALSE) {
        Move::Contradicts
    } else if words(&DISPUTES) {
        Move::Disputes
    } else if words(&REPLIES) {
        Move::Replies
    } else if words(&REPEATS) || is_said_again(claim) || AGAIN.iter().any(|w| content.contains(w)) {
        Move::Repeats
    } else if words(&CONFIRMS) {
        Move::Confirms
    } else if words(&CONCEDES) {
        Move::Concedes
    } else if words(&ACCUSES) {
        Move::Accuses
    } else if UNKNOWN.iter().any(|w| content.contains(w)) {
        Move::Ignores
    } else {
        Move::States
    }
}

/// "Took back | his | assertion": whether what stands before a possessor withdraws its claim.
fn is_withdrawn(source: &str, before: &str) -> bool {
    static OWN: Words<16> = Words::listed("his her its their my our");
    let ends = [
        "took back",
        "taken back",
        "takes back",
        "withdrew",
        "withdrawn",
        "withdraws",
        "retracted",
        "retracts",
        "disavowed",
    ];
    OWN.contains(hash::of(source)) && ends.iter().any(|w| before.trim_end().ends_with(w))
}

/// "Roe said | again on Friday"
fn is_said_again(claim: &Record) -> bool {
    let behind = claim.cue.as_ref().map_or("", |c| &c.suffix);
    let first = terms::split(behind).next();
    first.is_some_and(|(at, word)| at <= 1 && ["again", "anew"].contains(&word))
}

fn of_content(claim: &Record, words: &Words<64>) -> bool {
    claim.content.iter().any(|c| terms::split(&c.exact).any(|(_, w)| words.contains(hash::of(w))))
}

/// Whether a claim speaks of a number without giving it: "withdrew his count".
pub(in crate::ledger) fn speaks_of_number(claim: &Record) -> bool {
    static NUMBERS: Words<32> =
        Words::listed("number numbers figure figures count estimate estimates toll total tally");
    claim.content.iter().any(|c| terms::split(&c.exact).any(|(_, w)| NUMBERS.contains(hash::of(w))))
}

/// "had called": whether the article tells of something that was said before.
pub(in crate::ledger) fn is_recalled(claim: &Record) -> bool {
    claim
        .cue
        .as_ref()
        .is_some_and(|c| terms::split(&c.exact).next().is_some_and(|(_, w)| w.eq_ignore_ascii_case("had")))
}
