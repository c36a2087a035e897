//! Words of stance: hedges, boosters, negators and what keeps a writer away from a claim.

use crate::text::hash::{self, KeyMap};
use crate::text::{Token, TokenKind};
use smallvec::SmallVec;

/// What a word of stance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StanceClass {
    Modal,
    Adverb,
    Verb,
    Adjective,
    Noun,
    Approximator,
    /// An approximator where a number follows.
    Number,
    Evidential,
    Distancing,
    Booster,
    Negator,
}

/// What it does to the value of the clause that it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    None,
    Probable,
    Possible,
    Improbable,
    Impossible,
    Open,
    /// What is said is not so.
    False,
}

impl StanceClass {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "modal" => Self::Modal,
            "adverb" => Self::Adverb,
            "verb" => Self::Verb,
            "adjective" => Self::Adjective,
            "noun" => Self::Noun,
            "approximator" => Self::Approximator,
            "number" => Self::Number,
            "evidential" => Self::Evidential,
            "distancing" => Self::Distancing,
            "booster" => Self::Booster,
            "negator" => Self::Negator,
            _ => return None,
        })
    }
}

impl Effect {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "-" => Self::None,
            "pr" => Self::Probable,
            "ps" => Self::Possible,
            "pr-" => Self::Improbable,
            "ct-" => Self::Impossible,
            "uu" => Self::Open,
            "false" => Self::False,
            _ => return None,
        })
    }
}

/// An entry of the list.
#[derive(Clone, Debug)]
struct Phrase {
    words: SmallVec<[u32; 4]>,
    class: StanceClass,
    effect: Effect,
}

/// The words of stance by their first words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stances {
    phrases: Vec<Phrase>,
    by_first: KeyMap<u32, SmallVec<[u16; 2]>>,
    /// A bit for each first word, so that most words need not be looked up.
    firsts: Firsts,
}

/// Bits by the lowest bits of hashes.
#[derive(Clone, Debug)]
struct Firsts([u64; 64]);

impl Default for Firsts {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Firsts {
    const fn place(key: u32) -> (usize, u64) {
        (key as usize / 64 % 64, 1 << (key % 64))
    }
}

impl Stances {
    /// Adds an entry; the words have spaces between them. `None` where there are too many.
    pub(super) fn add(&mut self, words: &str, class: StanceClass, effect: Effect) -> Option<()> {
        let words: SmallVec<[u32; 4]> = words.split(' ').map(hash::of).collect();
        let number = u16::try_from(self.phrases.len()).ok()?;
        let first = *words.first()?;
        let (block, bit) = Firsts::place(first);
        self.firsts.0[block] |= bit;
        self.phrases.push(Phrase { words, class, effect });
        let list = self.by_first.entry(first).or_default();
        list.push(number);
        let phrases = &self.phrases;
        list.sort_by_key(|n| std::cmp::Reverse(phrases[*n as usize].words.len()));
        Some(())
    }

    /// The longest entry that some tokens begin with: how many tokens it has, its class and its effect.
    #[inline]
    pub(crate) fn at(&self, tokens: &[Token]) -> Option<(usize, StanceClass, Effect)> {
        let first = tokens.first()?.key;
        let (block, bit) = Firsts::place(first);
        if self.firsts.0[block] & bit == 0 { None } else { self.listed(first, tokens) }
    }

    fn listed(&self, first: u32, tokens: &[Token]) -> Option<(usize, StanceClass, Effect)> {
        let list = self.by_first.get(&first)?;
        let fits = |phrase: &&Phrase| {
            let words = phrase.words.iter().zip(tokens);
            let all = tokens.len() >= phrase.words.len() && words.into_iter().all(|(key, token)| *key == token.key);
            // "about 40", "about $40"
            let is = |at: usize, kind: TokenKind| tokens.get(at).is_some_and(|t| t.kind == kind);
            let next = phrase.words.len();
            let number =
                || is(next, TokenKind::Number) || is(next, TokenKind::Symbol) && is(next + 1, TokenKind::Number);
            all && (phrase.class != StanceClass::Number || number())
        };
        let found = list.iter().map(|n| &self.phrases[*n as usize]).find(fits)?;
        Some((found.words.len(), found.class, found.effect))
    }
}
