//! Reporting clauses: "X said" right behind a quotation or right before it, known by their shape alone, so that no
//! weight has to be asked whether there is a cue, nor whose it is.

mod before;
mod behind;
mod identity;
mod nouns;
mod restrict;
mod subject;
mod verbs;

pub(super) use nouns::asked;
pub(super) use subject::{before_infinitive, gerund_subject, last_of_subject, main_subject, whole_subject};

use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::quotation::{QuoteKind, Region};
use crate::text::TokenKind;
use crate::text::hash::of_ascii;

/// A reporting clause: the head of its cue, the quotation beside it, and how they stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reporting {
    pub cue: u32,
    /// The quotation's tokens, half-open.
    pub region: (u32, u32),
    pub shape: Shape,
    /// The token behind the sentence's last reporting clause before it, which no content of its own goes back over.
    pub after: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// "...," X said: the source's tokens, half-open.
    SourceCue(u32, u32),
    /// "...," said X
    CueSource,
    /// "...," is how X put it: the source's tokens, half-open.
    Told(u32, u32),
    /// "...," was X's reply
    Reply,
    /// "...," according to X
    According,
    /// X said, "..."
    Before,
    /// Said X, "..."
    BeforeInverted,
    /// X: "...": the source's tokens, half-open.
    Colon(u32, u32),
    /// X's motto, "..."
    Noun,
    /// A sign reads "..."
    Written,
}

impl Reporting {
    /// Whether it stands behind its quotation.
    pub(in crate::attribution) fn is_behind(&self) -> bool {
        matches!(
            self.shape,
            Shape::SourceCue(..) | Shape::Told(..) | Shape::Reply | Shape::CueSource | Shape::According
        )
    }
}

/// Finds the reporting clauses of a sentence.
pub(crate) fn find(view: View<'_>, sentence: usize, out: &mut Vec<Reporting>) {
    out.clear();
    let page = view.page;
    let s = page.sentences[sentence];
    let (first, end) = page.chunks_of(sentence);
    for region in page.regions[page.regions_from(sentence)..].iter().take_while(|r| r.first < s.end) {
        let spot = Spot { view, region, sentence, first, end };
        let led = spot.is_whole_sentence().then(|| before::clause(spot)).flatten().filter(|c| c.shape == Shape::Before);
        let clause = led.or_else(|| behind::clause(spot)).or_else(|| before::clause(spot));
        let clause = clause.or_else(|| nouns::clause(spot));
        let after = out.last().map_or(0, |last| last.cue + 1);
        let clause = clause.filter(|clause| clause.cue >= after);
        out.extend(clause.map(|clause| Reporting { after, ..clause }));
    }
}

/// “...” That is how X put it; that was X's answer: the clause of the sentence behind that says what the quotation is.
pub(crate) fn identified(view: View<'_>, region: &Region, sentence: usize) -> Option<Reporting> {
    const THAT: [u32; 4] = [of_ascii("that"), of_ascii("this"), of_ascii("those"), of_ascii("these")];
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let subject = page.chunks[..end].get(first)?;
    let takes_up = end > first + 2
        && subject.end == subject.first + 1
        && THAT.contains(&view.token(subject.first as usize).key)
        && page.kind(first + 1) == ChunkKind::Verb;
    takes_up.then(|| identity::clause(Spot { view, region, sentence, first, end }, first + 1))?
}

/// A quotation in its sentence, whose chunks are `first..end`.
#[derive(Clone, Copy)]
struct Spot<'a> {
    view: View<'a>,
    region: &'a Region,
    sentence: usize,
    first: usize,
    end: usize,
}

impl Spot<'_> {
    /// Whether the quotation is speech that begins the sentence, and more than a few words.
    fn begins(self) -> bool {
        let first = self.view.page.sentences[self.sentence].first;
        self.region.first == first && self.region.is_long() && self.region.kind == QuoteKind::Speech
    }

    /// X said: “...” Y declined to comment: whether a colon leads in a quotation that ends with a stop of its own, so that
    /// what comes behind it is another sentence.
    fn is_whole_sentence(self) -> bool {
        let Self { view, region, .. } = self;
        let kind = |at: Option<u32>| at.map(|at| view.token(at as usize).kind);
        kind(region.first.checked_sub(1)) == Some(TokenKind::Colon)
            && kind(region.end.checked_sub(2)) == Some(TokenKind::Stop)
    }

    fn made(self, cue: u32, shape: Shape) -> Reporting {
        Reporting { cue, region: (self.region.first, self.region.end), shape, after: 0 }
    }
}
