//! What is no word: numbers, punctuation, and characters beyond ASCII.

use super::{Lexer, MAX_LEN};
use crate::text::hash::Hasher;
use crate::text::tag::Tag;
use crate::text::token::{TokenKind, flag};

impl Lexer<'_> {
    pub(super) fn number(&mut self) {
        let start = self.at;
        let (mut at, mut key) = (start, Hasher::new());
        loop {
            let byte = self.byte(at);
            let joins = match byte {
                b'0'..=b'9' => true,
                b',' | b'.' | b':' => self.byte(at + 1).is_ascii_digit(),
                b'-' => self.letter_at(at + 1) || self.byte(at + 1).is_ascii_digit(),
                b'a'..=b'z' | b'A'..=b'Z' => true,
                _ => false,
            };
            if !joins || at - start > MAX_LEN {
                break;
            }
            key = key.byte(byte.to_ascii_lowercase());
            at += 1;
        }
        self.push(start, at, key.finish(), TokenKind::Number, Tag::Num, 0);
        // "Radio 4's"
        self.push_genitive();
    }

    /// A character beyond ASCII.
    pub(super) fn wide(&mut self) {
        let start = self.at;
        let Some(c) = self.char_at(start) else {
            self.at += 1;
            return;
        };
        let mut end = start + c.len_utf8();
        // Two single marks typed for a double one.
        if matches!(c, '\u{2018}' | '\u{2019}') && self.char_at(end) == Some(c) {
            end += c.len_utf8();
        }
        let (kind, tag) = match c {
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}'
            | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' | '\u{301d}' | '\u{301e}' | '\u{2032}' | '\u{2033}' => {
                (TokenKind::Mark, Tag::Mark)
            }
            '\u{2012}'..='\u{2015}' => (TokenKind::Dash, Tag::Dash),
            '\u{2026}' => (TokenKind::Stop, Tag::Stop),
            '\u{2022}' | '\u{25cf}' | '\u{25aa}' | '\u{25a0}' | '\u{b7}' => (TokenKind::Bullet, Tag::Sign),
            c if c.is_whitespace() => {
                self.at = end;
                self.flags |= flag::SPACE_BEFORE;
                if matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}') {
                    self.flags |= flag::LINE_START;
                    self.begin_line();
                }
                return;
            }
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {
                self.at = end;
                return;
            }
            c if c.is_alphanumeric() => return self.long_word(),
            _ => (TokenKind::Symbol, Tag::Sign),
        };
        self.push(start, end, Hasher::new().char(c).finish(), kind, tag, 0);
    }

    pub(super) fn sign(&mut self, byte: u8) {
        let start = self.at;
        let run = |b: u8| self.bytes[start..].iter().take_while(|x| **x == b).take(MAX_LEN).count();
        let (kind, tag, len) = match byte {
            b',' => (TokenKind::Comma, Tag::Comma, 1),
            b'.' => (TokenKind::Stop, Tag::Stop, run(byte)),
            b'?' | b'!' => {
                let both = self.bytes[start..].iter().take_while(|x| matches!(x, b'?' | b'!')).take(MAX_LEN).count();
                (TokenKind::Stop, Tag::Stop, both)
            }
            b':' => (TokenKind::Colon, Tag::Colon, 1),
            b';' => (TokenKind::Semicolon, Tag::Semicolon, 1),
            b'"' => (TokenKind::Mark, Tag::Mark, 1),
            b'\'' | b'`' => (TokenKind::Mark, Tag::Mark, run(byte).min(2)),
            b'-' => {
                let n = run(byte);
                let line_start = self.flags & flag::LINE_START != 0;
                match n {
                    1 if line_start && self.byte(start + 1) == b' ' => (TokenKind::Bullet, Tag::Sign, 1),
                    _ => (TokenKind::Dash, Tag::Dash, n),
                }
            }
            b'*' if self.flags & flag::LINE_START != 0 => (TokenKind::Bullet, Tag::Sign, 1),
            b'(' | b'[' | b'{' => (TokenKind::Open, Tag::Bracket, 1),
            b')' | b']' | b'}' => (TokenKind::Close, Tag::Bracket, 1),
            b'@' | b'#' if self.letter_or_digit(start + 1) => {
                self.at += 1;
                self.handle(start);
                return;
            }
            b'&' => (TokenKind::Symbol, Tag::Sign, self.ampersand(start)),
            _ => (TokenKind::Symbol, Tag::Sign, 1),
        };
        // An entity counts as the sign that it stands for.
        let named = if byte == b'&' { 1 } else { len.min(4) };
        let key = self.bytes[start..start + named].iter().fold(Hasher::new(), |h, b| h.byte(*b)).finish();
        self.push(start, start + len, key, kind, tag, 0);
    }

    /// "@name" or "#topic": a name.
    fn handle(&mut self, start: usize) {
        let len =
            self.bytes[self.at..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').take(MAX_LEN).count();
        let end = self.at + len;
        if len == 0 {
            return self.push(start, start + 1, Hasher::new().finish(), TokenKind::Symbol, Tag::Sign, 0);
        }
        let key = self.bytes[start..end].iter().fold(Hasher::new(), |h, b| h.byte(b.to_ascii_lowercase())).finish();
        self.push(start, end, key, TokenKind::Word, Tag::Name, flag::CAPITAL);
    }
}
