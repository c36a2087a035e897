//! A cue with what was chosen for it.

use super::content::Side;
use super::cue::CueCandidate;
use super::reporting::Reporting;
use super::source::SourceCandidate;
use smallvec::SmallVec;

/// Token numbers, half-open.
pub(crate) type TokenSpans = SmallVec<[(u32, u32); 2]>;

/// How many features are kept as evidence.
pub(crate) const EVIDENCE: usize = 3;

/// A cue with what was chosen for it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub cue: CueCandidate,
    pub sentence: u32,
    /// How much speaks for the cue: log odds.
    pub score: f32,
    pub source: SourceCandidate,
    /// How far the source is ahead of the next best.
    pub source_margin: f32,
    pub side: Side,
    pub side_margin: f32,
    pub edge_margin: f32,
    pub content: TokenSpans,
    /// How much speaks for the whole: log odds.
    pub accept: f32,
    /// The features that weighed most in the decision that it is a cue.
    pub evidence: [(u32, f32); EVIDENCE],
    /// Whether it is a cue by its surroundings alone.
    pub sure: bool,
    /// Its reporting clause, where it is the cue of one.
    pub clause: Option<Reporting>,
    /// The number of the attribution around it, for an inner one.
    pub container: Option<u32>,
}
