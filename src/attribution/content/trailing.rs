//! "The dam leaks, | Roe told a panel on Tuesday": a content that stands before the words for telling, behind whose addressee
//! nothing follows that one could begin with.

use super::opening::behind_circumstances;
use super::{Place, Side, after_cue, before_cue};
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::source::{SourceCandidate, phrase_end};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, FINITE, SUBJECT};
use crate::lexicon::CueClass;
use crate::text::hash::of_ascii;

/// Words with which a sentence begins that goes on with its own main clause: "when the dam burst, Roe told a panel about it".
const LEADS: [u32; 11] = [
    of_ascii("when"),
    of_ascii("while"),
    of_ascii("as"),
    of_ascii("after"),
    of_ascii("before"),
    of_ascii("since"),
    of_ascii("although"),
    of_ascii("though"),
    of_ascii("because"),
    of_ascii("once"),
    of_ascii("if"),
];

/// The side of such a content.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize) -> Option<Side> {
    let (page, strip) = (view.page, &view.page.strip);
    let (first, end) = page.chunks_of(sentence);
    let verb = page.chunk_of[cue.token as usize] as usize;
    let tells = cue.sort == CueSort::Verb && view.lexicon.cue(cue.cue)?.class == CueClass::Tell;
    let active = page.kind(verb) == ChunkKind::Verb && page.chunks[verb].form != VerbForm::Passive;
    let left = before_cue(view, cue, source);
    if !tells || !active || left >= verb || left < first + 2 || page.kind(left - 1) != ChunkKind::Comma {
        return None;
    }
    let stands = strip.count(FINITE, first, left) > 0;
    let led = LEADS.contains(&view.token(page.chunks[first].first as usize).key);
    if !stands || (led && strip.count(COMMA, first, left - 1) == 0) {
        return None;
    }
    let (addressee, _) = after_cue(view, cue, source, sentence);
    if addressee >= end || page.kind(addressee) != ChunkKind::Noun {
        return None;
    }
    let (at, _) = behind_circumstances(view, phrase_end(view, addressee, end) + 1, end, |_| true);
    let closed = at >= end || matches!(page.kind(at), ChunkKind::Stop | ChunkKind::Semicolon);
    // "Told the council on Tuesday, opening a debate", "..., a day after the vote"
    let told = || page.kind(at) == ChunkKind::Comma && (at + 1 >= end || !strip.has(SUBJECT, at + 1));
    (closed || told()).then_some(Side { place: Place::Left, chunk: left as u32, left_end: left as u32 })
}
