//! Cues of several words: "took issue with", "made clear".

use super::cue::CueClass;
use crate::text::{Token, TokenKind, hash};
use std::collections::HashMap;

/// Phrases by the hash of their first word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    by_first: HashMap<u32, Vec<Phrase>>,
    /// A bit for each first word by the top of its hash: most words are dismissed by it.
    firsts: Vec<u64>,
}

/// Where the bit of a first word is.
fn bit(key: u32) -> (usize, u64) {
    ((key >> 22) as usize, 1 << (key >> 16 & 63))
}

#[derive(Clone, Debug)]
struct Phrase {
    /// The other words; `None` stands for one noun phrase.
    rest: Vec<Option<u32>>,
    class: CueClass,
}

/// The most words that a noun phrase inside a phrase may have.
const MOST_BETWEEN: usize = 5;

impl Phrases {
    /// Adds a phrase: its words by spaces, `_` for one noun phrase.
    pub(crate) fn add(&mut self, words: &str, class: CueClass) {
        let mut words = words.split(' ');
        let Some(first) = words.next().filter(|w| *w != "_") else { return };
        let rest: Vec<Option<u32>> = words.map(|w| (w != "_").then(|| hash::of(w))).collect();
        if rest.is_empty() || rest.last() == Some(&None) {
            return;
        }
        let key = hash::of(first);
        let (at, bit) = bit(key);
        self.firsts.resize(1 << 10, 0);
        self.firsts[at] |= bit;
        let phrases = self.by_first.entry(key).or_default();
        phrases.push(Phrase { rest, class });
        // The longest first, so that it wins.
        phrases.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
    }

    /// The class of the longest phrase that begins with the first of `tokens`.
    pub(crate) fn at(&self, tokens: &[Token]) -> Option<CueClass> {
        let (first, rest) = tokens.split_first()?;
        let (at, bit) = bit(first.key);
        if self.firsts.get(at).is_none_or(|bits| bits & bit == 0) {
            return None;
        }
        let phrases = self.by_first.get(&first.key)?;
        phrases.iter().find(|p| matches(&p.rest, rest)).map(|p| p.class)
    }
}

fn matches(words: &[Option<u32>], tokens: &[Token]) -> bool {
    match words.split_first() {
        None => true,
        Some((Some(word), words)) => match tokens.split_first() {
            Some((token, tokens)) => token.key == *word && matches(words, tokens),
            None => false,
        },
        Some((None, words)) => (1..=MOST_BETWEEN.min(tokens.len()))
            .take_while(|n| matches!(tokens[n - 1].kind, TokenKind::Word | TokenKind::Clitic | TokenKind::Number))
            .any(|n| matches(words, &tokens[n..])),
    }
}
