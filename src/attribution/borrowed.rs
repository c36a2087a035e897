//! Sources that a gerund or a coordinated verb borrows from another verb: "noting that ..., X said", "X issued a statement
//! saying", "X closed the road and warned that".

use super::cue::{CueCandidate, CueSort};
use super::found::Found;
use super::reporting::{before_infinitive, gerund_subject, last_of_subject, main_subject};
use super::source::naming::label;
use super::source::{Relation, SourceCandidate, phrases_before};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{FINITE, Kinds};
use crate::lexicon::CueClass;
use crate::lexicon::entry::noun;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind, flag};

/// The source of another verb, if it is that of `found` too.
pub(crate) fn source(view: View<'_>, found: &Found) -> Option<SourceCandidate> {
    let sentence = found.sentence as usize;
    issuer(view, &found.cue, sentence)
        .or_else(|| writer(view, &found.cue, sentence))
        .or_else(|| user(view, &found.cue, sentence))
        .or_else(|| labelled(view, &found.cue, sentence))
        .or_else(|| {
            let nobody = found.source.relation == Relation::None;
            nobody.then(|| {
                main_clause(view, &found.cue, sentence, &found.content)
                    .or_else(|| fragment(view, &found.cue, sentence, &found.content))
                    .or_else(|| trailing(view, &found.cue))
                    .or_else(|| coordinated(view, &found.cue, sentence))
            })?
        })
}

/// X said that the wall leans to the north and Y, but added; X sold a mill in Y, adding: the source of the cue before, or
/// the subject of the sentence, where what was taken for the source of `found` is no subject at all.
pub(crate) fn shared(view: View<'_>, found: &Found, previous: Option<(u32, u32)>) -> Option<SourceCandidate> {
    let page = view.page;
    let (source, k) = (&found.source, page.chunk_of[found.cue.token as usize] as usize);
    let (first, _) = page.chunks_of(found.sentence as usize);
    let sign = page.before_adverbs(k, first).checked_sub(1).filter(|b| *b > first)?;
    let speaker = previous.and_then(|named| speaker_before(view, k, sign, named));
    if let Some(speaker) = speaker.or_else(|| speaker_beside(view, k, sign, first)) {
        return Some(speaker);
    }
    let left = matches!(source.relation, Relation::Left | Relation::LeftPhrase) && source.end > source.first;
    if !left || found.cue.sort != CueSort::Verb || page.kind(k) != ChunkKind::Verb {
        return None;
    }
    let at = source.chunk as usize;
    let led = at > first && matches!(page.kind(at - 1), ChunkKind::Prep | ChunkKind::Conj);
    let chunk = &page.chunks[k];
    let joint = page.kind(sign) == ChunkKind::Conj && page.kind(sign - 1) == ChunkKind::Comma && chunk.finite;
    let comma = matches!(page.kind(sign), ChunkKind::Comma | ChunkKind::QuoteClose);
    let hangs = comma && chunk.form == VerbForm::Gerund;
    if !led || !(joint || hangs) || view.complement(at, sign) == of_ascii("clause") {
        return None;
    }
    let speaker = previous.filter(|(from, _)| *from < source.first).map(|(from, end)| {
        let chunk = page.chunk_of[from as usize];
        SourceCandidate { first: from, end, relation: Relation::Left, chunk, order: 1 }
    });
    let subject = || gerund_subject(view, found.cue.token).filter(|_| hangs);
    speaker.or_else(subject).filter(|s| s.first < source.first)
}

/// “...,” said X, a Y, in a letter, | adding that: who is `named` behind the cue before, where no other verb stands between
/// them and the gerund at chunk `k`, behind the comma at `sign`.
fn speaker_before(view: View<'_>, k: usize, sign: usize, (from, end): (u32, u32)) -> Option<SourceCandidate> {
    let page = view.page;
    let hangs = page.kind(sign) == ChunkKind::Comma && page.chunks[k].form == VerbForm::Gerund;
    if !hangs || from >= end || end > page.chunks[k].first {
        return None;
    }
    let [at, last] = [from, end - 1].map(|t| page.chunk_of[t as usize] as usize);
    let said = at.checked_sub(1).filter(|v| view.is_finite(*v))?;
    let speaks = view.lexicon.speaks(view.token(page.chunks[said].head as usize));
    let alone = speaks && page.strip.count(FINITE, last + 1, k) == 0;
    alone.then_some(SourceCandidate { first: from, end, relation: Relation::Left, chunk: at as u32, order: 1 })
}

