//! X said that it leaked but maintained that it held: a verb of speaking behind a joint, whose subject is that of the verb
//! before what is joined.

use super::cue::{CueCandidate, CueSort};
use super::found::Found;
use super::object::Object;
use super::source::{Relation, SourceCandidate, phrase_end};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, ADVERB, FINITE, SUBJECT};
use crate::lexicon::cue::Frames;
use crate::lexicon::entry::noun;
use crate::lexicon::{AttributionType, CueClass};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet};

/// Who speaks, and the chunk of the joint, where the content of the last of `found` can't go on with the cue.
pub(super) fn speaker(
    view: View<'_>,
    cue: &CueCandidate,
    sentence: usize,
    found: &[Found],
    object: Option<Object>,
) -> Option<(SourceCandidate, usize)> {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    if cue.sort != CueSort::Verb || page.kind(k) != ChunkKind::Verb {
        return None;
    }
    let joint =
        page.before_adverbs(k, first).checked_sub(1).filter(|j| *j > first && page.kind(*j) == ChunkKind::Conj)?;
    let asks = asks(view, cue, k);
    let last = found.last().filter(|f| {
        // "Withdrew | her claim", "cut | its forecast to 2 percent"
        (object.is_some() || opens(view, cue, k, end) || asks)
            && f.sentence as usize == sentence
            && f.cue.sort == CueSort::Verb
    })?;
    let begins = last.content.first()?.0;
    let subject = last.source.first < last.source.end && last.source.end <= last.cue.token && last.cue.token < begins;
    let said = page.chunk_of[last.cue.token as usize] as usize;
    if !subject || last.score <= 0.0 || !is_of_time(view, said, k) {
        return None;
    }
    let start = page.chunk_of[begins as usize] as usize;
    let carries = strip::from_first(page.strip.ahead(FINITE, start, joint)).next().map(|far| start + far);
    let contrary = view.token(page.chunks[joint].first as usize).key != of_ascii("and");
    let apart = page.kind(joint - 1) == ChunkKind::Comma;
    // "Said he had never seen it | and asked for time"
    let asked = asks && carries.is_none_or(|verb| is_compound(view, verb));
    // "Warns of a fault | and advises": no clause that could go on.
    (asked || contrary || apart || carries.is_none_or(|verb| !can_speak(view, start, verb)))
        .then_some((SourceCandidate { relation: Relation::Left, ..last.source }, joint))
}

/// "Maintained | that", "insisted | it was", "promised | to pay", "accused | the paper | of": whether a content begins behind the
/// verb at chunk `k`.
fn opens(view: View<'_>, cue: &CueCandidate, k: usize, end: usize) -> bool {
    let page = view.page;
    // "Asserted | once more that"
    let adverbs = page.strip.ahead(ADVERB, k + 1, end).trailing_ones() as usize;
    let next = k + 1 + adverbs;
    let Some(cue) = view.lexicon.cue(cue.cue).filter(|_| next < end) else { return false };
    let acts = matches!(cue.class, CueClass::Promise | CueClass::Refuse);
    match page.kind(next) {
        ChunkKind::QuoteOpen => cue.frames.has(Frames::QUOTE) && cue.kind == AttributionType::Comm,
        ChunkKind::That => cue.kind == AttributionType::Comm || acts || cue.class == CueClass::Demand,
        ChunkKind::Verb => acts && page.chunks[next].form == VerbForm::Infinitive,
        // "Dismissed | the memo as gossip", "called | the offer an insult"
        ChunkKind::Noun
            if matches!(cue.class, CueClass::Deny | CueClass::Criticize | CueClass::Praise | CueClass::Call)
                && !page.strip.has(SUBJECT, next) =>
        {
            true
        }
        ChunkKind::Noun if cue.class == CueClass::Accuse => {
            let behind = page.chunks.get(next + 1).filter(|c| c.kind == ChunkKind::Prep);
            behind.is_some_and(|c| view.token(c.first as usize).key == of_ascii("of"))
        }
        // "Urged | the council | to act"
        ChunkKind::Noun if cue.class == CueClass::Demand && cue.frames.has(Frames::OBJECT) => {
            let behind = page.chunks.get(phrase_end(view, next, end) + 1);
            behind.is_some_and(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Infinitive)
        }
        _ => cue.kind == AttributionType::Comm && view.complement(next, end) == of_ascii("clause"),
    }
}

/// "Asked for | time", "demanded | “the whole tape”": whether a demand has its object behind it.
fn asks(view: View<'_>, cue: &CueCandidate, k: usize) -> bool {
    let page = view.page;
    let Some(next) = page.chunks.get(k + 1) else { return false };
    let opener = view.token(next.first as usize).key;
    match view.lemma(cue.token as usize) {
        l if l == of_ascii("ask") || l == of_ascii("call") => opener == of_ascii("for"),
        l if l == of_ascii("demand") => matches!(next.kind, ChunkKind::Noun | ChunkKind::QuoteOpen),
        _ => false,
    }
}

/// "Had seen", "would defend", "did not believe": whether a verb group has an auxiliary, so that a plain verb is not joined to it.
fn is_compound(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    chunk.form == VerbForm::Modal || chunk.first < chunk.head
}

/// Ends what is said with the cue before at the chunk of the joint.
pub(super) fn part(view: View<'_>, joint: usize, before: &mut Found) {
    let page = view.page;
    let comma = usize::from(page.kind(joint - 1) == ChunkKind::Comma);
    let end = page.chunks[joint - comma].first;
    before.content.retain(|(first, _)| *first < end);
    if let Some(piece) = before.content.last_mut() {
        piece.1 = piece.1.min(end);
    }
}

/// Whether the verb groups `a` and `b` are of one tense: "says", "maintains"; "said", "maintained".
fn is_of_time(view: View<'_>, a: usize, b: usize) -> bool {
    let past = |k: usize| {
        let chunk = &view.page.chunks[k];
        let [opener, head] = [chunk.first, chunk.head].map(|t| view.token(t as usize).tag);
        match opener {
            Tag::Vbd => Some(true),
            Tag::Vbn if chunk.first == chunk.head => Some(true),
            _ if opener.is_in(TagSet::of(&[Tag::Vbz, Tag::Vbp])) => Some(false),
            _ if head == Tag::Vbd => Some(true),
            _ => None,
        }
    };
    past(a).is_some() && past(a) == past(b)
}

/// Whether a subject that ends before the verb at `verb` may be somebody who speaks.
fn can_speak(view: View<'_>, start: usize, verb: usize) -> bool {
    let page = view.page;
    let mut heads = (start..verb).filter(|k| page.kind(*k) == ChunkKind::Noun).map(|k| page.chunks[k].head as usize);
    heads.any(|head| {
        let named = view.token(head).tag == Tag::Name;
        named || view.noun_bits(head) & noun::SOMEBODY != 0
    })
}
