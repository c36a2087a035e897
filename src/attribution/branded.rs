//! "The plan was branded “a farce” by X", "the plan, described by X as “a farce,”": what somebody calls a thing, where the
//! thing stands before the verb and is content too.

use super::content::{Place, Side};
use super::cue::{CueCandidate, CueSort};
use super::quoted::Quoted;
use super::source::{Relation, SourceCandidate, naming, phrase_end, whole};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{FINITE, Kinds};
use crate::lexicon::CueClass;
use crate::lexicon::entry::is_article;
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// The most chunks between the verb and the quotation, and behind it to "by" or from there to whom it names.
const BEFORE: usize = 4;
const BEHIND: usize = 3;

const LINKS: Kinds<2> = Kinds::of([ChunkKind::Wh, ChunkKind::That]);

/// Who calls it so, and the quotation with what leads to it.
pub(crate) fn by_somebody(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let bounds = page.chunks_of(sentence);
    let (first, end) = bounds;
    if cue.sort != CueSort::Verb || k == first || !calls(view, cue) || !is_passive(view, cue, bounds) {
        return None;
    }
    let (source, chunk) = match agent(view, k + 1, bounds) {
        Some(source) => {
            let behind = page.chunk_of[source.end as usize - 1] as usize + 1;
            (source, Some(behind).filter(|at| word(view, *at, end) == of_ascii("as"))?)
        }
        None => (agent(view, by(view, quotation_end(view, k + 1, end)?, end)?, bounds)?, k + 1),
    };
    let edge = quotation_end(view, chunk, end)?;
    let edge = if page.chunks[edge - 1].end <= source.first { by(view, edge, end)? } else { edge };
    let side = Side { place: Place::Subject, chunk: chunk as u32, left_end: k as u32 };
    Some(Quoted { source, side, edge: Some(edge as u32) })
}

/// "Was branded", "a move branded", "the move, branded as": whether the verb of a cue is passive, or a participle that
/// may look like a past tense.
fn is_passive(view: View<'_>, cue: &CueCandidate, (first, end): (usize, usize)) -> bool {
    const NAMES: [u32; 5] =
        [of_ascii("dub"), of_ascii("nickname"), of_ascii("brand"), of_ascii("label"), of_ascii("call")];
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let (chunk, token) = (&page.chunks[k], view.token(cue.token as usize));
    if token.tag == Tag::Vbn {
        return chunk.head == cue.token && matches!(chunk.form, VerbForm::Passive | VerbForm::Participle);
    }
    let sign = page.before_adverbs(k, first).checked_sub(1).map(|sign| page.kind(sign));
    let apart = matches!(sign, Some(ChunkKind::Comma | ChunkKind::Dash | ChunkKind::Open));
    let led = [of_ascii("as"), of_ascii("for")].contains(&word(view, k + 1, end));
    token.tag == Tag::Vbd && apart && (led || NAMES.contains(&view.lemma(cue.token as usize)))
}

