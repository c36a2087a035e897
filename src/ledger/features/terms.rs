//! What a claim is about: its content words, each with its place.

use crate::ledger::article::{Anchor, Record};
use crate::ledger::words::{split, stem};
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
