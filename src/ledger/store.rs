//! The ledger itself: articles are appended, and what follows from them is worked out claim by claim.

use super::article::{Article, Record};
use super::clusters::{self, Clusters};
use super::face::{Face, of_words};
use super::index::{Index, Place};
use super::measure;
use super::model::{ArticleId, Event};
use super::moves::{self, Move};
use super::quoted::{self, QuotedWord};
use super::relations;
use super::terms::{self, Term};
use crate::speaker::model::Speaker;
use crate::text::hash::{self, KeyMap, KeySet};
use smallvec::SmallVec;

/// How many claims of a word, a speaker or a quantity before a claim may be its aims.
const WINDOW: usize = 24;
/// How many earlier articles of a story are looked at claim by claim.
const STORY: usize = 12;
/// How many articles that share a name may be of an article's story.
const NEIGHBOURS: usize = 24;

/// Claims across articles and time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    articles: Vec<Article>,
    by_id: KeyMap<u32, SmallVec<[u32; 1]>>,
    /// The place of each article, with the claim's number 0.
    places: Vec<Place>,
    topics: Vec<Box<[u32]>>,
    by_topic: Index,
    pub(super) voices: super::voices::Voices,
    /// The first speaker of each article among all.
    first_speaker: Vec<u32>,
    /// The first claim of each article among all.
    first_claim: Vec<u32>,
    claimed: Vec<Claimed>,
    index: Index,
    pub(super) variants: Clusters,
    events: Vec<Vec<Event>>,
    /// The later claims that do something to each claim.
    answers: Vec<SmallVec<[u32; 2]>>,
}

/// What is worked out of one claim alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claimed {
    pub place: Place,
    pub article: u32,
    /// Its speakers among all.
    pub speakers: SmallVec<[u32; 1]>,
    pub terms: Box<[Term]>,
    pub measures: SmallVec<[u32; 1]>,
    pub act: Move,
    /// It speaks of a number without giving it.
    pub speaks_of_number: bool,
    pub quoted: Box<[QuotedWord]>,
    /// The article tells of it as something said before: "had called".
    pub recalled: bool,
}

/// Why an article was not appended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The ledger holds an article of that identifier.
    #[error("the ledger already holds an article \"{0}\"")]
    Duplicate(String),
}

