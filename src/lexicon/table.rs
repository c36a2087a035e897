//! The lexicon: every word list in one table, looked up by hash.

use super::classes::{Classes, Pairs};
use super::cue::{AttributionType, Cue, CueClass, Frames};
use super::entry::{Entry, RULED, noun};
use super::phrases::Phrases;
use super::slots::Slots;
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
}

/// The list that a line of language data belongs to; each says what a line of it holds.
///
/// `class` is a name of [`CueClass`], `type` one of [`AttributionType`]. `frames` are the complements that a cue takes, by
/// commas: `that`, `bare` (a clause without "that"), `wh`, `inf`, `np`, `quote`, `ing`, `prep:P` for a preposition or
/// particle, and with an object before the content `obj-inf`, `obj-that`, `obj-wh`, `obj-of`, `obj-as`, `obj-np`, `obj-for`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WordList {
    /// `word<TAB>tags<TAB>tags with a capital`: Penn Treebank tags, the likeliest first, `-` for none, or for what another list
    /// says.
    Words,
    /// `tag before<TAB>tags<TAB>tags of the next word<TAB>tag`: which of a word's tags holds where; `*` for any.
    Tags,
    /// `lemma<TAB>forms<TAB>class<TAB>type<TAB>frames`: a cue verb with all its forms.
    Verbs,
    /// `lemma<TAB>plural<TAB>class<TAB>type<TAB>frames`: a cue noun.
    Nouns,
    /// `lemma<TAB>class<TAB>type<TAB>frames`: a cue adjective.
    Adjectives,
    /// `words<TAB>class<TAB>type`: a cue of several words, `_` for one noun phrase.
    Phrases,
    /// `words<TAB>kind`: who or what speaks, as `honorific`, `office`, `role`, `collective`, `artifact` or `organisation`, and
    /// what is a `time`.
    Titles,
}

/// A line of language data that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("expected {expected}, but found {found:?}")]
pub struct LexiconError {
    expected: &'static str,
    found: String,
}

