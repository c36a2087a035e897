//! Floor 1: bytes become tokens, sentences and paragraphs.

pub(crate) mod hash;
pub(crate) mod layout;
mod lexer;
mod offsets;
pub(crate) mod sentence;
mod span;
mod tag;
mod token;

pub(crate) use lexer::{lex, readable};
pub use offsets::{OffsetMap, Unit};
pub use span::Span;
pub use tag::Tag;
pub(crate) use tag::TagSet;
pub(crate) use token::flag;
pub use token::{Token, TokenKind};