impl Ledger {
    /// An empty ledger.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether it holds an article of that identifier.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        let numbers = self.by_id.get(&hash::of(id));
        numbers.is_some_and(|numbers| numbers.iter().any(|n| self.articles[*n as usize].id == id))
    }

    /// Appends an article, whenever it was published.
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
        self.places.push(place);
        let mut topics: Vec<u32> = article.topics.iter().map(|t| hash::of(t)).collect();
        let neighbours = self.neighbours(&topics, place);
        for topic in &topics {
            self.by_topic.insert(u64::from(*topic), number, |n| self.places[n as usize]);
        }
        topics.sort_unstable();
        self.topics.push(topics.into());

        let first = self.voices.len();
        self.first_speaker.push(first);
        for speaker in 0..article.speakers.len() {
            self.voices.add(Face::new(&article, speaker));
        }
        let new: Vec<u32> = (first..self.voices.len()).collect();
        let others: Vec<u32> = neighbours.iter().flat_map(|n| self.speakers_in(*n)).collect();
        let moved = self.voices.recognise(&new, &others);

        let first_claim = self.claimed.len() as u32;
        self.first_claim.push(first_claim);
        for (k, record) in (0..).zip(&article.claims) {
            let claimed = Claimed {
                place: Place { number: k, ..place },
                article: number,
                speakers: record.speakers.iter().map(|s| first + *s as u32).collect(),
                terms: terms::of(record).into(),
                measures: self.measures(&article, k as usize, first_claim),
                act: moves::of(record),
                speaks_of_number: record.figures.is_empty() && moves::speaks_of_number(record),
                quoted: quoted::words(record).into(),
                recalled: moves::is_recalled(record),
            };
            self.claimed.push(claimed);
            self.events.push(Vec::new());
            self.answers.push(SmallVec::new());
        }
        self.articles.push(article);
        let mut stale: Vec<u32> = (first_claim..self.claimed.len() as u32).collect();
        for claim in stale.clone() {
            for key in self.keys(claim) {
                self.index.insert(key, claim, |c| self.claimed[c as usize].place);
            }
        }
        for speaker in moved {
            let _ = speaker;
        }
        let later = neighbours.iter().filter(|n| self.place_of(**n) > place);
        stale.extend(later.flat_map(|n| self.claims_in(*n)));
        stale.extend(self.unsettled(number));
        stale.sort_unstable();
        stale.dedup();
        let candidates = self.candidates(&stale);
        for (claim, earlier) in &candidates {
            let variant = clusters::variant_of(self, *claim, earlier);
            self.variants.set(*claim, variant);
        }
        for (claim, earlier) in candidates {
            let events = relations::of(self, claim, &earlier);
            self.set_events(claim, events);
        }
        Ok(ArticleId(number))
    }

    /// What the figures of a claim count; where no words say so, what those just before in the article do.
    fn measures(&self, article: &Article, number: usize, first: u32) -> SmallVec<[u32; 1]> {
        const BACK: usize = 8;
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
        const SHORT: usize = 4;
        let short = moves::speaks_of_number(record) || terms::of(record).len() <= SHORT;
        let of = |f: &super::article::Figure| match measure::of(record, f) {
            measure::UNSAID if short || measure::is_bare(record, f) => before(f.value),
            said => said,
        };
        record.figures.iter().map(of).collect()
    }

    fn neighbours(&self, topics: &[u32], place: Place) -> Vec<u32> {
        let mut shared: KeyMap<u32, usize> = KeyMap::default();
        for topic in topics {
            let key = u64::from(*topic);
            let before = self.by_topic.before(key, place, NEIGHBOURS, |n| self.place_of(n));
            let after = self.by_topic.after(key, place, NEIGHBOURS, |n| self.place_of(n));
            for article in before.chain(after) {
                *shared.entry(article).or_default() += 1;
            }
        }
        let mut out: Vec<u32> = shared
            .into_iter()
            .filter(|(n, s)| is_story(*s, topics.len(), self.topics[*n as usize].len()))
            .map(|(n, _)| n)
            .collect();
        out.sort_unstable();
        out
    }

    fn speakers_in(&self, article: u32) -> std::ops::Range<u32> {
        let from = self.first_speaker[article as usize];
        from..from + self.articles[article as usize].speakers.len() as u32
    }

    /// Whether two articles tell of one story.
    fn same_story(&self, a: u32, b: u32) -> bool {
        let (x, y) = (&self.topics[a as usize], &self.topics[b as usize]);
        a == b || is_story(x.iter().filter(|t| y.binary_search(t).is_ok()).count(), x.len(), y.len())
    }

    /// The keys under which a claim is looked up.
    fn keys(&self, claim: u32) -> SmallVec<[u64; 24]> {
        let claimed = self.claimed(claim);
        let kind = |kind: u32, key: u32| of_words(&[kind, key]);
        let terms = claimed.terms.iter().map(|t| kind(1, t.key));
        let speakers = claimed.speakers.iter().map(|s| kind(2, self.voices.of(*s)));
        let article = std::iter::once(kind(3, claimed.article));
        let topics = &self.articles[claimed.article as usize].topics;
        let measures =
            claimed.measures.iter().flat_map(|m| topics.iter().take(6).map(move |t| of_words(&[4, *m, hash::of(t)])));
        terms.chain(speakers).chain(article).chain(measures).collect()
    }

    /// The nearest earlier articles of an article's story, and itself.
    fn story_before(&self, article: u32) -> Vec<u32> {
        let place = self.place_of(article);
        let topics: Vec<u32> = self.topics[article as usize].to_vec();
        let mut out = self.neighbours(&topics, place);
        out.retain(|n| self.place_of(*n) < place);
        out.sort_by_key(|n| std::cmp::Reverse(self.place_of(*n)));
        out.truncate(STORY);
        out.push(article);
        out
    }

    fn place_of(&self, article: u32) -> Place {
        self.places[article as usize]
    }

    fn claims_in(&self, article: u32) -> std::ops::Range<u32> {
        let from = self.first_claim[article as usize];
        from..from + self.articles[article as usize].claims.len() as u32
    }

    /// The later claims that a new article's claims concern: those of its story, and those whose window lost one of their own story
    /// to them.
    fn unsettled(&self, article: u32) -> Vec<u32> {
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
    fn candidates(&self, claims: &[u32]) -> Vec<(u32, Vec<u32>)> {
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
        out.sort_by_key(|c| std::cmp::Reverse(self.claimed(*c).place));
        out
    }

    pub(super) fn claimed(&self, claim: u32) -> &Claimed {
        &self.claimed[claim as usize]
    }

    pub(super) fn record(&self, claim: u32) -> &Record {
        let claimed = self.claimed(claim);
        &self.articles[claimed.article as usize].claims[claimed.place.number as usize]
    }

    pub(super) fn are_variants(&self, a: u32, b: u32) -> bool {
        self.variants.first(a) == self.variants.first(b)
    }

    /// The articles, in the order in which they were appended.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    pub(super) fn article_number(&self, article: u32) -> &Article {
        &self.articles[article as usize]
    }

    pub(super) fn claim_count(&self) -> u32 {
        self.claimed.len() as u32
    }

    pub(super) fn events_from(&self, claim: u32) -> &[Event] {
        &self.events[claim as usize]
    }

    /// The later claims that do something to a claim.
    pub(super) fn answers_to(&self, claim: u32) -> &[u32] {
        &self.answers[claim as usize]
    }

    /// The speakers of a voice, as their articles have them.
    pub(super) fn speakers_of(&self, voice: u32) -> impl Iterator<Item = &Speaker> + Clone {
        self.voices.members(voice).iter().map(|s| {
            let article = self.first_speaker.partition_point(|first| first <= s) - 1;
            &self.articles[article].speakers[(s - self.first_speaker[article]) as usize]
        })
    }

    /// The claims of a voice.
    pub(super) fn claims_by(&self, voice: u32) -> impl Iterator<Item = u32> {
        self.voices.members(voice).iter().flat_map(|speaker| {
            let article = self.first_speaker.partition_point(|first| first <= speaker) - 1;
            self.claims_in(article as u32).filter(|c| self.claimed(*c).speakers.contains(speaker))
        })
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

/// Whether so many shared topics make one story of two articles.
fn is_story(shared: usize, a: usize, b: usize) -> bool {
    shared >= 3 && shared * 8 >= a.min(b)
}

impl Ledger {
    #[doc(hidden)]
    #[must_use]
    pub fn peek(&self, from: usize) -> Vec<String> {
        let cands = self.candidates(&[from as u32]).remove(0).1;
        let w = super::matching::Weights::of(cands.iter().chain([&(from as u32)]).map(|c| self.claimed(*c)));
        let mut seen: std::collections::HashMap<u32, u32> = std::collections::HashMap::new();
        cands.iter().map(|to| {
            let p = super::matching::Pair::new(self, &w, from as u32, *to);
            let (a, b) = (self.claimed(from as u32), self.claimed(*to));
            let (x, y) = (self.record(from as u32), self.record(*to));
            let v = b.speakers.first().map_or(9999, |s| self.voices.of(*s));
            let rank = seen.entry(v).or_default();
            *rank += 1;
            let q = quoted::shared(&a.quoted, &b.quoted); let (q, qn) = (q.of_shorter(), q.words);
            let days = (a.place.published.unix() - b.place.published.unix()) as f32 / 86400.0;
            let f = |c| p.figures.iter().any(|f| f.comparison == c);
            use super::measure::Comparison as C;
            format!("{{\"to\":{to},\"standing\":\"{:?}\",\"of_later\":{:.3},\"of_earlier\":{:.3},\"weight\":{:.2},\"shared\":{},\"contrary\":{},\"between\":{},\"ns\":{},\"na\":{},\"same\":{},\"meet\":{},\"apart\":{},\"act\":\"{:?}\",\"toact\":\"{:?}\",\"v\":\"{:?}\",\"tov\":\"{:?}\",\"rank\":{},\"quot\":{:.2},\"quotn\":{},\"days\":{:.2},\"nf\":{},\"ntf\":{},\"n\":{},\"tn\":{},\"var\":{},\"k\":\"{:?}\",\"tk\":\"{:?}\",\"il\":\"{:?}\",\"til\":\"{:?}\",\"ty\":\"{:?}\",\"tty\":\"{:?}\",\"det\":{},\"tdet\":{}}}",
                p.standing, p.of_later, p.of_earlier, p.weight, p.shared, p.contrary, p.between.map_or(-1, |b| b as i32), p.names_speaker, p.names_answerer, f(C::Same), f(C::Meet), f(C::Apart), a.act, b.act, x.value, y.value, rank, q, qn, days, x.figures.len(), y.figures.len(), a.terms.len(), b.terms.len(), self.are_variants(from as u32, *to), x.kind, y.kind, x.illocution, y.illocution, x.attribution_type, y.attribution_type, x.determinate, y.determinate)
        }).collect()
    }
}
