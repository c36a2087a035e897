//! Quoted speech that neither a cue nor a continuation claims: its speaker stands in an earlier sentence, or nowhere.

use super::answers::{self, form};
use super::assemble;
use super::model::{Attachment, Attribution, Rule, SourceForm};
use super::reporting;
use super::source::naming::{apposed_to, label};
use super::source::phrase_end;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::quotation::{QuoteKind, Region};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind, flag};

/// The fewest words of a quotation that stands by itself.
const LEAST_WORDS: usize = 4;

/// Appends what the unclaimed regions make, whose numbers are in `unclaimed`; the paragraphs of one quotation, each left
/// open for the next, are one.
pub(crate) fn attributions(view: View<'_>, unclaimed: &[usize], out: &mut Vec<Attribution>) {
    let page = view.page;
    // The last region of the last attribution.
    let mut last = None;
    for number in unclaimed {
        let region = &page.regions[*number];
        let next = last.filter(|l| l + 1 == *number).map(|l: usize| &page.regions[l]);
        // X nodded. “A.” “B.”: nothing stands between the two.
        let beside = |before: &Region| {
            let [there, here] = [before.first, region.first].map(|t| page.paragraph_of(t));
            before.end == region.first && (there == here || page.is_next(there, here))
        };
        let begun = out.last_mut().filter(|begun| {
            next.is_some_and(|before| region.continues || (!begun.source.is_empty() && beside(before)))
        });
        if let Some(begun) = begun {
            begun.content.push(page.span(region.first, region.end));
            begun.flags.extend(assemble::mark_flag(page, region).filter(|flag| !begun.flags.contains(flag)));
        } else if answers::claim(view, region, out) {
            continue;
        } else if let Some(attribution) = attribution(view, region) {
            out.push(attribution);
        } else {
            continue;
        }
        last = Some(*number);
    }
}

/// The attribution that an unclaimed region makes, if it is a sentence of speech by itself.
fn attribution(view: View<'_>, region: &Region) -> Option<Attribution> {
    let page = view.page;
    let number = page.sentence_of(region.first as usize);
    let sentence = page.sentences[number];
    let words = page.tokens[region.range()].iter().filter(|t| t.kind == TokenKind::Word).count();
    if region.kind != QuoteKind::Speech || words < LEAST_WORDS {
        return None;
    }
    if let Some(attribution) = introduced(view, region, number) {
        return Some(attribution);
    }
    if region.first != sentence.first || !page.ends_sentence(region, number) {
        return None;
    }
    let speaker = page.sentence_before(number).and_then(|before| speaker(view, before, region, sentence.paragraph));
    let orphan = assemble::unattributed(view, &[(region.first, region.end)]);
    Some(match speaker {
        None => orphan,
        Some((first, end, source_form)) => Attribution {
            source: vec![page.span(first, end)],
            source_form,
            attachment: Attachment::Floating,
            rule: Rule::FloatingQuotation,
            ..orphan
        },
    })
}

/// More from X: "...": a colon alone introduces the quotation.
fn introduced(view: View<'_>, region: &Region, number: usize) -> Option<Attribution> {
    let page = view.page;
    let colon = region.first.checked_sub(1).filter(|c| *c > page.sentences[number].first)?;
    if view.token(colon as usize).kind != TokenKind::Colon || !page.ends_sentence(region, number) {
        return None;
    }
    let (first, _) = page.chunks_of(number);
    let end = page.chunk_of[colon as usize] as usize;
    let noun = |k: &usize| page.kind(*k) == ChunkKind::Noun;
    // "For X, it is a start: “...”"
    let fronted = view.token(page.chunks[first].first as usize).key == of_ascii("for")
        && noun(&(first + 1))
        && view.token(page.chunks[first + 1].head as usize).tag == Tag::Name;
    let leads = |k: &usize| view.token(page.chunks[*k].first as usize).key == of_ascii("from") && noun(&(k + 1));
    let from = || (first..end).find(leads).map(|k| (k + 1, apposed_to(view, k + 1, end)));
    let told = if fronted { Some((first + 1, first + 1)) } else { from() };
    let (subject, last) = told.or_else(|| label(view, number, colon)).or_else(|| {
        let subject = first_subject(view, first, end).or_else(|| (first..end).find(noun))?;
        Some((subject, phrase_end(view, subject, end)))
    })?;
    let chunk = &page.chunks[subject];
    // "But it gets better: ...": nobody is named.
    let named = !THINGS.contains(&view.token(chunk.head as usize).key);
    Some(Attribution {
        source: named.then(|| page.span(chunk.first, page.chunks[last].end)).into_iter().collect(),
        cue: Some(page.span(colon, colon + 1)),
        source_form: form(view, chunk.head as usize).unwrap_or(SourceForm::Unnamed),
        attachment: Attachment::Explicit,
        rule: Rule::Colon,
        ..assemble::unattributed(view, &[(region.first, region.end)])
    })
}

/// The first noun group with a finite verb behind it that no preposition and no "when" or "since" leads in, whatever the
/// sentence goes on with: "he said" at its end is not looked for.
fn first_subject(view: View<'_>, first: usize, end: usize) -> Option<usize> {
    let page = view.page;
    let mut led = false;
    for k in first..end {
        match page.kind(k) {
            ChunkKind::Comma | ChunkKind::Dash => led = false,
            ChunkKind::Prep | ChunkKind::Wh | ChunkKind::That if k == first || page.kind(k - 1) != ChunkKind::Noun => {
                led = true;
            }
            ChunkKind::Noun if !led && view.complement(k, end) == of_ascii("clause") => return Some(k),
            _ => {}
        }
    }
    None
}

/// The subject that begins the sentence `number`, if it can speak and stands in `paragraph`, or in the one before where
/// the quotation `region` is all of its own: its tokens and its form.
fn speaker(view: View<'_>, number: usize, region: &Region, paragraph: u32) -> Option<(u32, u32, SourceForm)> {
    let page = view.page;
    let there = page.sentences[number].paragraph;
    let heads = view.token(region.first as usize + 1).has(flag::ALL_CAPS);
    if there != paragraph && (!page.is_next(there, paragraph) || !region.is_long() || heads) {
        return None;
    }
    let (first, end) = page.chunks_of(number);
    // "X, a ferryman, shrugged"
    let apposed = || reporting::main_subject(view, first, end).filter(|k| *k == first);
    let subject = first_subject(view, first, end.min(first + 6)).or_else(apposed)?;
    let chunk = &page.chunks[subject];
    let named = form(view, chunk.head as usize)?;
    let head = view.token(chunk.head as usize);
    let near = there == paragraph || named == SourceForm::Name || SINGULAR.contains(&head.key);
    let silent = THINGS.contains(&head.key) || OWN.contains(&head.key);
    let speaks = near && !silent && !view.token(chunk.first as usize).has(flag::QUOTED);
    speaks.then(|| (chunk.first, page.chunks[reporting::last_of_subject(view, subject, end)].end, named))
}

/// Pronouns whose speaker may stand a paragraph away.
const SINGULAR: [u32; 2] = [of_ascii("he"), of_ascii("she")];
/// Pronouns that speak in nobody else's words.
const OWN: [u32; 3] = [of_ascii("i"), of_ascii("we"), of_ascii("you")];
/// Pronouns that can't speak.
const THINGS: [u32; 5] = [of_ascii("it"), of_ascii("this"), of_ascii("that"), of_ascii("these"), of_ascii("there")];
