//! What a claim is about: its content words, each with its place.

use crate::ledger::article::{Anchor, Record};
use crate::ledger::features::stem;
use crate::text::Span;
use crate::text::hash::KeySet;

/// A content word of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ledger) struct Term {
    /// Its sense or stem.
    pub key: u32,
    /// Where it stands in the article.
    pub span: Span,
    /// A word in capitals that doesn't begin the claim: what the claim is about, and not what it says of it.
    pub is_name: bool,
}

/// The words of some anchors, with their places in the article.
pub(in crate::ledger) fn words(anchors: &[Anchor]) -> impl Iterator<Item = (Span, &str)> {
    anchors.iter().flat_map(|anchor| {
        split(&anchor.exact).map(|(at, word)| (Span::new(anchor.start + at, anchor.start + at + word.len()), word))
    })
}

/// The words of a text with their offsets: letters and digits, and what joins them inside a word.
pub(in crate::ledger) fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | ',' | '.' | '-');
    let outer = |c: char| !c.is_alphanumeric();
    text.split(move |c| !inside(c)).filter_map(move |piece| {
        let word = piece.trim_matches(outer);
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        (!word.is_empty()).then_some((at, word))
    })
}

/// The content words of a claim, each sense once.
pub(in crate::ledger) fn of(claim: &Record) -> Vec<Term> {
    let mut seen = KeySet::default();
    let mut out = Vec::new();
    for (span, word) in words(&claim.content) {
        let bare = word.trim_end_matches("'s").trim_end_matches("’s");
        if stem::is_empty(word) || stem::is_empty(bare) {
            continue;
        }
        let key = stem::key(bare);
        if seen.insert(key) {
            let is_name = !out.is_empty() && bare.starts_with(char::is_uppercase);
            out.push(Term { key, span, is_name });
        }
    }
    out
}
