//! Words of stance in a claim: hedges, boosters, negators, distance.

use super::matter::Matter;
use super::model::{Mark, MarkClass};
use crate::attribution::view::View;
use crate::lexicon::stance::{Effect, StanceClass};
use crate::text::hash::of_ascii;
use crate::text::{Span, Tag, TagSet, Token};

/// A word of stance: token numbers, class and effect.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub first: usize,
    pub end: usize,
    pub class: StanceClass,
    pub effect: Effect,
}

/// The words of stance in some tokens.
pub(crate) fn find(view: View<'_>, first: usize, end: usize, out: &mut Vec<Found>) {
    let tokens = &view.page.tokens[first..end];
    let mut at = 0;
    while at < tokens.len() {
        match view.lexicon.stances.at(&tokens[at..]) {
            Some((len, class, effect)) if counts(tokens, at, len, class) => {
                out.push(Found { first: first + at, end: first + at + len, class, effect });
                at += len;
            }
            _ => at += 1,
        }
    }
}

/// Whether words are of stance where they stand: "may" is a month with a capital, "can" and "could not" tell of ability.
fn counts(tokens: &[Token], at: usize, len: usize, class: StanceClass) -> bool {
    const VERBS: TagSet = TagSet::of(&[Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg]);
    let token = &tokens[at];
    let next = tokens.get(at + len);
    match class {
        StanceClass::Modal => token.tag == Tag::Modal,
        StanceClass::Verb if len == 1 => token.tag.is_in(VERBS) || token.key == of_ascii("fear"),
        StanceClass::Adverb if token.key == of_ascii("likely") => {
            // "the likely winner", "is likely to": an adjective, which hedges as well.
            true
        }
        StanceClass::Noun => matches!(token.tag, Tag::Noun | Tag::Nouns),
        StanceClass::Adjective => token.tag != Tag::Noun || next.is_none(),
        _ => true,
    }
}

/// What words of stance are for the caller; none for negators.
fn class(class: StanceClass) -> Option<MarkClass> {
    Some(match class {
        StanceClass::Modal => MarkClass::Modal,
        StanceClass::Adverb => MarkClass::Adverb,
        StanceClass::Verb => MarkClass::Verb,
        StanceClass::Adjective => MarkClass::Adjective,
        StanceClass::Noun => MarkClass::Noun,
        StanceClass::Approximator | StanceClass::Number => MarkClass::Approximator,
        StanceClass::Evidential => MarkClass::Evidential,
        StanceClass::Distancing => MarkClass::Distancing,
        StanceClass::Booster => MarkClass::Booster,
        StanceClass::Negator => return None,
    })
}

impl Found {
    pub(crate) fn span(&self, view: View<'_>) -> Span {
        view.page.span(self.first as u32, self.end as u32)
    }

    fn mark(&self, view: View<'_>) -> Option<Mark> {
        class(self.class).map(|class| Mark { span: self.span(view), class })
    }
}

/// The words of stance of a claim, sorted: hedges, boosters, and what keeps the writer away.
pub(crate) struct Marks {
    pub hedges: Vec<Mark>,
    pub boosters: Vec<Mark>,
    pub distancing: Vec<Span>,
}

impl Marks {
    pub(crate) fn of(view: View<'_>, found: &[Found], cue: Option<(usize, usize)>) -> Self {
        let mut out = Self { hedges: Vec::new(), boosters: Vec::new(), distancing: Vec::new() };
        for one in found {
            let Some(mark) = one.mark(view) else { continue };
            match mark.class {
                MarkClass::Booster => out.boosters.push(mark),
                MarkClass::Distancing => {
                    // The writer's own words keep away, those of a content hedge.
                    let in_cue = cue.is_some_and(|(a, b)| a <= one.first && one.end <= b);
                    if in_cue {
                        out.distancing.push(mark.span);
                    }
                    out.hedges.push(mark);
                }
                _ => out.hedges.push(mark),
            }
        }
        out
    }
}

/// The words of stance of all of a claim: in its cue and in its content.
pub(crate) fn of_claim(view: View<'_>, cue: Option<(usize, usize)>, matter: Option<&Matter>) -> Vec<Found> {
    let mut out = Vec::new();
    if let Some((first, end)) = cue {
        find(view, first, end, &mut out);
    }
    for (first, end) in matter.into_iter().flat_map(|m| &m.pieces) {
        find(view, *first, *end, &mut out);
    }
    out.sort_by_key(|found| found.first);
    out
}
