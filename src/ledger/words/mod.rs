//! Words as claims and articles of different outlets are set side by side.

pub(super) mod fold;
pub(super) mod stem;
pub(super) mod topics;

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
