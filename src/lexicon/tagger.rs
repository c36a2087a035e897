//! Parts of speech, by table: a word's set of tags, the tag before it and the set of the word after it decide.
//!
//! A word alone settles nine in ten. For the others the table holds the choice that a full tagger made most often in
//! the same surroundings, with two steps of falling back; a token costs a lookup or two.

use super::choices::Choices;
use super::classes::Classes;
use super::entry::is_auxiliary;
use super::mend;
use super::unknown;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use std::hint::select_unpredictable;
use std::ops::Range;

/// Sets of tags ("NN VB"), numbered, and the choices among them.
#[derive(Clone, Debug)]
pub(crate) struct Tagger {
    classes: Vec<Class>,
    choices: Choices,
    /// Whether the words of a class may be verbs where they look like nouns: in the third person, or "cut".
    verbs: [bool; 256],
    /// Whether they may be verbs in the past.
    pasts: [bool; 256],
}

#[derive(Clone, Debug)]
struct Class {
    name: String,
    first: Tag,
}

impl Tagger {
    pub(crate) fn new() -> Self {
        let mut tagger =
            Self { classes: Vec::new(), choices: Choices::new(), verbs: [false; 256], pasts: [false; 256] };
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
        self.verbs[number as usize] = text.contains("VBZ")
            || (text.contains("VBD") && text.contains(" NN"))
            || (text.contains("NN") && text.contains("VBP"));
        self.pasts[number as usize] = text.contains("VBD");
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
            if mend::is_odd(before, tag) | self.verbs[class as usize] | token.has(flag::TIME) {
                let usual = self.classes[next as usize].first;
                tag = mend::mended(tag, before, tokens, i, self.pasts[class as usize], usual);
            }
            tokens[i].tag = tag;
            // A quotation mark hides nothing from the word behind it.
            before = select_unpredictable(token.kind == TokenKind::Mark, before, tag);
        }
    }

    /// The class of a token with a capital that begins a sentence or a quotation.
    pub(super) fn class_at_start(&self, token: &Token, behind: &[Token], word: Classes) -> u8 {
        // "US" is no pronoun, not even at the start of a sentence.
        if token.has(flag::ALL_CAPS) && word.capital != 0 {
            return word.capital;
        }
        if leads_number(token, behind) {
            return unknown::LY;
        }
        if is_acronym(token, behind) {
            return unknown::ALL_CAPS;
        }
        let first = self.classes[word.lower as usize].first;
        if (first.is_in(OTHERS) && is_name(token.key, first, behind))
            || (first == Tag::Adv && names_region(token, behind))
        {
            return unknown::CAPITAL;
        }
        match word.usual() {
            0 if token.has(flag::ALL_CAPS) => unknown::ALL_CAPS,
            0 => unknown::START,
            known => known,
        }
    }
}

/// Whether a word that begins a sentence is a name, by its first tag and what follows it: "United States", "Will said",
/// "Will Roe said", "Grant Roe, a surveyor, said".
fn is_name(word: u32, first: Tag, behind: &[Token]) -> bool {
    const VERBS: TagSet = TagSet::of(&[Tag::Vb, Tag::Vbp, Tag::Vbd]);
    let capital = behind.first().is_some_and(|t| t.has(flag::CAPITAL));
    let speaks = |at: usize| behind.get(at).is_some_and(|t| mend::SPEAKS.contains(t.key));
    let apposed = behind.get(1).is_some_and(|t| t.kind == TokenKind::Comma) && !is_auxiliary(word);
    (capital && (first == Tag::Vbn || speaks(1) || (first.is_in(VERBS) && apposed))) || speaks(0)
}

/// "About 40 people said": whether a word that begins a sentence tells how exact the number behind it is.
fn leads_number(token: &Token, behind: &[Token]) -> bool {
    const APPROXIMATE: [u32; 3] = [of_ascii("about"), of_ascii("around"), of_ascii("over")];
    APPROXIMATE.contains(&token.key) && behind.first().is_some_and(|t| t.kind == TokenKind::Number)
}

/// "NAB President Owen Platt": whether letters spell no word, as those behind are no capitals only.
fn is_acronym(token: &Token, behind: &[Token]) -> bool {
    let spelled = |t: &Token| t.kind == TokenKind::Word && t.len > 1 && t.has(flag::ALL_CAPS);
    let beside = behind.first().is_some_and(|t| t.kind == TokenKind::Word && t.has(flag::CAPITAL));
    spelled(token) && beside && !behind.iter().take(4).any(spelled)
}

/// "South Weir": whether an adverb that begins a sentence is a quarter of the sky in a name.
fn names_region(token: &Token, behind: &[Token]) -> bool {
    const QUARTERS: [u32; 2] = [of_ascii("south"), of_ascii("east")];
    QUARTERS.contains(&token.key) && behind.first().is_some_and(|t| t.has(flag::CAPITAL))
}

/// The first tags of words that are rarely names.
const OTHERS: TagSet = TagSet::of(&[Tag::Adj, Tag::Modal, Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg]);

fn is_tagged(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Clitic | TokenKind::Number)
}
