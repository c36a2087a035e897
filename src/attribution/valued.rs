//! "Put the toll at 14", "counts 14 dead", "gave a figure of 1,150", "cut its forecast to 2 percent": who says what something comes to.

use super::content::sum::{FIGURES, is_sum};
use super::cue::{CueCandidate, CueSort};
use super::found::Found;
use super::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, FINITE};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, TokenKind};

/// What is counted, or reckoned.
static COUNTS: Words<256> = Words::listed(
    "figure figures number numbers toll tally total count cost costs bill price rate estimate estimates damage losses loss \
     dead wounded injured missing casualties turnout crowd growth inflation unemployment deficit debt value share odds \
     chance chances probability estimated population size strength support attendance backlog age date height depth \
     magnitude temperature shortfall surplus worth quantity amount volume sum bid demand",
);

/// What is only somebody's reckoning.
static RECKONINGS: Words<64> = Words::listed(
    "figure figures toll tally count estimate estimates forecast forecasts projection projections prediction outlook \
     guidance target targets assessment demand demands offer offers",
);

/// Whether a word is somebody's reckoning.
pub(super) fn is_reckoning(word: u32) -> bool {
    RECKONINGS.contains(word)
}

static PUTS: Words<4> = Words::listed("put place");
static SAYS: Words<16> = Words::listed("say show report record speak");
static GIVES: Words<4> = Words::listed("give list");
static CHANGES: Words<32> = Words::listed("lower raise cut revise correct trim increase reduce slash lift double");

/// The most chunks from the verb to the number.
const MOST: usize = 12;

/// What is counted of people who were harmed.
static HARMED: Words<64> = Words::listed(
    "dead deaths killed fatalities wounded injured injuries missing casualties victims cases infections bodies survivors \
     detained arrested affected",
);

/// The chunk at which the words for the sum and what it is of begin, behind a verb that stands so.
pub(super) fn object(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<usize> {
    let next = view.page.chunk_of[cue.token as usize] as usize + 1;
    let of = || view.token(view.page.chunks[next].first as usize).key == of_ascii("of");
    is_so(view, cue, sentence).then(|| next + usize::from(of()))
}

/// Whether a verb stands so.
fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    if cue.sort != CueSort::Verb {
        return false;
    }
    let chunk = view.page.chunk_around(cue.token);
    let counts_to = |links: &[u32], nouns: &dyn Fn(u32) -> bool| counts_to(view, cue, sentence, links, nouns);
    match view.lemma(cue.token as usize) {
        // "He put the losses at five"; but "which will put the deficit at 14", "putting the rate at 8"
        l if PUTS.contains(l) => {
            let reckons = chunk.finite && chunk.form != VerbForm::Modal && chunk.form != VerbForm::Passive;
            counts_to(&[of_ascii("at")], &|key| reckons || COUNTS.contains(key))
        }
        l if SAYS.contains(l) => is_bare(view, cue, sentence),
        l if l == of_ascii("count") => is_counted(view, cue, sentence),
        l if GIVES.contains(l) => counts_to(&[of_ascii("as"), of_ascii("of")], &|key| COUNTS.contains(key)),
        l if CHANGES.contains(l) => {
            counts_to(&[of_ascii("to")], &|key| RECKONINGS.contains(key) || HARMED.contains(key))
        }
        _ => false,
    }
}

/// "Says | $725m.", "shows | 310,000", "spoke of | nine", but "says | 40 people died": whether the number is all that is said.
fn is_bare(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let speaks = view.lemma(cue.token as usize) == of_ascii("speak");
    let of = k + 1 < end && view.token(page.chunks[k + 1].first as usize).key == of_ascii("of");
    let at = k + 1 + usize::from(speaks);
    if k == first || speaks != of || at >= end || page.kind(at) != ChunkKind::Noun {
        return false;
    }
    // "Says | 40 people who live there left"
    if page.strip.next(FINITE, at, end) < page.strip.next(COMMA, at, end) {
        return false;
    }
    let opener = view.token(page.chunks[at].first as usize);
    let written = opener.kind == TokenKind::Number || opener.tag == Tag::Sign;
    page.chunks[k].finite && (written || (speaks && opener.tag == Tag::Num))
}

/// "Now counts | 588 sick": whether a number is what somebody counts now.
fn is_counted(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let counts = view.token_is(cue.token as usize, TagSet::of(&[Tag::Vbz, Tag::Vbp]));
    let number = |chunk: &Chunk| chunk.kind == ChunkKind::Noun && view.token_is(chunk.first as usize, FIGURES);
    k > first && counts && page.chunks[..end].get(k + 1).is_some_and(number)
}

/// Whether such a noun and then a number behind one of `links` stand behind the verb.
fn counts_to(view: View<'_>, cue: &CueCandidate, sentence: usize, links: &[u32], counts: &dyn Fn(u32) -> bool) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let from = page.chunk_of[cue.token as usize] as usize + 1;
    // "Which X put | at 5.6"
    let relative = from > first + 2 && page.kind(from - 2) == ChunkKind::Noun && page.kind(from - 3) == ChunkKind::Wh;
    // "Put the money it had paid out | at 3.9 million", but "put the money in a box and left the price | at 40"
    let puts = PUTS.contains(view.lemma(cue.token as usize));
    let (mut counted, mut described, mut goes_on) = (relative, false, false);
    for at in from..end.min(from + MOST) {
        let chunk = &page.chunks[at];
        let clause = puts && counted && !goes_on;
        match page.kind(at) {
            ChunkKind::Prep if counted && links.contains(&view.token(chunk.first as usize).key) && is_sum(view, at) => {
                return true;
            }
            // "The number of students who saw it | at 31"
            ChunkKind::Wh if counted && !described => described = true,
            ChunkKind::That | ChunkKind::QuoteOpen | ChunkKind::Verb if clause => {}
            ChunkKind::Conj | ChunkKind::Comma => goes_on = true,
            ChunkKind::Stop | ChunkKind::That | ChunkKind::Wh | ChunkKind::QuoteOpen | ChunkKind::Colon => {
                return false;
            }
            ChunkKind::Verb if chunk.finite && !described => return false,
            _ => counted |= (chunk.first..chunk.end).any(|k| counts(view.token(k as usize).key)),
        }
    }
    false
}

/// Ends the content behind the number: at the next comma, unless it goes on with the number before, or at a clause.
pub(crate) fn trim(view: View<'_>, found: &mut Found) {
    static LEADS: Words<32> = Words::listed("after when because although though while as before since following");
    for (first, end) in &mut found.content {
        let Some(number) = (*first..*end).find(|k| view.token_is(*k as usize, FIGURES)) else { continue };
        // "To 3.9 percent, from 4.1", "to 3.9, or 4"
        let goes_on = |k: u32| (k + 1..(k + 3).min(*end)).any(|n| view.token_is(n as usize, FIGURES));
        let ends = |k: &u32| {
            let token = view.token(*k as usize);
            (token.kind == TokenKind::Comma && !goes_on(*k)) || LEADS.contains(token.key)
        };
        *end = (number..*end).find(ends).unwrap_or(*end);
    }
}
