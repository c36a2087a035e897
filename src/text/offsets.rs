//! Byte offsets to code points and UTF-16, in one pass a document.

use super::span::Span;

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Unit {
    /// Bytes of UTF-8, as Rust counts.
    Byte,
    /// Unicode code points, as Python counts.
    CodePoint,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
}

/// Converts byte offsets of one text into another [`Unit`].
///
/// Making it is one pass over the text; each conversion is a lookup. A text of ASCII alone needs no table.
///
/// ```
/// use ascribe::{OffsetMap, Span, Unit};
/// let text = "“Ça va 🚆”";
/// let train = text.find('🚆').unwrap();
/// assert_eq!(OffsetMap::new(text, Unit::CodePoint).convert(train), 7);
/// assert_eq!(OffsetMap::new(text, Unit::Utf16).span(Span::new(train, train + 4)), Span::new(7, 9));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OffsetMap {
    /// For every character of more than one byte: the offset behind it and what has to be taken off from there on.
    steps: Vec<(usize, usize)>,
    end: usize,
}

impl OffsetMap {
    /// Prepares the conversion for `text`.
    #[must_use]
    pub fn new(text: &str, unit: Unit) -> Self {
        let mut steps = Vec::new();
        if unit != Unit::Byte && !text.is_ascii() {
            let mut less = 0;
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                less += c.len_utf8() - if unit == Unit::Utf16 { c.len_utf16() } else { 1 };
                steps.push((at + c.len_utf8(), less));
            }
        }
        Self { steps, end: text.len() }
    }

    /// The offset that `byte` has in the other unit; an offset past the text counts as its end, and one inside a
    /// character as an offset that many bytes behind the character before it.
    #[must_use]
    pub fn convert(&self, byte: usize) -> usize {
        let byte = byte.min(self.end);
        let k = self.steps.partition_point(|(at, _)| *at <= byte);
        if k == 0 { byte } else { byte - self.steps[k - 1].1 }
    }

    /// The span in the other unit.
    #[must_use]
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.convert(span.start()), self.convert(span.end()))
    }
}
