//! Which words of a sentence are cues.

use super::additions;
use super::borrowed;
use super::branded;
use super::called;
use super::choose::{Options, choose};
use super::clausal;
use super::coordinate;
use super::cue::{self, Before, CueCandidate, CueSort};
use super::features;
use super::features::context::Context;
use super::found::Found;
use super::headline;
use super::last_word;
use super::marked::Marked;
use super::object::Object;
use super::priors::Priors;
use super::quoted::{self, Quoted};
use super::reporting::{self, Reporting};
use super::sayings::Sayings;
use super::source::restrictive;
use super::stage;
use super::valued;
use super::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::Lexicon;
use crate::text::{Tag, flag};
use crate::weights::{Score, Weights};

/// Lists that are used again from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    options: Options,
    /// The sentence's reporting clauses.
    reporting: Vec<Reporting>,
    sayings: Sayings,
    /// The tokens of the sentence that may be cues.
    spots: Vec<usize>,
    /// Likely cues of the sentence that can only be inside another's content.
    pub inner: Vec<Found>,
}

/// Cues below these log odds are not looked at further.
const LEAST_SCORE: f32 = -0.6;
/// Candidates below these log odds by the words and chunks beside them are dismissed.
const LEAST_GATE: f32 = -1.2;

/// Log odds from which on a word that another cue keeps down is taken for a cue inside that one's content: those that
/// it would have, were it the first of its sentence.
const LEAST_ALONE: f32 = 0.4;

/// Log odds below which a word is not looked at under a tag, wherever it stands.
const LEAST_PRIOR: f32 = -3.0;

/// Under which tags the words of a lexicon are looked at, by a table of weights.
pub(crate) fn priors(lexicon: &Lexicon, weights: &Weights) -> Priors {
    let score = Score::new(weights);
    Priors::new(lexicon, |entry, tag| {
        if cue::alone(entry.lemma, tag).is_some() {
            return true;
        }
        let Some((sort, number)) = cue::of_entry(entry, tag) else { return false };
        let class = lexicon.cue(number).map_or(EDGE, |c| c.class.value());
        let views = sort == CueSort::Noun && cue::names_view(entry.lemma);
        views || score.of(|sink| features::cue::prior(entry.lemma, class, tag, sink)) >= LEAST_PRIOR
    })
}

/// Finds the likely cues of a sentence, in their order.
pub(crate) fn sentence(
    view: View<'_>,
    number: usize,
    score: &mut Score<'_>,
    scratch: &mut Scratch,
    found: &mut Vec<Found>,
) {
    let Scratch { options, reporting, sayings, spots, inner } = scratch;
    inner.clear();
    reporting::find(view, number, reporting);
    let mut before = Before::default();
    let mut previous: Option<(u32, u32)> = None;
    let marked = Marked::of(view.page, number);
    sayings.find(view, number);
    cue::spots(view, number, marked, &reporting.iter().map(|r| r.cue), spots);
    for i in spots {
        let Some(cue) = cue::candidate(view, *i, marked) else { continue };
        let seen = if before.count > 0 && restrictive::source(view, &cue, number).is_some() {
            // "One who declined to be named | called": what the clause tells of its subject comes before no cue of the
            // sentence's.
            Before::default()
        } else {
            before
        };
        before.note(view, &cue);
        let clause = reporting.iter().find(|r| r.cue == cue.token).copied();
        let behind = clause.is_some_and(|c| c.is_behind());
        let quoted = if behind { None } else { quoted(view, &cue, number) };
        let object = Object::of(view, &cue, number);
        let joined = coordinate::speaker(view, &cue, number, found, object);
        // What stands in another cue's content is weighed by itself there.
        let free = || holder(found, cue.token).is_none();
        let sure = clause.is_some()
            || quoted.is_some_and(|q| q.source.end > q.source.first)
            || cue::is_sure(view, &cue, number)
            || headline::is_led(view, &cue, number)
            || called::is_so(view, &cue, number)
            || last_word::is_so(view, &cue, number)
            || matches!(object, Some(Object::Valued(_)))
            || ((object.is_some() || clausal::is_so(view, &cue, number)) && free())
            || joined.is_some()
            || (cue.is_listed() && borrowed::writer(view, &cue, number).is_some())
            || stage::speaker(view, &cue, number).is_some();
        // Hardly a noun or an adjective inside a quotation is a cue of the writer's.
        let nominal = matches!(cue.sort, CueSort::Noun | CueSort::Adjective);
        if !sure && nominal && view.token(cue.token as usize).has(flag::QUOTED) {
            continue;
        }
        let context = Context { object, ..Context::new(view, cue, number, sayings) };
        let Some((odds, is_inner)) = likely(view, &context, seen, sure, found, score) else { continue };
        let saying = context.saying;
        let mut blank = Found { saying, ..Found::new(view, cue, number, odds, score.strongest(), sure, clause) };
        if let Some((speaker, _)) = joined {
            blank.source = speaker;
        }
        let Some(mut item) = choose(view, &context, blank, quoted, previous, score, options) else { continue };
        additions::trim(view, &mut item);
        if matches!(object, Some(Object::Valued(_))) {
            valued::trim(view, &mut item);
        }
        if let (Some((_, joint)), Some(before)) = (joined, found.last_mut()) {
            coordinate::part(view, joint, before);
        }
        if is_inner {
            inner.push(item);
            continue;
        }
        if odds > 0.0 && item.source.end > item.source.first {
            previous = Some((item.source.first, item.source.end));
        }
        found.push(item);
    }
}

