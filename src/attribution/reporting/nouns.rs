//! Chants of "..."; X's slogan is "..."; one message: "...".

use super::{Reporting, Shape, Spot};
use crate::attribution::source::{Relation, SourceCandidate, is_there, phrases_before};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::Kinds;
use crate::lexicon::CueClass;
use crate::lexicon::entry::is_be;
use crate::quotation::QuoteKind;
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// What may stand between a noun and the verb behind it, and the most chunks of it.
const BETWEEN: [ChunkKind; 5] = [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Open, ChunkKind::Close];
const MOST_BETWEEN: usize = 10;

/// The noun before a quotation that is what it names.
pub(super) fn clause(spot: Spot<'_>) -> Option<Reporting> {
    let Spot { view, region, first, .. } = spot;
    let page = view.page;
    let mut k = (page.chunk_of[region.first as usize] as usize).checked_sub(1).filter(|k| *k >= first)?;
    let named = |k: usize| {
        let lemma = view.head_lemma(k);
        let sent = || lemma == of_ascii("message") && bearer(view, page.chunks[k].head).is_some();
        page.kind(k) == ChunkKind::Noun && (names_words(lemma) || sent())
    };
    let made = |k: usize| Some(spot.made(page.chunks[k].head, Shape::Noun));
    if let Some(reply) = owned(spot, k) {
        return made(reply);
    }
    let of = page.kind(k) == ChunkKind::Prep && view.token(page.chunks[k].first as usize).key == of_ascii("of");
    k -= usize::from(k > first && (of || matches!(page.kind(k), ChunkKind::Comma | ChunkKind::Colon)));
    // "Calls of “...”", but not "the call “...”".
    if named(k) || (of && page.kind(k) == ChunkKind::Noun && view.head_lemma(k) == of_ascii("call")) {
        return made(k);
    }
    // "The slogan of the wardens for the summer is: “...”"
    if of || page.kind(k) != ChunkKind::Verb || !is_be(view.token(page.chunks[k].head as usize).key) {
        return None;
    }
    (first.max(k.saturating_sub(MOST_BETWEEN))..k)
        .rev()
        .take_while(|j| BETWEEN.contains(&page.kind(*j)) || (page.kind(*j) == ChunkKind::Verb && !view.is_finite(*j)))
        .find(|j| named(*j))
        .and_then(made)
}

/// X's answer to Y: “...”; X's first question was: “...”: the noun before the sign or the verb at chunk `k`.
fn owned(spot: Spot<'_>, k: usize) -> Option<usize> {
    let Spot { view, first, .. } = spot;
    let page = view.page;
    let colon = page.kind(k) == ChunkKind::Colon;
    let sign = colon || page.kind(k) == ChunkKind::Comma;
    let mut k = k.checked_sub(usize::from(sign)).filter(|k| *k > first || colon)?;
    if k > first && page.kind(k) == ChunkKind::Verb && page.chunks[k].end == page.chunks[k].first + 1 {
        let is = is_be(view.token(page.chunks[k].head as usize).key) && page.chunks[k].finite;
        k = is.then_some(k - 1)?;
    } else if !colon {
        return None;
    }
    let pronoun = view.token(page.chunks[k].head as usize).tag == Tag::Pron;
    if page.kind(k) != ChunkKind::Noun || (pronoun && !colon) {
        return None;
    }
    let noun = k - 2 * phrases_before(view, k, first);
    let says = matches!(owned_cue(view, noun)?, CueClass::Say | CueClass::Ask | CueClass::Demand);
    let speech = spot.region.kind == QuoteKind::Speech || spot.region.is_pointed(&page.tokens);
    (says && speech).then_some(noun)
}

/// X's answer: the class of the cue that the noun group is which somebody owns.
fn owned_cue(view: View<'_>, noun: usize) -> Option<CueClass> {
    let chunk = &view.page.chunks[noun];
    let owned = chunk.genitive > chunk.first && chunk.genitive <= chunk.head;
    let entry = view.lexicon.entry(view.token(chunk.head as usize));
    owned.then(|| view.lexicon.cue(entry.noun_cue)).flatten().map(|c| c.class)
}

/// X's answer to Y? “...”: the noun group of a sentence that asks for what the next one gives.
pub(in crate::attribution) fn asked(view: View<'_>, sentence: usize) -> Option<usize> {
    const NAMING: Kinds<3> = Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Adj]);
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let noun = first + usize::from(page.kind(first) == ChunkKind::Conj);
    let asks = end > noun + 1 && view.token(page.chunks[end - 1].first as usize).key == of_ascii("?");
    let named = asks && page.strip.ahead(NAMING, noun, end - 1).trailing_ones() as usize >= end - 1 - noun;
    let class = named.then(|| owned_cue(view, noun))??;
    matches!(class, CueClass::Say | CueClass::Ask | CueClass::Demand | CueClass::Think).then_some(noun)
}

/// What many may call out.
const CALLS: [u32; 4] = [of_ascii("chant"), of_ascii("cry"), of_ascii("shout"), of_ascii("scream")];
/// What stands between those who call out and what they do.
const INTO: [u32; 3] = [of_ascii("in"), of_ascii("to"), of_ascii("into")];

/// X ran on the slogan "...", broke into chants of "...": the subject of the verb whose object the noun is.
pub(super) fn bearer(view: View<'_>, cue: u32) -> Option<SourceCandidate> {
    let page = view.page;
    let k = page.chunk_of[cue as usize] as usize;
    let first = page.chunks_of(page.sentence_of(cue as usize)).0;
    let led = k > first && page.kind(k - 1) == ChunkKind::Prep;
    // Led the crowd in chants of "...": the object called out.
    let among = led
        && CALLS.contains(&view.head_lemma(k))
        && k > first + 3
        && page.kind(k - 2) == ChunkKind::Noun
        && page.kind(k - 3) == ChunkKind::Verb;
    if among && INTO.contains(&view.token(page.chunks[k - 1].first as usize).key) {
        return Some(SourceCandidate::of_chunks(view, (k - 2, k - 2), Relation::Left, 0));
    }
    let verb = k.checked_sub(1 + usize::from(led)).filter(|v| *v > first)?;
    let active =
        page.kind(verb) == ChunkKind::Verb && view.is_finite(verb) && page.chunks[verb].form == VerbForm::Finite;
    let timed = verb > first + 2 && page.kind(verb - 1) == ChunkKind::Time;
    let last = verb - if timed { 3 } else { 1 };
    if !active || page.kind(last) != ChunkKind::Noun {
        return None;
    }
    let at = last - 2 * phrases_before(view, last, first);
    (!is_there(view, at)).then(|| SourceCandidate::of_chunks(view, (at, last), Relation::Left, 0))
}

/// What is called out or repeated is its words.
fn names_words(lemma: u32) -> bool {
    const WORDS: [u32; 10] = [
        of_ascii("catchphrase"),
        of_ascii("slogan"),
        of_ascii("motto"),
        of_ascii("mantra"),
        of_ascii("refrain"),
        of_ascii("dictum"),
        of_ascii("maxim"),
        of_ascii("adage"),
        of_ascii("proverb"),
        of_ascii("tagline"),
    ];
    CALLS.contains(&lemma) || WORDS.contains(&lemma)
}
