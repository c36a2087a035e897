//! The lexicon: every word list in one table, looked up by hash.

use super::classes::{Classes, Pairs};
use super::cue::{AttributionType, Cue, CueClass, Frames};
use super::entry::{Entry, RULED};
use super::phrases::Phrases;
use super::slots::Slots;
use super::stance::Stances;
use super::tagger::Tagger;
use crate::text::{Token, flag, hash};
use thiserror::Error;

/// What words mean: parts of speech, cue verbs, nouns and adjectives, titles and roles.
///
/// [`Lexicon::english`] is built in; entries can be added and removed, each written as a line of the list that it
/// belongs to.
///
/// ```
/// use ascribe::{Lexicon, WordList};
/// let mut lexicon = Lexicon::english().clone();
/// lexicon.add(WordList::Verbs, "grouch\tgrouches grouched grouched grouching\tsay\tcomm\tthat,quote")?;
/// assert!(lexicon.contains("grouched"));
/// lexicon.remove("grouched");
/// assert!(!lexicon.contains("grouched"));
/// # Ok::<(), ascribe::LexiconError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Lexicon {
    pub(super) slots: Slots,
    pub(super) pairs: Pairs,
    pub(crate) entries: Vec<Entry>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) tagger: Tagger,
    pub(crate) phrases: Phrases,
    pub(crate) stances: Stances,
}

/// A line of language data that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("expected {expected}, but found {found:?}")]
pub struct LexiconError {
    expected: &'static str,
    found: String,
}

impl LexiconError {
    pub(super) fn new(expected: &'static str, found: &str) -> Self {
        Self { expected, found: found.to_owned() }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        super::Lexicon::english().clone()
    }
}

impl Lexicon {
    /// A lexicon that knows no word.
    #[must_use]
    pub fn empty() -> Self {
        let none = Cue { lemma: 0, class: CueClass::Act, kind: AttributionType::Comm, frames: Frames(0) };
        let mut slots = Slots::new();
        for word in RULED.into_iter().flatten() {
            slots.add_flags(hash::of(word), flag::RULED);
        }
        Self {
            slots,
            pairs: Pairs::new(),
            entries: vec![Entry::default()],
            cues: vec![none],
            tagger: Tagger::new(),
            phrases: Phrases::default(),
            stances: Stances::default(),
        }
    }

    /// Whether the word (a form, not a lemma) is known.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.slots.find(hash::of(word)).entry() != 0
    }

    /// Forgets a word (a form, not a lemma); says whether it was known.
    pub fn remove(&mut self, word: &str) -> bool {
        let key = hash::of(word);
        let known = self.slots.find(key).entry() != 0;
        if known {
            self.slots.set(key, 0, flag::RULED);
        }
        known
    }

    /// The cue that a word can be as a verb.
    pub(crate) fn verb_cue(&self, token: &Token) -> Option<&Cue> {
        self.cue(self.entry(token).verb_cue)
    }

    /// Whether a word can be a verb of speaking.
    pub(crate) fn speaks(&self, token: &Token) -> bool {
        self.verb_cue(token).is_some_and(|c| {
            matches!(c.class, CueClass::Say | CueClass::Tell | CueClass::Ask | CueClass::Write | CueClass::Claim)
        })
    }

    /// Whether a word can be a verb that tells of an utterance.
    pub(crate) fn utters(&self, token: &Token) -> bool {
        self.verb_cue(token).is_some_and(|c| c.kind == AttributionType::Comm)
    }

    /// Whether a word can be a verb that brings a quotation: "pressed", "went on".
    pub(crate) fn quotes(&self, token: &Token) -> bool {
        self.verb_cue(token).is_some_and(|c| c.frames.has(Frames::QUOTE))
    }

    /// What kinds of noun a word is.
    pub(crate) fn noun(&self, word: &str) -> u8 {
        self.entries[self.slots.find(hash::of(word)).entry() as usize].noun
    }

    /// Whether a word is met without a capital too.
    pub(crate) fn is_common(&self, token: &Token) -> bool {
        self.classes(token.key).lower != 0
    }

    pub(crate) fn entry(&self, token: &Token) -> &Entry {
        &self.entries[token.entry as usize]
    }

    pub(crate) fn cue(&self, number: u16) -> Option<&Cue> {
        if number == 0 { None } else { self.cues.get(number as usize) }
    }

    /// The number of a word's entry, which is made where there is none.
    pub(super) fn number(&mut self, word: &str) -> Result<usize, LexiconError> {
        let key = hash::of(word);
        let number = self.slots.find(key).entry();
        if number != 0 {
            return Ok(number as usize);
        }
        let number = u16::try_from(self.entries.len()).map_err(|_| LexiconError::new("at most 65,535 words", word))?;
        self.slots.set(key, number, flag::RULED);
        self.entries.push(Entry { lemma: key, ..Entry::default() });
        Ok(number as usize)
    }

    /// The entry of a word that can be a cue, and that has at least this class.
    pub(super) fn cue_entry(&mut self, word: &str, class: u8) -> Result<&mut Entry, LexiconError> {
        let number = self.number(word)?;
        self.add_class(word, class)?;
        self.slots.add_flags(hash::of(word), flag::MAY_CUE);
        Ok(&mut self.entries[number])
    }

    /// The classes of a word by its hash.
    pub(super) fn classes(&self, key: u32) -> Classes {
        self.pairs.of(self.slots.find(key).pair())
    }

    pub(super) fn set_classes(&mut self, word: &str, classes: Classes) -> Result<(), LexiconError> {
        let pair = self.pairs.number(classes);
        let pair = pair.ok_or_else(|| LexiconError::new("tags in no more combinations than 8,192", word))?;
        self.slots.set_pair(hash::of(word), pair);
        Ok(())
    }

    /// Adds a class in lower case if there is none.
    pub(super) fn add_class(&mut self, word: &str, class: u8) -> Result<(), LexiconError> {
        let classes = self.classes(hash::of(word));
        if classes.lower == 0 { self.set_classes(word, Classes { lower: class, ..classes }) } else { Ok(()) }
    }
}
