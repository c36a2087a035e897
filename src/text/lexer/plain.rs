//! Plain words, which most of a text is made of, and the signs that follow them most often.

use super::Lexer;
use crate::text::abbreviation::dotted;
use crate::text::hash::{Hasher, of_ascii};
use crate::text::letters::{Window, each};
use crate::text::tag::Tag;
use crate::text::token::{Token, TokenKind, flag};

impl Lexer<'_> {
    /// Words of ASCII letters alone with a space between them, as most of a text is; one that goes on with another sign
    /// is left to `long_word`.
    pub(super) fn words(&mut self) {
        let (mut at, mut flags, mut window) = (self.at, self.flags, self.window);
        let plain = loop {
            let len = window.letters(at).or_else(|| {
                window = Window::new(self.bytes, at);
                window.letters(at)
            });
            let len = match len {
                Some(0) => break true,
                Some(len) => len,
                // Longer than a window.
                None => break false,
            };
            let end = at + len;
            let first = self.block(at) & lowest(len);
            let mut hasher = Hasher::new().block((first | each(0x20)) & lowest(len));
            let mut lower = first & each(0x20);
            let mut done = 8;
            while done < len {
                let block = self.block(at + done) & lowest(len - done);
                hasher = hasher.block((block | each(0x20)) & lowest(len - done));
                lower |= block & each(0x20);
                done += 8;
            }
            let next = self.byte(end);
            let plain = match next {
                0 | b' ' | b',' | b'\n' | b')' | b'"' | b';' | b'?' | b'!' | b':' => true,
                // A full stop ends the word where no letter follows and the word is none of the abbreviations.
                b'.' => !self.letter_or_digit(end + 1) && len > 1 && (len > 6 || dotted(first).is_none()),
                b'\'' | 0xe2 => self.genitive(end).is_some(),
                _ => false,
            };
            if !plain {
                break false;
            }
            flags |= flag::CAPITAL * u16::from(first & 0x20 == 0);
            if len > 1 && lower == 0 {
                flags |= flag::ALL_CAPS;
            }
            let key = hasher.finish();
            self.tokens.push(Token {
                start: at as u32,
                key,
                len: len as u16,
                flags,
                entry: 0,
                kind: TokenKind::Word,
                tag: Tag::None,
            });
            (at, flags) = (end, 0);
            if next != b' ' {
                // The signs that follow most often go the short way too.
                let (kind, tag, key) = match next {
                    b',' => (TokenKind::Comma, Tag::Comma, const { of_ascii(",") }),
                    b'.' if self.byte(at + 1) != b'.' => {
                        self.landmarks.stops.push(self.tokens.len() as u32);
                        (TokenKind::Stop, Tag::Stop, const { of_ascii(".") })
                    }
                    b'\'' | 0xe2 => {
                        (self.at, self.flags, self.window) = (at, flags, window);
                        return self.push_genitive();
                    }
                    _ => break true,
                };
                self.tokens.push(Token { start: at as u32, key, len: 1, flags, entry: 0, kind, tag });
                at += 1;
                if self.byte(at) != b' ' {
                    break true;
                }
            }
            (at, flags) = (at + 1, flag::SPACE_BEFORE);
        };
        (self.at, self.flags, self.window) = (at, flags, window);
        if !plain {
            self.long_word();
        }
    }

    /// The end and the hash of the "'s" at `at`, with which most words end that don't end plainly.
    fn genitive(&self, at: usize) -> Option<(usize, u32)> {
        let letter = at + self.apostrophe(at)?;
        let is_genitive = self.byte(letter).eq_ignore_ascii_case(&b's') && !self.letter_or_digit(letter + 1);
        is_genitive.then_some((letter + 1, const { of_ascii("'s") }))
    }

    #[inline(never)]
    pub(super) fn push_genitive(&mut self) {
        if let Some((end, key)) = self.genitive(self.at) {
            self.push(self.at, end, key, TokenKind::Clitic, Tag::Gen, 0);
        }
    }

    /// Eight bytes of the text, the first one lowest; zeros behind its end.
    #[inline]
    pub(super) fn block(&self, at: usize) -> u64 {
        match self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            Some(bytes) => u64::from_le_bytes(*bytes),
            None => self.last_block(at),
        }
    }

    #[cold]
    #[inline(never)]
    fn last_block(&self, at: usize) -> u64 {
        let rest = self.bytes.get(at..).unwrap_or(&[]);
        rest.iter().rev().fold(0, |block, byte| block << 8 | u64::from(*byte))
    }
}

/// The lowest bytes of a block, at least one and at most all.
#[inline]
fn lowest(count: usize) -> u64 {
    u64::MAX >> (64 - 8 * count.min(8))
}
