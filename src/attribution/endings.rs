//! Where the clause of another cue of the sentence ends a content: "X said that it was late, although Y denied it".

use super::cue::CueSort;
use super::found::Found;
use super::source::phrases_before;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, NOUN, SUBJECT, VERB};
use crate::lexicon::CueClass;
use crate::text::hash::of_ascii;
use crate::text::{TokenKind, flag};

/// Log odds from which on a cue is likely enough to end another's content.
pub(crate) const LEAST_ENDING: f32 = 0.0;
/// Log odds from which on a cue is likely enough to be that of the main clause.
const LEAST_MAIN: f32 = 1.0;

/// Whether the first cue's content holds the second one, and that is likely enough to end it.
fn may_end(view: View<'_>, first: &Found, second: &Found) -> bool {
    first.cue.token < second.cue.token
        && first.holds(second.cue.token)
        && second.score > LEAST_ENDING
        && !view.token(first.cue.token as usize).has(flag::QUOTED)
}

/// The token before which the first cue's content ends, where the second one's clause is no part of it.
pub(crate) fn joint(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    if let Some(with) = accompanies(view, first, second) {
        return Some(with);
    }
    if !may_end(view, first, second) {
        return None;
    }
    let verbal = first.cue.sort == CueSort::Verb;
    let main = || (verbal && second.score > LEAST_MAIN && leads_in(view, first, second)).then_some(second.source.first);
    divides(view, first, second)
        .or_else(|| repeats(view, first, second))
        .or_else(|| turns(view, first, second))
        .or_else(|| contrasts(view, first, second))
        .or_else(|| adds(view, first, second))
        .or_else(|| brackets(view, first, second))
        .or_else(|| dashes(view, first, second))
        .or_else(|| reported(view, first, second))
        .or_else(main)
}

/// X said that it was late; Y said that it was not: the semicolon before the second cue's clause.
fn divides(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let named = first.cue.token < second.source.first && second.source.first < second.source.end;
    let sign = (page.chunk_of[second.source.first as usize] as usize).checked_sub(1).filter(|_| named)?;
    let quoted = view.token(page.chunks[sign].first as usize).has(flag::QUOTED);
    (page.kind(sign) == ChunkKind::Semicolon && !quoted).then(|| page.chunks[sign].first)
}

/// X called it “a joke”; Y | said that: whether the first cue's content ends inside the second one's clause.
pub(crate) fn runs_short(view: View<'_>, first: &Found, second: &Found) -> bool {
    let page = view.page;
    let (from, to) = (second.source.first, second.source.end);
    if first.cue.token >= from || from >= to || to > second.cue.token {
        return false;
    }
    let [subject, verb] = [to - 1, second.cue.token].map(|t| page.chunk_of[t as usize] as usize);
    page.before_adverbs(verb, subject) == subject + 1
        && first.holds(from)
        && !first.holds(second.cue.token)
        && (second.clause.is_some() || second.score > LEAST_ENDING)
}

/// X said that Y was late, adding that: whether a participle that ends the first cue's content has found its source in
/// there, where it is that of the first.
pub(crate) fn lends(view: View<'_>, first: &Found, second: &Found) -> bool {
    first.source.end > first.source.first
        && view.page.chunk_around(second.cue.token).form == VerbForm::Gerund
        && first.holds(second.source.first)
        && accompanies(view, first, second).is_none()
}

/// X said that it was late, adding that: the comma before a participle.
fn adds(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let [earlier, own] = [first, second].map(|f| page.chunk_of[f.cue.token as usize] as usize);
    if page.chunks[own].form != VerbForm::Gerund || second.cue.sort != CueSort::Verb || second.score < LEAST_MAIN {
        return None;
    }
    let comma = page.before_adverbs(own, earlier).checked_sub(1).filter(|k| *k > earlier + 1)?;
    (page.kind(comma) == ChunkKind::Comma).then_some(page.chunks[comma].first)
}

/// X said that it was late adding: "...": the participle of the chunk `k`, which no comma parts from a clause that it can't
/// belong to; but X said that Y was heard saying: "...".
pub(crate) fn unparted(view: View<'_>, other: &Found, k: usize) -> Option<usize> {
    let (page, cue) = (view.page, view.page.chunk_of[other.cue.token as usize] as usize);
    let led = page.kind(k + 1) == ChunkKind::Colon && !matches!(page.kind(k - 1), ChunkKind::Verb | ChunkKind::Prep);
    let verb = (k - 1).checked_sub(page.strip.last(VERB, cue + 1, k)).filter(|v| led && *v > cue)?;
    let class = view.lexicon.verb_cue(view.token(page.chunks[verb].head as usize)).map(|c| c.class);
    let hears = matches!(class, Some(CueClass::Perceive | CueClass::Know | CueClass::Cite));
    let subject = k - 1 - 2 * phrases_before(view, k - 1, cue);
    let with = |at: usize| view.token(page.chunks[at].first as usize).key == of_ascii("with");
    let absolute = subject.checked_sub(1).is_some_and(with);
    (!hears && !absolute).then_some(k)
}

