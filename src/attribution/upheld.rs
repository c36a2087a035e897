//! "Stood by its account", "withdrew her claim", "took back that figure", "denied this": a verb that tells what becomes of
//! something said, and the word for it.

use super::content::sum::is_sum;
use super::content::{Place, Side};
use super::cue::{CueCandidate, CueSort};
use super::source::phrase_end;
use super::valued;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, SUBJECT};
use crate::text::hash::{self, of_ascii};
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// What has been said.
static SAID: Words<128> = Words::listed(
    "account accounts accusation accusations allegation allegations answer apology assertion assertions assessment assurance \
     assurances backing charge charges claim claims comment comments conclusion conclusions demand demands denial denials \
     description endorsement evidence explanation findings invitation opinion pledge pledges prediction promise \
     promises recommendation remark remarks report reports statement statements story suggestion support testimony threat \
     version warning word words",
);

/// What one does to one's own words.
static TAKES_BACK: Words<32> = Words::listed("withdraw retract recant repeat reiterate renew restate amend");
static DENIES: Words<16> = Words::listed("deny dispute doubt refute");

/// The side of the words for it, behind a verb that stands so.
pub(crate) fn side(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Side> {
    object(view, cue, sentence).map(|at| Side { place: Place::Right, chunk: at as u32, left_end: 0 })
}

/// The chunk at which the words for it end, where that is plain: behind a pronoun, before "when", at the comma behind a clause.
pub(crate) fn edge(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<u32> {
    static LEADS: Words<16> = Words::listed("after when as before since while because");
    let page = view.page;
    let (_, end) = page.chunks_of(sentence);
    let at = object(view, cue, sentence)?;
    if is_it(view, at, end) {
        return Some(at as u32 + 1);
    }
    let behind = phrase_end(view, at, end) + 1;
    if behind >= end || LEADS.contains(view.token(page.chunks[behind].first as usize).key) {
        return Some(behind as u32);
    }
    let comma = behind + page.strip.next(COMMA, behind, end);
    let clause = page.kind(behind) == ChunkKind::That && comma + 1 < end && !page.strip.has(SUBJECT, comma + 1);
    clause.then_some(comma as u32)
}

/// The chunk at which they begin.
fn object(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<usize> {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let (chunk, token) = (&page.chunks[k], view.token(cue.token as usize));
    let acts = cue.sort == CueSort::Verb && chunk.kind == ChunkKind::Verb && chunk.form != VerbForm::Passive;
    if !acts || token.has(flag::QUOTED) || k == first || k + 1 >= end {
        return None;
    }
    let lemma = view.lemma(cue.token as usize);
    let link = |word: &str| view.token(page.chunks[k + 1].first as usize).key == hash::of(word) && k + 2 < end;
    match lemma {
        l if l == of_ascii("stand") && link("by") => Some(k + 2).filter(|at| is_said(view, *at)),
        l if l == of_ascii("stick") && link("to") => {
            Some(k + 2).filter(|at| is_said(view, *at) || is_sum(view, *at - 1))
        }
        l if l == of_ascii("take") && link("back") => Some(k + 2).filter(|at| is_said(view, *at)),
        l if TAKES_BACK.contains(l) => Some(k + 1).filter(|at| is_said(view, *at)),
        l if DENIES.contains(l) => Some(k + 1).filter(|at| is_it(view, *at, end)),
        _ => None,
    }
}

/// "Its account", "that figure": whether the noun group at the chunk `at` is somebody's words.
fn is_said(view: View<'_>, at: usize) -> bool {
    let page = view.page;
    let noun = page.chunks.get(at + 1).is_some_and(|c| c.kind == ChunkKind::Noun);
    let that = noun && page.kind(at) == ChunkKind::That;
    let chunk = &page.chunks[at + usize::from(that)];
    let opener = view.token(chunk.first as usize);
    let head = view.token(chunk.head as usize);
    let owned = that || matches!(opener.tag, Tag::Poss | Tag::Det) || chunk.genitive > chunk.first;
    chunk.kind == ChunkKind::Noun && owned && (SAID.contains(head.key) || valued::is_reckoning(head.key))
}

/// "This | on Monday.", "it.": whether the chunk `at` takes up what was said before.
fn is_it(view: View<'_>, at: usize, end: usize) -> bool {
    const ITS: [u32; 3] = [of_ascii("it"), of_ascii("this"), of_ascii("that")];
    let page = view.page;
    let chunk = &page.chunks[at];
    let lone = chunk.end == chunk.first + 1 && ITS.contains(&view.token(chunk.first as usize).key);
    let ends = |k: usize| {
        k >= end
            || matches!(
                page.kind(k),
                ChunkKind::Stop
                    | ChunkKind::Comma
                    | ChunkKind::Time
                    | ChunkKind::Prep
                    | ChunkKind::Conj
                    | ChunkKind::Adv
            )
    };
    lone && ends(at + 1)
}
