//! Quoted speech in a sentence whose attribution stops short of it: "X said the plan, which is old, “is dead.”"

use super::draft::Draft;
use super::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::grammar::phrase::VerbForm;
use crate::quotation::Region;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, TokenKind, flag};

const BECAUSE: u32 = of_ascii("because");

/// The tokens by which the content of a draft of the region's sentence grows to hold the region.
pub(super) fn tokens(view: View<'_>, draft: &Draft, region: &Region, sentence: usize) -> Option<(u32, u32)> {
    if draft.inner || !draft.utters || !(region.is_long() || is_predicate(view, region)) {
        return None;
    }
    runs_on(view, draft, region).or_else(|| leads_up(view, draft, region, sentence))
}

/// X said A, but “B”: the content's last token and all up to the region's end.
fn runs_on(view: View<'_>, draft: &Draft, region: &Region) -> Option<(u32, u32)> {
    let page = view.page;
    let end = draft.content.last()?.1;
    let behind = draft.cue.1.max(draft.source.1) <= end && end < region.first;
    if !behind || is_name(view, region) {
        return None;
    }
    let from = page.chunk_of[end as usize] as usize;
    let gap = &page.chunks[from..page.chunk_of[region.first as usize] as usize];
    let parts =
        |c: &Chunk| matches!(c.kind, ChunkKind::Stop | ChunkKind::Semicolon | ChunkKind::QuoteOpen | ChunkKind::Colon);
    if gap.len() > 1 && gap.iter().any(parts) {
        return None;
    }
    let comma = gap.first().is_some_and(|c| c.kind == ChunkKind::Comma);
    let next = gap.get(usize::from(comma))?;
    let goes_on = match next.kind {
        ChunkKind::Conj => true,
        ChunkKind::Verb => next.form != VerbForm::Gerund,
        // Saying “A” of B “are C”: the first quotation is part of the subject.
        _ if view.token(next.first as usize).key == BECAUSE => true,
        ChunkKind::Prep => !comma && gap.iter().all(|c| c.kind != ChunkKind::Verb) && is_predicate(view, region),
        _ => false,
    };
    // Behind "while X said A," another clause begins.
    let other = comma && next.kind == ChunkKind::Noun;
    (goes_on || !(other || view.any_quoted(&draft.content))).then_some((end - 1, region.end))
}

/// “are C”: whether a quotation begins with a finite verb.
fn is_predicate(view: View<'_>, region: &Region) -> bool {
    view.token(region.first as usize + 1).tag.is_in(TagSet::FINITE)
}

/// “A” in the long run, X said: the region, with which the sentence begins, and all up to the content's first token.
fn leads_up(view: View<'_>, draft: &Draft, region: &Region, sentence: usize) -> Option<(u32, u32)> {
    let (first, _) = *draft.content.first()?;
    let before = region.end <= first && first < draft.cue.0;
    (before && region.first == view.page.sentences[sentence].first).then_some((region.first, first + 1))
}

/// “Meet the Crew” behind a preposition or a genitive: the name of a programme, for all its length.
fn is_name(view: View<'_>, region: &Region) -> bool {
    let before = view.token(region.first as usize - 1);
    let headed = view.token(region.first as usize + 1).has(flag::CAPITAL);
    let noun = matches!(before.tag, Tag::Noun | Tag::Nouns | Tag::Name) && before.kind == TokenKind::Word && headed;
    noun || (matches!(before.tag, Tag::Prep | Tag::Gen | Tag::Det) && before.key != BECAUSE)
}
