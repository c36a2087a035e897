//! "An official who declined to be named | said", "people briefed on the plan | told": the subject of a cue with a clause
//! that tells which one is meant, without commas.

use super::{Relation, SourceCandidate, phrases_before};
use crate::attribution::cue::CueCandidate;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{ADVERB, FINITE, Kinds, VERB};
use crate::lexicon::entry::{Frames, is_nominative};
use crate::text::hash::of_ascii;

/// The most chunks of a subject with its clause.
const LONGEST: usize = 24;

/// The subject with its clause, where nothing else can be the cue's.
pub(crate) fn source(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let speaks = page.chunks[k].finite && view.lexicon.utters(view.token(cue.token as usize));
    let end = if speaks { page.before_adverbs(k, first) } else { return None };
    // "The clerk who left after | she | said"
    if end > first && is_nominative(view.token(page.chunks[end - 1].head as usize).key) {
        return None;
    }
    let link = link(view, first.max(end.saturating_sub(LONGEST)), end)?;
    let verb = link + usize::from(page.kind(link) == ChunkKind::Wh);
    let verb = verb + page.strip.ahead(ADVERB, verb, end).trailing_ones() as usize;
    let whole = verb < end && page.kind(verb) == ChunkKind::Verb && !splits(view, verb, end);
    let subject = link - 1 - 2 * phrases_before(view, link - 1, first);
    whole.then(|| SourceCandidate::of_chunks(view, (subject, end - 1), Relation::LeftWhole, 0))
}

/// The chunk of the relative pronoun or the participle that leads a clause up to the chunk `end`, right behind a noun group.
fn link(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    const WITHIN: Kinds<6> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Verb, ChunkKind::Adv, ChunkKind::Adj, ChunkKind::Time]);
    const PRONOUNS: [u32; 3] = [of_ascii("who"), of_ascii("that"), of_ascii("which")];
    let (page, strip) = (view.page, &view.page.strip);
    let back = |end: usize| end - strip.behind(WITHIN, first, end).leading_ones() as usize;
    // "who asked | that | her name be withheld"
    let told = |k: usize| k > first + 2 && page.kind(k - 1) == ChunkKind::That && page.kind(k - 2) == ChunkKind::Verb;
    let last = back(end);
    let (from, most) = if told(last) { (back(last - 1), 2) } else { (last, 1) };
    let behind_noun = |k: usize| k > first && page.kind(k - 1) == ChunkKind::Noun;
    let relative = from.checked_sub(1).filter(|k| *k > first && behind_noun(*k)).filter(|k| {
        let leads = matches!(page.kind(*k), ChunkKind::Wh | ChunkKind::That);
        leads && PRONOUNS.contains(&view.token(page.chunks[*k].first as usize).key)
    });
    if relative.is_some() {
        return relative.filter(|_| (1..=most).contains(&strip.count(FINITE, from, end)));
    }
    let participle = |k: &usize| {
        let chunk = &page.chunks[*k];
        page.kind(*k) == ChunkKind::Verb && chunk.form == VerbForm::Participle && chunk.end == chunk.first + 1
    };
    let only = strip.count(FINITE, from, end) == 0 && strip.count(VERB, from, end) == 1;
    (from..end).find(participle).filter(|k| only && behind_noun(*k))
}

/// "The woman who believes | the firm | said": whether the verb of the clause takes another, which the noun group behind it
/// may begin.
fn splits(view: View<'_>, verb: usize, end: usize) -> bool {
    let page = view.page;
    let entry = view.lexicon.verb_cue(view.token(page.chunks[verb].head as usize));
    verb + 1 < end
        && page.kind(verb + 1) == ChunkKind::Noun
        && entry.is_some_and(|c| c.frames.has(Frames::BARE) || c.frames.has(Frames::OBJECT))
}
