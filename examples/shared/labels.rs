//! What every reader of a story's `gold.json` takes from it alike.

use ascribe::Span;
use serde::Deserialize;

/// A piece of an article, and where it begins, in bytes.
#[derive(Deserialize)]
pub struct Piece {
    text: String,
    at: usize,
}

impl Piece {
    pub fn span(&self) -> Span {
        Span::new(self.at, self.at + self.text.len())
    }
}

/// The article's name, of its name or its file's.
pub fn article_of(doc: &str) -> &str {
    doc.strip_suffix(".txt").unwrap_or(doc)
}
