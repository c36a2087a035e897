//! The words that a claim quotes, for comparing quotations: in small letters, without marks and brackets.

use super::article::Record;
use super::terms;
use crate::attribution::model::Kind;
use crate::text::Span;
use crate::text::hash;

/// A word of a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct QuotedWord {
    pub key: u32,
    /// Where it stands in the article.
    pub span: Span,
    /// "[in the wall]": the outlet's word, and not the speaker's.
    pub by: Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Speaker,
    Outlet,
}

/// The quoted words of a claim; none of an indirect one.
pub(super) fn words(claim: &Record) -> Vec<QuotedWord> {
    let mut out = Vec::new();
    if claim.kind == Kind::Indirect {
        return out;
    }
    for anchor in &claim.content {
        let stretches = stretches(&anchor.exact);
        // A direct quotation may go on without marks of its own.
        let whole = [(0, anchor.exact.len())];
        let stretches = if stretches.is_empty() && claim.kind == Kind::Direct { &whole[..] } else { &stretches };
        for (from, to) in stretches {
            let text = &anchor.exact[*from..*to];
            for (at, word) in terms::split(text) {
                let start = anchor.start + from + at;
                let open = text[..at].rfind('[');
                let bracketed = open.is_some_and(|o| !text[o..at].contains(']'));
                let by = if bracketed { Word::Outlet } else { Word::Speaker };
                let word_key = hash::of(&word.replace('’', "'"));
                out.push(QuotedWord { key: word_key, span: Span::new(start, start + word.len()), by });
            }
        }
    }
    out
}

/// The stretches between quotation marks, by offsets.
fn stretches(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map_or(' ', |p| p.1);
        let joins = before.is_alphanumeric() && after.is_alphanumeric();
        match open {
            None if matches!(c, '“' | '"' | '«' | '„') || (matches!(c, '‘' | '\'') && !before.is_alphanumeric()) => {
                open = Some((at + c.len_utf8(), c));
            }
            Some((from, mark)) if closes(mark, c) && !joins => {
                out.push((from, at));
                open = None;
            }
            _ => {}
        }
        before = c;
    }
    if let Some((from, _)) = open.filter(|o| o.0 < text.len()) {
        out.push((from, text.len()));
    }
    out
}

fn closes(mark: char, c: char) -> bool {
    match mark {
        '“' | '„' => matches!(c, '”' | '“'),
        '‘' => c == '’',
        '«' => c == '»',
        other => c == other,
    }
}

/// How much of the shorter of two quotations stands in the other in the same order, from 0 to 1, and how many words that is.
pub(super) fn shared(a: &[QuotedWord], b: &[QuotedWord]) -> (f32, usize) {
    let said = |q: &[QuotedWord]| q.iter().filter(|w| w.by == Word::Speaker).map(|w| w.key).collect::<Vec<_>>();
    let (a, b) = (said(a), said(b));
    let least = a.len().min(b.len());
    if least == 0 {
        return (0.0, 0);
    }
    let common = longest_common(&a, &b);
    (common as f32 / least as f32, common)
}

/// The length of the longest common subsequence; of long quotations the first words alone.
fn longest_common(a: &[u32], b: &[u32]) -> usize {
    const MOST: usize = 120;
    let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
    let mut row = vec![0usize; b.len() + 1];
    for x in a {
        let mut corner = 0;
        for (k, y) in b.iter().enumerate() {
            let above = row[k + 1];
            row[k + 1] = if x == y { corner + 1 } else { above.max(row[k]) };
            corner = above;
        }
    }
    row[b.len()]
}
