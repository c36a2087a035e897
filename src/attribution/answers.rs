//! Quotations of which the sentence beside them says what they are: X's answer? “...”; “...” That is how X put it.

use super::assemble;
use super::model::{Attachment, Attribution, Rule, SourceForm};
use super::reporting::{self, Shape};
use super::source::phrase_end;
use super::view::View;
use crate::lexicon::entry::noun;
use crate::quotation::Region;
use crate::text::{Span, Tag};

/// Adds to `out` what the sentences beside a quotation of its own sentence make of it, if they say what it is.
pub(super) fn claim(view: View<'_>, region: &Region, out: &mut Vec<Attribution>) -> bool {
    let page = view.page;
    let number = page.sentence_of(region.first as usize);
    if region.first != page.sentences[number].first || !page.ends_sentence(region, number) {
        return false;
    }
    let Some(attribution) = asked(view, region, number).or_else(|| told(view, region, number)) else { return false };
    // “...” That is how X described it: what was found behind the verb is no content.
    let cue = attribution.cue;
    let begins = |a: &&mut Attribution| a.layer == 0 && a.cue.map(Span::start) == cue.map(Span::start);
    match out.iter_mut().rev().find(begins) {
        None => out.push(attribution),
        Some(found) => {
            (found.content, found.kind, found.flags) = (attribution.content, attribution.kind, attribution.flags);
        }
    }
    true
}

/// X's answer to Y? “...”: the noun is the cue and its owner the source.
fn asked(view: View<'_>, region: &Region, number: usize) -> Option<Attribution> {
    let k = reporting::asked(view, beside(view, number, number.checked_sub(1)?)?)?;
    let chunk = &view.page.chunks[k];
    Some(made(view, region, (chunk.first, chunk.genitive), (chunk.head, chunk.head + 1)))
}

/// “...” That is what X said: the source and the cue stand in the sentence behind.
fn told(view: View<'_>, region: &Region, number: usize) -> Option<Attribution> {
    let clause = reporting::identified(view, region, beside(view, number, number + 1)?)?;
    let chunk = view.page.chunk_around(clause.cue);
    Some(match clause.shape {
        Shape::Told(first, end) => made(view, region, (first, end), (chunk.first, chunk.end)),
        _ => made(view, region, owner(view, clause.cue), (clause.cue, clause.cue + 1)),
    })
}

/// X's reply; the reply of X: who owns the noun at the token `noun`.
fn owner(view: View<'_>, noun: u32) -> (u32, u32) {
    let page = view.page;
    let k = page.chunk_of[noun as usize] as usize;
    let chunk = &page.chunks[k];
    if chunk.genitive > chunk.first {
        return (chunk.first, chunk.genitive);
    }
    let (_, end) = page.chunks_of(page.sentence_of(noun as usize));
    (page.chunks[k + 2].first, page.chunks[phrase_end(view, k + 2, end)].end)
}

/// The sentence `other`, if it stands in the same paragraph as `number`.
fn beside(view: View<'_>, number: usize, other: usize) -> Option<usize> {
    let sentences = &view.page.sentences;
    sentences.get(other).filter(|s| s.paragraph == sentences[number].paragraph).map(|_| other)
}

fn made(view: View<'_>, region: &Region, source: (u32, u32), cue: (u32, u32)) -> Attribution {
    let head = view.page.possessor(source.0 as usize..source.1 as usize);
    Attribution {
        source: vec![view.page.span(source.0, source.1)],
        cue: Some(view.page.span(cue.0, cue.1)),
        source_form: form(view, head).unwrap_or(SourceForm::Unnamed),
        attachment: Attachment::Explicit,
        rule: Rule::Possessor,
        ..assemble::unattributed(view, &[(region.first, region.end)])
    }
}

/// How a speaker is named; `None` for a noun that can't speak.
pub(super) fn form(view: View<'_>, head: usize) -> Option<SourceForm> {
    let bits = view.noun_bits(head);
    Some(match view.token(head).tag {
        Tag::Name => SourceForm::Name,
        Tag::Pron | Tag::Poss => SourceForm::Pronoun,
        _ if bits & noun::COLLECTIVE != 0 => SourceForm::Collective,
        _ if bits & (noun::ROLE | noun::OFFICE) != 0 => SourceForm::Role,
        _ => return None,
    })
}
