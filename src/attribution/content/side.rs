//! On which side of the cue a content may lie, and on which chunk it hangs there.

use super::asked;
use super::sum::is_sum;
use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::source::titled::is_modifier;
use crate::attribution::source::{SourceCandidate, phrases_before};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{Kinds, SUBJECT};
use crate::lexicon::cue::Frames;
use crate::lexicon::entry::{is_indefinite, noun};
use crate::lexicon::{AttributionType, CueClass};
use crate::quotation::QuoteKind;
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// Where a content lies and on which chunk it hangs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Side {
    pub place: Place,
    /// The chunk at which the right part begins, or before which the left part ends.
    pub chunk: u32,
    /// For [`Place::Around`] and [`Place::Subject`]: the chunk before which the left part ends.
    pub left_end: u32,
}

/// On which side of the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// Right behind the cue.
    Right,
    /// Behind a preposition that belongs to the cue.
    RightOfPrep,
    /// Behind an addressee, a time, a place: at "that", a mark, "to", a question word.
    RightAtOpener,
    /// The same at the subject of a clause: "said on Monday | the road was shut".
    RightAtClause,
    /// Behind the first noun group.
    RightOfObject,
    /// Behind a colon.
    RightOfColon,
    /// Before the source or the cue.
    Left,
    /// The subject before the cue and what follows the cue: "X is expected to Y".
    Subject,
    /// Before and behind: "A, he said, B".
    Around,
}

impl Place {
    pub(crate) const fn value(self) -> u32 {
        match self {
            Self::Right => of_ascii("r"),
            Self::RightOfPrep => of_ascii("rp"),
            Self::RightAtOpener => of_ascii("ra"),
            Self::RightAtClause => of_ascii("rs"),
            Self::RightOfObject => of_ascii("ro"),
            Self::RightOfColon => of_ascii("rc"),
            Self::Left => of_ascii("l"),
            Self::Subject => of_ascii("s"),
            Self::Around => of_ascii("lr"),
        }
    }
}

impl Side {
    /// Right behind the cue, from a chunk on.
    pub(crate) const fn right(chunk: usize) -> Self {
        Self { place: Place::Right, chunk: chunk as u32, left_end: 0 }
    }

    /// Behind an addressee or circumstances, from a chunk on.
    pub(crate) const fn opener(chunk: usize) -> Self {
        Self { place: Place::RightAtOpener, chunk: chunk as u32, left_end: 0 }
    }

    /// Up to the chunk `left_end`, and behind the cue from a chunk on.
    pub(crate) const fn around(left_end: usize, chunk: usize) -> Self {
        Self { place: Place::Around, chunk: chunk as u32, left_end: left_end as u32 }
    }

    /// Before the source or the cue, up to a chunk.
    pub(crate) const fn left(end: usize) -> Self {
        Self { place: Place::Left, chunk: end as u32, left_end: end as u32 }
    }
}

/// The chunks of a source, half-open.
pub(crate) fn source_chunks(view: View<'_>, source: &SourceCandidate) -> Option<(usize, usize)> {
    (source.end > source.first).then(|| {
        let of = |t: u32| view.page.chunk_of[t as usize] as usize;
        (of(source.first), of(source.end - 1) + 1)
    })
}

/// The chunk before which a content that stands before source and cue ends.
pub(crate) fn before_cue(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate) -> usize {
    const LEADS: [u32; 3] = [of_ascii("in"), of_ascii("by"), of_ascii("at")];
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let word = |at: usize| view.token(page.chunks[at].first as usize).key;
    // "The plan is dead, | in his view", "it loses a tenth | by its own account"
    let first = || page.chunks_of(page.sentence_of(cue.token as usize)).0;
    let led = cue.sort == CueSort::Noun
        && k > 0
        && page.kind(k - 1) == ChunkKind::Prep
        && LEADS.contains(&word(k - 1))
        && first() < k;
    let k = k - usize::from(led);
    let at = source_chunks(view, source).filter(|(_, end)| *end <= k).map_or(k, |(first, _)| first);
    // "The dam leaks, as | Roe | says"
    let likened = at >= 2
        && word(at - 1) == of_ascii("as")
        && matches!(page.kind(at - 2), ChunkKind::Comma | ChunkKind::QuoteClose | ChunkKind::Dash)
        && first() < at;
    at - usize::from(likened)
}

/// The chunk behind the cue, and behind a source that directly follows it; and the next at which a content can begin.
pub(crate) fn after_cue(
    view: View<'_>,
    cue: &CueCandidate,
    source: &SourceCandidate,
    sentence: usize,
) -> (usize, usize) {
    let k = view.page.chunk_of[cue.token as usize] as usize;
    let mut right = k + 1;
    if let Some((first, end)) = source_chunks(view, source)
        && source.relation.is_right()
        && first <= k + 3
    {
        right = end.max(right);
    }
    (right, skip(view, right, sentence))
}

