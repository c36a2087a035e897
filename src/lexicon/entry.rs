//! What the lexicon knows of a word.

use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// What a noun that names a source is: bits, for a word may be several.
pub(crate) mod noun {
    pub const HONORIFIC: u8 = 1;
    pub const OFFICE: u8 = 1 << 1;
    pub const ROLE: u8 = 1 << 2;
    pub const COLLECTIVE: u8 = 1 << 3;
    pub const ARTIFACT: u8 = 1 << 4;
    pub const ORGANISATION: u8 = 1 << 5;
    pub const TIME: u8 = 1 << 6;
    /// What may be said of somebody who speaks.
    pub const SOMEBODY: u8 = HONORIFIC | OFFICE | ROLE | COLLECTIVE | ORGANISATION;

    pub fn from_name(name: &str) -> Option<u8> {
        Some(match name {
            "honorific" => HONORIFIC,
            "office" => OFFICE,
            "role" => ROLE,
            "collective" => COLLECTIVE,
            "artifact" => ARTIFACT,
            "organisation" => ORGANISATION,
            "time" => TIME,
            _ => return None,
        })
    }
}

/// What a word tells of who is named: bits, for a word may be several.
pub(crate) mod person {
    /// A given name of men; one of both sexes has both bits.
    pub const MALE: u8 = 1;
    /// A given name of women.
    pub const FEMALE: u8 = 1 << 1;
    /// A title or noun for a man.
    pub const MAN: u8 = 1 << 2;
    /// A title or noun for a woman.
    pub const WOMAN: u8 = 1 << 3;
    pub const PLACE: u8 = 1 << 4;
    /// What is of a people, party or creed.
    pub const PEOPLE: u8 = 1 << 5;
    /// Several of a people, party or creed.
    pub const PEOPLES: u8 = 1 << 6;
    /// What a company's or newspaper's name ends with.
    pub const COMPANY: u8 = 1 << 7;

    pub const GIVEN: u8 = MALE | FEMALE;

    pub fn from_name(name: &str) -> Option<u8> {
        Some(match name {
            "male" => MALE,
            "female" => FEMALE,
            "unisex" => MALE | FEMALE,
            "man" => MAN,
            "woman" => WOMAN,
            "place" => PLACE,
            "people" => PEOPLE,
            "peoples" => PEOPLES,
            "company" => COMPANY,
            _ => return None,
        })
    }
}

/// What the lexicon knows of one word beside its classes; numbers of cues are 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(crate) struct Entry {
    pub noun: u8,
    pub person: u8,
    pub verb_cue: u16,
    pub noun_cue: u16,
    pub adjective_cue: u16,
    /// Hash of the word's lemma where it is a cue, else of the word.
    pub lemma: u32,
}

impl Entry {
    /// Whether a list of cues holds the word.
    pub(crate) const fn may_cue(&self) -> bool {
        self.verb_cue != 0 || self.noun_cue != 0 || self.adjective_cue != 0
    }
}

const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "'s"];
const HAVE: &[&str] = &["has", "have", "had", "having", "'ve", "'d"];
const DO: &[&str] = &["do", "does", "did", "doing"];
const PERIODS: &[&str] = &[
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "weekend",
    "day",
    "spring",
    "summer",
    "autumn",
];
/// What time is counted in, so that a name behind it is another's: "in recent weeks Roe said".
const SPANS: &[&str] = &["minutes", "hours", "days", "weeks", "months", "years", "decades"];
/// What somebody speaks in, so that a name behind it is the speaker's: "in the letter Roe says".
const WRITINGS: &[&str] = &[
    "letter",
    "statement",
    "video",
    "book",
    "memo",
    "email",
    "e-mail",
    "interview",
    "speech",
    "article",
    "essay",
    "tweet",
    "post",
    "message",
    "memoir",
    "note",
    "report",
    "letters",
    "statements",
    "emails",
    "e-mails",
    "interviews",
    "speeches",
    "tweets",
    "remarks",
];
/// Adjectives that stand for "many people" where no noun follows.
const QUANTIFIERS: &[&str] = &["many", "most", "several", "few"];
/// Words for which the grammar has rules of their own.
pub(super) const RULED: [&[&str]; 9] = [BE, HAVE, DO, CONTINUE, PERIODS, SPANS, WRITINGS, QUANTIFIERS, &["that"]];

/// What goes on with an infinitive is one deed: "continues to deny".
const CONTINUE: &[&str] = &["continue", "continues", "continued"];

/// Whether a word is a form of "continue".
pub(crate) fn is_continue(word: u32) -> bool {
    static WORDS: Words<8> = Words::of(CONTINUE);
    WORDS.contains(word)
}

pub(crate) fn is_be(key: u32) -> bool {
    static KEYS: Words<256> = Words::of(BE);
    KEYS.contains(key)
}

pub(crate) fn is_have(key: u32) -> bool {
    static KEYS: Words<128> = Words::of(HAVE);
    KEYS.contains(key)
}

/// "a", "an"
pub(crate) fn is_indefinite(key: u32) -> bool {
    [of_ascii("a"), of_ascii("an")].contains(&key)
}

/// "a", "an", "the"
pub(crate) fn is_article(key: u32) -> bool {
    key == of_ascii("the") || is_indefinite(key)
}

/// "he", "she", "they", "I", "we": what is always a subject.
pub(crate) fn is_nominative(key: u32) -> bool {
    [of_ascii("he"), of_ascii("she"), of_ascii("they"), of_ascii("i"), of_ascii("we")].contains(&key)
}

/// Whether a verb is one that an addressee follows always; asked of every word, and so without a branch.
#[inline(always)]
pub(crate) fn is_telling(key: u32) -> bool {
    const TELLS: [u32; 4] = [of_ascii("told"), of_ascii("tells"), of_ascii("tell"), of_ascii("telling")];
    TELLS.iter().fold(false, |tells, verb| tells | (*verb == key))
}

/// "last week", "this month": what "last" makes a time of.
pub(crate) fn is_period(key: u32) -> bool {
    static KEYS: Words<256> = Words::of(PERIODS);
    KEYS.contains(key)
}

/// Be, have and do, by hash; the verb group skips them when it looks for its head.
pub(crate) fn is_auxiliary(key: u32) -> bool {
    static KEYS: Words<512> = Words::of_all(&[BE, HAVE, DO]);
    KEYS.contains(key)
}
