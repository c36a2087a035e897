//! The subject of a sentence, for a verb that stands far behind it.

use super::verbs;
use crate::attribution::source::{Relation, SourceCandidate, phrase_end, phrases_before};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{ADVERB, COMMA, FINITE, Kinds, VERB};
use crate::lexicon::entry::noun;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind, flag};

/// X did it, adding: "..."; X did it by saying, "...": the subject of the sentence, which is that of the gerund whose head
/// is the token `cue`.
pub(in crate::attribution) fn gerund_subject(view: View<'_>, cue: u32) -> Option<SourceCandidate> {
    let page = view.page;
    let k = page.chunk_of[cue as usize] as usize;
    let (first, _) = page.chunks_of(page.sentence_of(cue as usize));
    let sign = page
        .before_adverbs(k, first)
        .checked_sub(1)
        .filter(|b| *b > first && page.chunks[k].form == VerbForm::Gerund)?;
    let closes = page.kind(sign) == ChunkKind::QuoteClose;
    let comma = view.token(page.chunks[sign].first as usize - usize::from(closes)).kind == TokenKind::Comma;
    let key = view.token(page.chunks[sign].first as usize).key;
    let hangs = comma || key == of_ascii("by") || (key == of_ascii("as") && is_quoted(view, first, sign));
    let subject = hangs.then(|| main_subject(view, first, sign))??;
    Some(named(view, subject, first, sign))
}

/// X, a Y, did it, adding that; X's Z, Y, did it, adding that: a source which is the subject of another verb before the
/// gerund at chunk `k`, with the asides that tell who it is.
pub(in crate::attribution) fn whole_subject(view: View<'_>, source: SourceCandidate, k: usize) -> SourceCandidate {
    let (page, at) = (view.page, source.chunk as usize);
    let named = matches!(source.relation, Relation::Left | Relation::LeftPhrase);
    if !named || page.chunks[k].form != VerbForm::Gerund || page.strip.count(FINITE, at, k) == 0 {
        return source;
    }
    let end = page.chunks[last_of_subject(view, at, k)].end.max(source.end);
    let (first, _) = page.chunks_of(page.sentence_of(page.chunks[k].first as usize));
    let apposed = page.tokens.get(end as usize).is_some_and(|t| t.kind == TokenKind::Comma);
    let role = at.checked_sub(2).filter(|role| *role == first && apposed && is_role(view, *role));
    role.map_or(SourceCandidate { end, ..source }, |role| SourceCandidate {
        first: page.chunks[role].first,
        end: end + 1,
        relation: Relation::LeftWhole,
        ..source
    })
}

/// "The mayor's aide, | X": whether a role and a comma stand at the chunk `at`.
fn is_role(view: View<'_>, at: usize) -> bool {
    let chunk = &view.page.chunks[at];
    let bits = view.noun_bits(chunk.head as usize) & (noun::ROLE | noun::OFFICE);
    chunk.kind == ChunkKind::Noun
        && view.page.kind(at + 1) == ChunkKind::Comma
        && (bits != 0 || chunk.genitive > chunk.first)
        && view.token(view.page.chunks[at + 2].head as usize).tag == Tag::Name
}

/// X quoted Y, X was quoted by Y: whether the last verb before the chunk `end` retells words.
fn is_quoted(view: View<'_>, first: usize, end: usize) -> bool {
    const QUOTES: [u32; 2] = [of_ascii("quote"), of_ascii("cite")];
    let verb = (end - 1).checked_sub(view.page.strip.last(VERB, first, end)).filter(|k| *k > first);
    verb.is_some_and(|k| QUOTES.contains(&view.head_lemma(k)))
}

