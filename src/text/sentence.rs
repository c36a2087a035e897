//! Sentences. A full stop inside a quotation that goes on does not end the sentence around it.

use super::layout::Paragraph;
use super::speaker::speaker_follows;
use super::tag::Tag;
use super::token::{Token, TokenKind, flag};
use super::words::Words;

/// A sentence: token numbers, half-open, and the number of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub first: u32,
    pub end: u32,
    pub paragraph: u32,
}

/// Divides each paragraph into sentences; the marks must have been paired before. `stops` are the tokens that may end
/// one, `speaks` tells verbs of speaking, `quotes` those that can bring a quotation.
///
/// A paragraph that ends with a colon and the quotation that begins the next one are one sentence; so are a quotation
/// and the line that signs it.
pub(crate) fn sentences(
    tokens: &mut [Token],
    paragraphs: &[Paragraph],
    stops: &[u32],
    speaks: impl Fn(&Token) -> bool,
    quotes: impl Fn(&Token) -> bool,
    out: &mut Vec<Sentence>,
) {
    out.clear();
    let mut stops = stops.iter().map(|s| *s as usize).peekable();
    let mut lead: Option<Sentence> = None;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let end = paragraph.end as usize;
        let (mut first, mut home) = (paragraph.first as usize, number as u32);
        match lead.take() {
            Some(sentence) => (first, home) = (sentence.first as usize, sentence.paragraph),
            None => tokens[first].flags |= flag::SENTENCE_START,
        }
        if let Some(behind) = dateline(tokens, first, end).filter(|_| home == number as u32) {
            out.push(Sentence { first: first as u32, end: behind as u32, paragraph: home });
            tokens[behind].flags |= flag::SENTENCE_START;
            first = behind;
        }
        let mut i = first.max(paragraph.first as usize);
        loop {
            while stops.next_if(|s| *s < i).is_some() {}
            i = stops.peek().map_or(end, |s| *s).min(i.max(first + MOST_TOKENS));
            if i >= end {
                break;
            }
            let cut = i >= first + MOST_TOKENS;
            let next = if cut { Some(i) } else { boundary_after(tokens, i, end) };
            let Some(next) = next else {
                i += 1;
                continue;
            };
            if next >= end {
                break;
            }
            if !cut && (quotation_goes_on(tokens, i, next) || speaker_follows(tokens, i, next, end, &speaks, &quotes)) {
                i += 1;
                continue;
            }
            out.push(Sentence { first: first as u32, end: next as u32, paragraph: home });
            tokens[next].flags |= flag::SENTENCE_START;
            first = next;
            home = number as u32;
            i = next;
        }
        let last = Sentence { first: first as u32, end: end as u32, paragraph: home };
        let next = paragraphs.get(number + 1).map(|p| &tokens[p.first as usize..p.end as usize]);
        let introduces = tokens[end - 1].kind == TokenKind::Colon && next.is_some_and(|n| n[0].has(flag::OPENS));
        let signed =
            tokens[first].has(flag::OPENS) && tokens[end - 1].has(flag::CLOSES) && next.is_some_and(is_signature);
        let leads = home == number as u32 && (introduces || signed);
        if leads {
            lead = Some(last);
        } else {
            out.push(last);
        }
    }
}

/// The most tokens of a sentence: a longer one, which only a list or a transcript without stops can be, is cut, so that
/// what is looked at within a sentence takes linear time in the text.
const MOST_TOKENS: usize = 400;

/// The token behind a dateline: "PORT ELLERY, March 14 (ANA) —".
fn dateline(tokens: &[Token], first: usize, end: usize) -> Option<usize> {
    const MOST: usize = 16;
    if !tokens[first].has(flag::ALL_CAPS) {
        return None;
    }
    let line = &tokens[first..end.min(first + MOST)];
    let dash = line.iter().position(|t| t.kind == TokenKind::Dash)?;
    let placed = line[..dash].iter().all(|t| match t.kind {
        TokenKind::Word => t.has(flag::CAPITAL),
        TokenKind::Number | TokenKind::Comma | TokenKind::Open | TokenKind::Close | TokenKind::Stop => true,
        _ => false,
    });
    (placed && first + dash + 1 < end).then_some(first + dash + 1)
}

