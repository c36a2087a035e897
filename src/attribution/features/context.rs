//! What the decisions about one cue look at again and again.

use crate::attribution::cue::CueCandidate;
use crate::attribution::object::Object;
use crate::attribution::sayings::{Sayings, Standing};
use crate::attribution::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::LONGEST;
use crate::weights::feature::number;
use std::hint::select_unpredictable;

/// A cue with its surroundings, as values.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    pub cue: CueCandidate,
    pub sentence: usize,
    /// The cue's chunk, and those of its sentence: half-open.
    pub k: usize,
    pub first: usize,
    pub end: usize,
    pub sort: u32,
    pub class: u32,
    pub lemma: u32,
    /// The form of the verb group, else the sort.
    pub form: u32,
    /// The two chunks before the cue's, the nearer first, and the two behind it.
    pub last: u32,
    pub last2: u32,
    pub next: u32,
    pub next2: u32,
    /// What it is to the words of its sentence that report speech.
    pub saying: Standing,
    /// The object by which it is known to be a cue.
    pub object: Option<Object>,
}

/// How near something is, as a value: not there, there, or at most `close` chunks off.
pub(super) fn nearness(distance: usize, close: usize) -> u32 {
    number(usize::from(distance < LONGEST) + usize::from(distance <= close))
}

impl Context {
    #[inline(always)]
    pub(crate) fn new(view: View<'_>, cue: CueCandidate, sentence: usize, sayings: &Sayings) -> Self {
        let (first, end) = view.page.chunks_of(sentence);
        let k = view.page.chunk_of[cue.token as usize] as usize;
        let sort = cue.sort.value();
        Self {
            cue,
            sentence,
            k,
            first,
            end,
            sort,
            class: view.class(cue.cue),
            lemma: view.lemma(cue.token as usize),
            form: select_unpredictable(view.page.kind(k) == ChunkKind::Verb, view.chunk(Some(k)), sort),
            last: if k > first { view.chunk(Some(k - 1)) } else { EDGE },
            last2: if k > first + 1 { view.chunk(Some(k - 2)) } else { EDGE },
            next: view.complement(k + 1, end),
            next2: view.complement(k + 2, end),
            saying: sayings.standing(view, cue.token),
            object: None,
        }
    }

    /// The second chunk before another of the sentence.
    pub(crate) fn before2(&self, view: View<'_>, at: usize) -> u32 {
        if at > self.first + 1 { view.chunk(Some(at - 2)) } else { EDGE }
    }

    /// The same cue, were its sentence no more than a content that begins at the chunk `first`.
    pub(crate) fn within(&self, view: View<'_>, first: usize) -> Self {
        let inside = Self { first, saying: self.saying.by_itself(), ..*self };
        Self { last: inside.before(view, self.k), last2: inside.before2(view, self.k), ..inside }
    }

    /// The chunk before another of the sentence.
    pub(crate) fn before(&self, view: View<'_>, at: usize) -> u32 {
        if at > self.first { view.chunk(Some(at - 1)) } else { EDGE }
    }

    /// A chunk of the sentence as a value.
    pub(crate) fn at(&self, view: View<'_>, at: usize) -> u32 {
        view.chunk(Some(at).filter(|j| *j < self.end))
    }
}
