//! Verbs that report a quotation, and what may stand behind them.

use crate::attribution::source::phrases_before;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::CueClass;
use crate::lexicon::entry::noun;
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind};

/// What goes on behind an addressee where no content follows.
const BEHIND_ADDRESSEE: [ChunkKind; 6] =
    [ChunkKind::Comma, ChunkKind::Stop, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv, ChunkKind::Dash];

/// Verbs that tell of a quotation in another's text, what stands behind their object, and the most tokens of it.
const QUOTING: [u32; 3] = [of_ascii("quote"), of_ascii("cite"), of_ascii("report")];
const QUOTED_AS: [u32; 3] = [of_ascii("saying"), of_ascii("telling"), of_ascii("having")];
const OBJECT: usize = 24;

/// Whether the chunk is a verb of speaking, finite or a participle.
pub(super) fn is_reporting(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    let form = matches!(chunk.form, VerbForm::Finite | VerbForm::Participle | VerbForm::Gerund | VerbForm::Base);
    chunk.kind == ChunkKind::Verb
        && ((form && speaks(view, chunk.head)) || quotes_as(view, k) || quotes_whom(view, k) || puts_it(view, k))
}

/// "As X puts it".
pub(super) fn puts_it(view: View<'_>, k: usize) -> bool {
    const IT: u32 = of_ascii("it");
    let page = view.page;
    page.tokens.get(page.chunks[k].end as usize).is_some_and(|t| t.key == IT)
        && view.head_lemma(k) == of_ascii("put")
        && page.chunks.get(k + 2).is_some_and(|c| c.kind != ChunkKind::Prep)
}

/// "The paper quoted him, a guard, as saying", "the paper quoted him saying", "he was quoted by the paper as telling".
fn quotes_as(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    if !QUOTING.contains(&view.head_lemma(k)) {
        return false;
    }
    let tokens = &view.page.tokens[chunk.end as usize..];
    let near = tokens[..tokens.len().min(OBJECT)].split(|t| t.kind == TokenKind::Stop).next().unwrap_or_default();
    near.iter().any(|t| QUOTED_AS.contains(&t.key))
}

/// “...,” the paper quoted a guard; the paper quotes a guard: “...”
fn quotes_whom(view: View<'_>, k: usize) -> bool {
    let page = view.page;
    page.chunks[k].finite
        && view.head_lemma(k) == of_ascii("quote")
        && page.chunks.get(k + 1).is_some_and(|next| next.kind == ChunkKind::Noun)
}

/// A sign that read “...”, one reading “...”, the words on another read “...”: whether the subject of the verb is no
/// person.
pub(super) fn is_read(view: View<'_>, k: usize, first: usize) -> bool {
    const PERSON: u8 = noun::ROLE | noun::OFFICE | noun::HONORIFIC | noun::COLLECTIVE;
    let page = view.page;
    if page.kind(k) != ChunkKind::Verb || view.head_lemma(k) != of_ascii("read") {
        return false;
    }
    let noun = page.kind(k - 1) == ChunkKind::Noun;
    let at = if noun { bearer(view, k, first) } else { k - 1 };
    let subject = page.chunks[at].head as usize;
    match page.kind(at) {
        ChunkKind::Wh => [of_ascii("which"), of_ascii("that")].contains(&view.token(subject).key),
        ChunkKind::That => true,
        ChunkKind::Noun => {
            matches!(view.token(subject).tag, Tag::Noun | Tag::Nouns) && view.noun_bits(subject) & PERSON == 0
        }
        _ => false,
    }
}

/// "A banner at the gate | reads", "a letter telling of the plan | read": the noun group before the verb `k`, and before a
/// participle that tells more of it.
pub(super) fn bearer(view: View<'_>, k: usize, first: usize) -> usize {
    let page = view.page;
    let subject = |last: usize| last - 2 * phrases_before(view, last, first);
    let at = subject(k - 1);
    let led = at > first && page.kind(at - 1) == ChunkKind::Prep;
    let told = at.checked_sub(1 + usize::from(led)).filter(|verb| {
        let chunk = &page.chunks[*verb];
        let hangs = chunk.kind == ChunkKind::Verb && matches!(chunk.form, VerbForm::Gerund | VerbForm::Participle);
        *verb > first && hangs && !chunk.finite && page.chunks[k].finite && page.kind(verb - 1) == ChunkKind::Noun
    });
    told.map_or(at, |verb| subject(verb - 1))
}

/// Whether a word is a verb of speaking that tells of an utterance.
pub(super) fn speaks(view: View<'_>, head: u32) -> bool {
    let token = view.token(head as usize);
    view.lexicon.speaks(token) && view.lexicon.utters(token)
}

/// Whether a verb group can have an addressee as its object.
pub(super) fn takes_addressee(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    chunk.kind == ChunkKind::Verb
        && view.lexicon.verb_cue(view.token(chunk.head as usize)).is_some_and(|c| OBJECT_CLASSES.contains(&c.class))
}

/// Classes whose object is whom it is said to.
const OBJECT_CLASSES: [CueClass; 7] = [
    CueClass::Tell,
    CueClass::Ask,
    CueClass::Demand,
    CueClass::Promise,
    CueClass::Accuse,
    CueClass::Praise,
    CueClass::Criticize,
];

/// "Why?" implored X: whether a finite verb brings quotations, as many do that are none of saying.
pub(super) fn brings_quotation(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    chunk.kind == ChunkKind::Verb && chunk.finite && view.lexicon.quotes(view.token(chunk.head as usize))
}