/// “...,” X, | citing Y, told us: who stands between a quotation and the comma at `sign` before the gerund at chunk `k`.
fn speaker_beside(view: View<'_>, k: usize, sign: usize, first: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let hangs = page.kind(sign) == ChunkKind::Comma && page.chunks[k].form == VerbForm::Gerund;
    let last = sign.checked_sub(1).filter(|last| hangs && *last > first && page.kind(*last) == ChunkKind::Noun)?;
    let at = last - 2 * phrases_before(view, last, first);
    // The “sham” deal, telling us: no quotation.
    let pointed = |mark: usize| matches!(view.token(mark - 1).kind, TokenKind::Comma | TokenKind::Stop);
    let behind =
        at > first && page.kind(at - 1) == ChunkKind::QuoteClose && pointed(page.chunks[at - 1].first as usize);
    behind.then(|| SourceCandidate::of_chunks(view, (at, last), Relation::Left, 0))
}

/// "X, a Y, said that it leans and | added"; "fearing a flood, X and | Y were quick to": the words for a source in full, where
/// the cue before has those that begin or end with the same.
pub(crate) fn again(
    view: View<'_>,
    source: SourceCandidate,
    cue: &CueCandidate,
    previous: Option<(u32, u32)>,
) -> SourceCandidate {
    let verb = view.page.chunk_around(cue.token).first;
    let wider = |end: u32| source.first < source.end && source.end < end && end <= verb;
    let whole = previous.filter(|(first, end)| *first == source.first && wider(*end));
    if let Some((_, end)) = whole {
        return SourceCandidate { end, ..source };
    }
    let page = view.page;
    let second = |first: u32| first < source.first && page.chunk_around(source.first - 1).kind == ChunkKind::Conj;
    let both = previous.filter(|(first, end)| *end == source.end && second(*first));
    both.map_or(source, |(first, _)| SourceCandidate { first, chunk: page.chunk_of[first as usize], ..source })
}

/// Noting that the wall leans, X says; after talking about it, X says: the subject behind the gerund clause that begins
/// the sentence, where its `content` is a clause or quoted, or a verb follows.
fn main_clause(view: View<'_>, cue: &CueCandidate, sentence: usize, content: &[(u32, u32)]) -> Option<SourceCandidate> {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let (from, end) = (content.first()?.0, content.last()?.1);
    let k = page.chunk_of[cue.token as usize] as usize;
    let links = |k| {
        matches!(page.kind(k), ChunkKind::Prep | ChunkKind::Wh | ChunkKind::Conj)
            && view.token(page.chunks[k].first as usize).key != of_ascii("without")
    };
    let begins = k <= chunk_first + 2 && (chunk_first..k).all(links) && cue.token < from;
    if !begins || page.chunks[k].form != VerbForm::Gerund {
        return None;
    }
    let told = page.kind(page.chunk_of[from as usize] as usize) == ChunkKind::That || view.any_quoted(content);
    let next = page.chunk_of[end as usize - 1] as usize + 1;
    let comma = next < chunk_end && page.kind(next) == ChunkKind::Comma;
    let at = next + usize::from(comma);
    let marked = view.token(end as usize - 1).has(flag::CLOSES);
    if at >= chunk_end || !(comma || marked) || page.kind(at) != ChunkKind::Noun {
        return None;
    }
    let bearer = view.bears_verb(at, chunk_end);
    if !told && bearer.is_none() {
        return None;
    }
    let named = SourceCandidate::left(view, bearer.unwrap_or(at), chunk_end, 0);
    Some(SourceCandidate { first: page.chunks[at].first, chunk: at as u32, ..named })
}

/// X shook her head. Adding, “...”: the subject of the sentence before, where the gerund and a quotation are a sentence
/// by themselves.
fn fragment(view: View<'_>, cue: &CueCandidate, sentence: usize, content: &[(u32, u32)]) -> Option<SourceCandidate> {
    let page = view.page;
    let (chunk_first, _) = page.chunks_of(sentence);
    let before = sentence.checked_sub(1)?;
    let region = page.region_at(content.first()?.0 as usize)?;
    let begins = page.chunk_of[cue.token as usize] as usize == chunk_first && cue.token + 2 >= region.first;
    let near = page.sentences[before].paragraph == page.sentences[sentence].paragraph;
    let gerund = page.chunks[chunk_first].form == VerbForm::Gerund;
    if !(begins && near && gerund && page.ends_sentence(region, sentence)) {
        return None;
    }
    let (first, end) = page.chunks_of(before);
    let at = main_subject(view, first, end)?;
    Some(SourceCandidate::left(view, at, end, 0))
}

/// X closed the road after a talk with Y in Z, noting that it leans: the subject of the sentence.
fn trailing(view: View<'_>, cue: &CueCandidate) -> Option<SourceCandidate> {
    let subject = gerund_subject(view, cue.token)?;
    let k = view.page.chunk_of[cue.token as usize] as usize;
    // "Time was lost by noting that": not its subject's.
    let by = view.page.kind(view.page.before_adverbs(k, subject.chunk as usize) - 1) == ChunkKind::Prep;
    (!by).then_some(subject)
}

