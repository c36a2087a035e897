//! Parts of speech, by table: a word's set of tags, the tag before it and the set of the word after it decide.
//!
//! A word alone settles nine in ten. For the others the table holds the choice that a full tagger made most often in
//! the same surroundings, with two steps of falling back; a token costs a lookup or two.

use super::entry::{Classes, guess};
use crate::text::hash::of_ascii;
use crate::text::{Tag, Token, TokenKind, flag};

/// Sets of tags ("NN VB"), numbered, and the choices among them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tagger {
    classes: Vec<Class>,
    /// The choice by the tag before and the class, and whether the next class may change it: `[class][before]`.
    dense: Vec<[Choice; BEFORES]>,
    /// The choices by the next class too. Open addressing; a key is 0 where the slot is free.
    slots: Vec<(u32, Tag)>,
    mask: usize,
}

#[derive(Clone, Copy, Debug)]
struct Choice {
    tag: Tag,
    depends: bool,
    /// Whether the tag before was given, and not any.
    own: bool,
}

/// Tags that can stand before a word.
const BEFORES: usize = Tag::ALL.len();

#[derive(Clone, Debug)]
struct Class {
    name: String,
    first: Tag,
}

/// The classes that words outside the lexicon fall into.
const UNKNOWN: [&str; 11] = ["?cap", "?caps", "?hyphen", "?ed", "?ing", "?s", "?ly", "?adj", "?noun", "?num", "?start"];
/// Surroundings that are no words.
const EDGE: u8 = 0;

impl Tagger {
    pub(crate) fn new() -> Self {
        let mut tagger = Self::default();
        tagger.class("edge -");
        for (name, tag) in UNKNOWN.iter().zip(["NNP", "NNP", "JJ", "VBN", "VBG", "NNS", "RB", "JJ", "NN", "CD", "NNP"])
        {
            tagger.class(&format!("{name} {tag}"));
        }
        tagger.resize(1024);
        tagger
    }

    /// The number of the class written "TAG TAG .." or "=word TAG TAG ..", made when it is new; `None` when a tag is
    /// unknown or there are too many classes.
    pub(crate) fn class(&mut self, text: &str) -> Option<u8> {
        if let Some(k) = self.classes.iter().position(|c| c.name == text) {
            return u8::try_from(k).ok();
        }
        let mut tags = text.split(' ').filter(|t| !t.starts_with(['=', '?']) && *t != "edge");
        let first = Tag::from_name(tags.next()?)?;
        let number = u8::try_from(self.classes.len()).ok()?;
        self.dense.push([Choice { tag: first, depends: false, own: false }; BEFORES]);
        self.classes.push(Class { name: text.to_owned(), first });
        Some(number)
    }

    /// The number of a class by the name that the table of choices uses: its first word for "=that" and "?cap".
    fn by_name(&self, name: &str) -> Option<u8> {
        self.classes
            .iter()
            .position(|c| {
                c.name == name || (name.starts_with(['=', '?', 'e']) && c.name.split(' ').next() == Some(name))
            })
            .and_then(|k| u8::try_from(k).ok())
    }

    /// Takes in one line of the table of choices: `tag-before<TAB>class<TAB>next-class<TAB>tag`, `*` for any; a line
    /// with a next class names the tag before too.
    pub(crate) fn choice(&mut self, line: &str) -> Option<()> {
        let mut part = line.split('\t');
        let before = part.next()?;
        let before = if before == "*" { None } else { Some(Tag::from_name(before)?) };
        let class = self.by_name(part.next()?)?;
        let next = part.next()?;
        let next = if next == "*" { None } else { Some(self.by_name(next)?) };
        let tag = Tag::from_name(part.next()?)?;
        let row = &mut self.dense[class as usize];
        match (before, next) {
            (None, None) => {
                for choice in row.iter_mut().filter(|c| !c.own) {
                    choice.tag = tag;
                }
            }
            (Some(before), None) => {
                row[before as usize].tag = tag;
                row[before as usize].own = true;
            }
            (Some(before), Some(next)) => {
                row[before as usize].depends = true;
                self.insert(key(before, class, next), tag);
            }
            (None, Some(_)) => return None,
        }
        Some(())
    }

    fn resize(&mut self, size: usize) {
        let old = std::mem::replace(&mut self.slots, vec![(0, Tag::None); size]);
        self.mask = size - 1;
        for (key, tag) in old.into_iter().filter(|(k, _)| *k != 0) {
            self.insert(key, tag);
        }
    }

    fn insert(&mut self, key: u32, tag: Tag) {
        let mut at = slot(key, self.mask);
        let mut steps = 0;
        while self.slots[at].0 != 0 && self.slots[at].0 != key {
            at = (at + 1) & self.mask;
            steps += 1;
            if steps > 16 {
                self.resize(2 * self.slots.len());
                return self.insert(key, tag);
            }
        }
        self.slots[at] = (key, tag);
    }

