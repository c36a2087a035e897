//! What this module takes and gives: annotations and decisions.

use crate::attribution::choose;
use crate::ledger::Relation;
use crate::text::Span;

/// An attribution as annotators mark it: byte spans of the text, any of them may be missing but the content.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gold {
    /// Who it comes from.
    pub source: Vec<Span>,
    /// The words that link source and content.
    pub cue: Vec<Span>,
    /// What is attributed.
    pub content: Vec<Span>,
}

/// What a decision is about; each has weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Task {
    /// May this word be the head of a cue, by itself and its part of speech? One option; the answer says whether.
    Prior,
    /// May this word, by itself and its neighbours, be the head of a cue? One option; the answer says whether.
    Gate,
    /// Is this word the head of a cue? One option; the answer says whether.
    Cue,
    /// Is the likely source the right one? One option; the answer says whether.
    PlainSource,
    /// Which of the candidates is the source?
    Source,
    /// Is the likely side the right one? One option; the answer says whether.
    PlainSide,
    /// On which side does the content lie, and where does it begin?
    Side,
    /// Is the likely edge the right one? One option; the answer says whether.
    PlainEdge,
    /// Where does the content end?
    Edge,
    /// Does the whole make an attribution of the outermost layer? One option; the answer says whether.
    Accept,
    /// Does a claim do something to an earlier one? One option; the answer says whether.
    Link,
    /// What does a claim do to an earlier one?
    Relation,
}

/// What annotators say of a later claim and an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Related {
    /// Nothing either way.
    Unknown,
    /// The later one does nothing to the earlier one.
    No,
    /// It does this to it.
    By(Vec<Relation>),
}

impl Task {
    /// Log odds from which on a decision with one option is a yes; a likely option is taken only where it is surer than
    /// not, as the others are looked at next.
    #[must_use]
    pub const fn least(self) -> f32 {
        if matches!(self, Self::PlainSource | Self::PlainSide | Self::PlainEdge) { choose::SURE } else { 0.0 }
    }
}

/// A decision with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What it is about.
    pub task: Task,
    /// The options' features, by the numbers that [`names`](super::names) names.
    pub options: Vec<Vec<u32>>,
    /// For one option: 1 for yes, 0 for no; else the number of the right option.
    pub answer: usize,
}
