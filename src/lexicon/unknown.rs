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
const ALL_CAPS: u8 = 2;
const HYPHEN: u8 = 3;
const ED: u8 = 4;
const ING: u8 = 5;
const S: u8 = 6;
const LY: u8 = 7;
const ADJECTIVE: u8 = 8;
const NOUN: u8 = 9;
const NUMBER: u8 = 10;
const START: u8 = 11;

/// The class of a word by its shape; `starts` tells that its place may have given it a capital.
#[inline(never)]
pub(super) fn class_of(text: &str, token: &Token, starts: bool) -> u8 {
    if token.kind == TokenKind::Number {
        NUMBER
    } else if token.has(flag::ALL_CAPS) {
        ALL_CAPS
    } else if token.has(flag::CAPITAL) {
        if starts { START } else { CAPITAL }
    } else if token.has(flag::HYPHEN) && !token.span().of(text).ends_with("ly") {
        HYPHEN
    } else {
        by_ending(token.span().of(text))
    }
}

/// The class of a word in lower case by its ending, behind at least two other letters.
fn by_ending(word: &str) -> u8 {
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
