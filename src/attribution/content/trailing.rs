//! "The dam leaks, | Roe told a panel on Tuesday", "the dam leaks, | Roe concluded in a report that pleased nobody": a content that
//! stands before the words for telling, behind whose addressee and circumstances nothing follows that one could begin with.

use super::opening::behind_circumstances;
use super::{Side, after_cue, before_cue};
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::source::{Relation, SourceCandidate, phrase_end};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, FINITE, SUBJECT};
use crate::lexicon::cue::Frames;
use crate::lexicon::{AttributionType, CueClass};
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
    if cue.sort == CueSort::According {
        return told_of(view, cue, source, sentence);
    }
    let verb = page.chunk_of[cue.token as usize] as usize;
    let entry = view.lexicon.cue(cue.cue).filter(|_| cue.sort == CueSort::Verb)?;
    let tells = entry.class == CueClass::Tell;
    let says = entry.kind == AttributionType::Comm || entry.class == CueClass::Decide;
    let speaks = says && entry.frames.has(Frames::THAT | Frames::BARE);
    let active = page.kind(verb) == ChunkKind::Verb && page.chunks[verb].form != VerbForm::Passive;
    let left = before_cue(view, cue, source);
    if !(tells || speaks) || !active || left >= verb || left < first + 2 || page.kind(left - 1) != ChunkKind::Comma {
        return None;
    }
    if source.relation == Relation::Relative || !stands_alone(view, first, left) {
        return None;
    }
    let (from, _) = after_cue(view, cue, source, sentence);
    let addressed = from < end && page.kind(from) == ChunkKind::Noun;
    if addressed != tells {
        return None;
    }
    let told_to = if tells { phrase_end(view, from, end) + 1 } else { from };
    let (at, described) = behind_circumstances(view, told_to, end, |_| true);
    let kind = (at < end).then(|| page.kind(at));
    // "X said." is plain without this: there have to be circumstances, or another clause behind.
    if !tells && at == from && kind != Some(ChunkKind::Semicolon) {
        return None;
    }
    // "The dam leaks, Roe told the panel, | and it will be drained"
    let joined = at + 2 < end && page.kind(at + 1) == ChunkKind::Conj && strip.next(FINITE, at, end) + at < end;
    if tells && kind == Some(ChunkKind::Comma) && joined {
        return Some(Side::around(left, at + 1));
    }
    let ends = match kind {
        None | Some(ChunkKind::Stop | ChunkKind::Semicolon) => true,
        // "Told the council on Tuesday, opening a debate", "..., a day after the vote"
        Some(ChunkKind::Comma) => at + 1 >= end || !strip.has(SUBJECT, at + 1),
        // "Concluded in a report | that spared nobody"
        Some(_) => !tells && described && tells_more(view, at, end),
    };
    ends.then(|| Side::left(left))
}

/// "The dam leaks, according to a report | that has not been published": the side of a content before the words for a source of
/// which a clause tells more.
fn told_of(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate, sentence: usize) -> Option<Side> {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let left = before_cue(view, cue, source);
    let at = page.chunk_of[source.end.checked_sub(1)? as usize] as usize + 1;
    let fronted = left > first + 1 && page.kind(left - 1) == ChunkKind::Comma;
    (fronted && tells_more(view, at, end)).then(|| Side::left(left))
}

/// "That spared nobody", "which was lost": whether a clause about what stands before begins at the chunk `at`.
fn tells_more(view: View<'_>, at: usize, end: usize) -> bool {
    at + 1 < end && matches!(view.page.kind(at), ChunkKind::That | ChunkKind::Wh) && view.is_finite(at + 1)
}

/// Whether a main clause is among the chunks `first..end`: they have more verbs than words that lead in subordinate clauses.
pub(super) fn stands_alone(view: View<'_>, first: usize, end: usize) -> bool {
    let page = view.page;
    let leads = |k: &usize| {
        matches!(page.kind(*k), ChunkKind::Wh | ChunkKind::That)
            || (LEADS.contains(&view.token(page.chunks[*k].first as usize).key)
                && view.complement(k + 1, end) == of_ascii("clause"))
    };
    // "When the turn came and it was told, Roe said"
    let led = leads(&first) && page.strip.count(COMMA, first, end - 1) == 0;
    !led && page.strip.count(FINITE, first, end) > (first..end).filter(leads).count()
}
