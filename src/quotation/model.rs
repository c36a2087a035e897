//! What this floor hands up: quoted regions and their kinds.

use crate::text::{Token, TokenKind};

/// What a stretch between quotation marks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum QuoteKind {
    /// Somebody's words.
    Speech,
    /// A word or two that the writer keeps away from.
    Scare,
    /// The name of a book, a film, a song, a programme.
    Title,
    /// A name between two names.
    Nickname,
    /// A word that is spoken about: the term "default".
    Term,
}

impl QuoteKind {
    /// Its name, as it stands in the serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Scare => "scare",
            Self::Title => "title",
            Self::Nickname => "nickname",
            Self::Term => "term",
        }
    }
}

/// How the marks of a region were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum RegionFlag {
    Paired,
    /// No closing mark in its paragraph.
    Unclosed,
    /// No opening mark in its paragraph.
    Unopened,
    /// Single marks inside double ones.
    Nested,
}

/// A stretch between quotation marks, marks included: token numbers, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    pub first: u32,
    pub end: u32,
    pub kind: QuoteKind,
    pub flag: RegionFlag,
    /// Whether it takes up a quotation that the paragraph before left open.
    pub continues: bool,
}

impl Region {
    pub(super) fn new(first: usize, end: usize, flag: RegionFlag) -> Self {
        Self { first: first as u32, end: end as u32, kind: QuoteKind::Speech, flag, continues: false }
    }

    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        self.first as usize..self.end as usize
    }

    /// Whether it is too long for a name, a slogan or a word in marks.
    pub(crate) fn is_long(&self) -> bool {
        self.end - self.first >= 7
    }

    /// Whether a stop or a comma stands at the closing mark, as it does behind speech.
    pub(crate) fn is_pointed(&self, tokens: &[Token]) -> bool {
        let last = tokens[self.range()].iter().rev().find(|t| t.kind != TokenKind::Mark);
        last.is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Stop))
            || tokens.get(self.end as usize).is_some_and(|t| t.kind == TokenKind::Comma)
    }
}
