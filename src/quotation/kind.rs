//! What quoted regions are: speech or another use of the marks.

use super::model::{QuoteKind, Region, RegionFlag};
use super::naming;
use super::title::is_title;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// Tells speech from other uses of the marks; the words must have their tags.
pub(crate) fn classify(tokens: &mut [Token], regions: &mut [Region]) {
    for region in regions {
        region.kind = kind_of(tokens, region);
        if region.kind == QuoteKind::Nickname {
            join_name(&mut tokens[region.range()]);
        } else if region.kind != QuoteKind::Speech {
            for token in &mut tokens[region.range()] {
                token.flags |= flag::UNSPOKEN;
            }
        }
    }
}

/// Tom "Red" Roe: makes a nickname with its marks part of the name around it.
fn join_name(tokens: &mut [Token]) {
    for token in tokens {
        token.tag = Tag::Name;
        token.flags &= !(flag::OPENS | flag::CLOSES | flag::QUOTED);
    }
}

/// "A video entitled, | “...”": whether a participle right before a region, or before its comma, gives a work its title.
fn gives_title(tokens: &[Token], before: &Token, start: usize) -> bool {
    let comma = usize::from(before.kind == TokenKind::Comma);
    start.checked_sub(1 + comma).is_some_and(|i| naming::titles(tokens[i].key))
}

/// The most words of a stretch that is taken for something else than speech.
const SHORT: usize = 3;
const LONGEST_TITLE: usize = 9;

fn kind_of(tokens: &[Token], region: &Region) -> QuoteKind {
    const TERM: [u32; 8] = [
        of_ascii("word"),
        of_ascii("words"),
        of_ascii("term"),
        of_ascii("phrase"),
        of_ascii("dubbed"),
        of_ascii("named"),
        of_ascii("nicknamed"),
        of_ascii("so-called"),
    ];
    let range = region.range();
    let (start, end) = (range.start, range.end);
    let inside = &tokens[start + 1..end.max(start + 2) - 1];
    let words = inside.iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)).count();
    let before = start.checked_sub(1).map(|i| &tokens[i]);
    let after = tokens.get(end);
    if region.flag == RegionFlag::Paired && before.is_some_and(|t| gives_title(tokens, t, start)) {
        return QuoteKind::Title;
    }
    if words > LONGEST_TITLE || region.flag != RegionFlag::Paired || region.continues || words == 0 {
        return QuoteKind::Speech;
    }
    // A comma or a stop before the closing mark, or a mark at the paragraph's edge, belongs to speech.
    let pointed = inside.last().is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Stop));
    let capital = |t: &Token| t.has(flag::CAPITAL);
    if words <= 2
        && before.is_some_and(|t| t.tag == Tag::Name)
        && after.is_some_and(|t| t.tag == Tag::Name && capital(t))
        && !pointed
    {
        return QuoteKind::Nickname;
    }
    if before.is_some_and(|t| TERM.contains(&t.key)) && !pointed {
        return QuoteKind::Term;
    }
    if is_title(tokens, region, words) {
        return QuoteKind::Title;
    }
    let has_verb = inside.iter().any(|t| t.tag.is_in(TagSet::FINITE));
    if words <= SHORT && !pointed && !has_verb {
        return QuoteKind::Scare;
    }
    QuoteKind::Speech
}
