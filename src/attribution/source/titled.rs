//! “Ferry” director X said; the “Ferry” director said: a title in marks that tells more of the words right behind it.

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// The noun group behind the title at chunk `k`, which an article may begin.
pub(crate) fn bearer(view: View<'_>, k: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let opener = (k..end.min(k + 2)).find(|j| page.kind(*j) == ChunkKind::QuoteOpen)?;
    let at = page.closer(page.region_at(page.chunks[opener].first as usize)?) + 1;
    (at < end && title(view, at, k) == Some(k)).then_some(at)
}

/// The chunk of the title before the noun group at `at`, or of the article before that, not before `first`.
pub(crate) fn title(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    let page = view.page;
    let closer = at.checked_sub(1).filter(|k| *k > first && is_modifier(view, *k))?;
    let region = page.region_at(page.chunks[closer].first as usize)?;
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

/// The “Weir” author said: whether the chunk ends a title or the like that goes on without a comma, so that it tells
/// more of the words behind it.
pub(crate) fn is_modifier(view: View<'_>, closer: usize) -> bool {
    let page = view.page;
    let region = (page.kind(closer) == ChunkKind::QuoteClose)
        .then(|| page.region_at(page.chunks[closer].first as usize))
        .flatten();
    region.is_some_and(|r| r.kind != QuoteKind::Speech && !r.is_pointed(&page.tokens))
}

/// "A film entitled “Cold Water”", "a group known as “Cold Water”": whether the chunk ends a name that a participle gives.
pub(super) fn is_given(view: View<'_>, closer: usize) -> bool {
    let page = view.page;
    let region = page.region_at(page.chunks[closer].first as usize);
    let as_known = |i: u32| i - u32::from(i > 0 && view.token(i as usize).key == of_ascii("as"));
    let before = region.and_then(|r| r.first.checked_sub(1)).map(|i| page.chunk_around(as_known(i)));
    let given = before.is_some_and(|c| c.kind == ChunkKind::Verb && view.token(c.head as usize).tag == Tag::Vbn);
    given && is_modifier(view, closer)
}
