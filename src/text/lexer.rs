//! One pass over the bytes of a text: tokens with their spans and hashes.

mod plain;
mod signs;

use super::abbreviation::{Dotted, dotted};
use super::hash::{Hasher, of_ascii};
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

    /// A word, and the clitic that hangs on it.
    fn long_word(&mut self) {
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
            } else if let Some(end) = self.joins_capitals(at) {
                key = key.byte(byte);
                at = end;
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

    fn letter_or_digit(&self, at: usize) -> bool {
        self.letter_at(at) || self.byte(at).is_ascii_digit()
    }

    /// "R&T": the end of an ampersand at `at` with capitals right before and right behind it.
    fn joins_capitals(&self, at: usize) -> Option<usize> {
        let end = at + self.ampersand(at);
        (end > at && at > 0 && self.byte(at - 1).is_ascii_uppercase() && self.byte(end).is_ascii_uppercase())
            .then_some(end)
    }

    /// The length of the ampersand at `at`, which pages that were not quite undone write as an entity; 0 for none.
    fn ampersand(&self, at: usize) -> usize {
        let entity = b"&amp;";
        match self.byte(at) {
            b'&' if self.bytes[at..].starts_with(entity) => entity.len(),
            byte => usize::from(byte == b'&'),
        }
    }

    /// The length of the apostrophe at `at`.
    fn apostrophe(&self, at: usize) -> Option<usize> {
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
        if last.len() > 6 {
            return false;
        }
        match dotted(self.block(at - last.len()) & ((1 << (8 * last.len())) - 1)) {
            Some(Dotted::Always) => true,
            Some(Dotted::BeforeNumber) => self.byte(at + 1) == b' ' && self.byte(at + 2).is_ascii_digit(),
            None => false,
        }
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
