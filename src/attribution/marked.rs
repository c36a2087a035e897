//! Where quotations are near, so that verbs of no list may be cues.

use super::page::Page;
use crate::text::{Token, flag};

/// How many tokens before and behind a verb a quotation is looked for.
const BACK: usize = 5;
const AHEAD: usize = 4;

/// Whether a sentence has quotation marks in it or close to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marked {
    No,
    Yes,
}

impl Marked {
    pub(crate) fn of(page: &Page, sentence: usize) -> Self {
        let (s, regions, next) = (page.sentences[sentence], &page.regions, page.regions_from(sentence));
        let before = next.checked_sub(1).is_some_and(|last| regions[last].end + BACK as u32 > s.first);
        let behind = regions.get(next).is_some_and(|r| r.first < s.end + AHEAD as u32);
        if before || behind { Self::Yes } else { Self::No }
    }
}

/// Whether a quotation ends shortly before the token `i` or begins shortly behind it.
pub(crate) fn beside_quotation(page: &Page, i: usize) -> bool {
    let tokens = &page.tokens;
    let from = i.saturating_sub(BACK);
    let to = (i + AHEAD).min(tokens.len());
    let speech = |t: &Token, side| t.has(side) && !t.has(flag::UNSPOKEN);
    tokens[from..i].iter().any(|t| speech(t, flag::CLOSES)) || tokens[i..to].iter().any(|t| speech(t, flag::OPENS))
}
