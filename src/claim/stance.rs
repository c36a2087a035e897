//! Words of stance in a claim: hedges, boosters, negators, distance.

use super::matter::Matter;
use super::model::{Mark, MarkClass};
use crate::attribution::view::View;
use crate::lexicon::stance::{Effect, StanceClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet, Token, flag};

/// A word of stance: token numbers, class and effect.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub first: usize,
    pub end: usize,
    pub class: StanceClass,
    pub effect: Effect,
}

/// The words of stance in some tokens, which are those of a cue or of a content.
pub(crate) fn find(view: View<'_>, first: usize, end: usize, in_cue: bool, out: &mut Vec<Found>) {
    let tokens = &view.page.tokens[..end];
    let mut at = first;
    while at < end {
        match view.lexicon.stances.at(&tokens[at..]) {
            Some((len, class, effect)) if counts(tokens, at, len, class, in_cue) => {
                let shows = matches!(class, StanceClass::Verb | StanceClass::Adjective);
                let (from, to) = if shows { trimmed(tokens, at, at + len) } else { (at, at + len) };
                out.push(Found { first: from, end: to, class, effect });
                at += len;
            }
            _ => at += 1,
        }
    }
}

/// Without the words that merely show where an entry holds: "it | appears", "appears | to".
fn trimmed(tokens: &[Token], first: usize, end: usize) -> (usize, usize) {
    static BEFORE: Words<16> = Words::listed("it is are was were be");
    static BEHIND: Words<4> = Words::listed("to that");
    let leads = first + 1 < end && BEFORE.contains(tokens[first].key);
    let trails = first + 1 < end && BEHIND.contains(tokens[end - 1].key) && tokens[first].key != of_ascii("point");
    (first + usize::from(leads), end - usize::from(trails))
}

/// Whether words are of stance where they stand: "May" is a month, "could not" tells of ability, "the kind of" of a kind.
fn counts(tokens: &[Token], at: usize, len: usize, class: StanceClass, in_cue: bool) -> bool {
    let token = &tokens[at];
    let before = at.checked_sub(1).map_or(0, |k| tokens[k].key);
    let next = tokens.get(at + len);
    match class {
        StanceClass::Modal => {
            let negated = next.is_some_and(|t| [of_ascii("not"), of_ascii("n't")].contains(&t.key));
            let ability = token.key == of_ascii("could") && (negated || is_purpose(tokens, at));
            // "the might of the river"
            let noun = at.checked_sub(1).is_some_and(|k| tokens[k].tag == Tag::Det);
            token.tag == Tag::Modal && !ability && !noun
        }
        StanceClass::Verb => {
            let verb = token.tag.is_in(TagSet::VERB) || len > 1 || in_cue;
            // "the estimated turnout"
            let attribute = next.is_some_and(|t| matches!(t.tag, Tag::Noun | Tag::Nouns)) && token.tag == Tag::Vbn
                || at.checked_sub(1).is_some_and(|k| tokens[k].tag == Tag::Det);
            verb && !attribute && (in_cue || IMPERSONAL.contains(token.key) || len > 1 || is_own(tokens, at))
        }
        // "no fewer than"
        StanceClass::Negator if token.key == of_ascii("no") => {
            !next.is_some_and(|t| [of_ascii("fewer"), of_ascii("less"), of_ascii("more")].contains(&t.key))
        }
        // "must leave" is an order, "must have left" a conclusion.
        StanceClass::Booster if token.key == of_ascii("must") => {
            next.is_some_and(|t| [of_ascii("have"), of_ascii("be")].contains(&t.key))
        }
        StanceClass::Noun => matches!(token.tag, Tag::Noun | Tag::Nouns),
        // "as soon as possible"
        StanceClass::Adjective => before != of_ascii("as"),
        // "the kind of", "this sort of"
        StanceClass::Approximator if KINDS.contains(token.key) => {
            !at.checked_sub(1).is_some_and(|k| matches!(tokens[k].tag, Tag::Det | Tag::Wh | Tag::Adj | Tag::Prep))
        }
        _ => true,
    }
}

static KINDS: Words<4> = Words::listed("kind sort");

/// Verbs that hedge whoever their subject is.
static IMPERSONAL: Words<64> = Words::listed(
    "seem seems seemed appears appeared appear suggest suggests suggested suggesting look looks looked tend tends tended estimated \
     expected presumed believed thought reckoned",
);

/// "so that she could", "so she could"
fn is_purpose(tokens: &[Token], at: usize) -> bool {
    const MOST: usize = 4;
    tokens[at.saturating_sub(MOST)..at].iter().any(|t| t.key == of_ascii("so"))
}

/// Who speaks of themselves inside quotation marks.
pub(crate) static FIRST_PERSON: Words<4> = Words::listed("i we");

/// "I think", "he believes": whether the speaker's own mind is told of, and nobody else's.
fn is_own(tokens: &[Token], at: usize) -> bool {
    static REPORTED: Words<16> = Words::listed("i we he she they it");
    const MOST: usize = 4;
    if tokens[at].has(flag::QUOTED) { near(tokens, at, MOST, &FIRST_PERSON) } else { near(tokens, at, MOST, &REPORTED) }
}

fn near<const N: usize>(tokens: &[Token], at: usize, most: usize, words: &Words<N>) -> bool {
    let before = tokens[at.saturating_sub(most)..at].iter().rev();
    let inside = before.take_while(|t| !matches!(t.tag, Tag::Comma | Tag::Stop | Tag::Noun | Tag::Nouns | Tag::Name));
    inside.into_iter().any(|t| words.contains(t.key))
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
            // "never" negates, and leaves no room.
            if view.token(one.first).key == of_ascii("never") {
                out.boosters.push(Mark { span: one.span(view), class: MarkClass::Booster });
            }
            let Some(mark) = one.mark(view) else { continue };
            match mark.class {
                MarkClass::Booster => out.boosters.push(mark),
                MarkClass::Distancing => {
                    // The writer's own words keep away, those of a content hedge.
                    let in_cue = cue.is_some_and(|(a, b)| a <= one.first && one.end <= b);
                    if in_cue {
                        out.distancing.push(mark.span);
                    }
                    // "so-called" keeps away from a name, not from a claim.
                    if view.token(one.first).key != of_ascii("so-called") {
                        out.hedges.push(mark);
                    }
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
        find(view, first, end, true, &mut out);
    }
    for (first, end) in matter.into_iter().flat_map(|m| &m.pieces) {
        find(view, *first, *end, false, &mut out);
    }
    out.sort_by_key(|found| found.first);
    out
}
