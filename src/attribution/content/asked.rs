//! What a sentence begins with before its own subject: "asked about the dam, X shrugged", "fearing a flood, X left".

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, COMMA};
use crate::lexicon::CueClass;

/// "Asked about the dam, X shrugged.": whether a sentence begins with what somebody was asked.
pub(crate) fn is_asked(view: View<'_>, first: usize) -> bool {
    let chunk = &view.page.chunks[first];
    let past = chunk.kind == ChunkKind::Verb && matches!(chunk.form, VerbForm::Participle | VerbForm::Finite);
    let cue = || view.lexicon.verb_cue(view.token(chunk.head as usize));
    past && cue().is_some_and(|c| c.class == CueClass::Ask)
}

/// "Asked about his claim that it leaks, | X laughed", "fearing a flood, | X and Y left": where the content ends of a cue at
/// chunk `k` that begins its sentence without a subject, if that content begins with the chunk `start`.
pub(crate) fn before_main_clause(view: View<'_>, k: usize, start: usize, sentence: usize) -> Option<u32> {
    let (page, strip) = (view.page, &view.page.strip);
    let (first, end) = page.chunks_of(sentence);
    let asked = k == first && is_asked(view, first);
    let gerund = page.chunks[k].form == VerbForm::Gerund && page.before_adverbs(k, first) == first;
    if !asked && !gerund {
        return None;
    }
    let close = |comma: usize| comma + usize::from(page.kind(comma + 1) == ChunkKind::QuoteClose);
    let commas = strip::from_first(strip.ahead(COMMA, start, end - 1)).map(|far| start + far);
    let mut ends =
        commas.filter(|comma| *comma > start + usize::from(asked) && view.bears_verb(close(*comma) + 1, end).is_some());
    // "Claiming that, in May, the mayor lied, | X left": a clause that a gerund brings may begin behind a comma itself.
    let comma = if asked { ends.next() } else { ends.last() }?;
    let quoted = close(comma) > comma;
    Some((if quoted { comma + 2 } else { comma }) as u32)
}
