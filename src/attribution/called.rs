//! "What X calls “a gift”": the words for a thing are X's, whatever the sentence around them tells.

use super::cue::{CueCandidate, CueSort};
use super::source::phrases_before;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, flag};

/// The most words between the verb and the quotation: "calls | his great | “gift”".
const MOST: usize = 3;

/// Whether a verb of calling stands so.
pub(crate) fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    const CALLS: [u32; 5] =
        [of_ascii("call"), of_ascii("describe"), of_ascii("dub"), of_ascii("term"), of_ascii("label")];
    const MODIFIERS: TagSet = TagSet::of(&[Tag::Det, Tag::Poss, Tag::Adj, Tag::Prep]);
    if cue.sort != CueSort::Verb || !CALLS.contains(&view.lemma(cue.token as usize)) {
        return false;
    }
    let page = view.page;
    let behind = &page.tokens[cue.token as usize + 1..];
    let words = behind.iter().take(MOST).take_while(|t| t.tag.is_in(MODIFIERS) && !t.has(flag::OPENS)).count();
    let (first, _) = page.chunks_of(sentence);
    let subject = page.before_adverbs(page.chunk_of[cue.token as usize] as usize, first).checked_sub(1);
    let Some(last) = subject.filter(|k| *k > first && page.kind(*k) == ChunkKind::Noun) else { return false };
    let what = last - 2 * phrases_before(view, last, first);
    behind.get(words).is_some_and(|t| t.has(flag::OPENS))
        && what > first
        && view.token(page.chunks[what - 1].first as usize).key == of_ascii("what")
}
