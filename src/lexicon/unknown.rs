//! The classes that words outside the lexicon fall into, by their shape.

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
pub(super) const CAPITAL: u8 = 1;
pub(super) const ALL_CAPS: u8 = 2;
const HYPHEN: u8 = 3;
const ED: u8 = 4;
const ING: u8 = 5;
const S: u8 = 6;
const LY: u8 = 7;
const ADJECTIVE: u8 = 8;
const NOUN: u8 = 9;
const NUMBER: u8 = 10;
pub(super) const START: u8 = 11;

/// The class of what the lexicon does not know and has no capital, by its kind: 0 where a word's ending tells, and any
/// for punctuation.
pub(super) static IN_LOWER_CASE: [u8; 16] = {
    let mut classes = [NUMBER; 16];
    classes[TokenKind::Word as usize] = 0;
    classes[TokenKind::Clitic as usize] = 0;
    classes
};

/// The class of a word that does not begin with a capital, by its ending behind at least two other letters.
#[inline(never)]
pub(super) fn by_ending(text: &str, token: &Token) -> u8 {
    let word = token.span().of(text);
    if token.has(flag::ALL_CAPS) {
        return ALL_CAPS;
    }
    if token.has(flag::HYPHEN) && !word.ends_with("ly") {
        return HYPHEN;
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