/// While X said that it was late, Y wept: whether the second cue's content is a clause in front with the first cue in it,
/// which is none of its own.
pub(crate) fn precedes(view: View<'_>, first: &Found, second: &Found) -> bool {
    const LINKS: [u32; 4] = [of_ascii("while"), of_ascii("although"), of_ascii("though"), of_ascii("whereas")];
    let begins = view.page.sentences[second.sentence as usize].first;
    let left = second.cue.sort == CueSort::Verb && second.content.last().is_some_and(|c| c.1 <= second.cue.token);
    left && LINKS.contains(&view.token(begins as usize).key)
        && !goes_on(view, first, second)
        && second.content[0].0 == begins
        && second.holds(first.cue.token)
        && (first.clause.is_some() || first.score > LEAST_ENDING)
}

/// While X said that it was late, | it was not, Y said: whether a clause stands behind the first cue's in the second one's
/// content.
fn goes_on(view: View<'_>, first: &Found, second: &Found) -> bool {
    let page = view.page;
    let from = page.chunk_of[first.cue.token as usize] as usize;
    let to = second.content.last().map_or(from, |c| page.chunk_of[c.1 as usize - 1] as usize + 1);
    page.strip.ahead(COMMA, from, to) << 1 & page.strip.ahead(SUBJECT, from, to) != 0
}

/// X argued, with Y saying that: the "with" before the second cue's subject, behind a comma.
fn accompanies(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let [earlier, own] = [first, second].map(|f| page.chunk_of[f.cue.token as usize] as usize);
    let inside =
        earlier < own && first.holds(second.cue.token) && !view.token(first.cue.token as usize).has(flag::QUOTED);
    if !inside || page.chunks[own].form != VerbForm::Gerund || !(second.sure || second.score > LEAST_ENDING) {
        return None;
    }
    let subject = page.before_adverbs(own, earlier).checked_sub(1).filter(|k| *k > earlier)?;
    let with = (subject - 2 * phrases_before(view, subject, earlier)).checked_sub(1).filter(|k| *k > earlier + 1)?;
    let absolute = page.kind(subject) == ChunkKind::Noun
        && page.kind(with - 1) == ChunkKind::Comma
        && view.token(page.chunks[with].first as usize).key == of_ascii("with");
    absolute.then(|| page.chunks[with].first)
}

/// X -- noting that it was late -- said: the dash before the second cue's verb.
fn dashes(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let [earlier, own] = [first, second].map(|f| page.chunk_of[f.cue.token as usize] as usize);
    let dash = page.before_adverbs(own, earlier).checked_sub(1).filter(|k| *k > earlier + 1)?;
    let opens = earlier > 0 && [earlier - 1, dash].iter().all(|k| page.kind(*k) == ChunkKind::Dash);
    (opens && page.chunks[earlier].form == VerbForm::Gerund).then(|| page.chunks[dash].first)
}

/// X said that it was late, Y said: where what Y said ends, if that holds the first cue; but "as Y put it".
fn reported(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let (_, end) = *second.content.last()?;
    let from = second.source.first;
    let named = from < second.source.end && end <= from.min(second.cue.token) && from > 0;
    let according = second.cue.sort == CueSort::According && end <= second.cue.token;
    let speaks = according || (named && view.lexicon.utters(view.token(second.cue.token as usize)));
    let likened = from > 0 && view.token(from as usize - 1).key == of_ascii("as");
    (speaks && !likened && second.content.len() == 1 && second.holds(first.cue.token)).then_some(end)
}

/// X said that it was late (Y said that it was not): the bracket before the second cue's clause.
fn brackets(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let named = first.cue.token < second.source.first && second.source.first < second.source.end;
    let [earlier, source] = [first.cue.token, second.source.first].map(|t| page.chunk_of[t as usize] as usize);
    let open = source.checked_sub(1).filter(|k| named && *k > earlier && page.kind(*k) == ChunkKind::Open)?;
    Some(page.chunks[open].first)
}

/// X said that it was late, although he told Y that: the comma before the second cue's clause.
fn contrasts(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    const CONTRASTS: [u32; 4] = [of_ascii("although"), of_ascii("though"), of_ascii("while"), of_ascii("whereas")];
    let page = view.page;
    if second.source.first >= second.source.end || second.source.end > second.cue.token {
        return None;
    }
    let subject = page.chunk_of[second.source.first as usize] as usize;
    let from = page.chunk_of[first.cue.token as usize] as usize;
    // "X said that, while Y told it, ...": an aside.
    let link = subject.checked_sub(1).filter(|k| *k > from + 1 && page.kind(k - 2) != ChunkKind::That)?;
    let apart = CONTRASTS.contains(&view.token(page.chunks[link].first as usize).key)
        && page.kind(link - 1) == ChunkKind::Comma;
    apart.then_some(page.chunks[link - 1].first)
}

