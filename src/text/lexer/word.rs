//! Words with more in them than letters: hyphens, clitics, the full stops of abbreviations, addresses, letters beyond ASCII.

use super::{CLASS, Class, Lexer, MAX_LEN};
use crate::text::abbreviation::{Dotted, dotted};
use crate::text::hash::{Hasher, of_ascii};
use crate::text::tag::Tag;
use crate::text::token::{TokenKind, flag};

impl Lexer<'_> {
    /// A word, and the clitic that hangs on it.
    pub(super) fn long_word(&mut self) {
        let start = self.at;
        let (mut at, mut key, mut flags, mut upper, mut lower) = (start, Hasher::new(), 0, 0_usize, 0_usize);
        // The state before the last letter, where "n't" would have to be cut off.
        let mut before_n = (start, key);
        loop {
            let byte = self.byte(at);
            if byte.is_ascii_lowercase() {
                if byte == b'n' {
                    before_n = (at, key);
                }
                key = key.byte(byte);
                lower += 1;
                at += 1;
            } else if byte.is_ascii_uppercase() {
                if byte == b'N' {
                    before_n = (at, key);
                }
                key = key.byte(byte | 0x20);
                upper += 1;
                at += 1;
            } else if byte.is_ascii_digit() || byte == b'_' {
                key = key.byte(byte);
                at += 1;
            } else if byte == b'-' && self.letter_or_digit(at + 1) && at > start {
                flags |= flag::HYPHEN;
                key = key.byte(byte);
                at += 1;
            } else if byte == b'&' && self.joins_capitals(at) {
                key = key.byte(byte);
                at += self.ampersand(at);
            } else if let Some(width) = self.apostrophe(at) {
                match self.clitic(at + width) {
                    Some((end, _)) if self.is_nt(at, width, end) && before_n.0 + 1 == at && before_n.0 > start => {
                        let (cut, cut_key) = before_n;
                        self.finish(start, cut, cut_key.finish(), flags, upper, lower);
                        self.push(cut, end, of_ascii("n't"), TokenKind::Clitic, Tag::Adv, 0);
                        return;
                    }
                    Some((end, clitic_key)) if !self.is_nt(at, width, end) => {
                        self.finish(start, at, key.finish(), flags, upper, lower);
                        self.push(at, end, clitic_key, TokenKind::Clitic, Tag::Gen, 0);
                        return;
                    }
                    _ if self.letter_at(at + width) => {
                        key = key.byte(b'\'');
                        at += width;
                    }
                    _ => break,
                }
            } else if byte == b'.' && self.is_dotted(start, at) {
                flags |= flag::DOTTED;
                key = key.byte(b'.');
                at += 1;
            } else if (byte == b'.' || byte == b'@') && self.is_address(start, at) {
                while CLASS[self.byte(at) as usize] as u8 >= Class::Letter as u8
                    && !matches!(self.byte(at), b',' | b'"' | b')' | b'>' | b';' | 0)
                    && CLASS[self.byte(at) as usize] != Class::Wide
                {
                    key = key.byte(self.byte(at).to_ascii_lowercase());
                    at += 1;
                }
                while matches!(self.byte(at - 1), b'.' | b'?' | b'!' | b'\'' | b':') {
                    at -= 1;
                }
                break;
            } else if byte >= 0x80 {
                match self.char_at(at) {
                    Some(c) if c.is_alphanumeric() || is_mark(c) => {
                        key = key.char(c);
                        if c.is_uppercase() {
                            upper += 1;
                        } else {
                            lower += 1;
                        }
                        at += c.len_utf8();
                    }
                    Some('\u{ad}' | '\u{200d}' | '\u{2060}') => at += self.char_at(at).map_or(1, char::len_utf8),
                    Some('\u{2010}' | '\u{2011}') if self.letter_or_digit(at + 3) => {
                        flags |= flag::HYPHEN;
                        key = key.byte(b'-');
                        at += 3;
                    }
                    _ => break,
                }
            } else {
                break;
            }
            if at - start > MAX_LEN {
                break;
            }
        }
        self.finish(start, at, key.finish(), flags, upper, lower);
    }

    fn finish(&mut self, start: usize, end: usize, key: u32, flags: u16, upper: usize, lower: usize) {
        let capital = match self.bytes[start] {
            byte if byte.is_ascii_uppercase() => flag::CAPITAL,
            byte if byte >= 0x80 && self.char_at(start).is_some_and(char::is_uppercase) => flag::CAPITAL,
            _ => 0,
        };
        let caps = if upper > 1 && lower == 0 { flag::ALL_CAPS } else { 0 };
        self.push(start, end, key, TokenKind::Word, Tag::None, flags | capital | caps);
    }

    /// "AT&T": whether capitals stand right before and right behind the ampersand at `at`.
    fn joins_capitals(&self, at: usize) -> bool {
        at > 0 && self.byte(at - 1).is_ascii_uppercase() && self.byte(at + self.ampersand(at)).is_ascii_uppercase()
    }

    /// The length of the ampersand at `at`, which may be written as in HTML.
    pub(super) fn ampersand(&self, at: usize) -> usize {
        const ESCAPED: &[u8] = b"&amp;";
        if self.bytes[at..].starts_with(ESCAPED) { ESCAPED.len() } else { 1 }
    }

    /// The length of the apostrophe at `at`.
    pub(super) fn apostrophe(&self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'\'' => Some(1),
            0xe2 if self.byte(at + 1) == 0x80 && self.byte(at + 2) == 0x99 => Some(3),
            _ => None,
        }
    }

    /// The end and the hash of a clitic whose letters begin at `at`.
    fn clitic(&self, at: usize) -> Option<(usize, u32)> {
        let one = self.byte(at).to_ascii_lowercase();
        let two = self.byte(at + 1).to_ascii_lowercase();
        if matches!((one, two), (b'r' | b'v', b'e') | (b'l', b'l')) && !self.letter_or_digit(at + 2) {
            return Some((at + 2, Hasher::new().byte(b'\'').byte(one).byte(two).finish()));
        }
        if matches!(one, b's' | b'd' | b'm' | b't') && !self.letter_or_digit(at + 1) {
            return Some((at + 1, Hasher::new().byte(b'\'').byte(one).finish()));
        }
        None
    }

    /// Whether the clitic that ends at `end` is the "t" of "n't".
    fn is_nt(&self, apostrophe: usize, width: usize, end: usize) -> bool {
        end == apostrophe + width + 1 && self.byte(end - 1).eq_ignore_ascii_case(&b't')
    }

    /// Whether the full stop at `at` belongs to the word: initials, "U.S.", and abbreviations.
    fn is_dotted(&self, start: usize, at: usize) -> bool {
        let word = &self.bytes[start..at];
        let single = |b: &[u8]| b.len() == 1 && b[0].is_ascii_alphabetic();
        if single(word) {
            // A letter alone: an initial, unless it is "I" or "a" at a sentence's end; "p. 4"; "Marl v. Platt".
            let paged = word[0] == b'p' && self.byte(at + 1) == b' ' && self.byte(at + 2).is_ascii_digit();
            let versus = word[0] == b'v' && self.byte(at + 1) == b' ' && self.byte(at + 2).is_ascii_uppercase();
            return self.letter_at(at + 1)
                || (word[0].is_ascii_uppercase() && word[0] != b'I')
                || self.byte(at + 1) == b','
                || paged
                || versus;
        }
        // "D-N.Y.": a party and a state
        if let [.., b'-', last] = word {
            return last.is_ascii_uppercase() && self.letter_at(at + 1);
        }
        if word.len() <= 16
            && word.rsplit(|b| matches!(b, b'.' | b'-')).next().is_some_and(single)
            && word.contains(&b'.')
        {
            return word[..word.len() - 1].last() == Some(&b'.');
        }
        // "then-Gov.": what stands behind a hyphen tells.
        let last = word.rsplit(|b| *b == b'-').next().unwrap_or(word);
        if self.parts_ticker(at) {
            return true;
        }
        if last.len() > 6 {
            return false;
        }
        match dotted(self.block(at - last.len()) & ((1 << (8 * last.len())) - 1)) {
            Some(Dotted::Always) => true,
            Some(Dotted::BeforeNumber) => self.byte(at + 1) == b' ' && self.byte(at + 2).is_ascii_digit(),
            None => false,
        }
    }

    /// "PLT.N", "BRK.A": whether a capital stands right before the full stop at `at`, and one that begins no word behind.
    fn parts_ticker(&self, at: usize) -> bool {
        self.byte(at - 1).is_ascii_uppercase()
            && self.byte(at + 1).is_ascii_uppercase()
            && !self.letter_or_digit(at + 2)
    }

    /// Whether a web or mail address goes on at `at`.
    fn is_address(&self, start: usize, at: usize) -> bool {
        if self.byte(at) == b'@' {
            return self.letter_or_digit(at + 1);
        }
        let rest = &self.bytes[at + 1..];
        let head = &self.bytes[start..at];
        head.eq_ignore_ascii_case(b"www")
            || (head.len() > 1
                && [&b"com"[..], b"org", b"net", b"gov", b"edu", b"co.uk"]
                    .iter()
                    .any(|d| rest.starts_with(d) && !rest.get(d.len()).is_some_and(u8::is_ascii_alphanumeric)))
    }
}

/// Combining marks, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}
