//! "Put the toll at 14", "gave a figure of 1,150", "cut its forecast to 2 percent": who says what something comes to.

use super::cue::{CueCandidate, CueSort};
use super::found::Found;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, TokenKind};

/// What is counted, or reckoned.
static COUNTS: Words<128> = Words::listed(
    "figure figures number numbers toll tally total count cost costs bill price rate estimate estimates damage losses loss \
     dead wounded injured missing casualties turnout crowd growth inflation unemployment deficit debt value share odds \
     chance chances probability estimated population size strength support attendance backlog age date height depth \
     magnitude temperature shortfall surplus worth",
);

/// What is only somebody's reckoning.
static RECKONINGS: Words<64> = Words::listed(
    "figure figures toll tally count estimate estimates forecast forecasts projection projections prediction outlook \
     guidance target targets assessment",
);

static PUTS: Words<4> = Words::listed("put place");
static GIVES: Words<4> = Words::listed("give list");
static CHANGES: Words<32> = Words::listed("lower raise cut revise correct trim increase reduce slash lift double");

const FIGURES: TagSet = TagSet::of(&[Tag::Num, Tag::Sign]);

/// The most chunks from the verb to the number.
const MOST: usize = 12;

/// Whether a verb stands so.
pub(crate) fn is_so(view: View<'_>, cue: &CueCandidate, sentence: usize) -> bool {
    let lemma = view.lemma(cue.token as usize);
    let (nouns, links): (&Words<128>, &[u32]) = match lemma {
        l if PUTS.contains(l) => (&COUNTS, &[of_ascii("at")]),
        l if GIVES.contains(l) => (&COUNTS, &[of_ascii("as"), of_ascii("of")]),
        l if CHANGES.contains(l) => {
            return cue.sort == CueSort::Verb
                && object(view, cue, sentence, &[of_ascii("to")], |key| RECKONINGS.contains(key));
        }
        _ => return false,
    };
    cue.sort == CueSort::Verb && object(view, cue, sentence, links, |key| nouns.contains(key))
}

/// Whether such a noun and then a number behind one of `links` stand behind the verb.
fn object(view: View<'_>, cue: &CueCandidate, sentence: usize, links: &[u32], counts: impl Fn(u32) -> bool) -> bool {
    let page = view.page;
    let (_, end) = page.chunks_of(sentence);
    let from = page.chunk_of[cue.token as usize] as usize + 1;
    let mut counted = false;
    for at in from..end.min(from + MOST) {
        let chunk = &page.chunks[at];
        match page.kind(at) {
            ChunkKind::Prep if counted && links.contains(&view.token(chunk.first as usize).key) && is_sum(view, at) => {
                return true;
            }
            ChunkKind::Stop | ChunkKind::That | ChunkKind::Wh | ChunkKind::QuoteOpen | ChunkKind::Colon => {
                return false;
            }
            ChunkKind::Verb if chunk.finite => return false,
            _ => counted |= (chunk.first..chunk.end).any(|k| counts(view.token(k as usize).key)),
        }
    }
    false
}

/// Ends the content behind the number: at the next comma, unless it goes on with the number before.
pub(crate) fn trim(view: View<'_>, found: &mut Found) {
    for (first, end) in &mut found.content {
        let number = (*first..*end).find(|k| view.token_is(*k as usize, FIGURES));
        let commas =
            number.into_iter().flat_map(|n| n..*end).filter(|k| view.token(*k as usize).kind == TokenKind::Comma);
        // "To 3.9 percent, from 4.1", "to 3.9, or 4"
        let goes_on = |k: u32| (k + 1..(k + 3).min(*end)).any(|n| view.token_is(n as usize, FIGURES));
        if let Some(comma) = commas.into_iter().find(|k| !goes_on(*k)) {
            *end = comma;
        }
    }
}

/// "at | 14", "at | about $3 billion": whether a phrase tells a sum.
pub(crate) fn is_sum(view: View<'_>, at: usize) -> bool {
    // "about | $3 billion"
    const MOST: usize = 2;
    let chunks = &view.page.chunks;
    let last = (at + MOST).min(chunks.len() - 1);
    let behind = chunks[at].end as usize..chunks[last].end as usize;
    behind.into_iter().any(|k| view.token_is(k, FIGURES))
}
