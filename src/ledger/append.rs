//! The way of an article into the ledger: who speaks in it, what its claims are, and what they and later ones do to others.

use super::article::{Article, Figure};
use super::features::face::Face;
use super::features::signs::Signs;
use super::features::{cue, measure, moves, quoted, terms};
use super::matching::lookup;
use super::model::{ArticleId, Event};
use super::store::index::Place;
use super::store::{Claimed, Ledger};
use super::{relations, variants};
use crate::text::hash;
use crate::weights::Weights;
use smallvec::SmallVec;
use std::ops::Range;
use std::sync::Arc;

/// Why an article was not appended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The ledger holds an article of that identifier.
    #[error("the ledger already holds an article \"{0}\"")]
    Duplicate(String),
}

impl Ledger {
    /// Appends an article, whenever it was published: what follows is the same in whatever order articles come, but for a name that
    /// suits two people of a story. It is tied to the one that came first, and stays so when the other one comes.
    ///
    /// # Errors
    ///
    /// Where the ledger holds an article of the same identifier; then nothing changes.
    pub fn append(&mut self, article: Article) -> Result<ArticleId, LedgerError> {
        let key = hash::of(&article.id);
        if self.holds(&article.id) {
            return Err(LedgerError::Duplicate(article.id));
        }
        let number = self.articles.len() as u32;
        self.by_id.entry(key).or_default().push(number);
        let place = Place { published: article.published, article: key, number: 0 };
        let story = self.enter(&article, place);
        let moved = self.recognise(&article, &story);
        let new = self.take_down(article, place);

        let later = story.iter().filter(|n| self.place_of(**n) > place);
        let mut stale: Vec<u32> = new.chain(later.flat_map(|n| self.claims_in(*n))).collect();
        stale.extend(self.unsettled(number));
        for speaker in moved {
            stale.extend(self.file_under_voice(speaker));
        }
        stale.sort_unstable();
        stale.dedup();
        self.settle(&stale);
        Ok(ArticleId(number))
    }

    /// Works out anew what all claims do to each other, by another table of weights than [`Weights::events`].
    pub fn weigh(&mut self, weights: Weights) {
        self.own_weights = Some(Arc::new(weights));
        let all: Vec<u32> = (0..self.claim_count()).collect();
        self.settle(&all);
    }

    /// Enters an article by its time and its topics; the other articles of its story.
    fn enter(&mut self, article: &Article, place: Place) -> Vec<u32> {
        let number = self.places.len() as u32;
        self.places.push(place);
        let mut topics: Vec<u32> = article.topics.iter().map(|t| hash::of(t)).collect();
        topics.sort_unstable();
        let story = self.neighbours(&topics, place);
        for topic in &topics {
            self.by_topic.insert(u64::from(*topic), number, |n| self.places[n as usize]);
        }
        self.topics.push(topics.into());
        story
    }

    /// Takes in the speakers of an article and ties them to those of its story; the speakers whose voice is another one now.
    fn recognise(&mut self, article: &Article, story: &[u32]) -> Vec<u32> {
        let first = self.voices.len();
        self.first_speaker.push(first);
        for speaker in 0..article.speakers.len() {
            self.voices.add(Face::new(article, speaker));
        }
        let new: Vec<u32> = (first..self.voices.len()).collect();
        let others: Vec<u32> = story.iter().flat_map(|n| self.speakers_in(*n)).collect();
        self.voices.recognise(&new, &others)
    }

    /// Takes down the claims of an article, and the article; the claims' numbers.
    fn take_down(&mut self, article: Article, place: Place) -> Range<u32> {
        let number = self.articles.len() as u32;
        let first_speaker = self.first_speaker[number as usize];
        let first = self.claimed.len() as u32;
        self.first_claim.push(first);
        for (k, record) in (0..).zip(&article.claims) {
            let terms = terms::of(record);
            self.claimed.push(Claimed {
                place: Place { number: k, ..place },
                article: number,
                speakers: record.speakers.iter().map(|s| first_speaker + *s as u32).collect(),
                measures: self.measures(&article, k as usize, first, terms.len()),
                terms: terms.into(),
                act: moves::of(record),
                cue: cue::of(record),
                speaks_of_number: record.figures.is_empty() && moves::speaks_of_number(record),
                quoted: quoted::words(record).into(),
                signs: Signs::of(record),
                recalled: moves::is_recalled(record),
            });
            self.events.push(Vec::new());
            self.answers.push(SmallVec::new());
        }
        self.articles.push(article);
        let new = first..self.claimed.len() as u32;
        for claim in new.clone() {
            for key in self.keys(claim) {
                self.index.insert(key, claim, |c| self.claimed[c as usize].place);
            }
        }
        new
    }

    /// Files the claims of a speaker under its voice, which is another one now; these claims and later ones of the voice.
    fn file_under_voice(&mut self, speaker: u32) -> Vec<u32> {
        let mut out: Vec<u32> = self.claims_by(speaker).collect();
        let key = lookup::voice_key(self.voices.of(speaker));
        for claim in out.clone() {
            // A new article's claims are filed already.
            self.index.insert_once(key, claim, |c| self.claimed[c as usize].place);
            out.extend(self.after(key, self.claimed(claim).place));
        }
        out
    }

    /// Works out anew what some claims do to earlier ones.
    fn settle(&mut self, claims: &[u32]) {
        let candidates = self.candidates(claims);
        for (claim, earlier) in &candidates {
            let variant = variants::variant_of(self, *claim, earlier);
            self.variants.set(*claim, variant);
        }
        for (claim, earlier) in candidates {
            let events = relations::of(self, claim, &earlier);
            self.set_events(claim, events);
        }
    }

    /// What the figures of a claim of so many terms count; where no words say so, what those just before in the article do.
    fn measures(&self, article: &Article, number: usize, first: u32, terms: usize) -> SmallVec<[u32; 1]> {
        const BACK: usize = 8;
        const SHORT: usize = 4;
        let record = &article.claims[number];
        let before = |value: f64| {
            let near = (number.saturating_sub(BACK)..number).rev();
            let figures = near.flat_map(|n| {
                let measures = &self.claimed(first + n as u32).measures;
                article.claims[n].figures.iter().zip(measures)
            });
            let mut said = figures.filter(|(f, m)| {
                **m != measure::UNSAID && measure::may_go_unsaid(**m) && measure::are_near(f.value, value)
            });
            said.next().map_or(measure::UNSAID, |(_, m)| *m)
        };
        // "It was nearer 1,600", "the figure was four or five"
        let short = moves::speaks_of_number(record) || terms <= SHORT;
        let of = |f: &Figure| match measure::of(record, f) {
            measure::UNSAID if short || measure::is_bare(record, f) => before(f.value),
            said => said,
        };
        record.figures.iter().map(of).collect()
    }

    fn set_events(&mut self, claim: u32, mut events: Vec<Event>) {
        events.shrink_to_fit();
        for event in &self.events[claim as usize] {
            self.answers[event.to.0 as usize].retain(|from| *from != claim);
        }
        for event in &events {
            let answers = &mut self.answers[event.to.0 as usize];
            if !answers.contains(&claim) {
                answers.push(claim);
            }
        }
        self.events[claim as usize] = events;
    }
}
