//! What can be asked of a ledger: of all of it, or of what was published up to some time.

use crate::ledger::article::{Article, Record};
use crate::ledger::features::quoted;
use crate::ledger::model::{
    ArticleId, ClaimId, Event, EventRule, QuoteCluster, Relation, Status, Variant, Voice, VoiceId,
};
use crate::ledger::store::Ledger;
use crate::ledger::time::Timestamp;
use std::collections::{BTreeSet, VecDeque};

/// A ledger as it stands, or as it stood at some time: only articles published up to then, their claims, and what these did to
/// each other.
///
/// Who is who is known from all articles of the ledger, for a name that comes later tells whose a role was.
///
/// ```
/// use ascribe::{Article, Ledger, Relation, Status, Timestamp};
/// let mut ledger = Ledger::new();
/// let texts = [
///     "The wall of the Moor dam in Kestrel Vale leaks, the engineer Ada Roe said.",
///     "Piet Lund, the owner of the Moor dam in Kestrel Vale, denied that its wall leaks.",
/// ];
/// for (day, text) in (0..).zip(texts) {
///     let time = Timestamp::from_unix(day * 86_400);
///     ledger.append(Article::new(day.to_string(), "Courier", time, &ascribe::read(text)))?;
/// }
/// let view = ledger.view();
/// let denial = view.events().find(|e| e.relation == Relation::Denies).expect("a denial");
/// assert_eq!(view.status(denial.to), Status::Denied);
/// assert_eq!(ledger.as_of(Timestamp::from_unix(0)).status(denial.to), Status::Standing);
/// # Ok::<(), ascribe::LedgerError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct View<'l> {
    ledger: &'l Ledger,
    until: Option<Timestamp>,
}

/// What became of a claim, or of a quantity: claims in the order of time, and what they do to each other.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thread<'l> {
    /// The claims, the first first.
    pub claims: Vec<ClaimId>,
    /// What they do to each other, in the order of the later claim.
    pub events: Vec<&'l Event>,
}

impl Ledger {
    /// The ledger as it stands.
    #[must_use]
    pub const fn view(&self) -> View<'_> {
        View { ledger: self, until: None }
    }

    /// The ledger as it stood at some time: what was published up to then, that second included.
    #[must_use]
    pub const fn as_of(&self, time: Timestamp) -> View<'_> {
        View { ledger: self, until: Some(time) }
    }
}

impl<'l> View<'l> {
    fn has(&self, claim: u32) -> bool {
        self.until.is_none_or(|t| self.ledger.claimed(claim).place.published <= t)
    }

    fn sorted(&self, claims: impl IntoIterator<Item = u32>) -> Vec<ClaimId> {
        let mut out: Vec<u32> = claims.into_iter().filter(|c| self.has(*c)).collect();
        out.sort_by_key(|c| self.ledger.claimed(*c).place);
        out.dedup();
        out.into_iter().map(ClaimId).collect()
    }

    /// The articles with their numbers, in the order of time.
    #[must_use]
    pub fn articles(&self) -> Vec<(ArticleId, &'l Article)> {
        let all = (0..).map(ArticleId).zip(self.ledger.articles());
        let mut out: Vec<_> = all.filter(|(_, a)| self.until.is_none_or(|t| a.published <= t)).collect();
        out.sort_by(|(_, a), (_, b)| (a.published, &a.id).cmp(&(b.published, &b.id)));
        out
    }

    /// All claims, in the order of time and within an article in that of the text.
    #[must_use]
    pub fn claims(&self) -> Vec<ClaimId> {
        self.sorted(0..self.ledger.claim_count())
    }

