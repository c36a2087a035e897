//! Which claims and articles may concern each other: indexes with a window each, so that a look-up takes the same time however much
//! the ledger holds.

use crate::ledger::features::face::of_words;
use crate::ledger::store::Ledger;
use crate::ledger::store::index::Place;
use crate::text::hash::{self, KeyMap, KeySet};
use smallvec::SmallVec;
use std::cmp::Reverse;

/// How many claims of a word, a speaker or a quantity before a claim may be its aims.
const WINDOW: usize = 24;
/// How many earlier articles of a story are looked at claim by claim.
const STORY: usize = 12;
/// How many articles that share a name may be of an article's story.
const NEIGHBOURS: usize = 24;

impl Ledger {
    /// The articles near a place that tell of the same story.
    pub(in crate::ledger) fn neighbours(&self, topics: &[u32], place: Place) -> Vec<u32> {
        let mut out: Vec<u32> = Vec::new();
        for topic in topics {
            let key = u64::from(*topic);
            out.extend(self.by_topic.before(key, place, NEIGHBOURS, |n| self.place_of(n)));
            out.extend(self.by_topic.after(key, place, NEIGHBOURS, |n| self.place_of(n)));
        }
        out.sort_unstable();
        out.dedup();
        out.retain(|n| is_story(topics, &self.topics[*n as usize]));
        out
    }

    pub(in crate::ledger) fn speakers_in(&self, article: u32) -> std::ops::Range<u32> {
        let from = self.first_speaker[article as usize];
        from..from + self.articles[article as usize].speakers.len() as u32
    }

    /// Whether two articles tell of one story.
    fn same_story(&self, a: u32, b: u32) -> bool {
        a == b || is_story(&self.topics[a as usize], &self.topics[b as usize])
    }

    /// The keys under which a claim is looked up.
    pub(in crate::ledger) fn keys(&self, claim: u32) -> SmallVec<[u64; 24]> {
        let claimed = self.claimed(claim);
        let kind = |kind: u32, key: u32| of_words(&[kind, key]);
        let terms = claimed.terms.iter().map(|t| kind(1, t.key));
        let speakers = self.voices_of(claim).map(voice_key);
        let article = std::iter::once(kind(3, claimed.article));
        let topics = &self.articles[claimed.article as usize].topics;
        let measures =
            claimed.measures.iter().flat_map(|m| topics.iter().take(6).map(move |t| of_words(&[4, *m, hash::of(t)])));
        terms.chain(speakers).chain(article).chain(measures).collect()
    }

    /// The nearest earlier articles of an article's story, and itself.
    fn story_before(&self, article: u32) -> Vec<u32> {
        let place = self.place_of(article);
        let mut out = self.neighbours(&self.topics[article as usize], place);
        out.retain(|n| self.place_of(*n) < place);
        out.sort_by_key(|n| Reverse(self.place_of(*n)));
        out.truncate(STORY);
        out.push(article);
        out
    }

    pub(in crate::ledger) fn place_of(&self, article: u32) -> Place {
        self.places[article as usize]
    }

    pub(in crate::ledger) fn claims_in(&self, article: u32) -> std::ops::Range<u32> {
        let from = self.first_claim[article as usize];
        from..from + self.articles[article as usize].claims.len() as u32
    }

    /// The claims right before and behind a claim in its article.
    pub(in crate::ledger) fn next_to(&self, claim: u32) -> [Option<u32>; 2] {
        let claims = self.claims_in(self.claimed(claim).article);
        [claim.checked_sub(1), claim.checked_add(1)].map(|next| next.filter(|c| claims.contains(c)))
    }

    /// The nearest claims under a key after a place.
    pub(in crate::ledger) fn after(&self, key: u64, place: Place) -> impl Iterator<Item = u32> {
        self.index.after(key, place, WINDOW, |c| self.claimed(c).place)
    }

