//! The classes that words outside the lexicon fall into, by their shape.

use super::slots::PAIR;
use crate::text::{Token, TokenKind, flag};

/// The classes, which are the first ones of a tagger, with their tags; number 0 is no word.
pub(super) const ALL: [(&str, &str); 11] = [
    ("?cap", "NNP"),
    ("?caps", "NNP"),
    ("?hyphen", "JJ"),
    ("?ed", "VBN"),
    ("?ing", "VBG"),
    ("?s", "NNS"),
    ("?ly", "RB"),
    ("?adj", "JJ"),
    ("?noun", "NN"),
    ("?num", "CD"),
    ("?start", "NNP"),
];
/// The class of surroundings that are no words.
pub(super) const EDGE: u8 = 0;
pub(super) const CAPITAL: u8 = 1;
pub(super) const ALL_CAPS: u8 = 2;
const HYPHEN: u8 = 3;
const ED: u8 = 4;
const ING: u8 = 5;
const S: u8 = 6;
pub(super) const LY: u8 = 7;
const ADJECTIVE: u8 = 8;
const NOUN: u8 = 9;
const NUMBER: u8 = 10;
pub(super) const START: u8 = 11;

/// What is known of a token by its kind, put so that it needs no branch.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// A mask for what the lexicon knows of its word.
    pub known: u32,
    /// The class of what is no word, beside a bit that tells it from a word without a class.
    pub class: u16,
}

pub(super) static SHAPES: [Shape; 16] = {
    const NO_WORD: u16 = 1 << u8::BITS;
    let mut shapes = [Shape { known: 0, class: NO_WORD | EDGE as u16 }; 16];
    shapes[TokenKind::Word as usize] = Shape { known: u32::MAX, class: 0 };
    shapes[TokenKind::Clitic as usize] = shapes[TokenKind::Word as usize];
    shapes[TokenKind::Number as usize].class = NO_WORD | NUMBER as u16;
    shapes[TokenKind::Symbol as usize].known = !PAIR;
    shapes
};

/// The class of a word that does not begin with a capital, by its ending behind at least two other letters.
#[cold]
pub(super) fn by_ending(text: &str, token: Token) -> u8 {
    let word = token.span().of(text);
    if token.has(flag::HYPHEN) && !word.ends_with("ly") {
        return if is_arabic(word) { CAPITAL } else { HYPHEN };
    }
    match word.as_bytes().get(2..).unwrap_or(&[]) {
        [.., b'l', b'y'] => LY,
        [.., b'i', b'n', b'g'] => ING,
        [.., b'e', b'd'] => ED,
        [.., b'o', b'u', b's']
        | [.., b'f', b'u', b'l']
        | [.., b'i', b'v', b'e']
        | [.., b'a' | b'i', b'b', b'l', b'e']
        | [.., b'l', b'e', b's', b's']
        | [.., b'i', b's', b'h']
        | [.., b'a', b'l']
        | [.., b'i', b'c'] => ADJECTIVE,
        [.., b's' | b'u' | b'i', b's'] => NOUN,
        [.., b's'] => S,
        _ => NOUN,
    }
}

/// "al-Rashid", "el-Amin": whether an article in lower case begins a name.
fn is_arabic(word: &str) -> bool {
    let name = word.split_once('-').filter(|(article, _)| matches!(*article, "al" | "el" | "ul" | "ash" | "as" | "ad"));
    name.is_some_and(|(_, name)| name.starts_with(|c: char| c.is_uppercase()))
}