/// The last of the likely cues whose content holds a token.
fn holder(found: &[Found], token: u32) -> Option<&Found> {
    found.iter().rev().find(|f| f.score > 0.0 && f.holds(token))
}

/// The chunk at which the clause begins that is the content around a token: behind "that" and behind a mark.
fn clause_around(view: View<'_>, holder: &Found, token: u32) -> usize {
    let pieces = holder.content.iter();
    let first = pieces.map(|(first, _)| *first).filter(|first| *first <= token).max().unwrap_or(token);
    let k = view.page.chunk_of[first as usize] as usize;
    let opens = matches!(view.page.kind(k), ChunkKind::That | ChunkKind::QuoteOpen);
    k + usize::from(opens && view.page.chunks[k].end <= token)
}

/// Who is quoted, who calls something so, or who says what a headline tells, by the shape alone; nobody where none is named.
fn quoted(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    if let Some(quoted) = headline::inverted(view, cue, sentence) {
        return Some(quoted);
    }
    if !matches!(view.token(cue.token as usize).tag, Tag::Vbn | Tag::Vbd) {
        return None;
    }
    quoted::as_saying(view, cue, sentence)
        .or_else(|| branded::by_somebody(view, cue, sentence))
        .or_else(|| branded::by_nobody(view, cue, sentence))
}

/// How much speaks for a cue, as log odds, and whether it is one only inside the content of another one of `found`; `None`
/// where too little does.
#[inline(never)] // keeps the loop over the tokens small
fn likely(
    view: View<'_>,
    context: &Context,
    before: Before,
    sure: bool,
    found: &[Found],
    score: &mut Score<'_>,
) -> Option<(f32, bool)> {
    if sure || passes(view, context, before, score) {
        let odds = weigh(view, context, before, score);
        if sure || odds >= LEAST_SCORE {
            return Some((odds, false));
        }
    }
    // What another cue keeps down may still be a cue in the clause that this one's content is.
    let CueCandidate { token, sort, .. } = context.cue;
    let holder = holder(found, token).filter(|_| sort == CueSort::Verb)?;
    let (inside, alone) = (context.within(view, clause_around(view, holder, token)), Before::default());
    let odds = passes(view, &inside, alone, score).then(|| weigh(view, &inside, alone, score))?;
    (odds > LEAST_ALONE).then_some((odds, true))
}

/// Whether a candidate is not dismissed by the few features that are looked at first.
fn passes(view: View<'_>, context: &Context, before: Before, score: &Score<'_>) -> bool {
    score.of(|sink| features::cue::gate(view, context, before, sink)) >= LEAST_GATE
}

/// How much speaks for a cue: log odds.
#[inline(never)]
fn weigh(view: View<'_>, context: &Context, before: Before, score: &mut Score<'_>) -> f32 {
    let subject = cue::left(view, context.k, context.first).kind;
    score.noting(|sink| features::cue::features(view, context, subject, sink))
        + score.of(|sink| features::cue::surroundings(view, context, subject, sink))
        + score.of(|sink| features::cue::earlier(view, context, subject, before, sink))
}