/// X got up at the meeting to say: "...": the subject of the sentence, where the noun group before the infinitive whose
/// head is the token `cue` stands behind a preposition and is no addressee.
pub(super) fn infinitive_subject(view: View<'_>, cue: u32) -> Option<SourceCandidate> {
    let page = view.page;
    let k = page.chunk_of[cue as usize] as usize;
    let (first, _) = page.chunks_of(page.sentence_of(cue as usize));
    let verb = before_infinitive(view, k, first).filter(|v| !verbs::takes_addressee(view, *v))?;
    let last = page.before_adverbs(k, first) - 1;
    let governed = page.kind(last) == ChunkKind::Noun && page.kind(last - 1) == ChunkKind::Prep;
    governed.then(|| main_subject(view, first, verb + 1))?.map(|at| named(view, at, first, verb + 1))
}

/// "Used | his speech on Monday | to warn": the finite verb behind whose objects and circumstances the infinitive at the
/// chunk `k` stands.
pub(in crate::attribution) fn before_infinitive(view: View<'_>, k: usize, first: usize) -> Option<usize> {
    const BETWEEN: Kinds<5> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv, ChunkKind::Adj]);
    const MOST: usize = 8;
    let page = view.page;
    if page.kind(k) != ChunkKind::Verb || page.chunks[k].form != VerbForm::Infinitive {
        return None;
    }
    let back = page.strip.behind(BETWEEN, first.max(k.saturating_sub(MOST)), k).leading_ones() as usize;
    (k - back).checked_sub(1).filter(|v| *v > first && back > 0 && view.is_finite(*v))
}

/// X of Y; X, a Z; X and Y: the words for the subject at chunk `at` of a sentence from chunk `first` on, in front of its
/// verb.
fn named(view: View<'_>, at: usize, first: usize, end: usize) -> SourceCandidate {
    let last = last_of_subject(view, at, end);
    SourceCandidate::of_chunks(view, (joined(view, at, first), last), Relation::Left, 1)
}

/// X of Y; X, a Z, did it: the last chunk of the words for the subject at chunk `at`, in front of its verb.
pub(in crate::attribution) fn last_of_subject(view: View<'_>, at: usize, end: usize) -> usize {
    let words = words_end(view, at, end);
    closing(view, at, end).filter(|_| tells_who(view, words + 2)).unwrap_or(words)
}

/// The subject of the chunks `first..end`: that of "he said" at their end or behind a quotation, else the first noun
/// group that nothing leads in, where it has a finite verb and no relative clause follows.
pub(in crate::attribution) fn main_subject(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let first = (first..end).rfind(|k| page.kind(*k) == ChunkKind::Semicolon).map_or(first, |k| k + 1);
    let quoted = |k: usize| view.token(page.chunks[k].first as usize).has(flag::QUOTED);
    let carries = |k: usize| page.kind(k) == ChunkKind::Noun && view.complement(k, end) == of_ascii("clause");
    let beside = (end >= first + 2 && view.is_finite(end - 1)).then(|| before_brackets(view, end - 2, first));
    if let Some(last) = beside.filter(|k| page.kind(*k) == ChunkKind::Noun) {
        // "After the talks he said": nothing governs the pronoun.
        let pronoun = view.token(page.chunks[last].head as usize).tag == Tag::Pron;
        return Some(if pronoun { last } else { last - 2 * phrases_before(view, last, first) });
    }
    let behind = (first..end).rfind(|k| page.kind(*k) == ChunkKind::QuoteClose).map(|k| k + 1);
    if let Some(speaker) = behind.filter(|k| *k < end && carries(*k)).or_else(|| reporter(view, first, end)) {
        return Some(speaker);
    }
    let (mut led, mut subject) = (false, None);
    for k in (first..end).filter(|k| !quoted(*k)) {
        match page.kind(k) {
            ChunkKind::Comma | ChunkKind::Dash | ChunkKind::Stop => led = false,
            ChunkKind::Wh if subject.is_some() && !led => return None,
            ChunkKind::Prep if subject.is_some() && !led && page.kind(k + 1) == ChunkKind::Wh => return None,
            ChunkKind::Prep | ChunkKind::Wh | ChunkKind::That | ChunkKind::Verb => led = true,
            ChunkKind::Noun if !led && subject.is_none() && closing(view, k, end).is_some() => return Some(k),
            ChunkKind::Noun if !led && subject.is_none() => subject = Some(k),
            _ => {}
        }
    }
    subject.filter(|k| carries(*k))
}