/// "likes | to say", "could be heard | saying", "is fond | of | saying": the verb of speaking that a finite verb leads to.
pub(super) fn chained(view: View<'_>, verb: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let speaking = |k: &usize| {
        let chunk = &page.chunks[*k];
        let form = matches!(chunk.form, VerbForm::Infinitive | VerbForm::Gerund);
        chunk.kind == ChunkKind::Verb && form && speaks(view, chunk.head)
    };
    let links = |k: &usize| matches!(page.kind(*k), ChunkKind::Adj | ChunkKind::Prep | ChunkKind::Noun);
    let next = (verb + 1..end.min(verb + 4)).find(|k| !links(k) || speaking(k));
    let leads = page.chunks[verb].finite && !is_reporting(view, verb);
    next.filter(|k| leads && speaking(k))
}

/// "As reported | by X", "was asked | by X": whether somebody is named right behind the verb group as who did it.
pub(super) fn names_agent(view: View<'_>, k: usize) -> bool {
    view.page.tokens.get(view.page.chunks[k].end as usize).is_some_and(|t| t.key == of_ascii("by"))
}

/// Whether the clause around the verb group `verb` has no content of its own behind it.
pub(super) fn ends_clause(view: View<'_>, verb: usize, chunk_end: usize) -> bool {
    let page = view.page;
    let at = verb + 1;
    if at < chunk_end && page.kind(at) == ChunkKind::Noun && takes_addressee(view, verb) {
        let timed = at + 2 < chunk_end && page.kind(at + 1) == ChunkKind::Time && page.kind(at + 2) == ChunkKind::That;
        return at + 1 >= chunk_end
            || (BEHIND_ADDRESSEE.contains(&page.kind(at + 1)) && !timed)
            || is_told_of(view, at + 1);
    }
    if at >= chunk_end {
        return true;
    }
    if quotes_as(view, verb) || quotes_whom(view, verb) || puts_it(view, verb) {
        return true;
    }
    match page.kind(at) {
        // "two days after the vote", "that night"
        ChunkKind::Noun if is_time(view, at) => true,
        ChunkKind::That | ChunkKind::Verb | ChunkKind::Colon | ChunkKind::Adj | ChunkKind::Noun => false,
        // "announced Monday that", "on Monday that"
        ChunkKind::Time => at + 1 >= chunk_end || page.kind(at + 1) != ChunkKind::That,
        ChunkKind::Prep if at + 2 < chunk_end && page.kind(at + 1) == ChunkKind::Time => {
            page.kind(at + 2) != ChunkKind::That
        }
        // "a biography written by"
        ChunkKind::Prep if page.chunks[verb].form == VerbForm::Participle => {
            view.token(page.chunks[at].first as usize).key != of_ascii("by")
        }
        ChunkKind::Wh => view.token(page.chunks[at].first as usize).key == of_ascii("when"),
        ChunkKind::QuoteOpen => {
            takes_addressee(view, verb) || page.opened(at).is_none_or(|r| r.kind != QuoteKind::Title)
        }
        _ => true,
    }
}

/// "Told reporters | who had waited", "told reporters | waiting in the rain": whether the chunk `k` begins what is told of those that
/// something was said to.
fn is_told_of(view: View<'_>, k: usize) -> bool {
    const PRONOUNS: [u32; 3] = [of_ascii("who"), of_ascii("whose"), of_ascii("where")];
    let chunk = &view.page.chunks[k];
    let participle = chunk.kind == ChunkKind::Verb && !chunk.finite;
    let form = matches!(chunk.form, VerbForm::Gerund | VerbForm::Participle);
    (participle && form && !speaks(view, chunk.head)) || PRONOUNS.contains(&view.token(chunk.first as usize).key)
}

/// Whether the noun group `k` tells when something was said.
fn is_time(view: View<'_>, k: usize) -> bool {
    const SPANS: [u32; 18] = [
        of_ascii("moment"),
        of_ascii("moments"),
        of_ascii("minutes"),
        of_ascii("hour"),
        of_ascii("hours"),
        of_ascii("day"),
        of_ascii("days"),
        of_ascii("week"),
        of_ascii("weeks"),
        of_ascii("month"),
        of_ascii("months"),
        of_ascii("year"),
        of_ascii("years"),
        of_ascii("morning"),
        of_ascii("afternoon"),
        of_ascii("evening"),
        of_ascii("night"),
        of_ascii("time"),
    ];
    SPANS.contains(&view.token(view.page.chunks[k].head as usize).key)
}

/// Whether a verb group can be a cue of any class.
pub(super) fn may_cue(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    chunk.kind == ChunkKind::Verb && view.lexicon.entry(view.token(chunk.head as usize)).verb_cue != 0
}

/// Whether a verb of speaking stands before the quotation that opens at the chunk `opener`.
pub(super) fn introduces(view: View<'_>, opener: usize, chunk_first: usize) -> bool {
    let comma = usize::from(view.page.kind(opener - 1) == ChunkKind::Comma);
    if opener <= chunk_first + comma {
        return false;
    }
    let beside = opener - 1 - comma;
    is_reporting(view, if comma > 0 { verb_before(view, beside, chunk_first) } else { beside })
}

/// What may stand between a verb and the comma or colon before its quotation, and the most chunks of it.
const BETWEEN: [ChunkKind; 5] = [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv, ChunkKind::Adj];
const MOST_BETWEEN: usize = 7;

/// "told reporters: “...”", "had written a few years before, “...”": the chunk `beside` the sign, or what stands before
/// its addressee and its circumstances.
pub(super) fn verb_before(view: View<'_>, beside: usize, first: usize) -> usize {
    let least = first.max(beside.saturating_sub(MOST_BETWEEN));
    let mut k = beside;
    while k > least && BETWEEN.contains(&view.page.kind(k)) {
        k -= 1;
    }
    k
}
