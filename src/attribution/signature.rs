//! Who signs a quotation: "“...” – Owen Platt".

use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::flag;

/// Whether a dash stands before a signature.
pub(super) fn leads_signature(view: View<'_>, i: usize, sentence: usize) -> bool {
    const MOST_SIGNED: usize = 14;
    let page = view.page;
    let behind = page.chunk_of[i] as usize + 1..page.chunks_of(sentence).1;
    i > 0
        && view.token(i - 1).has(flag::CLOSES)
        && (!view.token(i).has(flag::PARAGRAPH_START) || fills_paragraph(view, i - 1))
        && page.tokens.get(i + 1).is_some_and(|t| t.has(flag::CAPITAL))
        && page.sentences[sentence].end as usize - i <= MOST_SIGNED
        && page.chunks[behind].iter().all(|c| c.kind != ChunkKind::Verb)
}

/// Whether the quotation that the token `last` closes is all that its paragraph holds: what stands behind the words of a
/// story is rather who wrote it.
fn fills_paragraph(view: View<'_>, last: usize) -> bool {
    let page = view.page;
    let first = page.paragraphs[page.paragraph_of(last as u32) as usize].first;
    page.region_at(last).is_some_and(|r| r.first == first)
}
