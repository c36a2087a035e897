//! Paragraphs, and what each of them is: headline, body, caption, credit ...

use super::hash::of_ascii;
use super::token::{Token, TokenKind, flag};

/// What a paragraph is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum ParagraphKind {
    /// The article's first line, where a body follows.
    Headline,
    /// Running text.
    Body,
    /// A short line between paragraphs that does not end as a sentence does.
    Heading,
    /// The words under a picture.
    Caption,
    /// Where the text or a picture comes from.
    Credit,
}

/// A paragraph: token numbers, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub first: u32,
    pub end: u32,
    pub kind: ParagraphKind,
}

/// The most words of a heading.
const HEADING_WORDS: usize = 14;
/// The most words of a headline.
const HEADLINE_WORDS: usize = 32;

/// Divides the tokens into paragraphs and flags the first token of each.
pub(crate) fn paragraphs(tokens: &mut [Token], out: &mut Vec<Paragraph>) {
    out.clear();
    let wrapped = is_wrapped(tokens);
    let mut first = 0;
    for i in 0..tokens.len() {
        let token = &tokens[i];
        let starts = token.has(flag::BLANK_BEFORE)
            || (token.has(flag::LINE_START) && (!wrapped || token.kind == TokenKind::Bullet));
        if starts {
            if i > first {
                push(tokens, first, i, out);
            }
            first = i;
            tokens[i].flags |= flag::PARAGRAPH_START;
        }
    }
    if tokens.len() > first {
        push(tokens, first, tokens.len(), out);
    }
    if let [head, body, ..] = &mut out[..] {
        let words = (head.end - head.first) as usize;
        if head.kind != ParagraphKind::Credit
            && words <= HEADLINE_WORDS
            && (head.kind == ParagraphKind::Heading || (body.end - body.first) as usize > words || words <= 20)
        {
            head.kind = ParagraphKind::Headline;
        }
    }
}

fn push(tokens: &[Token], first: usize, end: usize, out: &mut Vec<Paragraph>) {
    let kind = kind_of(&tokens[first..end]);
    out.push(Paragraph { first: first as u32, end: end as u32, kind });
}

/// Whether single line breaks merely fold long lines: most of them follow no end of a sentence.
fn is_wrapped(tokens: &[Token]) -> bool {
    let (mut breaks, mut inside, mut line_start) = (0, 0, 0);
    let mut long = 0;
    for i in 1..tokens.len() {
        if !tokens[i].has(flag::LINE_START) {
            continue;
        }
        let width = tokens[i - 1].end() - tokens[line_start].start;
        line_start = i;
        if tokens[i].has(flag::BLANK_BEFORE) {
            continue;
        }
        breaks += 1;
        if (40..=110).contains(&width) {
            long += 1;
        }
        if !matches!(tokens[i - 1].kind, TokenKind::Stop | TokenKind::Mark | TokenKind::Close | TokenKind::Colon) {
            inside += 1;
        }
    }
    breaks >= 3 && inside * 10 >= breaks * 6 && long * 10 >= breaks * 7
}

fn kind_of(tokens: &[Token]) -> ParagraphKind {
    const CREDIT: [u32; 9] = [
        of_ascii("source"),
        of_ascii("sources"),
        of_ascii("photo"),
        of_ascii("photograph"),
        of_ascii("photos"),
        of_ascii("image"),
        of_ascii("credit"),
        of_ascii("picture"),
        of_ascii("video"),
    ];
    const FILE: [u32; 2] = [of_ascii("file"), of_ascii("getty")];
    let short = tokens.len() <= 2 * HEADING_WORDS + 20;
    if !short {
        return ParagraphKind::Body;
    }
    let starts = tokens.iter().find(|t| t.kind == TokenKind::Word);
    let colon = tokens.iter().take(4).position(|t| t.kind == TokenKind::Colon);
    if starts.is_some_and(|t| CREDIT.contains(&t.key)) && colon.is_some_and(|c| c <= 2) {
        return ParagraphKind::Credit;
    }
    let bracket = tokens.iter().rposition(|t| t.kind == TokenKind::Open);
    if let (Some(open), Some(last)) = (bracket, tokens.last()) {
        let inside = &tokens[open + 1..];
        let named = inside.first().is_some_and(|t| FILE.contains(&t.key) || CREDIT.contains(&t.key))
            || inside.iter().any(|t| t.key == of_ascii("photo") || t.key == of_ascii("getty"));
        if last.kind == TokenKind::Close && named {
            return if open == 0 { ParagraphKind::Credit } else { ParagraphKind::Caption };
        }
    }
    let words = tokens.iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)).count();
    let ends = tokens.iter().rev().find(|t| !matches!(t.kind, TokenKind::Mark | TokenKind::Close));
    let open_ended = ends.is_some_and(|t| !matches!(t.kind, TokenKind::Stop | TokenKind::Colon | TokenKind::Comma))
        && tokens.last().is_some_and(|t| !matches!(t.kind, TokenKind::Mark) || words <= 4);
    if open_ended && words <= HEADING_WORDS && tokens[0].kind != TokenKind::Bullet {
        return ParagraphKind::Heading;
    }
    ParagraphKind::Body
}
