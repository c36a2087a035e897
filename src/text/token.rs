//! Tokens: what the lexer makes of a text.

use super::span::Span;

/// What a token is, by its characters alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
#[repr(u8)]
pub enum TokenKind {
    /// A word, with inner hyphens and the full stop of an abbreviation.
    Word,
    /// What an apostrophe adds to the word before it: `'s`, `n't`, `'re`.
    Clitic,
    /// A number, with inner commas, decimal points and the colon of a time.
    Number,
    /// A quotation mark of any sort, or a mark that looks like one.
    Mark,
    /// `,`
    Comma,
    /// A full stop, question or exclamation mark, or ellipsis.
    Stop,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash between words.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A bullet at the start of a line.
    Bullet,
    /// Any other sign.
    Symbol,
}

/// Properties of a token, one bit each.
pub(crate) mod flag {
    pub const CAPITAL: u16 = 1;
    pub const ALL_CAPS: u16 = 1 << 1;
    pub const SPACE_BEFORE: u16 = 1 << 2;
    pub const LINE_START: u16 = 1 << 3;
    pub const BLANK_BEFORE: u16 = 1 << 4;
    pub const SENTENCE_START: u16 = 1 << 5;
    pub const PARAGRAPH_START: u16 = 1 << 6;
    pub const QUOTED: u16 = 1 << 7;
    pub const UNSPOKEN: u16 = 1 << 8;
    pub const HYPHEN: u16 = 1 << 9;
    pub const DOTTED: u16 = 1 << 10;
    // What the chunker asks for stands side by side.
    pub const OPENS: u16 = 1 << 11;
    pub const CLOSES: u16 = 1 << 12;
    pub const TIME: u16 = 1 << 13;
    /// That the grammar has a rule of its own for the word.
    pub const RULED: u16 = 1 << 14;
    /// That the word may be a cue.
    pub const MAY_CUE: u16 = 1 << 15;
    /// Those that a word of the lexicon brings along: the highest ones.
    pub const OF_WORDS: u16 = TIME | RULED | MAY_CUE;
}

/// A token: where it stands and what it is. Sixteen bytes, so that a long article stays in the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub(crate) start: u32,
    /// Hash of the lower-cased form; see [`crate::text::hash`].
    pub(crate) key: u32,
    pub(crate) len: u16,
    pub(crate) flags: u16,
    /// Index into the lexicon's entries, 0 where the word is unknown.
    pub(crate) entry: u16,
    pub(crate) kind: TokenKind,
    pub(crate) tag: crate::text::Tag,
}

impl Token {
    /// Where the token stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.len as usize)
    }

    /// What it is by its characters.
    #[must_use]
    pub const fn kind(&self) -> TokenKind {
        self.kind
    }

    /// Its part of speech, as far as the word and its neighbours tell.
    #[must_use]
    pub const fn tag(&self) -> crate::text::Tag {
        self.tag
    }

    pub(crate) const fn end(&self) -> u32 {
        self.start + self.len as u32
    }

    pub(crate) const fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

const _: () = assert!(size_of::<Token>() == 20 || size_of::<Token>() == 16);
