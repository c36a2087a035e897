//! The English lists, embedded.

use super::lines::WordList;
use super::table::Lexicon;
use std::sync::LazyLock;

/// Words that decisions ask about come first, so that their entries lie close together.
const LISTS: [(WordList, &str); 13] = [
    (WordList::Verbs, include_str!("en/verbs.txt")),
    (WordList::Nouns, include_str!("en/nouns.txt")),
    (WordList::Adjectives, include_str!("en/adjectives.txt")),
    (WordList::Titles, include_str!("en/titles.txt")),
    (WordList::Titles, include_str!("en/times.txt")),
    (WordList::Words, include_str!("en/words.txt")),
    (WordList::Tags, include_str!("en/tags.txt")),
    (WordList::Phrases, include_str!("en/phrases.txt")),
    (WordList::Persons, include_str!("en/given.txt")),
    (WordList::Persons, include_str!("en/gender.txt")),
    (WordList::Persons, include_str!("en/places.txt")),
    (WordList::Persons, include_str!("en/companies.txt")),
    (WordList::Stance, include_str!("en/stance.txt")),
];

/// The texts of the embedded lists.
pub(crate) fn lists() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|(_, text)| *text)
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::empty();
    for (list, text) in LISTS {
        let added = lexicon.add_list(list, text);
        debug_assert_eq!(added, Ok(()), "the embedded lists are whole");
    }
    lexicon
});

impl Lexicon {
    /// The English lexicon that comes with the library, made at the first call.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }
}
