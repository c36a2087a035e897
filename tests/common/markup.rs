//! Spans written into a text: `{S The mayor} {C said} {= the bridge would open}.`

use ascribe::Span;

/// A span and what is written before it: a tag and a number, 1 where none is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub tag: String,
    pub number: usize,
    pub span: Span,
}

/// The text without its markup, and the marks in the order of their starts.
pub fn parse(marked: &str) -> Result<(String, Vec<Mark>), String> {
    let mut text = String::new();
    let mut marks: Vec<Mark> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = marked;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let is_opener = rest[at..].starts_with('{');
        rest = &rest[at + 1..];
        if is_opener {
            let (label, after) = rest.split_once(' ').ok_or("a { without a space behind its tag")?;
            let tag = label.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = match &label[tag.len()..] {
                "" => 1,
                digits => digits.parse().map_err(|e| format!("{label}: {e}"))?,
            };
            let span = Span::new(text.len(), text.len());
            open.push(marks.len());
            marks.push(Mark { tag: tag.to_owned(), number, span });
            rest = after;
        } else {
            let mark = &mut marks[open.pop().ok_or("a } without its {")?];
            mark.span = Span::new(mark.span.start(), text.len());
            let inside = mark.span.of(&text);
            if inside.trim() != inside || inside.is_empty() {
                return Err(format!("{}{}: empty, or space at an end: {inside:?}", mark.tag, mark.number));
            }
        }
    }
    text.push_str(rest);
    match open.last() {
        Some(k) => Err(format!("{}{} is never closed", marks[*k].tag, marks[*k].number)),
        None => Ok((text, marks)),
    }
}

/// The text with markup, the other way round; spans that cross each other come out as well as they can.
pub fn render(text: &str, marks: &[Mark]) -> String {
    // (offset, 0 closes or 1 opens, shorter closers and longer openers first, what is written)
    let mut edges: Vec<(usize, u8, usize, String)> = Vec::new();
    for mark in marks {
        let number = if mark.number == 1 { String::new() } else { mark.number.to_string() };
        edges.push((mark.span.end(), 0, mark.span.len(), "}".to_owned()));
        let opener = format!("{{{}{number} ", mark.tag);
        edges.push((mark.span.start(), 1, usize::MAX - mark.span.len(), opener));
    }
    edges.sort();
    let mut out = String::new();
    let mut at = 0;
    for (offset, _, _, written) in edges {
        out.push_str(&text[at..offset]);
        out.push_str(&written);
        at = offset;
    }
    out.push_str(&text[at..]);
    out
}
