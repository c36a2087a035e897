//! What the lines of the word lists tell the lexicon.

use super::classes::Classes;
use super::cue::{AttributionType, Cue, CueClass, Frames};
use super::entry::{noun, person};
use super::stance::{Effect, StanceClass};
use super::table::{Lexicon, LexiconError};
use crate::text::{flag, hash};

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
    /// `lemma<TAB>forms<TAB>class<TAB>type<TAB>frames`: a cue verb; its forms are third person, past tense, past participle
    /// and gerund, by spaces.
    Verbs,
    /// `lemma<TAB>plural<TAB>class<TAB>type<TAB>frames`: a cue noun, `-` for no plural.
    Nouns,
    /// `lemma<TAB>class<TAB>type<TAB>frames`: a cue adjective.
    Adjectives,
    /// `words<TAB>class<TAB>type`: a cue of several words, `_` for one noun phrase.
    Phrases,
    /// `words<TAB>kind`: who or what speaks, as `honorific`, `office`, `role`, `collective`, `artifact` or `organisation`, and
    /// what is a `time`.
    Titles,
    /// `word<TAB>kind`: what a word tells of who is named: a given name (`male`, `female`, `unisex`), a noun or title for a
    /// `man` or a `woman`, a `place`, a `people` (or party, or creed), several of these, `peoples`, or the
    /// last word of a `company`'s name.
    Persons,
    /// `words<TAB>class<TAB>effect`: words of stance, as `modal`, `adverb`, `verb`, `adjective`, `noun`, `approximator`, `number` (an
    /// approximator before a number), `evidential`, `distancing`, `booster` or `negator`, with what they do to the value of their
    /// clause: `pr`, `ps`, `pr-`, `ct-`, `uu`, `false`, or `-` for nothing.
    Stance,
}

impl Lexicon {
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
            WordList::Persons => self.add_person(line),
            WordList::Stance => self.add_stance(line),
        }
    }

    /// Adds all lines of a word list; empty lines and those that begin with `#` are passed over.
    ///
    /// # Errors
    /// At the first line that [`Lexicon::add`] refuses; the lines before it are added.
    pub fn add_list(&mut self, list: WordList, text: &str) -> Result<(), LexiconError> {
        text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).try_for_each(|line| self.add(list, line))
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

    fn add_stance(&mut self, line: &str) -> Result<(), LexiconError> {
        let [words, class, effect] = fields::<3>(line, "words, class and effect, by tabs")?;
        let class = StanceClass::from_name(class).ok_or_else(|| LexiconError::new("a class of stance", class))?;
        let effect = Effect::from_name(effect).ok_or_else(|| LexiconError::new("an effect of stance", effect))?;
        self.stances.add(words, class, effect).ok_or_else(|| LexiconError::new("at most 65,535 entries", words))
    }

    fn add_person(&mut self, line: &str) -> Result<(), LexiconError> {
        let [word, kind] = fields::<2>(line, "word and kind, by tabs")?;
        let bits = person::from_name(kind).ok_or_else(|| LexiconError::new("a kind of person or place", kind))?;
        let number = self.number(word)?;
        self.entries[number].person |= bits;
        Ok(())
    }
}

/// The fields of a line, none of them empty.
fn fields<'l, const N: usize>(line: &'l str, expected: &'static str) -> Result<[&'l str; N], LexiconError> {
    let mut parts = line.split('\t');
    let fields = [(); N].map(|()| parts.next().unwrap_or(""));
    if fields.iter().any(|f| f.is_empty()) || parts.next().is_some() {
        return Err(LexiconError::new(expected, line));
    }
    Ok(fields)
}
