//! Where a clause begins that no "that" leads in, behind an addressee or circumstances: "told a rally in Marl | the dam
//! was", "said on Thursday | the council had".

use super::{Place, Side, after_cue, before_cue, edges, title};
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::source::{SourceCandidate, aside, is_there, phrase_end};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::FINITE;
use crate::lexicon::CueClass;
use crate::lexicon::entry::is_be;
use crate::text::hash::of_ascii;

/// Prepositions that tell where or when something is said.
const CIRCUMSTANTIAL: [u32; 13] = [
    of_ascii("in"),
    of_ascii("on"),
    of_ascii("at"),
    of_ascii("during"),
    of_ascii("after"),
    of_ascii("before"),
    of_ascii("from"),
    of_ascii("to"),
    of_ascii("by"),
    of_ascii("via"),
    of_ascii("outside"),
    of_ascii("inside"),
    of_ascii("near"),
];

/// The most chunks between the cue and its clause.
const MOST: usize = 10;

/// The side of a content that is such a clause.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize) -> Option<Side> {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let verb = page.chunk_of[cue.token as usize] as usize;
    if cue.sort == CueSort::According {
        return around(view, cue, source, (first, end));
    }
    if source.relation.is_right()
        && let Some((_, chunk)) = aside::between(view, cue, sentence)
    {
        return Some(Side {
            place: Place::Around,
            chunk: chunk as u32,
            left_end: before_cue(view, cue, source) as u32,
        });
    }
    let (start, _) = after_cue(view, cue, source, sentence);
    let class = view.lexicon.cue(cue.cue)?.class;
    if cue.sort == CueSort::Verb
        && start + 1 < end
        && page.kind(start) == ChunkKind::Time
        && opens(view, class, start + 1)
    {
        return Some(Side::opener(start + 1));
    }
    let tells = class == CueClass::Tell;
    let active = page.kind(verb) == ChunkKind::Verb && page.chunks[verb].form != VerbForm::Passive;
    if cue.sort != CueSort::Verb || !active || !(tells || class == CueClass::Say) {
        return None;
    }
    let end = end.min(start + MOST);
    let from = if tells { behind_addressee(view, start, end)? } else { start };
    let (mut at, described) = behind_circumstances(view, from, end, |at| is_circumstantial(view, at));
    // "Told reporters who asked", "told reporters outside the hall where", but "told reporters where"
    let placed = at > start + 1 || view.first_word(at, end) == of_ascii("who");
    if tells
        && placed
        && let Some(that) = behind_description(view, at, end)
    {
        return Some(Side::opener(that));
    }
    // "As X reported on Monday, | the dam was"
    let likened = at > start && at + 2 < end && page.kind(at) == ChunkKind::Comma && is_likened(view, source, first);
    at += usize::from(likened);
    // A letter that the council wrote is no clause of its own.
    let clause = || is_clause(view, at, end) && !(described && ends_with_verb(view, at, end));
    // "said Monday | that the dam was": no phrase between, whose that it might be
    let that = at > start && at < end && page.kind(at) == ChunkKind::That && page.kind(at - 1) == ChunkKind::Time;
    // "Which X told reporters | was “a sham”"
    let lacking = || tells && at < end && view.is_finite(at) && edges::lacks_subject(view, source);
    let begins = that || (at > start && (clause() || lacking()));
    begins.then(|| Side::opener(at))
}

/// "Asked Sunday | why", "wondered Sunday | whether", "agreed Sunday | to pay": whether a content begins at the chunk `at`,
/// behind a time.
fn opens(view: View<'_>, class: CueClass, at: usize) -> bool {
    let chunk = &view.page.chunks[at];
    match chunk.kind {
        ChunkKind::Wh => true,
        ChunkKind::Prep => {
            let key = view.token(chunk.first as usize).key;
            key == of_ascii("whether") || (key == of_ascii("on") && class != CueClass::Say && class != CueClass::Tell)
        }
        ChunkKind::Verb => {
            let promises = matches!(class, CueClass::Agree | CueClass::Promise | CueClass::Plan | CueClass::Decide);
            promises && chunk.form == VerbForm::Infinitive
        }
        _ => false,
    }
}

