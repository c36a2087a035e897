//! The input of the grammar: a thin wrapper of a slice of tokens, so that nom can run over it.

use crate::text::{Tag, TagSet, Token};
use nom::{IResult, Input, Needed};
use std::iter::{Copied, Enumerate};
use std::slice::Iter;

/// The tokens that are still to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tokens<'t>(pub &'t [Token]);

/// What a rule returns; the empty error never leaves the crate.
pub(crate) type Parsed<'t, O> = IResult<Tokens<'t>, O, ()>;

impl<'t> Tokens<'t> {
    pub(crate) fn first(self) -> Option<&'t Token> {
        self.0.first()
    }

    pub(crate) fn tag(self) -> Tag {
        self.0.first().map_or(Tag::None, |t| t.tag)
    }
}

impl<'t> Input for Tokens<'t> {
    type Item = Token;
    type Iter = Copied<Iter<'t, Token>>;
    type IterIndices = Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.0.len()
    }

    fn take(&self, n: usize) -> Self {
        Tokens(&self.0[..n])
    }

    fn take_from(&self, n: usize) -> Self {
        Tokens(&self.0[n..])
    }

    /// nom wants (rest, taken), the reverse of `split_at`.
    fn take_split(&self, n: usize) -> (Self, Self) {
        let (taken, rest) = self.0.split_at(n);
        (Tokens(rest), Tokens(taken))
    }

    fn position<P: Fn(Token) -> bool>(&self, found: P) -> Option<usize> {
        self.0.iter().position(|t| found(*t))
    }

    fn iter_elements(&self) -> Self::Iter {
        self.0.iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, n: usize) -> Result<usize, Needed> {
        if n <= self.0.len() { Ok(n) } else { Err(Needed::new(n - self.0.len())) }
    }
}

/// One token with a tag out of `set`.
pub(crate) fn tagged<'t>(set: TagSet) -> impl Fn(Tokens<'t>) -> Parsed<'t, &'t Token> {
    move |input| one(input, |t| t.tag.is_in(set))
}

/// One token for which `test` holds.
pub(crate) fn one(input: Tokens<'_>, test: impl Fn(&Token) -> bool) -> Parsed<'_, &Token> {
    match input.0.split_first() {
        Some((token, rest)) if test(token) => Ok((Tokens(rest), token)),
        _ => Err(nom::Err::Error(())),
    }
}