/// X closed the road after a talk with Y in Z and warned that it leans: the subject of the sentence.
fn coordinated(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let joint = page.before_adverbs(k, first).checked_sub(1).filter(|j| *j > first)?;
    // What somebody "is expected to" do or "seems to" do is attributed to nobody.
    let own = page.chunks[k].finite && page.chunks[k].form != VerbForm::Passive && cue.sort == CueSort::Verb;
    let seems = view.lexicon.cue(cue.cue).is_some_and(|c| c.class == CueClass::Seem);
    if !own || seems || page.kind(joint) != ChunkKind::Conj {
        return None;
    }
    let at = main_subject(view, first, joint)?;
    Some(SourceCandidate::left(view, at, joint, 0))
}

/// X, of the Courier: “...”: the names that a paragraph begins with, before a colon and a quotation.
fn labelled(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let quotes = page.tokens.get(cue.token as usize + 1).is_some_and(|t| t.has(flag::OPENS));
    let names = (cue.sort == CueSort::Colon && quotes).then(|| label(view, sentence, cue.token)).flatten()?;
    Some(SourceCandidate::of_chunks(view, names, Relation::LeftWhole, 0))
}

/// X used his speech to warn that: the subject of the verb whose object the infinitive stands behind.
fn user(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let (first, _) = page.chunks_of(sentence);
    let verb = before_infinitive(view, page.chunk_of[cue.token as usize] as usize, first)?;
    let uses = view.head_lemma(verb) == of_ascii("use");
    let at = uses.then(|| main_subject(view, first, verb + 1))??;
    Some(SourceCandidate::left(view, at, verb, 0))
}

/// X issued a statement saying: the subject of the verb whose object the gerund stands behind.
fn issuer(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    const ISSUES: [u32; 8] = [
        of_ascii("issue"),
        of_ascii("release"),
        of_ascii("send"),
        of_ascii("put"),
        of_ascii("post"),
        of_ascii("publish"),
        of_ascii("distribute"),
        of_ascii("circulate"),
    ];
    let page = view.page;
    let (chunk_first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    if page.chunks[k].form != VerbForm::Gerund || page.kind(k) != ChunkKind::Verb {
        return None;
    }
    let (mut verb, mut artifact) = (k, false);
    loop {
        verb = verb.checked_sub(1).filter(|v| *v > chunk_first && k - v < 7)?;
        match page.kind(verb) {
            ChunkKind::Verb => break,
            ChunkKind::Noun => artifact |= view.noun_bits(page.chunks[verb].head as usize) & noun::ARTIFACT != 0,
            ChunkKind::Time | ChunkKind::Adv | ChunkKind::Prep => {}
            _ => return None,
        }
    }
    let subject = verb - 1;
    let issues = view.is_finite(verb) && ISSUES.contains(&view.head_lemma(verb));
    if !issues || !artifact || page.kind(subject) != ChunkKind::Noun {
        return None;
    }
    let at = subject - 2 * phrases_before(view, subject, chunk_first);
    Some(SourceCandidate::of_chunks(view, (at, subject), Relation::Left, 1))
}

/// X wrote to Y accusing Z of it: the subject of the verb of writing whose addressee the gerund stands behind.
pub(crate) fn writer(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    const WRITES: [u32; 3] = [of_ascii("write"), of_ascii("email"), of_ascii("e-mail")];
    const BETWEEN: Kinds<3> = Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time]);
    const LONGEST: usize = 7;
    let page = view.page;
    if cue.sort != CueSort::Verb || view.token(cue.token as usize).tag != Tag::Vbg {
        return None;
    }
    let (first, _) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let back = page.strip.behind(BETWEEN, first.max(k.saturating_sub(LONGEST)), k).leading_ones() as usize;
    let verb = (k - back).checked_sub(1).filter(|v| back > 0 && *v > first && WRITES.contains(&view.head_lemma(*v)))?;
    let key = |at: usize| view.token(page.chunks[at].first as usize).key;
    let addressed = (verb + 1..k - 1).any(|at| key(at) == of_ascii("to")) || view.head_lemma(verb) != WRITES[0];
    let speaks = page.kind(k - 1) == ChunkKind::Noun && addressed && page.chunks[k].form == VerbForm::Gerund;
    let subject = main_subject(view, first, verb + 1).filter(|_| speaks && view.is_finite(verb))?;
    Some(SourceCandidate::of_chunks(view, (subject, last_of_subject(view, subject, verb)), Relation::Left, 1))
}
