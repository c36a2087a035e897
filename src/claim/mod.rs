//! Floor 4: what each speaker commits to, and how firmly.
//!
//! Each file imports only from those above it in this list.

pub(crate) mod value;

pub(crate) mod model;

mod matter;

mod stance;

mod cue;

mod illocution;

mod factuality;

mod number;

mod none;

mod bounds;

mod counting;

mod quantity;

mod worth;

use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use crate::lexicon::stance::StanceClass;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet, TokenKind, flag};
use cue::CueReading;
use factuality::{Scope, Valued};
use matter::Matter;
use model::{Claim, Tense};
use smallvec::{SmallVec, smallvec};
use stance::Marks;
use value::{ChainValue, Why};

/// The claims of all attributions, in their order.
pub(crate) fn claims(view: View<'_>, text: &str, attributions: &[Attribution]) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::with_capacity(attributions.len());
    let mut cues: Vec<CueReading> = Vec::with_capacity(attributions.len());
    for (number, attribution) in attributions.iter().enumerate() {
        let matter = Matter::read(view, attribution);
        let cue = CueReading::read(view, attribution, matter.as_ref().map(|m| m.form));
        let claim = claim(view, text, number, matter.as_ref(), &cue, &cues, attributions);
        cues.push(cue);
        out.push(claim);
    }
    out
}

fn claim(
    view: View<'_>,
    text: &str,
    number: usize,
    matter: Option<&Matter>,
    cue: &CueReading,
    before: &[CueReading],
    attributions: &[Attribution],
) -> Claim {
    let found = stance::of_claim(view, cue.tokens, matter);
    let illocution = illocution::illocution(view, matter, cue);
    let scope = matter.and_then(|m| Scope::of(view, m));
    let negations = matter.map_or_else(Vec::new, |m| factuality::negations(view, m, scope.as_ref(), &found));
    let content = factuality::content(view, matter, scope.as_ref(), cue, &found, illocution, &negations);
    let own = if cue.stated { content.clone() } else { Valued::open(None, Why::NotStated) };
    let outer =
        factuality::of_undone(view, matter, cue).unwrap_or_else(|| factuality::of_outer(view, cue, &content, &found));
    let mut quantities = Vec::new();
    for (first, end) in matter.into_iter().flat_map(|m| &m.pieces) {
        quantity::quantities(view, text, *first, *end, &mut quantities);
    }
    let Marks { hedges, boosters, mut distancing } = Marks::of(view, &found, cue.tokens);
    if KEEPS_AWAY.contains(cue.lemma) {
        distancing.push(view.page.span(cue.head as u32, cue.head as u32 + 1));
    }
    distancing.extend(beside(view, matter, cue));
    Claim {
        attribution_type: cue.kind,
        illocution,
        determinate: cue.stated,
        worth: worth::worth(view, matter, illocution, own.value, &quantities),
        values: chains(view, number, &own, outer, before, attributions),
        hedges,
        boosters,
        distancing,
        negations,
        condition: matter.and_then(|m| m.condition).map(|(a, b)| view.page.span(a as u32, b as u32)),
        tense: matter.and_then(|m| tense(view, m)),
        time: matter.and_then(|m| time(view, m)),
        quantities,
        proposition: proposition(view, text, matter),
    }
}

/// Cues by which the writer keeps away from a claim.
static KEEPS_AWAY: Words<16> = Words::listed("claim allege purport contend profess pretend");

/// "said, without evidence, that": what keeps away between a cue and its content.
fn beside(view: View<'_>, matter: Option<&Matter>, cue: &CueReading) -> Option<Span> {
    const MOST: usize = 10;
    let (_, from) = cue.tokens?;
    let to = matter?.pieces.iter().map(|p| p.0).find(|first| *first >= from && *first <= from + MOST)?;
    let mut found = Vec::new();
    stance::find(view, from, to, true, &mut found);
    found.iter().find(|f| f.class == StanceClass::Distancing).map(|f| f.span(view))
}