/// X, who lives there, said; X, a Y, said: the comma that closes a clause or an apposition between the noun group and its
/// verb.
fn closing(view: View<'_>, subject: usize, end: usize) -> Option<usize> {
    const ASIDE: usize = 20;
    let page = view.page;
    let comma = words_end(view, subject, end) + 1;
    let verb = |at: usize| at + page.strip.ahead(ADVERB, at, end).trailing_ones() as usize;
    let opens = comma < end && page.kind(comma) == ChunkKind::Comma;
    opens.then(|| {
        (comma + 2..end.min(comma + ASIDE))
            .find(|k| page.kind(*k) == ChunkKind::Comma && verb(k + 1) < end && view.is_finite(verb(k + 1)))
    })?
}

/// The dam fell, he said in a letter: the subject of a verb of speaking right behind the last comma.
fn reporter(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let comma = (end.max(2) - 2).checked_sub(page.strip.last(COMMA, first, end - 1)).filter(|k| *k > first + 1)?;
    let speaks = comma + 3 < end && page.kind(comma + 1) == ChunkKind::Noun && verbs::is_reporting(view, comma + 2);
    let closes = closing(view, first, end).is_some();
    let alone = speaks && !closes && view.is_finite(comma + 2) && page.strip.count(FINITE, comma + 3, end) == 0;
    (alone && verbs::ends_clause(view, comma + 2, end)).then_some(comma + 1)
}

/// Whether what begins at the chunk `at`, behind a comma, tells who somebody is: no "however", no "for example".
fn tells_who(view: View<'_>, at: usize) -> bool {
    const ASIDES: [u32; 7] = [
        of_ascii("for"),
        of_ascii("in"),
        of_ascii("with"),
        of_ascii("like"),
        of_ascii("after"),
        of_ascii("before"),
        of_ascii("during"),
    ];
    let chunk = &view.page.chunks[at];
    match chunk.kind {
        ChunkKind::Prep => !ASIDES.contains(&view.token(chunk.first as usize).key),
        kind => kind != ChunkKind::Adv,
    }
}

/// The last chunk of the noun group at `at`, its phrases, and the party or the like in brackets behind it.
fn words_end(view: View<'_>, at: usize, end: usize) -> usize {
    let page = view.page;
    let last = phrase_end(view, at, end);
    let opens = last + 1 < end && page.kind(last + 1) == ChunkKind::Open;
    let close = (last + 2..end.min(last + BRACKETS)).find(|k| opens && page.kind(*k) == ChunkKind::Close);
    close.unwrap_or(last)
}

/// The chunk `last`, or the one before the brackets that it closes.
fn before_brackets(view: View<'_>, last: usize, first: usize) -> usize {
    let page = view.page;
    let from = first.max(last.saturating_sub(BRACKETS));
    let open = (from + 1..last).rfind(|k| page.kind(last) == ChunkKind::Close && page.kind(*k) == ChunkKind::Open);
    open.map_or(last, |k| k - 1)
}

/// The most chunks of an aside in brackets.
const BRACKETS: usize = 6;

/// The masters of Marl and | Tennick: the noun group that a sentence begins with, of which the one at `at` is a part.
fn joined(view: View<'_>, at: usize, first: usize) -> usize {
    const NAMING: Kinds<3> = Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Conj]);
    let page = view.page;
    let from = first + usize::from(page.kind(first) == ChunkKind::Conj);
    let names = from < at && page.kind(from) == ChunkKind::Noun && page.kind(at - 1) == ChunkKind::Conj;
    let plain = names && page.strip.behind(NAMING, from, at).leading_ones() as usize >= at - from;
    if plain { from } else { at }
}
