//! Floor 1: bytes become tokens, sentences and paragraphs.

mod abbreviation;
pub(crate) mod bits;
pub(crate) mod hash;
pub(crate) mod landmarks;
pub(crate) mod layout;
mod letters;
mod lexer;
mod offsets;
pub(crate) mod sentence;
mod span;
mod speaker;
mod tag;
mod token;
pub(crate) mod words;

pub(crate) use lexer::{lex, readable};
pub use offsets::{OffsetMap, Unit};
pub use span::Span;
pub use tag::Tag;
pub(crate) use tag::TagSet;
pub(crate) use token::flag;
pub use token::{Token, TokenKind};