    /// A claim as its article has it.
    ///
    /// # Panics
    ///
    /// Where the number is another ledger's.
    #[must_use]
    pub fn claim(&self, claim: ClaimId) -> &'l Record {
        self.ledger.record(claim.0)
    }

    /// The article of a claim.
    ///
    /// # Panics
    ///
    /// Where the number is another ledger's.
    #[must_use]
    pub fn article_of(&self, claim: ClaimId) -> &'l Article {
        self.ledger.article_number(self.ledger.claimed(claim.0).article)
    }

    /// Everybody who speaks, in the order in which the ledger first met them.
    #[must_use]
    pub fn voices(&self) -> Vec<VoiceId> {
        let speakers = (0..self.ledger.claim_count()).filter(|c| self.has(*c));
        let voices = speakers.flat_map(|c| self.ledger.claimed(c).speakers.iter().map(|s| self.ledger.voices.of(*s)));
        voices.collect::<BTreeSet<u32>>().into_iter().map(VoiceId).collect()
    }

    /// Whose claim it is; several for a joint one, none where nobody is named or known.
    #[must_use]
    pub fn voices_of(&self, claim: ClaimId) -> Vec<VoiceId> {
        let mut out: Vec<VoiceId> = Vec::new();
        for speaker in &self.ledger.claimed(claim.0).speakers {
            let voice = VoiceId(self.ledger.voices.of(*speaker));
            if !out.contains(&voice) {
                out.push(voice);
            }
        }
        out
    }

    /// Who a voice is, by all articles of the ledger.
    ///
    /// # Panics
    ///
    /// Where the number is another ledger's.
    #[must_use]
    pub fn voice(&self, voice: VoiceId) -> Voice {
        Voice::of(&self.ledger.speakers_of(voice.0))
    }

    /// The thread of a speaker: its claims, and what claims of any speaker do to them or they to others.
    #[must_use]
    pub fn thread_of_voice(&self, voice: VoiceId) -> Thread<'l> {
        let claims = self.sorted(self.ledger.claims_of_voice(voice.0));
        let events = claims.iter().flat_map(|c| self.events_from(*c).chain(self.events_to(*c)));
        let mut out = Thread { events: events.collect(), claims };
        out.events.sort_by_key(|e| (self.ledger.claimed(e.from.0).place, self.ledger.claimed(e.to.0).place));
        out.events.dedup();
        out
    }

    /// The thread of a claim: all that is tied to it by quotation clusters and events, directly or by way of others.
    #[must_use]
    pub fn thread_of(&self, claim: ClaimId) -> Thread<'l> {
        self.connected(claim, |_| true)
    }

    /// The thread of a quantity: the claims whose figures were compared with those of this claim, directly or by way of others; the toll
    /// over time, with each source's figures.
    #[must_use]
    pub fn thread_of_figures(&self, claim: ClaimId) -> Thread<'l> {
        self.connected(claim, |e| e.rule == EventRule::Figures)
    }

    fn connected(&self, claim: ClaimId, follows: impl Fn(&Event) -> bool) -> Thread<'l> {
        let mut seen = BTreeSet::new();
        let mut waiting = VecDeque::from([claim.0]);
        while let Some(at) = waiting.pop_front() {
            if !self.has(at) || !seen.insert(at) {
                continue;
            }
            waiting.extend(self.ledger.variants.cluster(at));
            let from = self.events_from(ClaimId(at)).filter(|e| follows(e)).map(|e| e.to.0);
            let to = self.events_to(ClaimId(at)).filter(|e| follows(e)).map(|e| e.from.0);
            waiting.extend(from.chain(to));
        }
        let claims = self.sorted(seen);
        let events = claims.iter().flat_map(|c| self.events_from(*c)).filter(|e| follows(e)).collect();
        Thread { claims, events }
    }

    /// What claims do to earlier ones, in the order of the later claim.
    pub fn events(&self) -> impl Iterator<Item = &'l Event> + use<'l> {
        let view = *self;
        self.claims().into_iter().flat_map(move |c| view.events_from(c))
    }

    /// What a claim does to earlier ones.
    pub fn events_from(&self, claim: ClaimId) -> impl Iterator<Item = &'l Event> + use<'l> {
        let known = self.has(claim.0);
        self.ledger.events_from(claim.0).iter().filter(move |_| known)
    }

    /// What later claims do to a claim, in the order of the later claim.
    pub fn events_to(&self, claim: ClaimId) -> impl Iterator<Item = &'l Event> + use<'l> {
        let ledger = self.ledger;
        let later = self.sorted(ledger.answers_to(claim.0).iter().copied());
        later.into_iter().flat_map(move |l| ledger.events_from(l.0)).filter(move |e| e.to == claim)
    }

    /// Where a claim stands by what later claims did to it or to a variant of it; worked out anew each time, and never stored.
    #[must_use]
    pub fn status(&self, claim: ClaimId) -> Status {
        let cluster = self.ledger.variants.cluster(claim.0).filter(|c| self.has(*c));
        let events = cluster.flat_map(|c| self.events_to(ClaimId(c)));
        events.map(|e| Status::after(e.relation)).max().unwrap_or(Status::Standing)
    }

    /// The clusters of quotations: variants of one utterance in two articles at least, in the order of their first appearance.
    #[must_use]
    pub fn quote_clusters(&self) -> Vec<QuoteCluster> {
        let clusters = self.ledger.variants.all().map(|c| self.sorted(c.iter().copied()));
        let mut out: Vec<QuoteCluster> = clusters.filter_map(|c| self.cluster(&c)).collect();
        out.sort_by_key(|c| self.ledger.claimed(c.first.0).place);
        out
    }

    /// The cluster that a claim is in.
    #[must_use]
    pub fn quote_cluster_of(&self, claim: ClaimId) -> Option<QuoteCluster> {
        self.cluster(&self.sorted(self.ledger.variants.cluster(claim.0)))
    }

    fn cluster(&self, claims: &[ClaimId]) -> Option<QuoteCluster> {
        let first = *claims.first().filter(|_| claims.len() > 1)?;
        let words = |c: &ClaimId| &self.ledger.claimed(c.0).quoted;
        // Of equals the first.
        let fullest = *claims.iter().rev().max_by_key(|c| words(c).len())?;
        let variant = |claim: &ClaimId| {
            let (cut, changed) = quoted::differences(words(&fullest), words(claim));
            Variant { claim: *claim, cut, changed }
        };
        Some(QuoteCluster { first, fullest, variants: claims.iter().map(variant).collect() })
    }
}

impl Status {
    /// Where a claim stands after such an event.
    const fn after(relation: Relation) -> Self {
        match relation {
            Relation::Retracts => Self::Retracted,
            Relation::Revises | Relation::Softens => Self::Revised,
            Relation::Denies => Self::Denied,
            Relation::Disputes | Relation::ConflictsNumber => Self::Disputed,
            Relation::Repeats | Relation::Echoes | Relation::Confirms | Relation::Firms => Self::Standing,
        }
    }
}