    fn get(&self, key: u32) -> Option<Tag> {
        let mut at = slot(key, self.mask);
        loop {
            let (k, tag) = self.slots[at];
            if k == key {
                return Some(tag);
            }
            if k == 0 {
                return None;
            }
            at = (at + 1) & self.mask;
        }
    }

    /// Whether the words of a class are open to any noun, name or adjective.
    pub(crate) fn is_open(&self, class: u8) -> bool {
        matches!(self.classes[class as usize].first, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adj | Tag::None)
    }

    /// The class of a token; whether it starts its sentence, and whether a capital follows it.
    fn class_of(&self, text: &str, token: &Token, entry: Classes, (starts, followed): (bool, bool)) -> u8 {
        let capital = token.has(flag::CAPITAL);
        // "United States" at the start of a sentence is a name, and no participle.
        let named =
            capital && starts && followed && entry.lower != 0 && self.classes[entry.lower as usize].first == Tag::Vbn;
        if named {
            return 1;
        }
        if token.entry != 0 {
            if (!capital || starts) && entry.lower != 0 {
                return entry.lower;
            }
            if capital && entry.capital != 0 {
                return entry.capital;
            }
            if !capital && entry.capital != 0 && entry.lower == 0 {
                return entry.capital;
            }
        }
        let unknown = |k: u8| k + 1;
        if token.kind == TokenKind::Number {
            return unknown(9);
        }
        if token.has(flag::ALL_CAPS) {
            return unknown(1);
        }
        if capital {
            return unknown(if starts { 10 } else { 0 });
        }
        if token.has(flag::HYPHEN) {
            return unknown(2);
        }
        match guess(token.span().of(text)) {
            Tag::Vbn => unknown(3),
            Tag::Vbg => unknown(4),
            Tag::Nouns => unknown(5),
            Tag::Adv => unknown(6),
            Tag::Adj => unknown(7),
            _ => unknown(8),
        }
    }

    /// Sets the tag of every word of `tokens`.
    pub(crate) fn tag(&self, text: &str, tokens: &mut [Token], classes: &[Classes]) {
        let mut before = Tag::None;
        let mut class = self.lookahead(text, tokens, 0, classes);
        for i in 0..tokens.len() {
            let next = self.lookahead(text, tokens, i + 1, classes);
            let token = &mut tokens[i];
            if matches!(token.kind, TokenKind::Word | TokenKind::Clitic | TokenKind::Number) {
                token.tag = self.choose(before, class, next);
                if token.tag == Tag::Nouns && matches!(before, Tag::Noun | Tag::Name) && self.is_verb(tokens, i, class)
                {
                    tokens[i].tag = Tag::Vbz;
                }
            }
            let token = &tokens[i];
            // A quotation mark hides nothing from the word behind it.
            if token.kind != TokenKind::Mark || token.has(flag::SENTENCE_START) {
                before = token.tag;
            }
            if token.has(flag::SENTENCE_START) && token.kind != TokenKind::Word {
                before = Tag::None;
            }
            class = next;
        }
    }

    /// "The firm plans to": what may be a verb is one behind a noun and before "to" or "that", unless the noun group has
    /// a possessor: "the firm's plans to".
    fn is_verb(&self, tokens: &[Token], i: usize, class: u8) -> bool {
        const LEADS: [u32; 2] = [of_ascii("to"), of_ascii("that")];
        let owned = tokens[i.saturating_sub(3)..i].iter().any(|t| matches!(t.tag, Tag::Gen | Tag::Poss));
        self.classes[class as usize].name.contains("VBZ")
            && !owned
            && tokens.get(i + 1).is_some_and(|t| LEADS.contains(&t.key))
    }

    fn choose(&self, before: Tag, class: u8, next: u8) -> Tag {
        let choice = self.dense[class as usize][before as usize];
        if choice.depends { self.get(key(before, class, next)).unwrap_or(choice.tag) } else { choice.tag }
    }

    /// The class of the token at `i`; punctuation has one by its sort, an edge none.
    fn lookahead(&self, text: &str, tokens: &[Token], i: usize, classes: &[Classes]) -> u8 {
        let Some(token) = tokens.get(i) else { return EDGE };
        match token.kind {
            TokenKind::Word | TokenKind::Clitic | TokenKind::Number => {
                let starts = token.has(flag::SENTENCE_START)
                    || (i > 0 && tokens[i - 1].kind == TokenKind::Mark && tokens[i - 1].has(flag::OPENS));
                let followed = tokens.get(i + 1).is_some_and(|t| t.has(flag::CAPITAL));
                self.class_of(text, token, classes[token.entry as usize], (starts, followed))
            }
            _ => EDGE,
        }
    }
}

/// Numbers the surroundings; never 0.
fn key(before: Tag, class: u8, next: u8) -> u32 {
    ((before as u32) << 20 | u32::from(class) << 10 | u32::from(next)) + 1
}

fn slot(key: u32, mask: usize) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 7) as usize & mask
}
