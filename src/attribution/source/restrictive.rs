//! "An official who declined to be named | said", "people briefed on the plan | told": the subject of a cue with a clause
//! that tells which one is meant, without commas.
//!
//! Three rules know less and less of the cue: [`source`] has a verb of utterance and is certain; [`around`] has any likely
//! cue, and another inside the clause; [`likely`] has no more than the chunks, and weights are asked whether it is right.

use super::{Relation, SourceCandidate, phrases_before};
use crate::attribution::cue::CueCandidate;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{ADVERB, FINITE, Kinds, VERB};
use crate::lexicon::cue::Frames;
use crate::lexicon::entry::is_nominative;
use crate::text::Tag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

const WHOSE: u32 = of_ascii("whose");

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
    // "Whose members | walked out"
    let whose = view.token(page.chunks[link].first as usize).key == WHOSE && page.kind(link + 1) == ChunkKind::Noun;
    let verb = link + usize::from(page.kind(link) == ChunkKind::Wh) + usize::from(whose);
    let verb = verb + page.strip.ahead(ADVERB, verb, end).trailing_ones() as usize;
    let whole = verb < end && page.kind(verb) == ChunkKind::Verb && !splits(view, verb, end);
    let subject = link - 1 - 2 * phrases_before(view, link - 1, first);
    whole.then(|| SourceCandidate::of_chunks(view, (subject, end - 1), Relation::LeftWhole, 0))
}

/// The chunk of the relative pronoun or the participle that leads a clause up to the chunk `end`, right behind a noun group.
fn link(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    const WITHIN: Kinds<6> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Verb, ChunkKind::Adv, ChunkKind::Adj, ChunkKind::Time]);
    const PRONOUNS: [u32; 4] = [of_ascii("who"), of_ascii("that"), of_ascii("which"), WHOSE];
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

/// "People | briefed on the plan", "the woman | who chairs the board", "a man | claiming to be a guard": the noun group that
/// the chunks up to the noun group at `at` seem to tell of, for any cue behind them.
pub(crate) fn likely(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    let page = view.page;
    if let Some(noun) = named_by_self(view, at, first) {
        return Some(noun);
    }
    let noun = at.checked_sub(3).filter(|k| *k >= first)?;
    let [link, verb] = [noun + 1, noun + 2].map(|k| &page.chunks[k]);
    let participle = page.kind(at - 1) == ChunkKind::Prep
        && link.kind == ChunkKind::Verb
        && link.form == VerbForm::Participle
        && view.token(link.head as usize).tag == Tag::Vbn;
    // What takes no clause has the noun for its object.
    let relative = link.kind == ChunkKind::Wh
        && verb.kind == ChunkKind::Verb
        && verb.finite
        && view.lexicon.verb_cue(view.token(verb.head as usize)).is_none_or(|c| !c.frames.has(Frames::BARE));
    let claims = link.form == VerbForm::Gerund && verb.kind == ChunkKind::Verb && verb.form == VerbForm::Infinitive;
    let describes = page.kind(noun) == ChunkKind::Noun && (participle || relative || claims);
    describes.then(|| noun - 2 * phrases_before(view, noun, first))
}

/// "A man | calling himself a guard": the noun group before a participle with the reflexive pronoun at `at`.
fn named_by_self(view: View<'_>, at: usize, first: usize) -> Option<usize> {
    static SELVES: Words<16> = Words::of(&["himself", "herself", "itself", "themselves"]);
    let page = view.page;
    let reflexive = SELVES.contains(view.token(page.chunks[at].first as usize).key);
    let noun = at.checked_sub(2).filter(|k| reflexive && *k >= first && page.kind(*k) == ChunkKind::Noun)?;
    (page.chunks[noun + 1].form == VerbForm::Gerund).then(|| noun - 2 * phrases_before(view, noun, first))
}

/// "An official who asked not to be named | said": the subject of the verb at the chunk `verb` with its clause, of which the
/// relative pronoun at the chunk `pronoun` is known, where nothing before the verb can be its subject.
pub(crate) fn around(view: View<'_>, pronoun: usize, verb: usize, first: usize) -> Option<SourceCandidate> {
    const OBJECTS: [u32; 4] = [of_ascii("him"), of_ascii("them"), of_ascii("us"), of_ascii("me")];
    let page = view.page;
    if !page.chunks[verb].finite {
        return None;
    }
    let last = page.before_adverbs(verb, first).checked_sub(1).filter(|k| *k > pronoun)?;
    let head = pronoun - 1;
    let governed = page.kind(last) == ChunkKind::Noun && page.kind(last - 1) == ChunkKind::Prep;
    let object = OBJECTS.contains(&view.token(page.chunks[last].first as usize).key);
    let finite = page.strip.count(FINITE, pronoun, verb);
    let from = (first..head).rfind(|k| ends_phrase(page.kind(*k))).map_or(first, |k| k + 1);
    let free = page.kind(head) == ChunkKind::Noun && page.strip.count(VERB, from, head) == 0;
    let named = free && finite == 1 && (page.kind(last) == ChunkKind::Verb || governed || object);
    let at = head - 2 * phrases_before(view, head, from);
    named.then(|| SourceCandidate::of_chunks(view, (at, last), Relation::LeftWhole, 0))
}

/// Whether nothing before a chunk of this kind governs what stands behind it.
fn ends_phrase(kind: ChunkKind) -> bool {
    matches!(kind, ChunkKind::Comma | ChunkKind::QuoteClose | ChunkKind::Conj | ChunkKind::Dash | ChunkKind::Semicolon)
}
