//! "X was quoted by the Courier as saying that C": who is quoted is the source, and what stands behind the saying the
//! content.

use super::content::Side;
use super::cue::{self, CueCandidate};
use super::reporting::last_of_subject;
use super::source::{Relation, SourceCandidate};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// The most chunks between "quoted" and "as".
const MOST: usize = 8;

/// Who is quoted, and where the quotation begins and, where that is known, ends.
#[derive(Clone, Copy)]
pub(crate) struct Quoted {
    pub source: SourceCandidate,
    pub side: Side,
    pub edge: Option<u32>,
}

/// The source and the side of the content of a cue such as "was quoted".
pub(crate) fn as_saying(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    const QUOTES: [u32; 2] = [of_ascii("quote"), of_ascii("cite")];
    let page = view.page;
    if view.token(cue.token as usize).tag != Tag::Vbn {
        return None;
    }
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    if page.chunks[k].form != VerbForm::Passive || !QUOTES.contains(&view.lemma(cue.token as usize)) {
        return None;
    }
    let saying = saying(view, k, end)?;
    let subject = cue::left(view, k, first).subject?;
    let source = SourceCandidate::of_chunks(view, (subject, last_of_subject(view, subject, k + 1)), Relation::Left, 0);
    // "As telling reporters that"
    let addressed = page.kind(saying + 1) == ChunkKind::Noun
        && view.complement(saying + 1, end) != of_ascii("clause")
        && saying + 2 < end
        && matches!(page.kind(saying + 2), ChunkKind::That | ChunkKind::QuoteOpen | ChunkKind::Noun);
    let side = Side::right(saying + 1 + usize::from(addressed));
    Some(Quoted { source, side, edge: None })
}

/// The gerund of speaking behind "as", which something follows.
fn saying(view: View<'_>, k: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let whole = |at: &usize| !matches!(page.kind(*at), ChunkKind::Stop | ChunkKind::QuoteOpen | ChunkKind::QuoteClose);
    let key = |at: usize| view.token(page.chunks[at].first as usize).key;
    let at = (k + 1..end.min(k + MOST)).take_while(whole).find(|at| key(*at) == of_ascii("as"))? + 1;
    // "As telling friends" looks like a noun group.
    let gerund = page.chunks[..end].get(at).map(|chunk| view.token(chunk.first as usize));
    let speaks = gerund.is_some_and(|token| token.tag == Tag::Vbg && view.lexicon.speaks(token));
    let follows = at + 1 < end && !matches!(page.kind(at + 1), ChunkKind::Stop | ChunkKind::Comma);
    (speaks && follows).then_some(at)
}
