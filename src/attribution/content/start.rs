//! Where a content begins whose side has it begin a word too late or too early: "said | only Roe could win", "was keen to
//! stress | it leaks".

use crate::attribution::cue::{CueCandidate, CueSort};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::text::Tag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// The token that a content before `end` which was to begin with `first` begins with.
pub(crate) fn start(view: View<'_>, cue: &CueCandidate, (first, end): (u32, u32)) -> u32 {
    let page = view.page;
    let k = page.chunk_of[first as usize] as usize;
    if page.chunks[k].first != first || first <= cue.token {
        return first;
    }
    let told = (cue.sort == CueSort::Adjective).then(|| told(view, k)).flatten().filter(|told| *told < end);
    let told = told.or_else(|| focused(view, cue, k, page.chunk_of[end as usize - 1] as usize + 1));
    told.unwrap_or(first)
}

/// "Keen | to stress", "quick | to point out": the token behind the verb of speaking at the chunk `k` that an adjective leads on
/// to, and its particle.
pub(crate) fn told(view: View<'_>, k: usize) -> Option<u32> {
    let page = view.page;
    let chunk = page.chunks.get(k)?;
    let infinitive = chunk.kind == ChunkKind::Verb && chunk.form == VerbForm::Infinitive;
    let head = view.token(chunk.head as usize);
    let particle = k + 1 < page.chunks.len() && view.is_particle(k + 1);
    let tells = view.lexicon.speaks(head) || (particle && view.lexicon.verb_cue(head).is_some());
    (infinitive && tells).then(|| chunk.end + u32::from(particle))
}

/// Urged | more effective rules
fn is_compared(view: View<'_>, adverb: usize, k: usize) -> bool {
    const DEGREES: [u32; 3] = [of_ascii("more"), of_ascii("less"), of_ascii("most")];
    let [word, next] = [adverb, k].map(|at| view.token(view.page.chunks[at].first as usize));
    DEGREES.contains(&word.key) && view.page.kind(k) == ChunkKind::Noun && next.tag == Tag::Adj
}

/// Said | only Roe could win; said | perhaps it would rain: the adverb right behind the cue that tells more of the clause at the
/// chunk `k`, and nothing of how it is said.
fn focused(view: View<'_>, cue: &CueCandidate, k: usize, end: usize) -> Option<u32> {
    static OF_CLAUSE: Words<128> = Words::of(&[
        "only",
        "even",
        "not",
        "nearly",
        "almost",
        "roughly",
        "virtually",
        "mostly",
        "largely",
        "most",
        "perhaps",
        "maybe",
        "probably",
        "possibly",
        "surely",
        "certainly",
        "clearly",
        "obviously",
        "apparently",
        "hopefully",
        "fortunately",
        "unfortunately",
        "thankfully",
        "sometimes",
        "often",
        "usually",
        "typically",
        "generally",
        "ultimately",
        "eventually",
        "increasingly",
        "basically",
        "historically",
        "instead",
        "once",
        "further",
    ]);
    let page = view.page;
    let at = k.checked_sub(1).filter(|at| page.kind(*at) == ChunkKind::Adv)?;
    let adverb = &page.chunks[at];
    let beside = at > 0 && page.chunk_of[cue.token as usize] as usize + 1 == at;
    let tells = cue.sort == CueSort::Verb && OF_CLAUSE.contains(view.token(adverb.first as usize).key);
    // "Said | only Roe “can win”"
    if beside && cue.sort == CueSort::Verb && is_compared(view, at, k) {
        return Some(adverb.first);
    }
    let quotes = page.kind(k) == ChunkKind::Noun && k + 1 < end && page.kind(k + 1) == ChunkKind::QuoteOpen;
    let clause = || quotes || view.complement(k, end) == of_ascii("clause");
    (beside && tells && clause()).then_some(adverb.first)
}
