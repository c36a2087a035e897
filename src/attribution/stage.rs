//! X took to the radio on Sunday to call it “a gift”; X took the stand to deny it: an infinitive of speaking that says what
//! somebody wanted to be heard for.

use super::cue::{CueCandidate, CueSort};
use super::reporting::{last_of_subject, main_subject};
use super::source::{Relation, SourceCandidate};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{FINITE, Kinds, OPENER};
use crate::text::Tag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// The most chunks between the two verbs.
const MOST: usize = 8;

/// Who takes the stage, before a quotation in what is said there.
pub(crate) fn speaker(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    const BETWEEN: Kinds<5> =
        Kinds::of([ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv, ChunkKind::Adj]);
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    if cue.sort != CueSort::Verb || view.token(cue.token as usize).tag != Tag::Vb {
        return None;
    }
    let ((first, end), strip) = (page.chunks_of(sentence), &page.strip);
    let back = strip.behind(BETWEEN, first.max(k.saturating_sub(MOST)), k).leading_ones() as usize;
    let verb = (k - back).checked_sub(1).filter(|v| *v > first && back > 0 && view.is_finite(*v))?;
    let heard = page.chunks[k].form == VerbForm::Infinitive
        && view.lexicon.utters(view.token(cue.token as usize))
        && takes(view, verb, k)
        && strip.ahead(OPENER, k, end) != 0;
    let subject = heard.then(|| main_subject(view, first, verb + 1))??;
    let own = strip.count(FINITE, subject, verb) == 0 || page.kind(verb - 1) == ChunkKind::Comma;
    let last = last_of_subject(view, subject, verb + 1);
    own.then(|| SourceCandidate::of_chunks(view, (subject, last), Relation::Left, 1))
}

/// Whether the verb at chunk `verb` and what stands behind it, before the chunk `end`, take somebody where they are heard.
fn takes(view: View<'_>, verb: usize, end: usize) -> bool {
    static STAGES: Words<64> = Words::of(&[
        "stand",
        "floor",
        "stage",
        "podium",
        "microphone",
        "mic",
        "television",
        "tv",
        "radio",
        "air",
        "airwaves",
        "twitter",
        "facebook",
        "instagram",
        "youtube",
        "media",
        "conference",
        "speech",
        "interview",
        "statement",
        "letter",
    ]);
    static TAKES: Words<32> = Words::of(&["take", "go", "turn", "use", "hold", "call", "rise", "step"]);
    let page = view.page;
    let lemma = view.head_lemma(verb);
    let to = page.kind(verb + 1) == ChunkKind::Prep
        && view.token(page.chunks[verb + 1].first as usize).key == of_ascii("to");
    let named =
        |k: usize| page.kind(k) == ChunkKind::Noun && STAGES.contains(view.token(page.chunks[k].head as usize).key);
    TAKES.contains(lemma) && ((lemma == of_ascii("take") && to) || (verb + 1..end).any(named))
}
