//! X told the Courier. “...”: a clause of speaking that tells no more than to whom, where or when, before the quotation in
//! the sentence behind it.

use super::draft::Draft;
use super::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::lexicon::CueClass;
use crate::lexicon::entry::noun;
use crate::text::words::Words;
use crate::text::{Tag, TokenKind};

/// Whether a quotation that begins at the token `quotation` is all that a draft's cue brings, and no part of what stands
/// in the cue's own sentence.
pub(crate) fn awaits(view: View<'_>, draft: &Draft, quotation: u32) -> bool {
    let page = view.page;
    let [(first, end)] = draft.content[..] else { return false };
    let (sentence, from) = (page.sentences[draft.sentence as usize], draft.cue.1);
    let behind = from <= first && end < sentence.end && view.token(end as usize).kind == TokenKind::Stop;
    if draft.continued || !draft.utters || !behind || sentence.end != quotation {
        return false;
    }
    let chunks = &page.chunks[page.chunk_of[from as usize] as usize..page.chunk_of[end as usize] as usize];
    let about = |c: &Chunk| match c.kind {
        ChunkKind::Prep => is_circumstantial(view.token(c.first as usize).key),
        kind => matches!(kind, ChunkKind::Noun | ChunkKind::Time | ChunkKind::Adv),
    };
    let hears = |c: &Chunk| c.kind != ChunkKind::Noun || hears(view, draft, c.head as usize);
    chunks.iter().all(about) && chunks.first().is_some_and(hears)
}

/// "Told | the Courier", "wrote on | Facebook": whether a noun group names the addressee or the medium of an utterance.
fn hears(view: View<'_>, draft: &Draft, head: usize) -> bool {
    let verb = view.token(view.page.chunk_around(draft.cue.0).head as usize);
    let tells = view.lexicon.verb_cue(verb).is_some_and(|c| c.class == CueClass::Tell);
    let led = is_circumstantial(view.token(draft.cue.1 as usize - 1).key);
    let someone = view.noun_bits(head) & (noun::ROLE | noun::OFFICE | noun::COLLECTIVE | noun::ORGANISATION) != 0;
    (tells || led) && (someone || matches!(view.token(head).tag, Tag::Name | Tag::Pron))
}

fn is_circumstantial(key: u32) -> bool {
    static LEADS: Words<32> =
        Words::of(&["in", "on", "at", "during", "after", "before", "from", "to", "via", "through", "of"]);
    LEADS.contains(key)
}