/// The values of all chains: the author's, those of the attributions around, and the source's own; `outer` is that of whoever
/// retells it.
fn chains(
    view: View<'_>,
    number: usize,
    own: &Valued,
    outer: Valued,
    cues: &[CueReading],
    attributions: &[Attribution],
) -> Vec<ChainValue> {
    let mut chain: SmallVec<[usize; 4]> = smallvec![number];
    let mut around = attributions[number].parent;
    while let Some(outer) = around.filter(|outer| *outer < number && !chain.contains(outer)) {
        chain.push(outer);
        around = attributions[outer].parent;
    }
    // From the inside out: who retells takes over what the cue inside takes for granted.
    let mut values: SmallVec<[Valued; 4]> = smallvec![own.clone(), outer];
    for outer in &chain[1..] {
        let retold = factuality::of_outer(view, &cues[*outer], &values[values.len() - 1], &[]);
        values.push(retold);
    }
    chain.reverse();
    let outermost_first = values.into_iter().rev().enumerate();
    outermost_first
        .map(|(k, v)| ChainValue { chain: chain[..k].to_vec(), value: v.value, reasons: v.reasons.into_vec() })
        .collect()
}

static WILL: Words<8> = Words::listed("will 'll wo");

/// The tense of the main clause.
fn tense(view: View<'_>, matter: &Matter) -> Option<Tense> {
    let (first, end) = matter.verb(view)?;
    let tokens = &view.page.tokens[first..end];
    let going = tokens.last().is_some_and(|t| t.key == of_ascii("going")) && view.token_is(end, TagSet::of(&[Tag::To]));
    let going = going || tokens.iter().any(|t| t.key == of_ascii("going")) && tokens.iter().any(|t| t.tag == Tag::To);
    if going || tokens.iter().any(|t| WILL.contains(t.key)) {
        return Some(Tense::Future);
    }
    let tag = tokens.iter().map(|t| t.tag).find(|t| matches!(t, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Modal))?;
    Some(if tag == Tag::Vbd { Tense::Past } else { Tense::Present })
}

/// The first word of time in a content, with what belongs to it.
fn time(view: View<'_>, matter: &Matter) -> Option<Span> {
    let found = matter.pieces.iter().find_map(|(a, b)| (*a..*b).find(|k| view.token(*k).has(flag::TIME)))?;
    let chunk = view.page.chunk_around(found as u32);
    Some(view.page.span(chunk.first, chunk.end))
}

/// The content in short: without "that" and quotation marks, with single spaces.
fn proposition(view: View<'_>, text: &str, matter: Option<&Matter>) -> String {
    let Some(Matter { pieces, .. }) = matter else { return String::new() };
    let length = |piece: &(usize, usize)| view.page.span(piece.0 as u32, piece.1 as u32).len() + 1;
    let mut out = String::with_capacity(pieces.iter().map(length).sum());
    for (first, end) in pieces.iter().copied() {
        // What stands in the text as it shall is copied at once.
        let mut run = Span::new(0, 0);
        for token in &view.page.tokens[first..end] {
            let that = run.is_empty() && out.is_empty() && token.key == of_ascii("that");
            if token.kind == TokenKind::Mark || that {
                continue;
            }
            let tight = matches!(token.kind, TokenKind::Clitic | TokenKind::Comma | TokenKind::Stop | TokenKind::Close);
            let span = token.span();
            let gap = if run.is_empty() { "\n" } else { text.get(run.end()..span.start()).unwrap_or_default() };
            if gap.is_empty() || gap == " " && !tight {
                run = Span::new(run.start(), span.end());
                continue;
            }
            out.push_str(run.of(text));
            if !out.is_empty() && (run.is_empty() || !tight && gap.contains(char::is_whitespace)) {
                out.push(' ');
            }
            run = span;
        }
        out.push_str(run.of(text));
    }
    out.truncate(out.trim_end_matches([' ', ',', '.']).len());
    out
}