/// The next chunk from `at` on that is no comma, adverb or closing bracket.
fn skip(view: View<'_>, mut at: usize, sentence: usize) -> usize {
    let (_, end) = view.page.chunks_of(sentence);
    while at < end && matches!(view.page.kind(at), ChunkKind::Comma | ChunkKind::Adv | ChunkKind::Close) {
        at += 1;
    }
    at
}

/// "at | 14"
fn is_at_sum(view: View<'_>, at: usize) -> bool {
    view.token(view.page.chunks[at].first as usize).key == of_ascii("at") && is_sum(view, at)
}

/// Appends the sides on which the content may lie.
pub(crate) fn sides(
    view: View<'_>,
    cue: &CueCandidate,
    source: &SourceCandidate,
    sentence: usize,
    out: &mut Vec<Side>,
) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let mut add = |place, chunk: usize, left_end: usize| {
        out.push(Side { place, chunk: chunk as u32, left_end: left_end as u32 });
    };
    let (_, start) = after_cue(view, cue, source, sentence);
    // What stands behind a signature tells of it.
    let signs = cue.sort == CueSort::Dash && source.relation.is_right();
    let usable = |at: usize| at < chunk_end && !signs && page.kind(at) != ChunkKind::Stop;
    let begins = usable(start) && !is_another(view, start, chunk_end) && !is_others(view, start, chunk_end);
    if begins {
        add(Place::Right, start, 0);
        if page.kind(start) == ChunkKind::Prep && usable(start + 1) {
            add(Place::RightOfPrep, start + 1, 0);
        }
        let limit = chunk_end.min(start + 14);
        let mut opener = start + 1;
        while opener < limit {
            match page.kind(opener) {
                ChunkKind::That | ChunkKind::Wh => break,
                ChunkKind::QuoteOpen => match title(view, opener) {
                    Some(closer) => opener = closer + 1,
                    None => break,
                },
                ChunkKind::Verb if page.chunks[opener].form == VerbForm::Infinitive => break,
                ChunkKind::Stop => opener = limit,
                _ => opener += 1,
            }
        }
        if opener < limit {
            add(Place::RightAtOpener, opener - usize::from(opener > start + 1 && is_to(view, opener)), 0);
        }
        let behind = skip(view, start + 1, sentence);
        // "Asked about the dam, he said": a participle in front has no clause.
        if k > chunk_first
            && let Some(clause) = clause_behind(view, start, chunk_end)
            && (clause != behind || page.kind(start) != ChunkKind::Noun)
        {
            add(Place::RightAtClause, clause, 0);
        }
        if page.kind(start) == ChunkKind::Noun {
            let named = behind < chunk_end && title(view, behind).is_some();
            // "Put the toll at | 14": the object is what the sum is of.
            let valued = behind + 1 < chunk_end && is_at_sum(view, behind);
            if usable(behind) && behind != opener && !named && !valued {
                add(Place::RightOfObject, behind, 0);
            }
            // "Accused the mayor of | theft", but "threatened | a strike on the port".
            let entry = view.lexicon.cue(cue.cue);
            let splits = entry.is_none_or(|c| c.frames.has(Frames::OBJECT) || !c.frames.has(Frames::NOUN));
            let led = splits && usable(behind) && page.kind(behind) == ChunkKind::Prep && usable(behind + 1);
            if led && !valued && !is_aimed(view, start, behind) {
                add(Place::RightOfObject, behind + 1, 0);
            }
        }
        if let Some(colon) = (start..limit).find(|j| page.kind(*j) == ChunkKind::Colon)
            && usable(colon + 1)
        {
            add(Place::RightOfColon, colon + 1, 0);
        }
    }
    // Before the source or the cue.
    let left_end = before_cue(view, cue, source);
    // "It burnt, and | he said at the time": no end.
    let joint = left_end > chunk_first && page.kind(left_end - 1) == ChunkKind::Conj;
    let names = left_end > chunk_first && is_modifier(view, left_end - 1);
    // "(X suggests otherwise.)", "-- he said": nothing stands before.
    let begun = || matches!(page.kind(left_end - 1), ChunkKind::Open | ChunkKind::Dash);
    let opens = (left_end == chunk_first + 1 && begun()) || asked::is_asked(view, chunk_first);
    if left_end > chunk_first && !joint && !opens && !(names && (left_end < k || is_subject(view, cue, source))) {
        add(Place::Left, left_end, left_end);
        if begins {
            add(Place::Around, start, left_end);
        }
    }
    if k > chunk_first && left_end == k && begins {
        add(Place::Subject, start, k);
        if page.kind(start) == ChunkKind::Prep && usable(start + 1) {
            add(Place::Subject, start + 1, k);
        }
    }
}

