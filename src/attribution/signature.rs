//! Who signs a quotation: "“...” – Owen Platt".

use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::{Tag, flag};

/// Whether a dash stands before a signature.
pub(super) fn leads_signature(view: View<'_>, i: usize, sentence: usize) -> bool {
    const MOST_SIGNED: usize = 14;
    const MOST_NAMED: usize = 30;
    let page = view.page;
    let behind = page.chunk_of[i] as usize + 1..page.chunks_of(sentence).1;
    let named = page.chunks[behind.clone()].first().is_some_and(|c| view.token(c.head as usize).tag == Tag::Name);
    let most = if named { MOST_NAMED } else { MOST_SIGNED };
    i > 0
        && view.token(i - 1).has(flag::CLOSES)
        && (!view.token(i).has(flag::PARAGRAPH_START) || fills_paragraph(view, i - 1))
        && page.tokens.get(i + 1).is_some_and(|t| t.has(flag::CAPITAL))
        && page.sentences[sentence].end as usize - i <= most
        && page.chunks[behind.clone()].iter().all(|c| !matches!(c.kind, ChunkKind::QuoteOpen | ChunkKind::Dash))
        && page.chunks[behind]
            .iter()
            .take_while(|c| !(named && c.kind == ChunkKind::Wh))
            .all(|c| c.kind != ChunkKind::Verb)
}

/// Whether the quotation that the token `last` closes is all that its paragraph holds: what stands behind the words of a
/// story is rather who wrote it.
fn fills_paragraph(view: View<'_>, last: usize) -> bool {
    let page = view.page;
    let first = page.paragraphs[page.paragraph_of(last as u32) as usize].first;
    page.region_at(last).is_some_and(|r| r.first == first)
}
