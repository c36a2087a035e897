//! Objects by which a verb is known to be a cue: what becomes of something said, and what something comes to.

use super::content::Side;
use super::cue::CueCandidate;
use super::view::View;
use super::{upheld, valued};

/// Such an object, by the chunk at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Object {
    /// "Stood by | its account"
    Upheld(usize),
    /// "Put | the toll at 14"
    Valued(usize),
}

impl Object {
    /// The one behind a cue.
    pub(crate) fn of(view: View<'_>, cue: &CueCandidate, sentence: usize) -> Option<Self> {
        let upheld = upheld::object(view, cue, sentence).map(Self::Upheld);
        upheld.or_else(|| valued::object(view, cue, sentence).map(Self::Valued))
    }

    /// The side of the content that it is.
    pub(crate) fn side(self) -> Side {
        let (Self::Upheld(at) | Self::Valued(at)) = self;
        Side::right(at)
    }

    /// The chunk at which it ends, where that is plain.
    pub(crate) fn edge(self, view: View<'_>, end: usize) -> Option<u32> {
        match self {
            Self::Upheld(at) => upheld::edge(view, at, end),
            Self::Valued(_) => None,
        }
    }
}
