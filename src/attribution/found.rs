//! A cue with what was chosen for it.

use super::content::Side;
use super::cue::CueCandidate;
use super::reporting::Reporting;
use super::sayings::Standing;
use super::source::SourceCandidate;
use super::view::View;
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
    /// What the cue is to the words of its sentence that report speech.
    pub saying: Standing,
    /// Whether it is a cue by its surroundings alone.
    pub sure: bool,
    /// Its reporting clause, where it is the cue of one.
    pub clause: Option<Reporting>,
    /// The number of the attribution around it, for an inner one.
    pub container: Option<u32>,
}

impl Found {
    /// Whether the content holds a token.
    pub(crate) fn holds(&self, token: u32) -> bool {
        self.content.iter().any(|(first, end)| *first <= token && token < *end)
    }

    /// Whether the content has tokens in common with a source.
    pub(crate) fn overlaps(&self, source: &SourceCandidate) -> bool {
        self.content.iter().any(|(first, end)| *first < source.end && source.first < *end)
    }

    /// A cue for which nothing is chosen yet.
    pub(crate) fn new(
        view: View<'_>,
        cue: CueCandidate,
        sentence: usize,
        score: f32,
        evidence: [(u32, f32); EVIDENCE],
        sure: bool,
        clause: Option<Reporting>,
    ) -> Self {
        Self {
            cue,
            sentence: sentence as u32,
            score,
            source: SourceCandidate::none(view, &cue),
            source_margin: 0.0,
            side: Side::right(0),
            side_margin: 0.0,
            edge_margin: 0.0,
            content: TokenSpans::new(),
            accept: score,
            evidence,
            saying: Standing::NONE,
            sure,
            clause,
            container: None,
        }
    }
}
