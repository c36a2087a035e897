//! "Stood by its account", "withdrew her claim", "took back that figure", "denied this": a verb that tells what becomes of
//! something said, and the word for it.

use super::content::sum::is_sum;
use super::cue::{CueCandidate, CueSort};
use super::source::phrase_end;
use super::valued;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, SUBJECT};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// What has been said.
static SAID: Words<128> = Words::listed(
    "account accounts accusation accusations allegation allegations answer apology assertion assertions assessment assurance \
     assurances backing charge charges claim claims comment comments conclusion conclusions demand demands denial denials \
     description endorsement evidence explanation findings invitation number numbers offer opinion position pledge pledges prediction promise \
     promises recommendation remark remarks report reports statement statements story suggestion support testimony threat \
     version warning word words",
);

/// What one does to one's own words.
static TAKES_BACK: Words<32> = Words::listed("withdraw retract recant repeat reiterate renew restate amend");
static DENIES: Words<16> = Words::listed("deny dispute doubt refute");

/// The chunk at which the words for it end, where that is plain: behind a pronoun, before "when", at the comma behind a clause.
pub(super) fn edge(view: View<'_>, at: usize, end: usize) -> Option<u32> {
    static LEADS: Words<16> = Words::listed("after when as before since while because");
    let page = view.page;
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

/// The chunk at which the words for it begin, behind a verb that stands so.
pub(super) fn object(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<usize> {
    const LINKED: [(u32, u32); 4] = [
        (of_ascii("stand"), of_ascii("by")),
        (of_ascii("stick"), of_ascii("to")),
        (of_ascii("hold"), of_ascii("to")),
        (of_ascii("take"), of_ascii("back")),
    ];
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let (chunk, token) = (&page.chunks[k], view.token(cue.token as usize));
    let acts = cue.sort == CueSort::Verb && chunk.kind == ChunkKind::Verb && chunk.form != VerbForm::Passive;
    if !acts || token.has(flag::QUOTED) || k == first || k + 1 >= end {
        return None;
    }
    let (lemma, next) = (view.lemma(cue.token as usize), k + 1);
    if let Some((verb, link)) = LINKED.into_iter().find(|linked| linked.0 == lemma) {
        let linked = view.token(page.chunks[next].first as usize).key == link && next + 1 < end;
        let sum = || verb != of_ascii("take") && is_sum(view, next);
        return (linked && (is_said(view, next + 1) || sum())).then_some(next + 1);
    }
    let stands =
        (TAKES_BACK.contains(lemma) && is_said(view, next)) || (DENIES.contains(lemma) && is_it(view, next, end));
    stands.then_some(next)
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