/// "A mill, nicknamed “the Beast,” | burnt": a quotation that is a name right behind a participle, which nobody is told to
/// have given.
pub(crate) fn by_nobody(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Quoted> {
    const NICKNAMES: [u32; 2] = [of_ascii("dub"), of_ascii("nickname")];
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let (first, end) = page.chunks_of(sentence);
    let lemma = view.lemma(cue.token as usize);
    let nicknames = NICKNAMES.contains(&lemma);
    let names = cue.sort == CueSort::Verb && (nicknames || lemma == of_ascii("call"));
    let sign = page.before_adverbs(k, first).checked_sub(1).filter(|sign| names && *sign > first)?;
    // "What Roe, a clerk, | called"
    let link = page.strip.ahead(LINKS, first, sign);
    let link = (link != 0).then(|| first + 63 - link.leading_zeros() as usize);
    if link.is_some_and(|link| page.strip.count(FINITE, link, sign) == 0) {
        return None;
    }
    let participle = view.token(cue.token as usize).tag == Tag::Vbn && page.chunks[k].form == VerbForm::Participle;
    let hangs = match page.kind(sign) {
        ChunkKind::Comma | ChunkKind::Dash | ChunkKind::Open => participle || nicknames,
        // "The mill | Roe | called", "what | Roe | called"
        ChunkKind::Noun => {
            participle && !matches!(page.kind(sign - 1), ChunkKind::Noun | ChunkKind::Wh | ChunkKind::That)
        }
        _ => false,
    };
    let edge = quotation_end(view, k + 1, end).filter(|_| hangs && begins_name(view, k + 1))?;
    let side = Side { place: Place::Subject, chunk: k as u32 + 1, left_end: k as u32 };
    Some(Quoted { source: SourceCandidate::none(view, cue), side, edge: Some(edge as u32) })
}

/// “Trackers”, the “Beast”: whether a quotation, or an article before it, begins at the chunk `at`.
fn begins_name(view: View<'_>, at: usize) -> bool {
    let chunk = &view.page.chunks[at];
    chunk.kind == ChunkKind::QuoteOpen
        || chunk.end == chunk.first + 1 && is_article(view.token(chunk.first as usize).key)
}

/// Whether a cue tells what somebody makes of a thing.
fn calls(view: View<'_>, cue: &CueCandidate) -> bool {
    const CLASSES: [CueClass; 5] =
        [CueClass::Call, CueClass::Name, CueClass::Criticize, CueClass::Praise, CueClass::Accuse];
    view.lexicon.cue(cue.cue).is_some_and(|c| CLASSES.contains(&c.class))
        || view.lemma(cue.token as usize) == of_ascii("dismiss")
}

/// The first word of the chunk `at`, if there is one.
fn word(view: View<'_>, at: usize, end: usize) -> u32 {
    if at < end { view.token(view.page.chunks[at].first as usize).key } else { 0 }
}

/// "A | “farce” |", "as | “a farce” |": the chunk behind the quotation shortly behind the chunk `from`.
fn quotation_end(view: View<'_>, from: usize, end: usize) -> Option<usize> {
    const LEADS: Kinds<4> = Kinds::of([ChunkKind::Prep, ChunkKind::Noun, ChunkKind::Adj, ChunkKind::Adv]);
    let page = view.page;
    let opener = from + page.strip.ahead(LEADS, from, end.min(from + BEFORE)).trailing_ones() as usize;
    let region = (opener < end).then(|| page.opened(opener)).flatten()?;
    Some(page.closer(region) + 1).filter(|behind| *behind <= end)
}

/// The chunk of the "by" at the chunk `at`, or behind the rest of a noun group there: "a “sly” attempt | by X".
fn by(view: View<'_>, at: usize, end: usize) -> Option<usize> {
    let goes_on = at < end
        && view.page.kind(at) == ChunkKind::Noun
        && matches!(view.token(view.page.chunks[at].first as usize).tag, Tag::Noun | Tag::Nouns | Tag::Adj);
    let rest = at + usize::from(goes_on);
    (word(view, rest, end) == of_ascii("by")).then_some(rest)
}

/// Whom the "by" at the chunk `at` names.
fn agent(view: View<'_>, at: usize, (first, end): (usize, usize)) -> Option<SourceCandidate> {
    const DESCRIBING: Kinds<3> = Kinds::of([ChunkKind::Adj, ChunkKind::Adv, ChunkKind::Prep]);
    let page = view.page;
    let from = Some(at + 1).filter(|from| *from < end && word(view, at, end) == of_ascii("by"))?;
    // "By no less than X"
    let than = (from..end.min(from + BEHIND)).find(|k| word(view, *k, end) == of_ascii("than"));
    let from = than.map_or(from, |than| than + 1);
    let name = from + page.strip.ahead(DESCRIBING, from, end.min(from + BEHIND)).trailing_ones() as usize;
    let names =
        name < end && page.kind(name) == ChunkKind::Noun && view.token(page.chunks[name].head as usize).tag != Tag::Num;
    let last = names.then(|| phrase_end(view, name, naming::named_to(view, name, end)))?;
    let last = whole::apposition(view, last, (first, end)).unwrap_or(last);
    Some(SourceCandidate::of_chunks(view, (from, last), Relation::BehindPhrase, 0))
}