/// X said that it was late and added that: the joint before the second cue, where both have the same source, so that the
/// first's content ends there.
fn repeats(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    if first.source.first != second.source.first
        || second.source.end <= second.source.first
        || second.cue.token < second.source.end
    {
        return None;
    }
    let [earlier, own] = [first, second].map(|f| page.chunk_of[f.cue.token as usize] as usize);
    let joint = page
        .before_adverbs(own, earlier)
        .checked_sub(1)
        .map(|k| &page.chunks[k])
        .filter(|c| c.first > first.cue.token)?;
    let apart = joint.kind == ChunkKind::Comma || JOINTS.contains(&view.token(joint.first as usize).key);
    apart.then_some(joint.first)
}

/// X praised the “A,” and he said that B; X argued that “A,” citing B: the closing mark with a comma inside, right behind
/// which the second cue's clause begins.
fn turns(view: View<'_>, first: &Found, second: &Found) -> Option<u32> {
    let page = view.page;
    let [earlier, own] = [first, second].map(|f| page.chunk_of[f.cue.token as usize] as usize);
    let mut start = page.before_adverbs(own, earlier);
    if page.chunks[own].form != VerbForm::Gerund {
        start = start.checked_sub(1).filter(|k| *k > earlier && page.kind(*k) == ChunkKind::Noun)?;
        start -= usize::from(JOINTS.contains(&view.token(page.chunks[start - 1].first as usize).key));
    }
    let closes = start > earlier + 2 && page.kind(start - 1) == ChunkKind::QuoteClose;
    (closes && page.kind(start - 2) == ChunkKind::Comma).then_some(page.chunks[start].first)
}

const JOINTS: [u32; 3] = [of_ascii("and"), of_ascii("while"), of_ascii("but")];

/// Referring to it, or without referring to it, X said: "..."; asked if he thought it, X said: "..."; after Y said that
/// it was late, X said: "...": whether a cue in the clause that opens the sentence would hold its main clause.
pub(crate) fn leads_in(view: View<'_>, other: &Found, main: &Found) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(other.sentence as usize);
    let led = matches!(page.kind(first), ChunkKind::Wh | ChunkKind::Prep);
    let opener = &page.chunks[(first + usize::from(led)).min(end - 1)];
    // "Asked if": without a subject it is no past tense.
    let subjectless =
        opener.first == page.chunks[first].first && page.kind((first + 1).min(end - 1)) != ChunkKind::Noun;
    let participle = opener.kind == ChunkKind::Verb
        && (matches!(opener.form, VerbForm::Gerund | VerbForm::Participle) || subjectless);
    let subordinate = SUBORDINATORS.contains(&view.token(page.chunks[first].first as usize).key);
    let subject = main.source.first;
    let ends = main.clause.is_some_and(|c| c.region.1 + 1 >= page.sentences[main.sentence as usize].end);
    (participle || subordinate)
        && opener.first < subject
        && subject < main.cue.token
        && other.cue.token < subject
        && (behind_comma(view, subject) || is_nominative(view, main) || ends)
        && other.content.iter().any(|(a, b)| *a < main.cue.token && subject < *b)
}

/// Whether a comma stands before a token, or before the closing mark that does.
fn behind_comma(view: View<'_>, token: u32) -> bool {
    let before = |n: u32| token.checked_sub(n).map(|t| view.token(t as usize));
    let mark = before(1).is_some_and(|t| t.has(flag::CLOSES));
    before(1 + u32::from(mark)).is_some_and(|t| t.kind == TokenKind::Comma)
}

/// Whether a source is a pronoun that is always a subject, with no other noun between it and its verb.
fn is_nominative(view: View<'_>, found: &Found) -> bool {
    const NOMINATIVE: [u32; 4] = [of_ascii("he"), of_ascii("she"), of_ascii("they"), of_ascii("we")];
    let (first, end) = (found.source.first, found.source.end);
    let (from, cue) = (found.source.chunk as usize + 1, view.page.chunk_of[found.cue.token as usize] as usize);
    let beside = end == first + 1 && view.page.strip.ahead(NOUN, from, cue) == 0;
    beside && NOMINATIVE.contains(&view.token(first as usize).key)
}

/// Words that begin a clause before the main one.
const SUBORDINATORS: [u32; 8] = [
    of_ascii("after"),
    of_ascii("when"),
    of_ascii("while"),
    of_ascii("as"),
    of_ascii("although"),
    of_ascii("though"),
    of_ascii("since"),
    of_ascii("because"),
];