/// "Agreed | and said that", "said | but gave no reason": whether another verb with what belongs to it stands behind a cue;
/// behind "the road was shut, X said," only one that X can be the subject of.
fn is_another(view: View<'_>, at: usize, end: usize) -> bool {
    let page = view.page;
    let verb = at + 1;
    if page.kind(at) != ChunkKind::Conj || verb + 1 >= end || !view.is_finite(verb) {
        return false;
    }
    let token = view.token(page.chunks[verb].head as usize);
    let cue = view.lexicon.verb_cue(token);
    if view.token(page.chunks[at].first as usize).key == of_ascii("but") {
        let apart = page.kind(at - 1) == ChunkKind::Comma;
        let ends = page.chunks[verb].negated && page.kind(verb + 1) == ChunkKind::Stop;
        return !apart || ends || cue.is_some_and(|c| c.kind == AttributionType::Comm || c.class == CueClass::Refuse);
    }
    view.lexicon.speaks(token) || cue.is_some_and(|c| c.class == CueClass::Call)
}

/// "The dam leaks, X said; | the mayor denies it": whether a semicolon parts what another says.
pub(crate) fn is_others(view: View<'_>, at: usize, end: usize) -> bool {
    let page = view.page;
    let cue =
        |k: &usize| view.is_finite(*k) && view.lexicon.verb_cue(view.token(page.chunks[*k].head as usize)).is_some();
    page.kind(at) == ChunkKind::Semicolon && (at + 2..end).any(|k| cue(&k))
}

/// "Told them | to “go home”": whether a quotation at the chunk `opener` is the rest of an infinitive.
fn is_to(view: View<'_>, opener: usize) -> bool {
    let page = view.page;
    let verb = page.tokens.get(page.chunks[opener].first as usize + 1);
    page.kind(opener) == ChunkKind::QuoteOpen
        && view.token(page.chunks[opener - 1].first as usize).key == of_ascii("to")
        && verb.is_some_and(|t| matches!(t.tag, Tag::Vb | Tag::Vbp))
}

/// "Threatened | a strike | against the port", but "warned the firm against it": whether a thing, and nobody who is told,
/// stands before "against".
fn is_aimed(view: View<'_>, object: usize, prep: usize) -> bool {
    const TOLD: u8 = noun::ROLE | noun::OFFICE | noun::ORGANISATION | noun::COLLECTIVE;
    let chunk = &view.page.chunks[object];
    view.token(view.page.chunks[prep].first as usize).key == of_ascii("against")
        && is_indefinite(view.token(chunk.first as usize).key)
        && view.noun_bits(chunk.head as usize) & TOLD == 0
}

/// "Said | on Monday | the road was shut": the chunk at which a clause begins behind the circumstances of an utterance,
/// which are those from the chunk `start` on.
fn clause_behind(view: View<'_>, start: usize, end: usize) -> Option<usize> {
    const CIRCUMSTANCES: Kinds<5> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv, ChunkKind::Comma]);
    const MOST: usize = 12;
    let (page, strip) = (view.page, &view.page.strip);
    let reach = start + strip.ahead(CIRCUMSTANCES, start, end.min(start + MOST)).trailing_ones() as usize;
    let mut subject = start + strip.next(SUBJECT, start, reach);
    // "The road | “was shut”"
    if subject >= reach && reach + 1 < end && page.kind(reach) == ChunkKind::QuoteOpen && view.is_finite(reach + 1) {
        let last = page.before_adverbs(reach, start).checked_sub(1)?;
        subject = last.checked_sub(2 * phrases_before(view, last, start))?;
    }
    let begins = |at: usize| page.kind(at) == ChunkKind::Noun && page.kind(at - 1) != ChunkKind::Prep;
    (subject > start && subject < reach && begins(subject)).then_some(subject)
}

/// “The Weir” touched many: whether what stands before a cue is rather its subject than what the source behind it says.
fn is_subject(view: View<'_>, cue: &CueCandidate, source: &SourceCandidate) -> bool {
    source.relation.is_right() && !view.lexicon.speaks(view.token(cue.token as usize))
}

/// The chunk of the closing mark of a title, if one opens at the chunk `opener`: on “Meet the Crew” X said that.
pub(crate) fn title(view: View<'_>, opener: usize) -> Option<usize> {
    let page = view.page;
    page.opened(opener).filter(|r| r.kind == QuoteKind::Title).map(|r| page.closer(r))
}
