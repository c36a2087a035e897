//! Parts of speech, by table: a word's set of tags, the tag before it and the set of the word after it decide.
//!
//! A word alone settles nine in ten. For the others the table holds the choice that a full tagger made most often in
//! the same surroundings, with two steps of falling back; a token costs a lookup or two.

use super::choices::Choices;
use super::classes::Classes;
use super::unknown::{self, EDGE};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use std::hint::select_unpredictable;
use std::ops::Range;

/// Sets of tags ("NN VB"), numbered, and the choices among them.
#[derive(Clone, Debug)]
pub(crate) struct Tagger {
    classes: Vec<Class>,
    choices: Choices,
    /// Whether the words of a class may be verbs in the third person, and whether they are participles first of all.
    verbs: [bool; 256],
    participles: [bool; 256],
}

#[derive(Clone, Debug)]
struct Class {
    name: String,
    first: Tag,
}

impl Tagger {
    pub(crate) fn new() -> Self {
        let mut tagger =
            Self { classes: Vec::new(), choices: Choices::new(), verbs: [false; 256], participles: [false; 256] };
        tagger.class("edge -");
        for (name, tag) in unknown::ALL {
            tagger.class(&format!("{name} {tag}"));
        }
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
        self.choices.add_class(first);
        self.verbs[number as usize] = text.contains("VBZ");
        self.participles[number as usize] = number != EDGE && first == Tag::Vbn;
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
        match (before, next) {
            (before, None) => {
                self.choices.set(before, class, tag);
                Some(())
            }
            (Some(before), Some(next)) => self.choices.set_between(before, class, next, tag),
            (None, Some(_)) => None,
        }
    }

    /// Whether the words of a class are open to any noun, name or adjective.
    pub(crate) fn is_open(&self, class: u8) -> bool {
        matches!(self.classes[class as usize].first, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adj | Tag::None)
    }

    /// Sets the tags of the words in `range`, before which stands nothing; the classes are those of all tokens, and of the
    /// text's end.
    pub(super) fn tag(&self, tokens: &mut [Token], classes: &[u8], range: Range<usize>) {
        assert!(range.end <= tokens.len() && range.end < classes.len());
        let mut before = Tag::None;
        for i in range {
            let (class, next) = (classes[i], classes[i + 1]);
            let token = tokens[i];
            let chosen = self.choices.get(before, class, next);
            let mut tag = select_unpredictable(is_tagged(token.kind), chosen, token.tag);
            if self.verbs[class as usize] {
                tag = verb_or(tag, before, tokens, i);
            }
            tokens[i].tag = tag;
            // A quotation mark hides nothing from the word behind it.
            before = select_unpredictable(token.kind == TokenKind::Mark, before, tag);
        }
    }

    /// The class of a token with a capital that begins a sentence or a quotation.
    pub(super) fn class_at_start(&self, token: &Token, next: Option<&Token>, word: Classes) -> u8 {
        // "US" is no pronoun, not even at the start of a sentence.
        if token.has(flag::ALL_CAPS) && word.capital != 0 {
            return word.capital;
        }
        // "United States" at the start of a sentence is a name, and no participle.
        if self.participles[word.lower as usize] && next.is_some_and(|t| t.has(flag::CAPITAL)) {
            return unknown::CAPITAL;
        }
        match word.usual() {
            0 if token.has(flag::ALL_CAPS) => unknown::ALL_CAPS,
            0 => unknown::START,
            known => known,
        }
    }
}

const NOUN: TagSet = TagSet::of(&[Tag::Noun, Tag::Name]);

fn is_tagged(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Clitic | TokenKind::Number)
}

/// The tag of a word that may be a verb in the third person.
#[inline(never)]
fn verb_or(tag: Tag, before: Tag, tokens: &[Token], i: usize) -> Tag {
    if tag == Tag::Nouns && before.is_in(NOUN) && leads_on(tokens, i) { Tag::Vbz } else { tag }
}

/// "The firm plans to": what may be a verb is one behind a noun and before "to", "that" or "whether", unless the noun
/// group has a possessor: "the firm's plans to".
#[cold]
fn leads_on(tokens: &[Token], i: usize) -> bool {
    const LEADS: [u32; 3] = [of_ascii("to"), of_ascii("that"), of_ascii("whether")];
    let owned = tokens[i.saturating_sub(3)..i].iter().any(|t| matches!(t.tag, Tag::Gen | Tag::Poss));
    !owned && tokens.get(i + 1).is_some_and(|t| LEADS.contains(&t.key))
}
