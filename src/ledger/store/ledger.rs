//! What a ledger holds: the articles, and what was worked out of them.

use super::clusters::Clusters;
use super::index::{Index, Place};
use super::voices::Voices;
use crate::ledger::article::{Article, Record};
use crate::ledger::features::moves::Move;
use crate::ledger::features::quoted::QuotedWord;
use crate::ledger::features::signs::Signs;
use crate::ledger::features::terms::Term;
use crate::ledger::model::Event;
use crate::speaker::model::Speaker;
use crate::text::hash::{self, KeyMap};
use crate::weights::Weights;
use smallvec::SmallVec;
use std::sync::Arc;

/// Claims across articles and time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    pub(in crate::ledger) articles: Vec<Article>,
    pub(in crate::ledger) by_id: KeyMap<u32, SmallVec<[u32; 1]>>,
    /// The place of each article, with the claim's number 0.
    pub(in crate::ledger) places: Vec<Place>,
    pub(in crate::ledger) topics: Vec<Box<[u32]>>,
    pub(in crate::ledger) by_topic: Index,
    pub(in crate::ledger) voices: Voices,
    /// The first speaker of each article among all.
    pub(in crate::ledger) first_speaker: Vec<u32>,
    /// The first claim of each article among all.
    pub(in crate::ledger) first_claim: Vec<u32>,
    pub(in crate::ledger) claimed: Vec<Claimed>,
    pub(in crate::ledger) index: Index,
    pub(in crate::ledger) variants: Clusters,
    pub(in crate::ledger) events: Vec<Vec<Event>>,
    /// The later claims that do something to each claim.
    pub(in crate::ledger) answers: Vec<SmallVec<[u32; 2]>>,
    /// The weights by which events are found, where they are not the library's.
    pub(in crate::ledger) own_weights: Option<Arc<Weights>>,
}

/// What is worked out of one claim alone.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ledger) struct Claimed {
    pub place: Place,
    pub article: u32,
    /// Its speakers among all.
    pub speakers: SmallVec<[u32; 1]>,
    pub terms: Box<[Term]>,
    pub measures: SmallVec<[u32; 1]>,
    pub act: Move,
    /// The words of its cue, without their endings.
    pub cue: SmallVec<[u32; 2]>,
    /// It speaks of a number without giving it.
    pub speaks_of_number: bool,
    pub quoted: Box<[QuotedWord]>,
    pub signs: Signs,
    /// The article tells of it as something said before: "had called".
    pub recalled: bool,
}

impl Ledger {
    /// An empty ledger.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The weights by which events are found.
    pub(in crate::ledger) fn weights(&self) -> &Weights {
        self.own_weights.as_deref().unwrap_or_else(|| Weights::events())
    }

    /// Whether it holds an article of that identifier.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        let numbers = self.by_id.get(&hash::of(id));
        numbers.is_some_and(|numbers| numbers.iter().any(|n| self.articles[*n as usize].id == id))
    }

    pub(in crate::ledger) fn claimed(&self, claim: u32) -> &Claimed {
        &self.claimed[claim as usize]
    }

    pub(in crate::ledger) fn record(&self, claim: u32) -> &Record {
        let claimed = self.claimed(claim);
        &self.articles[claimed.article as usize].claims[claimed.place.number as usize]
    }

    pub(in crate::ledger) fn are_variants(&self, a: u32, b: u32) -> bool {
        self.variants.first(a) == self.variants.first(b)
    }

    /// The articles, in the order in which they were appended.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    pub(in crate::ledger) fn article_number(&self, article: u32) -> &Article {
        &self.articles[article as usize]
    }

    pub(in crate::ledger) fn claim_count(&self) -> u32 {
        self.claimed.len() as u32
    }

    pub(in crate::ledger) fn events_from(&self, claim: u32) -> &[Event] {
        &self.events[claim as usize]
    }

    /// The later claims that do something to a claim.
    pub(in crate::ledger) fn answers_to(&self, claim: u32) -> &[u32] {
        &self.answers[claim as usize]
    }

    /// The speakers of a voice, as their articles have them.
    pub(in crate::ledger) fn speakers_of(&self, voice: u32) -> impl Iterator<Item = &Speaker> + Clone {
        self.voices.members(voice).iter().map(|s| {
            let article = self.first_speaker.partition_point(|first| first <= s) - 1;
            &self.articles[article].speakers[(s - self.first_speaker[article]) as usize]
        })
    }

    /// The claims of a speaker.
    pub(in crate::ledger) fn claims_by(&self, speaker: u32) -> impl Iterator<Item = u32> {
        let article = self.first_speaker.partition_point(|first| *first <= speaker) - 1;
        self.claims_in(article as u32).filter(move |c| self.claimed(*c).speakers.contains(&speaker))
    }

    /// The voices of a claim's speakers.
    pub(in crate::ledger) fn voices_of(&self, claim: u32) -> impl Iterator<Item = u32> {
        self.claimed(claim).speakers.iter().map(|speaker| self.voices.of(*speaker))
    }

    /// Whether somebody makes both claims.
    pub(in crate::ledger) fn share_voice(&self, a: u32, b: u32) -> bool {
        self.voices_of(a).any(|voice| self.voices_of(b).any(|other| other == voice))
    }

    /// The claims of a voice.
    pub(in crate::ledger) fn claims_of_voice(&self, voice: u32) -> impl Iterator<Item = u32> {
        self.voices.members(voice).iter().flat_map(|speaker| self.claims_by(*speaker))
    }
}
