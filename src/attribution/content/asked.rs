//! What somebody was asked, which a sentence begins with: "asked about the dam, X shrugged".

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, COMMA, SUBJECT};
use crate::lexicon::CueClass;

/// "Asked about the dam, X shrugged.": whether a sentence begins with what somebody was asked.
pub(crate) fn is_asked(view: View<'_>, first: usize) -> bool {
    let chunk = &view.page.chunks[first];
    let past = chunk.kind == ChunkKind::Verb && matches!(chunk.form, VerbForm::Participle | VerbForm::Finite);
    let cue = || view.lexicon.verb_cue(view.token(chunk.head as usize));
    past && cue().is_some_and(|c| c.class == CueClass::Ask)
}

/// "Asked about his claim that it leaks, | X laughed": where what somebody was asked ends, if the sentence begins with
/// the cue at chunk `k` and the content with the chunk `start`.
pub(crate) fn before_main_clause(view: View<'_>, k: usize, start: usize, sentence: usize) -> Option<u32> {
    let (page, strip) = (view.page, &view.page.strip);
    let (first, end) = page.chunks_of(sentence);
    if k != first || !is_asked(view, first) {
        return None;
    }
    let close = |comma: usize| comma + usize::from(page.kind(comma + 1) == ChunkKind::QuoteClose);
    let mut commas = strip::from_first(strip.ahead(COMMA, start, end - 1)).map(|far| start + far);
    commas.find(|comma| *comma > start + 1 && strip.has(SUBJECT, close(*comma) + 1)).map(|comma| {
        let quoted = close(comma) > comma;
        (if quoted { comma + 2 } else { comma }) as u32
    })
}