impl LexiconError {
    fn new(expected: &'static str, found: &str) -> Self {
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
        }
    }

    /// Adds what a line of a word list says; a word that is there already gets it in addition, or gets it changed.
    ///
    /// # Errors
    /// When the line lacks a field, or a field holds a name that no list knows.
    pub fn add(&mut self, list: WordList, line: &str) -> Result<(), LexiconError> {
        match list {
            WordList::Words => self.add_word(line),
            WordList::Tags => self
                .tagger
                .choice(line)
                .ok_or_else(|| LexiconError::new("tag, class, next class and tag, by tabs", line)),
            WordList::Verbs => self.add_verb(line),
            WordList::Nouns => self.add_noun(line),
            WordList::Adjectives => self.add_adjective(line),
            WordList::Phrases => self.add_phrase(line),
            WordList::Titles => self.add_title(line),
        }
    }

    /// Adds all lines of a word list; empty lines and those that begin with `#` are passed over.
    ///
    /// # Errors
    /// At the first line that [`Lexicon::add`] refuses; the lines before it are added.
    pub fn add_list(&mut self, list: WordList, text: &str) -> Result<(), LexiconError> {
        text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).try_for_each(|line| self.add(list, line))
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

    pub(crate) fn entry(&self, token: &Token) -> &Entry {
        &self.entries[token.entry as usize]
    }

    pub(crate) fn cue(&self, number: u16) -> Option<&Cue> {
        if number == 0 { None } else { self.cues.get(number as usize) }
    }

    /// The number of a word's entry, which is made where there is none.
    fn number(&mut self, word: &str) -> Result<usize, LexiconError> {
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
    fn cue_entry(&mut self, word: &str, class: u8) -> Result<&mut Entry, LexiconError> {
        let number = self.number(word)?;
        self.add_class(word, class)?;
        self.slots.add_flags(hash::of(word), flag::MAY_CUE);
        Ok(&mut self.entries[number])
    }

    /// The classes of a word by its hash.
    pub(super) fn classes(&self, key: u32) -> Classes {
        self.pairs.of(self.slots.find(key).pair())
    }

    fn set_classes(&mut self, word: &str, classes: Classes) -> Result<(), LexiconError> {
        let pair = self.pairs.number(classes);
        let pair = pair.ok_or_else(|| LexiconError::new("tags in no more combinations than 8,192", word))?;
        self.slots.set_pair(hash::of(word), pair);
        Ok(())
    }

    /// Adds a class in lower case if there is none.
    fn add_class(&mut self, word: &str, class: u8) -> Result<(), LexiconError> {
        let classes = self.classes(hash::of(word));
        if classes.lower == 0 { self.set_classes(word, Classes { lower: class, ..classes }) } else { Ok(()) }
    }

    fn add_word(&mut self, line: &str) -> Result<(), LexiconError> {
        let fields = fields::<3>(line, "word, tags and tags with a capital, by tabs")?;
        let [word, lower, capital] = fields;
        let mut class = |tags: &str| match tags {
            "-" => Ok(0),
            _ => self.tagger.class(tags).ok_or_else(|| LexiconError::new("known tags, by spaces", tags)),
        };
        let (lower, capital) = (class(lower)?, class(capital)?);
        self.number(word)?;
        let lower = if lower == 0 { self.classes(hash::of(word)).lower } else { lower };
        self.set_classes(word, Classes { lower, capital })
    }

    fn add_cue(&mut self, lemma: &str, class: &str, kind: &str, frames: &str) -> Result<u16, LexiconError> {
        let cue = Cue {
            lemma: hash::of(lemma),
            class: CueClass::from_name(class).ok_or_else(|| LexiconError::new("a class of cues", class))?,
            kind: AttributionType::from_name(kind.split('|').next().unwrap_or(kind))
                .ok_or_else(|| LexiconError::new("comm, patt, ftv or ctrl", kind))?,
            frames: Frames::parse(frames).ok_or_else(|| LexiconError::new("frames, by commas", frames))?,
        };
        self.cues.push(cue);
        u16::try_from(self.cues.len() - 1).map_err(|_| LexiconError::new("at most 65,535 cues", lemma))
    }

    fn add_verb(&mut self, line: &str) -> Result<(), LexiconError> {
        let [lemma, forms, class, kind, frames] = fields::<5>(line, "lemma, forms, class, type and frames, by tabs")?;
        let number = self.add_cue(lemma, class, kind, frames)?;
        let tags = ["VB VBP", "VBZ", "VBD", "VBN", "VBG"];
        let all: Vec<&str> = std::iter::once(lemma).chain(forms.split(' ')).collect();
        if all.len() < tags.len() {
            return Err(LexiconError::new("four forms: 3sg past participle gerund", forms));
        }
        for (k, form) in all.iter().enumerate() {
            let tags = match tags.get(k) {
                Some(&"VBD") if all.get(3) == Some(form) => "VBD VBN",
                Some(tags) => tags,
                None if form.ends_with("ing") => "VBG",
                None if form.ends_with('s') => "VBZ",
                None => "VBD VBN",
            };
            let class = self.tagger.class(tags).unwrap_or(0);
            let key = hash::of(lemma);
            let entry = self.cue_entry(form, class)?;
            entry.verb_cue = number;
            entry.lemma = key;
        }
        Ok(())
    }

    fn add_noun(&mut self, line: &str) -> Result<(), LexiconError> {
        let [lemma, plural, class, kind, frames] = fields::<5>(line, "lemma, plural, class, type and frames, by tabs")?;
        let number = self.add_cue(lemma, class, kind, frames)?;
        for (form, tag) in [(lemma, "NN"), (plural, "NNS")] {
            if form == "-" {
                continue;
            }
            let class = self.tagger.class(tag).unwrap_or(0);
            let key = hash::of(lemma);
            let entry = self.cue_entry(form, class)?;
            entry.noun_cue = number;
            if entry.verb_cue == 0 {
                entry.lemma = key;
            }
        }
        Ok(())
    }

    fn add_adjective(&mut self, line: &str) -> Result<(), LexiconError> {
        let [lemma, class, kind, frames] = fields::<4>(line, "lemma, class, type and frames, by tabs")?;
        let number = self.add_cue(lemma, class, kind, frames)?;
        let class = self.tagger.class("JJ").unwrap_or(0);
        self.cue_entry(lemma, class)?.adjective_cue = number;
        Ok(())
    }

    fn add_phrase(&mut self, line: &str) -> Result<(), LexiconError> {
        let [words, class, kind] = fields::<3>(line, "words, class and type, by tabs")?;
        let class = CueClass::from_name(class).ok_or_else(|| LexiconError::new("a class of cues", class))?;
        AttributionType::from_name(kind).ok_or_else(|| LexiconError::new("comm, patt, ftv or ctrl", kind))?;
        self.phrases.add(words, class);
        Ok(())
    }

    fn add_title(&mut self, line: &str) -> Result<(), LexiconError> {
        let [words, kind] = fields::<2>(line, "words and kind, by tabs")?;
        let bit = noun::from_name(kind).ok_or_else(|| LexiconError::new("a kind of title", kind))?;
        let class = self.tagger.class("NN").unwrap_or(0);
        // What a title of several words is lies in its last word: "prime minister", "defence chief".
        let last = words.rsplit(' ').next().unwrap_or(words);
        let number = self.number(last)?;
        self.add_class(last, class)?;
        if bit == noun::TIME {
            self.slots.add_flags(hash::of(last), flag::TIME);
        }
        self.entries[number].noun |= bit;
        Ok(())
    }
}

fn fields<'l, const N: usize>(line: &'l str, expected: &'static str) -> Result<[&'l str; N], LexiconError> {
    let mut parts = line.split('\t');
    let fields = [(); N].map(|()| parts.next().unwrap_or(""));
    if fields.iter().any(|f| f.is_empty()) || parts.next().is_some() {
        return Err(LexiconError::new(expected, line));
    }
    Ok(fields)
}