/// "— Ada Lindqvist, mayor", on a line of its own, but not "— Harbour newsroom 012 345 6789".
fn is_signature(line: &[Token]) -> bool {
    const MOST: usize = 14;
    matches!(line[0].kind, TokenKind::Dash | TokenKind::Bullet)
        && line.len() <= MOST
        && line.get(1).is_some_and(|t| t.has(flag::CAPITAL))
        && !line.iter().any(|t| t.kind == TokenKind::Mark)
        && line.iter().filter(|t| t.kind == TokenKind::Number).count() < 2
}

/// The token after the boundary, if the token at `i` ends a sentence: behind closing marks and brackets.
#[inline(always)]
fn boundary_after(tokens: &[Token], i: usize, end: usize) -> Option<usize> {
    let token = &tokens[i];
    let stop = token.kind == TokenKind::Stop;
    if !stop && !token.has(flag::DOTTED) {
        return None;
    }
    let mut next = i + 1;
    while next < end
        && (tokens[next].kind == TokenKind::Close
            || tokens[next].kind == TokenKind::Stop
            || (tokens[next].kind == TokenKind::Mark
                && !tokens[next].has(flag::OPENS)
                && (tokens[next].has(flag::CLOSES) || !tokens[next].has(flag::SPACE_BEFORE))))
    {
        next += 1;
    }
    let Some(after) = tokens.get(next).filter(|_| next < end) else {
        return stop.then_some(end);
    };
    if stop && next == i + 1 && !after.has(flag::SPACE_BEFORE) && after.kind != TokenKind::Mark {
        // "a.m.," or a slip such as "said.The"
        return (after.has(flag::CAPITAL) && after.kind == TokenKind::Word).then_some(next);
    }
    let begins = after.has(flag::CAPITAL)
        || matches!(after.kind, TokenKind::Number | TokenKind::Bullet | TokenKind::Open)
        || (after.kind == TokenKind::Mark && after.has(flag::OPENS))
        || (after.kind == TokenKind::Symbol && !matches!(after.tag, Tag::Comma));
    if !begins {
        return None;
    }
    if stop {
        return Some(next);
    }
    abbreviation_ends(token, &tokens[next..end]).then_some(next)
}

/// Abbreviations that may end a sentence.
static ENDERS: Words<64> = Words::of(&[
    "u.s.", "u.n.", "u.k.", "d.c.", "inc.", "corp.", "co.", "ltd.", "jr.", "sr.", "a.m.", "p.m.", "etc.", "e.u.",
    "n.h.", "n.y.", "n.j.", "n.c.", "s.c.", "calif.", "fla.", "bros.",
]);

/// Abbreviations behind which a name goes on.
static TITLES: Words<32> = Words::of(&[
    "mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "sgt.", "rev.", "prof.", "st.",
]);

/// Words that rarely go on a name.
static STARTERS: Words<64> = Words::of(&[
    "the", "he", "she", "it", "they", "we", "but", "and", "in", "on", "at", "a", "an", "this", "that", "these",
    "those", "his", "her", "its", "their", "there", "when", "while", "after", "as", "if", "for", "mr.", "however",
]);

/// Whether an abbreviation is also the end of its sentence: only where a word follows that rarely goes on a name.
fn abbreviation_ends(token: &Token, after: &[Token]) -> bool {
    let (first, rest) = (&after[0], after.get(1));
    // A place or a firm at the end, and a quotation behind it; titles and initials don't stand so.
    if first.has(flag::OPENS) {
        let begins = rest.is_some_and(|t| t.kind != TokenKind::Word || t.has(flag::CAPITAL));
        let named = !ENDERS.contains(token.key) && is_nickname(after);
        return begins && token.len > 2 && !TITLES.contains(token.key) && !named;
    }
    ENDERS.contains(token.key) && first.kind == TokenKind::Word && STARTERS.contains(first.key)
}

/// "E.J. | “Ned” Lund": whether a name goes on behind one word in marks.
fn is_nickname(after: &[Token]) -> bool {
    let [_, name, closer, next, ..] = after else { return false };
    name.has(flag::CAPITAL) && closer.has(flag::CLOSES) && next.kind == TokenKind::Word && next.has(flag::CAPITAL)
}

/// Whether the stop at `i` lies inside a quotation behind whose end the sentence goes on.
fn quotation_goes_on(tokens: &[Token], i: usize, next: usize) -> bool {
    // Still inside: the token after the boundary is quoted by the same pair.
    tokens[i].has(flag::QUOTED) && tokens[next].has(flag::QUOTED) && !tokens[next].has(flag::OPENS)
}
