//! "The calls were, | he said, | “unwise”", "the dam was old, | she said, | “and nobody cared”": a content that begins without marks
//! before the words for speaking, and goes on in marks behind them.

use super::trailing::stands_alone;
use super::{Side, after_cue, before_cue};
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::COMMA;
use crate::text::{TokenKind, flag};

/// The side of such a content.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize) -> Option<Side> {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let verb = page.chunk_of[cue.token as usize] as usize;
    let (behind, _) = after_cue(view, cue, source, sentence);
    let mark = behind + 1;
    if mark >= end || page.kind(mark) != ChunkKind::QuoteOpen || page.kind(behind) != ChunkKind::Comma {
        return None;
    }
    let left = before_cue(view, cue, source).min(verb);
    let fronted = left > first + 1 && page.kind(left - 1) == ChunkKind::Comma;
    // “Nobody cared”, in capitals, is a sentence of its own.
    let goes_on = page
        .tokens
        .get(page.chunks[mark].end as usize)
        .is_some_and(|t| t.kind == TokenKind::Word && !t.has(flag::CAPITAL));
    let told = cue.sort == CueSort::Verb && source.relation != Relation::Relative && source.relation != Relation::None;
    // "The dam held, and the mayor, he said, “is a fool”": it is not told how much of it he said.
    let simple = || page.strip.count(COMMA, first, left - 1) == 0;
    let resumed = told && fronted && goes_on && simple() && stands_alone(view, first, left);
    resumed.then(|| Side::around(left, mark))
}
