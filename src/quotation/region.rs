//! Quoted regions: where they are.

use super::marks;
use super::model::{Region, RegionFlag};
use crate::text::hash::of_ascii;
use crate::text::landmarks::split_below;
use crate::text::layout::Paragraph;
use crate::text::{Tag, Token, TokenKind, flag};

/// Pairs the marks of all paragraphs, whose numbers are in `marks`, and flags the tokens inside.
pub(crate) fn find(
    text: &str,
    tokens: &mut [Token],
    paragraphs: &[Paragraph],
    mut marks: &[u32],
    speaks: impl Fn(&Token) -> bool,
    regions: &mut Vec<Region>,
) {
    regions.clear();
    let mut open_before = false;
    for paragraph in paragraphs {
        let (first, end) = (paragraph.first as usize, paragraph.end as usize);
        let inside = split_below(&mut marks, paragraph.end);
        if inside.is_empty() {
            open_before &= paragraph.is_picture();
            continue;
        }
        let from = regions.len();
        marks::pair(text, tokens, inside, first, end, regions);
        if open_before && regions.get(from).is_some_and(|r| r.first as usize == first) {
            regions[from].continues = true;
        }
        open_before = regions[from..].iter().any(|r| r.flag == RegionFlag::Unclosed && r.end as usize == end);
        for region in &mut regions[from..] {
            mark_tokens(tokens, region);
        }
        for mark in inside {
            name_genitive(text, tokens, *mark as usize);
        }
    }
    // Only the outermost stay; of two that cross, the first.
    let mut end = 0;
    regions.retain(|r| {
        let outermost = r.flag != RegionFlag::Nested && r.first >= end;
        if outermost {
            end = r.end;
        }
        outermost
    });
    for k in 0..regions.len() {
        let goes_on = regions.get(k + 1).is_some_and(|next| next.continues);
        if regions[k].flag == RegionFlag::Unclosed && !goes_on {
            end_at_speaker(tokens, &mut regions[k], &speaks);
        }
    }
}

/// “Never again, said Platt.”: ends a quotation that lacks its closing mark before the last words that say who speaks.
fn end_at_speaker(tokens: &mut [Token], region: &mut Region, speaks: &impl Fn(&Token) -> bool) {
    let (first, end) = (region.first as usize, region.end as usize);
    let line = &tokens[..end];
    let reported = |i: &usize| line[*i].kind == TokenKind::Comma && reports(&line[i + 1..], speaks);
    let comma = (first + LEAST_QUOTED..end).rev().find(reported);
    if let Some(comma) = comma {
        for token in &mut tokens[comma..end] {
            token.flags &= !flag::QUOTED;
        }
        region.end = comma as u32;
    }
}

/// The fewest tokens of a quotation that lacks its mark.
const LEAST_QUOTED: usize = 4;

/// "Said Platt", "he said", "Owen Platt told": whether words begin with a speaker and a verb of speaking.
fn reports(words: &[Token], speaks: &impl Fn(&Token) -> bool) -> bool {
    const PRONOUNS: [u32; 3] = [of_ascii("he"), of_ascii("she"), of_ascii("they")];
    const MOST: usize = 4;
    let is_name = |t: &Token| t.kind == TokenKind::Word && (t.has(flag::CAPITAL) || PRONOUNS.contains(&t.key));
    let named = words.iter().take(MOST).take_while(|t| is_name(t)).count();
    let inverted = matches!(words, [verb, name, ..] if speaks(verb) && is_name(name));
    inverted || (named > 0 && words.get(named).is_some_and(speaks))
}

/// "The wardens' boat": an apostrophe that hangs on a word in "s" and ends no quotation makes it an owner.
fn name_genitive(text: &str, tokens: &mut [Token], mark: usize) {
    let Some([word, apostrophe, owned]) = mark.checked_sub(1).and_then(|first| tokens.get(first..first + 3)) else {
        return;
    };
    let free = !apostrophe.has(flag::OPENS) && !apostrophe.has(flag::CLOSES) && !apostrophe.has(flag::SPACE_BEFORE);
    let written = word.kind == TokenKind::Word && word.span().of(text).ends_with(['s', 'S']);
    let follows = owned.kind == TokenKind::Word && owned.has(flag::SPACE_BEFORE);
    if free && written && follows && matches!(apostrophe.span().of(text), "'" | "\u{2019}") {
        tokens[mark].tag = Tag::Gen;
    }
}

fn mark_tokens(tokens: &mut [Token], region: &Region) {
    let range = region.range();
    if region.flag != RegionFlag::Unopened {
        tokens[range.start].flags |= flag::OPENS;
    }
    if region.flag != RegionFlag::Unclosed {
        tokens[range.end - 1].flags |= flag::CLOSES;
    }
    for token in &mut tokens[range] {
        token.flags |= flag::QUOTED;
    }
}
