//! One pass over the bytes of a text: tokens with their spans and hashes.

mod plain;
mod signs;
mod word;

use super::landmarks::Landmarks;
use super::letters::Window;
use super::tag::Tag;
use super::token::{Token, TokenKind, flag};

/// The longest token in bytes; a longer run of letters is cut, so that a length fits its field.
const MAX_LEN: usize = u16::MAX as usize - 4;

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Class {
    Space,
    Newline,
    Letter,
    Digit,
    Wide,
    Other,
}

const CLASS: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'\n' => Class::Newline,
            b' ' | b'\t' | b'\r' | 0x0b | 0x0c => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            0x80..=0xff => Class::Wide,
            _ => Class::Other,
        };
        b += 1;
    }
    table
};

/// The part of a text that is read: all of it, but for the end of one beyond 4 GiB, whose offsets a token can't hold.
pub(crate) fn readable(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Reads the tokens of `text`, which must be shorter than 4 GiB, and the landmarks among them.
pub(crate) fn lex(text: &str, tokens: &mut Vec<Token>, landmarks: &mut Landmarks) {
    tokens.clear();
    landmarks.clear();
    let flags = flag::LINE_START | flag::BLANK_BEFORE;
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        at: 0,
        window: Window::new(text.as_bytes(), 0),
        flags,
        tokens,
        landmarks,
    };
    lexer.run();
}

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    window: Window,
    /// Flags that the next token gets from the white space before it.
    flags: u16,
    tokens: &'a mut Vec<Token>,
    landmarks: &'a mut Landmarks,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            if byte.is_ascii_alphabetic() {
                self.words();
                continue;
            }
            match CLASS[byte as usize] {
                Class::Space => {
                    self.at += 1;
                    self.flags |= flag::SPACE_BEFORE;
                }
                Class::Newline => self.newlines(),
                Class::Letter => self.long_word(),
                Class::Digit => self.number(),
                Class::Wide => self.wide(),
                Class::Other => self.sign(byte),
            }
        }
    }

    fn newlines(&mut self) {
        while self.byte(self.at) == b'\n' {
            self.at += 1;
            let blank = if self.flags & flag::LINE_START != 0 { flag::BLANK_BEFORE } else { 0 };
            self.flags |= flag::SPACE_BEFORE | flag::LINE_START | blank;
        }
        self.begin_line();
    }

    /// Notes down that the next token begins a line.
    fn begin_line(&mut self) {
        let next = self.tokens.len() as u32;
        if next > self.landmarks.lines.last().copied().unwrap_or(0) {
            self.landmarks.lines.push(next);
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    fn letter_at(&self, at: usize) -> bool {
        match CLASS[self.byte(at) as usize] {
            Class::Letter => true,
            Class::Wide => self.char_at(at).is_some_and(char::is_alphabetic),
            _ => false,
        }
    }

    fn letter_or_digit(&self, at: usize) -> bool {
        self.letter_at(at) || self.byte(at).is_ascii_digit()
    }

    fn push(&mut self, start: usize, end: usize, key: u32, kind: TokenKind, tag: Tag, flags: u16) {
        if kind == TokenKind::Mark {
            self.landmarks.marks.push(self.tokens.len() as u32);
        } else if kind == TokenKind::Stop || flags & flag::DOTTED != 0 {
            self.landmarks.stops.push(self.tokens.len() as u32);
        }
        self.tokens.push(Token {
            start: start as u32,
            len: (end - start) as u16,
            key,
            flags: self.flags | flags,
            entry: 0,
            kind,
            tag,
        });
        // A space behind it, as mostly stands there, is read with it.
        let spaced = self.byte(end) == b' ';
        self.flags = flag::SPACE_BEFORE * u16::from(spaced);
        self.at = end + usize::from(spaced);
    }
}
