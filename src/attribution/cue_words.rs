//! The words of a cue: its head with what belongs to it.

use super::content::start;
use super::cue::CueSort;
use super::found::Found;
use super::stage;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::entry::is_be;
use crate::text::Tag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// The tokens of a cue around its head: auxiliaries, adverbs and negation before it, a preposition behind it.
pub(crate) fn tokens(view: View<'_>, found: &Found) -> (u32, u32) {
    let page = view.page;
    let i = found.cue.token;
    let chunk = page.chunk_around(i);
    let (mut first, mut end) = (i, i + 1);
    if found.cue.sort == CueSort::Verb && chunk.kind == ChunkKind::Verb && i < chunk.end {
        first = chunk.first;
        if page.tokens[first as usize].tag == Tag::To && first < i {
            first += 1;
        }
        end = chunk.end;
        first = lead(view, page.chunk_of[i as usize] as usize).unwrap_or(first);
    }
    // "is confident": the copula belongs to an adjective.
    if found.cue.sort == CueSort::Adjective {
        let before = (page.chunk_of[i as usize] as usize).checked_sub(1).map(|k| &page.chunks[k]);
        if let Some(copula) =
            before.filter(|c| c.kind == ChunkKind::Verb && c.end == chunk.first && is_copula(view, c.head))
        {
            first = copula.first;
        }
    }
    let links = |t: u32| {
        matches!(page.tokens[t as usize].tag, Tag::Prep | Tag::To | Tag::Particle | Tag::Colon | Tag::Adv | Tag::Adj)
    };
    // "called | for", "said | flatly", "made | clear": what stands between the head and a content close behind it.
    let gap = found.content.iter().map(|(a, _)| *a).find(|a| *a > end && *a <= end + 2);
    if let Some(start) = gap.filter(|start| (end..*start).all(links) || leads_to_saying(view, end, *start)) {
        end = start;
    }
    if found.cue.sort == CueSort::Adjective
        && let Some(told) = start::told(view, page.chunk_of[i as usize] as usize + 1)
        && found.content.iter().any(|(a, _)| *a >= told)
    {
        end = told;
    }
    let free = |at: u32| !found.content.iter().any(|(a, b)| *a <= at && at < *b);
    if found.cue.sort == CueSort::Verb {
        let tail = tail(view, found.cue.token as usize, end as usize);
        end += (0..tail).take_while(|k| free(end + k)).count() as u32;
    }
    if free(end)
        && found.cue.sort == CueSort::According
        && page.tokens.get(end as usize).is_some_and(|t| matches!(t.tag, Tag::To | Tag::Prep))
    {
        end += 1;
    }
    (first, end)
}

/// "Was quoted as | saying", "began the talk by | saying", "took to the stage to | say": the token at which the words that
/// lead to the verb at chunk `k` begin.
fn lead(view: View<'_>, k: usize) -> Option<u32> {
    static PHASES: Words<32> =
        Words::of(&["begin", "start", "open", "end", "close", "conclude", "finish", "respond", "reply", "answer"]);
    const OBJECT: usize = 3;
    let page = view.page;
    let form = page.chunks[k].form;
    let verb = |v: &usize| page.kind(*v) == ChunkKind::Verb;
    let link = match form {
        VerbForm::Gerund => k.checked_sub(1)?,
        VerbForm::Infinitive => k.checked_sub(2)?,
        _ => return None,
    };
    let key = view.token(page.chunks[link].first as usize).key;
    let before = link.checked_sub(1)?;
    let led = match form {
        VerbForm::Gerund if key == of_ascii("by") => {
            let near = before.saturating_sub(OBJECT)..=before;
            near.rev()
                .take_while(|v| !matches!(page.kind(*v), ChunkKind::Comma | ChunkKind::QuoteClose))
                .find(verb)
                .filter(|v| PHASES.contains(view.head_lemma(*v)))
        }
        VerbForm::Gerund => {
            Some(before).filter(|v| key == of_ascii("as") && verb(v) && view.head_lemma(*v) == of_ascii("quote"))
        }
        _ => {
            let named = page.kind(k - 1) == ChunkKind::Noun;
            Some(before).filter(|v| named && verb(v) && stage::takes_to(view, *v))
        }
    };
    led.map(|v| page.chunks[v].first)
}

/// "Continued | to warn | that": whether the tokens are an infinitive of speaking.
fn leads_to_saying(view: View<'_>, first: u32, end: u32) -> bool {
    let chunk = view.page.chunk_around(first);
    let infinitive = chunk.kind == ChunkKind::Verb && chunk.form == VerbForm::Infinitive;
    infinitive && (chunk.first, chunk.end) == (first, end) && view.lexicon.speaks(view.token(chunk.head as usize))
}

/// How many tokens behind a verb group belong to it: "pointed | out", "was quoted | as saying".
fn tail(view: View<'_>, verb: usize, end: usize) -> u32 {
    const SAYING: [u32; 2] = [of_ascii("saying"), of_ascii("telling")];
    let key = |at: usize| view.page.tokens.get(at).map_or(0, |t| t.key);
    let quoted = key(end) == of_ascii("as") && SAYING.contains(&key(end + 1)) && view.lemma(verb) == of_ascii("quote");
    let particle = || end < view.page.tokens.len() && view.is_particle(view.page.chunk_of[end] as usize);
    if quoted { 2 } else { u32::from(particle()) }
}

/// Whether a verb links a subject with an adjective.
fn is_copula(view: View<'_>, head: u32) -> bool {
    const COPULAS: [u32; 10] = [
        of_ascii("feel"),
        of_ascii("feels"),
        of_ascii("felt"),
        of_ascii("become"),
        of_ascii("became"),
        of_ascii("remain"),
        of_ascii("remains"),
        of_ascii("remained"),
        of_ascii("sounded"),
        of_ascii("seemed"),
    ];
    let key = view.token(head as usize).key;
    is_be(key) || COPULAS.contains(&key)
}
