//! “Ferry” director X said; the “Ferry” director said: a title in marks that tells more of the words right behind it.

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::quotation::{QuoteKind, Region};
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// The noun group behind the title at chunk `k`, which an article may begin.
pub(crate) fn bearer(view: View<'_>, k: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let at = page.closer((k..end.min(k + 2)).find_map(|j| page.opened(j))?) + 1;
    (at < end && title(view, at, k) == Some(k)).then_some(at)
}

/// The chunk of the title before the noun group at `at`, or of the article before that, not before `first`.
pub(crate) fn title(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let region = at.checked_sub(1).filter(|k| *k > first).and_then(|k| modifier(view, k))?;
    let opener = page.chunk_of[region.first as usize] as usize;
    // What a title tells more of is a role: “Ferry” Roe is none.
    let role = page.kind(at) == ChunkKind::Noun && !view.token(page.chunks[at].first as usize).has(flag::CAPITAL);
    let titled = view.token(region.first as usize + 1).has(flag::CAPITAL);
    if !role || !titled || opener < first {
        return None;
    }
    let before = opener.checked_sub(1).filter(|k| *k >= first && page.kind(*k) == ChunkKind::Noun);
    let article = before.filter(|k| {
        let chunk = &page.chunks[*k];
        chunk.end == chunk.first + 1 && matches!(view.token(chunk.head as usize).tag, Tag::Det | Tag::Poss)
    });
    // "a plan “Ferry” director": no.
    if before.is_some() && article.is_none() { None } else { Some(article.unwrap_or(opener)) }
}

/// The “Weir” author said: the title or the like that the chunk `closer` ends and that goes on without a comma, so that
/// it tells more of the words behind it.
fn modifier(view: View<'_>, closer: usize) -> Option<&Region> {
    let page = view.page;
    let ends = page.kind(closer) == ChunkKind::QuoteClose;
    let region = ends.then(|| page.region_at(page.chunks[closer].first as usize)).flatten();
    region.filter(|r| r.kind != QuoteKind::Speech && !r.is_pointed(&page.tokens))
}

/// Whether the chunk `closer` ends a title or the like that tells more of the words behind it.
pub(crate) fn is_modifier(view: View<'_>, closer: usize) -> bool {
    modifier(view, closer).is_some()
}

/// "A film entitled “Cold Water”", "a group known as “Cold Water”": whether the chunk ends a name that a participle gives.
pub(super) fn is_given(view: View<'_>, closer: usize) -> bool {
    let as_known = |i: u32| i - u32::from(i > 0 && view.token(i as usize).key == of_ascii("as"));
    let before = modifier(view, closer).and_then(|r| r.first.checked_sub(1));
    let given = before.map(|i| view.page.chunk_around(as_known(i)));
    given.is_some_and(|c| c.kind == ChunkKind::Verb && view.token(c.head as usize).tag == Tag::Vbn)
}
