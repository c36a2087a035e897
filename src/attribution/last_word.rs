//! "The road was shut, X said.": a clause that ends its sentence and tells who says all before it.

use super::cue::{CueCandidate, CueSort};
use super::source::phrases_before;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{FINITE, SUBJECT};
use crate::lexicon::cue::Frames;
use crate::lexicon::{AttributionType, CueClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{TokenKind, flag};

const HAS: [u32; 3] = [of_ascii("has"), of_ascii("have"), of_ascii("had")];

/// What is found or held to be so.
static HOLDS: Words<32> = Words::listed("find learn establish determine discover believe think suspect fear reckon");

/// Whether a verb of speaking stands so.
pub(crate) fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let next = view.behind_time(k, end);
    let is = |kind| next < end && page.kind(next) == kind;
    let last = next + 1 == end && view.token(page.chunks[next].first as usize).kind == TokenKind::Stop;
    // "The trial may go on, the board ruled yesterday, a decision that pleased many"
    let aside = is(ChunkKind::Comma) && next + 1 < end && !page.strip.has(SUBJECT, next + 1);
    let ends = last || aside || is(ChunkKind::Semicolon);
    let (chunk, token) = (&page.chunks[k], view.token(cue.token as usize));
    // "Said", "has said"
    let perfect = chunk.end == chunk.first + 2 && HAS.contains(&view.token(chunk.first as usize).key);
    let bare = chunk.finite && chunk.form == VerbForm::Finite && (chunk.end == chunk.first + 1 || perfect);
    if !ends || !bare || cue.sort != CueSort::Verb || token.has(flag::QUOTED) {
        return false;
    }
    let speaks = view.lexicon.verb_cue(token).is_some_and(|c| {
        let decides = c.class == CueClass::Decide && c.frames.has(Frames::THAT);
        // "..., documents show."
        let shows = c.class == CueClass::Show && c.frames.has(Frames::THAT) && last;
        // "..., an inquiry has found.", "..., police believe."
        let holds = c.frames.has(Frames::THAT) && HOLDS.contains(view.lemma(cue.token as usize));
        decides
            || shows
            || holds
            || (c.kind == AttributionType::Comm && ((last && !perfect) || c.frames.has(Frames::BARE)))
    });
    if !speaks {
        return false;
    }
    let Some(last) = k.checked_sub(1).filter(|at| *at > first + 1 && page.kind(*at) == ChunkKind::Noun) else {
        return false;
    };
    let mut at = last - 2 * phrases_before(view, last, first);
    // "Two aides | and | the mayor said"
    if at > first + 2 && page.kind(at - 1) == ChunkKind::Conj && page.kind(at - 2) == ChunkKind::Noun {
        at = at - 2 - 2 * phrases_before(view, at - 2, first);
    }
    // "An email | obtained by the Courier | shows"
    if at > first + 3
        && page.kind(at - 1) == ChunkKind::Prep
        && page.kind(at - 2) == ChunkKind::Verb
        && page.chunks[at - 2].form == VerbForm::Participle
        && page.kind(at - 3) == ChunkKind::Noun
    {
        at = at - 3 - 2 * phrases_before(view, at - 3, first);
    }
    let comma = at.saturating_sub(1);
    comma > first && page.kind(comma) == ChunkKind::Comma && page.strip.count(FINITE, first, comma) > 0
}
