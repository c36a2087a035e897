//! Paragraphs, and what each of them is: headline, body, caption, credit ...

use super::hash::of_ascii;
use super::token::{Token, TokenKind, flag};
use super::words::Words;

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

impl Paragraph {
    /// Whether it belongs to a picture: a caption or a credit.
    pub(crate) fn is_picture(&self) -> bool {
        matches!(self.kind, ParagraphKind::Caption | ParagraphKind::Credit)
    }
}

/// The most words of a heading.
const HEADING_WORDS: usize = 14;
/// The most words of a headline.
const HEADLINE_WORDS: usize = 32;

/// Divides the tokens into paragraphs and flags the first token of each.
pub(crate) fn paragraphs(tokens: &mut [Token], lines: &[u32], out: &mut Vec<Paragraph>) {
    divide(tokens.len() as u32, lines, out);
    let wrapped = is_wrapped(tokens, out);
    let mut count = 0;
    for k in 0..out.len() {
        let line = out[k];
        let token = &mut tokens[line.first as usize];
        let starts = token.has(flag::BLANK_BEFORE)
            || (token.has(flag::LINE_START) && (!wrapped || token.kind == TokenKind::Bullet));
        if starts {
            token.flags |= flag::PARAGRAPH_START;
        }
        if starts || count == 0 {
            out[count] = line;
            count += 1;
        } else {
            out[count - 1].end = line.end;
        }
    }
    out.truncate(count);
    for paragraph in out.iter_mut() {
        paragraph.kind = kind_of(&tokens[paragraph.first as usize..paragraph.end as usize]);
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

/// Divides the tokens into lines, which begin at the numbers in `lines` and at the first token.
fn divide(end: u32, lines: &[u32], out: &mut Vec<Paragraph>) {
    out.clear();
    let ends = lines.iter().copied().filter(|line| *line < end).chain([end]);
    let mut first = 0;
    out.extend(ends.filter(|end| *end > 0).map(|end| {
        let line = Paragraph { first, end, kind: ParagraphKind::Body };
        first = end;
        line
    }));
}

/// Whether single line breaks merely fold long lines: most of them follow no end of a sentence.
fn is_wrapped(tokens: &[Token], lines: &[Paragraph]) -> bool {
    let (mut breaks, mut inside, mut long) = (0, 0, 0);
    for pair in lines.windows(2) {
        let (line, next) = (pair[0].first as usize, pair[1].first as usize);
        if !tokens[next].has(flag::LINE_START) || tokens[next].has(flag::BLANK_BEFORE) {
            continue;
        }
        breaks += 1;
        let last = &tokens[next - 1];
        if (40..=110).contains(&(last.end() - tokens[line].start)) {
            long += 1;
        }
        if !matches!(last.kind, TokenKind::Stop | TokenKind::Mark | TokenKind::Close | TokenKind::Colon) {
            inside += 1;
        }
    }
    breaks >= 3 && inside * 10 >= breaks * 6 && long * 10 >= breaks * 7
}

fn kind_of(tokens: &[Token]) -> ParagraphKind {
    static CREDIT: Words<32> =
        Words::of(&["source", "sources", "photo", "photograph", "photos", "image", "credit", "picture", "video"]);
    static FILE: Words<8> = Words::of(&["file", "getty"]);
    let short = tokens.len() <= 2 * HEADING_WORDS + 20;
    let Some(last) = tokens.last().filter(|_| short) else { return ParagraphKind::Body };
    if is_advertisement(tokens) {
        return ParagraphKind::Credit;
    }
    let starts = tokens.iter().find(|t| t.kind == TokenKind::Word);
    let colon = tokens.iter().take(3).any(|t| t.kind == TokenKind::Colon);
    if colon && starts.is_some_and(|t| CREDIT.contains(t.key)) {
        return ParagraphKind::Credit;
    }
    if last.kind == TokenKind::Close
        && let Some(open) = tokens.iter().rposition(|t| t.kind == TokenKind::Open)
    {
        let inside = &tokens[open + 1..];
        if inside.first().is_some_and(|t| FILE.contains(t.key) || CREDIT.contains(t.key))
            || inside.iter().any(|t| AGENCY.contains(t.key))
        {
            return if open == 0 { ParagraphKind::Credit } else { ParagraphKind::Caption };
        }
    }
    if names_picture_agency(tokens) {
        return ParagraphKind::Caption;
    }
    if tokens[0].kind == TokenKind::Dash && is_agency(tokens) {
        return ParagraphKind::Credit;
    }
    let end = tokens.iter().rfind(|t| !matches!(t.kind, TokenKind::Mark | TokenKind::Close));
    if tokens[0].kind == TokenKind::Bullet
        || end.is_none_or(|t| matches!(t.kind, TokenKind::Stop | TokenKind::Colon | TokenKind::Comma))
    {
        return ParagraphKind::Body;
    }
    let words = tokens.iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)).count();
    if words <= if last.kind == TokenKind::Mark { 4 } else { HEADING_WORDS } {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    }
}

/// "Advertisement", "Story continues below advertisement": a line that marks where one stood.
fn is_advertisement(tokens: &[Token]) -> bool {
    const MOST: usize = 7;
    const NAMES: [u32; 2] = [of_ascii("advertisement"), of_ascii("ad")];
    let [first, .., last] = tokens else { return tokens.first().is_some_and(|t| NAMES.contains(&t.key)) };
    let below = || tokens.iter().any(|t| t.key == of_ascii("continues") || t.key == of_ascii("below"));
    tokens.len() <= MOST && [first, last].iter().any(|t| NAMES.contains(&t.key)) && below()
}

/// Who sells pictures to newspapers.
static AGENCY: Words<64> = Words::of(&["photo", "getty", "ap", "afp", "epa", "reuters", "shutterstock"]);

/// "Ann Roe / Reuters", "Getty Images": whether a picture agency ends the line.
fn names_picture_agency(tokens: &[Token]) -> bool {
    match tokens {
        [.., slash, agency] if slash.key == of_ascii("/") => AGENCY.contains(agency.key),
        [.., agency, images] => agency.key == of_ascii("getty") && images.key == of_ascii("images"),
        _ => false,
    }
}

/// "-- Harbour newsroom 012 345 6789"
#[cold]
fn is_agency(tokens: &[Token]) -> bool {
    let numbers = tokens.iter().filter(|t| t.kind == TokenKind::Number).count();
    numbers > 1 && !tokens.iter().any(|t| t.kind == TokenKind::Stop)
}
