//! Transcripts and interviews: paragraphs that each begin with who speaks, "HOST: ..." and "Q: ...".

use super::content::{Place, Side};
use super::cue::{CueCandidate, CueSort};
use super::found::{EVIDENCE, Found, TokenSpans};
use super::pointers;
use super::source::{Relation, SourceCandidate};
use super::view::View;
use crate::text::layout::{Paragraph, ParagraphKind};
use crate::text::{TokenKind, flag};

/// A turn: the label and what follows it, in token numbers, half-open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn {
    pub label: (u32, u32),
    /// The paragraphs that it fills.
    pub paragraphs: (u32, u32),
    /// What names the speaker, the same for each of his turns; 0 for a label in capitals that stands once.
    name: u32,
}

/// The most tokens of a label: "PAUL IMHOFF, TREASURY SECRETARY".
const LONGEST_LABEL: usize = 8;
/// The fewest turns of a transcript.
const LEAST_TURNS: usize = 2;

/// Finds the turns of a page; none where it is no transcript. A list such as "Iowa: ..." repeats no label.
pub(crate) fn find(view: View<'_>, out: &mut Vec<Turn>) {
    out.clear();
    for (number, paragraph) in view.page.paragraphs.iter().enumerate() {
        if let Some((end, name)) = label(view, paragraph) {
            let number = number as u32;
            out.push(Turn { label: (paragraph.first, end), paragraphs: (number, number + 1), name });
        }
    }
    let marked = |t: &Turn| is_marked(view, t);
    let first = out.first().map(|t| t.name);
    let repeated = first.is_some() && out.iter().skip(2).any(|t| Some(t.name) == first);
    if out.iter().filter(|t| marked(t)).count() < LEAST_TURNS {
        if !repeated {
            return out.clear();
        }
    } else {
        out.retain(marked);
    }
    // What stands between two labels belongs to the first.
    for k in 1..out.len() {
        let next = out[k].paragraphs.0;
        let from = out[k - 1].paragraphs.0 as usize + 1;
        let goes_on = view.page.paragraphs[from..next as usize].iter().take_while(|p| speaks_on(view, p)).count();
        out[k - 1].paragraphs.1 = (from + goes_on) as u32;
    }
    // News goes on behind a line that points elsewhere.
    out.retain(|t| !view.page.paragraphs.get(t.paragraphs.1 as usize).is_some_and(|p| is_quoted(view, p)));
    // Two labels far apart, each of which stands once, are rather headings.
    let apart = |w: &[Turn]| w[0].paragraphs.0 + 1 < w[1].paragraphs.0;
    if out.len() < LEAST_TURNS || (out.len() == LEAST_TURNS && out.windows(LEAST_TURNS).any(apart)) {
        out.clear();
    }
}

/// The token of the colon behind a paragraph's label, and the hash of the label's last word.
fn label(view: View<'_>, paragraph: &Paragraph) -> Option<(u32, u32)> {
    let tokens = &view.page.tokens[paragraph.first as usize..paragraph.end as usize];
    let colon = tokens.iter().take(LONGEST_LABEL + 1).position(|t| t.kind == TokenKind::Colon)?;
    let behind = tokens.get(colon + 1)?;
    let named = tokens[..colon].iter().all(|t| match t.kind {
        TokenKind::Word => t.has(flag::CAPITAL),
        TokenKind::Comma => true,
        _ => false,
    });
    let points = pointers::points(view, paragraph.first as usize + colon);
    let spoken = behind.has(flag::SPACE_BEFORE) && !behind.has(flag::OPENS) && !points;
    let runs = !matches!(paragraph.kind, ParagraphKind::Credit | ParagraphKind::Headline);
    (colon > 0 && named && spoken && runs).then(|| (paragraph.first + colon as u32, tokens[colon - 1].key))
}

/// "Q", "A", and names in capitals.
fn is_marked(view: View<'_>, turn: &Turn) -> bool {
    let words = view.page.tokens[turn.label.0 as usize..turn.label.1 as usize].iter();
    words.filter(|t| t.kind == TokenKind::Word).all(|t| t.has(flag::ALL_CAPS) || t.len == 1)
}

/// Whether a paragraph without a label can belong to the turn before it: no line in brackets, no heading, no quotation.
fn speaks_on(view: View<'_>, paragraph: &Paragraph) -> bool {
    let bracketed = view.token(paragraph.first as usize).kind == TokenKind::Open;
    paragraph.kind == ParagraphKind::Body && !bracketed && !is_quoted(view, paragraph)
}

/// Whether a paragraph begins with a quotation, which in a transcript hardly any does.
fn is_quoted(view: View<'_>, paragraph: &Paragraph) -> bool {
    view.token(paragraph.first as usize).has(flag::OPENS)
}

/// The attribution that a turn makes.
pub(crate) fn found(view: View<'_>, turn: &Turn, accept: f32) -> Found {
    let page = view.page;
    let (first, colon) = turn.label;
    let chunk = page.chunk_of[first as usize];
    let (from, to) = turn.paragraphs;
    let contents = page.paragraphs[from as usize..to as usize].iter();
    let content: TokenSpans = contents.map(|p| (p.first.max(colon + 1), p.end)).filter(|(a, b)| a < b).collect();
    let cue = CueCandidate { token: colon, sort: CueSort::Colon, cue: 0 };
    let sentence = page.sentence_of(first as usize);
    Found {
        source: SourceCandidate { first, end: colon, relation: Relation::Left, chunk, order: 0 },
        side: Side { place: Place::RightOfColon, chunk: page.chunk_of[colon as usize] + 1, left_end: 0 },
        content,
        ..Found::new(view, cue, sentence, accept, [(0, 0.0); EVIDENCE], true, None)
    }
}
