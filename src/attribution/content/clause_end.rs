//! Where a relative clause ends right behind a quotation in it, so that what follows is another verb's.

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::ADVERB;

/// "X, a Y who said “it leaks,” | and two Zs left": behind a quotation at `start` with the comma that ends the clause inside.
pub(super) fn behind_speech(view: View<'_>, start: usize, end: usize) -> Option<u32> {
    let page = view.page;
    let joint = page.closer(page.opened(start).filter(|r| r.is_long())?) + 1;
    let ends = joint + 1 < end && page.kind(joint) == ChunkKind::Conj && page.kind(joint + 1) != ChunkKind::QuoteOpen;
    (ends && page.kind(joint - 2) == ChunkKind::Comma).then_some(joint as u32)
}

/// "Who praised “the gift” | and has left": where another verb of the clause follows the quotation that begins at `start`.
pub(super) fn before_joint(view: View<'_>, start: usize, end: usize) -> Option<u32> {
    let page = view.page;
    let joint = page.closer(page.opened(start)?) + 1;
    let verb = joint + 1 + page.strip.ahead(ADVERB, joint + 1, end).trailing_ones() as usize;
    (verb < end && page.kind(joint) == ChunkKind::Conj && view.is_finite(verb)).then_some(joint as u32)
}