/// "As | X | reported": whether an "as" that the sentence begins with leads in the source.
fn is_likened(view: View<'_>, source: &SourceCandidate, first: usize) -> bool {
    let page = view.page;
    view.token(page.chunks[first].first as usize).key == of_ascii("as")
        && source.end > source.first
        && page.chunk_of[source.first as usize] as usize == first + 1
}

/// The wall, according to X, a surveyor, | leans: a verb right behind the source that the words before it are the subject of.
fn around(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, (first, end): (usize, usize)) -> Option<Side> {
    let page = view.page;
    let last = page.chunk_of[source.end.checked_sub(1)? as usize] as usize;
    let closes = source.end > source.first && page.kind(last) == ChunkKind::Comma;
    let (left, verb) = (before_cue(view, cue, source), last + 1);
    let carries = closes && left > first && verb < end && view.is_finite(verb);
    carries.then_some(Side { place: Place::Around, chunk: verb as u32, left_end: left as u32 })
}

/// The chunk behind an addressee, with the phrases and the title that belong to it.
fn behind_addressee(view: View<'_>, at: usize, end: usize) -> Option<usize> {
    let named = at < end && view.page.kind(at) == ChunkKind::Noun;
    let behind = named.then(|| phrase_end(view, at, end) + 1)?;
    let titled = (behind < end).then(|| title(view, behind)).flatten();
    Some(titled.map_or(behind, |closer| closer + 1))
}

/// Whether a clause begins at the chunk `at`: "the dam was", "there was".
fn is_clause(view: View<'_>, at: usize, end: usize) -> bool {
    at + 1 < end
        && (view.complement(at, end) == of_ascii("clause") || (is_there(view, at) && view.page.chunks[at + 1].finite))
}

fn is_circumstantial(view: View<'_>, prep: usize) -> bool {
    CIRCUMSTANTIAL.contains(&view.token(view.page.chunks[prep].first as usize).key)
}

/// The chunk behind times, adverbs, and the phrases with those prepositions that `leads` takes, from the chunk `at` on; and whether
/// there is any such phrase.
pub(super) fn behind_circumstances(
    view: View<'_>,
    mut at: usize,
    end: usize,
    leads: impl Fn(usize) -> bool,
) -> (usize, bool) {
    let page = view.page;
    let next = |at: usize| (at + 1 < end).then(|| page.kind(at + 1));
    let mut described = false;
    while at < end {
        at = match page.kind(at) {
            ChunkKind::Time | ChunkKind::Adv => at + 1,
            ChunkKind::Prep if next(at) == Some(ChunkKind::Time) => at + 2,
            ChunkKind::Prep if next(at) == Some(ChunkKind::Noun) && leads(at) => {
                described = true;
                phrase_end(view, at + 1, end) + 1
            }
            _ => break,
        };
    }
    (at, described)
}

/// "Outside the hall | where they had met | that it was shut": the "that" behind a clause that tells more of a place.
fn behind_description(view: View<'_>, at: usize, end: usize) -> Option<usize> {
    const LEADS: [u32; 3] = [of_ascii("where"), of_ascii("which"), of_ascii("who")];
    let page = view.page;
    let described = at + 2 < end && page.kind(at) == ChunkKind::Wh && LEADS.contains(&view.first_word(at, end));
    let mut rest = (at + 1..end).filter(|_| described);
    let that = rest.find(|k| matches!(page.kind(*k), ChunkKind::That | ChunkKind::QuoteOpen | ChunkKind::Comma))?;
    let told = page.kind(that) == ChunkKind::That && page.strip.next(FINITE, at, that) + at < that;
    told.then_some(that)
}

/// "The letter | the council wrote that": whether the clause at `at` has nothing behind its verb that belongs to it.
fn ends_with_verb(view: View<'_>, at: usize, end: usize) -> bool {
    let page = view.page;
    let verb = at + page.strip.next(FINITE, at, end);
    let next = verb + 1;
    let is = verb < end && is_be(view.token(page.chunks[verb].head as usize).key);
    !is && (next >= end || matches!(page.kind(next), ChunkKind::That | ChunkKind::Comma | ChunkKind::QuoteOpen))
}