    /// The later claims that a new article's claims concern: those of its story, and those whose window lost one of their own story
    /// to them.
    pub(in crate::ledger) fn unsettled(&self, article: u32) -> Vec<u32> {
        let place_of = |c: u32| self.claimed(c).place;
        let mut told: KeyMap<u64, bool> = KeyMap::default();
        let mut tell =
            |a: u32, b: u32| *told.entry(u64::from(a) << 32 | u64::from(b)).or_insert_with(|| self.same_story(a, b));
        let mut keys: Vec<u64> = self.claims_in(article).flat_map(|c| self.keys(c)).collect();
        keys.sort_unstable();
        let mut out = Vec::new();
        for same in keys.chunk_by(|a, b| a == b) {
            let (first, last) = (self.place_of(article), Place { number: u32::MAX, ..self.place_of(article) });
            let mut later = self.index.after(same[0], last, WINDOW, place_of).peekable();
            if later.peek().is_none() {
                continue;
            }
            let before: Vec<u32> = self.index.before(same[0], first, WINDOW, place_of).collect();
            for (between, claim) in later.enumerate() {
                let had = before.len().min(WINDOW - between);
                let lost = &before[(WINDOW - between).saturating_sub(same.len()).min(had)..had];
                let story = self.claimed(claim).article;
                if tell(story, article) || lost.iter().any(|c| tell(story, self.claimed(*c).article)) {
                    out.push(claim);
                }
            }
        }
        out
    }

    /// For each of some claims the earlier ones to which it may do something, the latest first. Claims of one article that stand
    /// together share what is looked up for it.
    pub(in crate::ledger) fn candidates(&self, claims: &[u32]) -> Vec<(u32, Vec<u32>)> {
        let mut out = Vec::with_capacity(claims.len());
        for claims in claims.chunk_by(|a, b| self.claimed(*a).article == self.claimed(*b).article) {
            let article = self.claimed(claims[0]).article;
            let near: Vec<u32> = self.story_before(article).into_iter().flat_map(|n| self.claims_in(n)).collect();
            let mut told: KeyMap<u32, bool> = KeyMap::default();
            let mut tells = |other: u32| *told.entry(other).or_insert_with(|| self.same_story(article, other));
            out.extend(claims.iter().map(|claim| (*claim, self.candidates_of(*claim, &near, &mut tells))));
        }
        out
    }

    fn candidates_of(&self, claim: u32, near: &[u32], mut tells_of_it: impl FnMut(u32) -> bool) -> Vec<u32> {
        let place = self.claimed(claim).place;
        let mut seen: KeySet<u32> = KeySet::default();
        let mut out = Vec::new();
        let keys = self.keys(claim).into_iter();
        let indexed = keys.flat_map(|key| self.index.before(key, place, WINDOW, |c| self.claimed(c).place));
        for other in near.iter().copied().chain(indexed) {
            let earlier = self.claimed(other);
            if earlier.place < place && seen.insert(other) && tells_of_it(earlier.article) {
                out.push(other);
            }
        }
        out.sort_by_key(|c| Reverse(self.claimed(*c).place));
        out
    }
}

/// The key under which the claims of a voice are looked up.
pub(in crate::ledger) fn voice_key(voice: u32) -> u64 {
    of_words(&[2, voice])
}

/// Whether anything ties a claim to an earlier one at all: a word, a figure, a voice, or that it stands close behind it. It is asked
/// before the two are set side by side, which takes much longer.
pub(in crate::ledger) fn may_concern(ledger: &Ledger, from: u32, to: u32) -> bool {
    /// How many claims of an article an answer may look back.
    const BACK: u32 = 8;
    let (a, b) = (ledger.claimed(from), ledger.claimed(to));
    let near = a.article == b.article && a.place.number <= b.place.number + BACK;
    let figures = !a.measures.is_empty() && !b.measures.is_empty();
    let number = || a.speaks_of_number && !b.measures.is_empty();
    let word = || a.terms.iter().any(|t| b.terms.iter().any(|u| u.key == t.key));
    near || figures || number() || word() || ledger.share_voice(from, to)
}

/// Whether the topics of two articles, each in order, make one story of them: three at least, and an eighth of the fewer ones.
fn is_story(a: &[u32], b: &[u32]) -> bool {
    const LEAST: usize = 3;
    const PART: usize = 8;
    let (mut rest, mut shared) = (b, 0);
    for topic in a {
        let at = rest.iter().position(|t| t >= topic).unwrap_or(rest.len());
        rest = &rest[at..];
        shared += usize::from(rest.first() == Some(topic));
    }
    shared >= LEAST && shared * PART >= a.len().min(b.len())
}
