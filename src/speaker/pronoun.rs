//! Pronouns, and words that stand for nobody in particular.

use super::model::Gender;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// Whom a pronoun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Person {
    /// I, we
    First,
    /// you, and what stands for nobody: "everyone"
    Nobody,
    /// he, she; without a gender: it
    Third(Option<Gender>),
    /// they
    Plural,
}

/// Whom a pronoun can stand for, by its word's hash.
pub(crate) fn person(key: u32) -> Option<Person> {
    static FIRST: Words<32> =
        Words::of(&["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "i'm", "i've"]);
    static MALE: Words<16> = Words::of(&["he", "him", "his", "himself"]);
    static FEMALE: Words<16> = Words::of(&["she", "her", "hers", "herself"]);
    static THING: Words<8> = Words::of(&["it", "its", "itself"]);
    static PLURAL: Words<32> = Words::of(&["they", "them", "their", "theirs", "themselves", "both", "others", "these"]);
    if MALE.contains(key) {
        Some(Person::Third(Some(Gender::Male)))
    } else if FEMALE.contains(key) {
        Some(Person::Third(Some(Gender::Female)))
    } else if THING.contains(key) {
        Some(Person::Third(None))
    } else if PLURAL.contains(key) {
        Some(Person::Plural)
    } else if FIRST.contains(key) {
        Some(Person::First)
    } else {
        is_nobody(key).then_some(Person::Nobody)
    }
}

/// "everyone", "you": whoever it may be.
pub(crate) fn is_nobody(key: u32) -> bool {
    static NOBODY: Words<32> =
        Words::of(&["you", "your", "yours", "everyone", "everybody", "anyone", "anybody", "nobody", "whoever"]);
    NOBODY.contains(key)
}

/// "people" and the like, which stand for nobody in particular where nothing says which.
pub(crate) fn is_anybody(key: u32) -> bool {
    [of_ascii("people"), of_ascii("folks")].contains(&key)
}
