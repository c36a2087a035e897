//! X took to the radio on Sunday to call it “a gift”; X took the stand to deny it: an infinitive of speaking that says what
//! somebody wanted to be heard for.

use super::cue::{CueCandidate, CueSort};
use super::reporting::{before_infinitive, last_of_subject, main_subject};
use super::source::{Relation, SourceCandidate};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{FINITE, OPENER};
use crate::text::Tag;
use crate::text::hash::of_ascii;
use crate::text::words::Words;

/// Who takes the stage, before a quotation in what is said there.
pub(crate) fn speaker(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<SourceCandidate> {
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    if cue.sort != CueSort::Verb || view.token(cue.token as usize).tag != Tag::Vb {
        return None;
    }
    let ((first, end), strip) = (page.chunks_of(sentence), &page.strip);
    let verb = before_infinitive(view, k, first)?;
    let heard =
        view.lexicon.utters(view.token(cue.token as usize)) && takes(view, verb, k) && strip.ahead(OPENER, k, end) != 0;
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
    let named =
        |k: usize| page.kind(k) == ChunkKind::Noun && STAGES.contains(view.token(page.chunks[k].head as usize).key);
    TAKES.contains(lemma) && (takes_to(view, verb) || (verb + 1..end).any(named))
}

/// "Took | to the radio": whether the verb at chunk `verb` needs no more to say where somebody is heard.
pub(crate) fn takes_to(view: View<'_>, verb: usize) -> bool {
    let behind = &view.page.chunks[verb + 1];
    view.head_lemma(verb) == of_ascii("take")
        && behind.kind == ChunkKind::Prep
        && view.token(behind.first as usize).key == of_ascii("to")
}
