//! Whether a ledger makes of a story what its case says.

use super::timeline::{Case, Fact, Mark, Place, Says};
use ascribe::{Article, ArticleId, ClaimId, Event, Ledger, Reader, Span, Timestamp, View, Voice, VoiceId};

pub const DAY: i64 = 86_400;
const START: i64 = 1_900_000_000 - 1_900_000_000 % DAY;

/// The second in which a day ends.
pub fn end_of(day: i64) -> Timestamp {
    Timestamp::from_unix(START + (day + 1) * DAY - 1)
}

/// The articles of a case: `1` is the first, and those of one day follow each other by a minute.
pub fn articles(case: &Case) -> Vec<Article> {
    let reader = if case.known.is_empty() { Reader::new() } else { Reader::new().with_speakers(case.known.clone()) };
    let dated = (1..).zip(&case.articles);
    let article = |(number, told): (i64, &super::timeline::Told)| {
        let time = Timestamp::from_unix(START + told.day * DAY + number * 60);
        Article::new(number.to_string(), &told.outlet, time, &reader.read(&told.text))
    };
    dated.map(article).collect()
}

/// A ledger with articles, appended in this order.
pub fn ledger(articles: impl IntoIterator<Item = Article>) -> Ledger {
    let mut ledger = Ledger::new();
    for article in articles {
        ledger.append(article).expect("an article of its own");
    }
    ledger
}

/// A story in its ledger.
pub struct Told<'c> {
    case: &'c Case,
    ledger: &'c Ledger,
}

impl<'c> Told<'c> {
    pub const fn new(case: &'c Case, ledger: &'c Ledger) -> Self {
        Self { case, ledger }
    }

    /// What is not as the case says.
    pub fn complaints(&self) -> Vec<String> {
        let mut out = Vec::new();
        for fact in &self.case.facts {
            let complaint = match (self.holds(fact), fact.mark) {
                (Ok(()), Mark::Right | Mark::Spurious) | (Err(Differs::So(_)), Mark::Wrong) => continue,
                (Ok(()), Mark::Wrong) => "right now, take `wrong: ` away".to_owned(),
                (Err(Differs::So(_)), Mark::Spurious) => "gone now, take the line away".to_owned(),
                (Err(Differs::So(why) | Differs::Unreadable(why)), _) => why,
            };
            out.push(format!("line {}: {complaint}", fact.line));
        }
        let view = self.ledger.view();
        let told = |says: &dyn Fn(&Says) -> bool| {
            self.case.facts.iter().any(|f| f.mark != Mark::Wrong && f.day.is_none() && says(&f.says))
        };
        for event in view.events().filter(|e| !told(&|s| self.is_event(s, e))) {
            out.push(format!("not told: {}", self.render(event)));
        }
        for cluster in view.quote_clusters() {
            let claims: Vec<ClaimId> = cluster.variants.iter().map(|v| v.claim).collect();
            let same =
                |s: &Says| matches!(s, Says::List("cluster", places) if self.all(places).is_ok_and(|c| c == claims));
            if !told(&same) {
                let claims: Vec<String> = claims.iter().map(|c| self.words(*c)).collect();
                out.push(format!("not told: cluster: {}", claims.join(" = ")));
            }
        }
        out
    }

    fn holds(&self, fact: &Fact) -> Result<(), Differs> {
        let view = fact.day.map_or_else(|| self.ledger.view(), |day| self.ledger.as_of(end_of(day)));
        match &fact.says {
            Says::Event { from, to, .. } => {
                let (from, to) = (self.claim(from)?, self.claim(to)?);
                let mut events = view.events_from(from);
                let so = events.any(|e| self.is_event(&fact.says, e)) && view.events_to(to).any(|e| e.from == from);
                same(&so, &true)
            }
            Says::Status(place, status) => same(&view.status(self.claim(place)?).name(), &status.as_str()),
            Says::Silent(place) => {
                let claim = self.claim(place)?;
                let events = view.events_from(claim).chain(view.events_to(claim));
                same(&events.map(|e| self.render(e)).collect::<Vec<_>>(), &Vec::new())
            }
            Says::Voice(place, name) => same(&self.voice(view, place)?.name, name),
            Says::Id(place, id) => same(&self.voice(view, place)?.id.unwrap_or_else(|| "nobody known".into()), id),
            Says::OneVoice(places) => {
                let voices = self.voices(view, places)?;
                same(&voices, &vec![voices[0]; voices.len()])
            }
            Says::Apart(places) => {
                let mut voices = self.voices(view, places)?;
                voices.sort_unstable();
                voices.dedup();
                same(&voices.len(), &places.len())
            }
            Says::Fullest(place) => {
                let claim = self.claim(place)?;
                let cluster = view.quote_cluster_of(claim).ok_or_else(|| Differs::So("no cluster".into()))?;
                same(&cluster.fullest, &claim)
            }
            Says::Cut(place, words) => self.differences(view, place, words, |full, _, cut, _| (full, cut)),
            Says::Changed(place, words) => self.differences(view, place, words, |_, own, _, changed| (own, changed)),
            Says::List("events", _) => same(&view.events().count(), &0),
            Says::List(list, places) => {
                let claims = self.all(places)?;
                claims.iter().try_for_each(|asked| {
                    let found = listed(view, list, *asked);
                    let words = |claims: &[ClaimId]| claims.iter().map(|c| self.words(*c)).collect::<Vec<_>>();
                    same(&words(&found), &words(&claims))
                })
            }
        }
    }

    /// The words of a claim's variant that are not those of the fullest one, by the one or the other's text.
    fn differences(
        &self,
        view: View<'_>,
        place: &Place,
        words: &[String],
        of: impl Fn(ClaimId, ClaimId, Vec<Span>, Vec<Span>) -> (ClaimId, Vec<Span>),
    ) -> Result<(), Differs> {
        let claim = self.claim(place)?;
        let cluster = view.quote_cluster_of(claim).ok_or_else(|| Differs::So("no cluster".into()))?;
        let variant = cluster.variants.iter().find(|v| v.claim == claim).expect("a claim is in its own cluster");
        let (of, spans) = of(cluster.fullest, claim, variant.cut.clone(), variant.changed.clone());
        let text = self.text(of);
        let found: Vec<&str> = spans.iter().map(|s| s.of(text)).collect();
        same(&found, &words.iter().map(String::as_str).collect())
    }

    fn is_event(&self, says: &Says, event: &Event) -> bool {
        let Says::Event { relation, rule, from, to } = says else { return false };
        let at = |place: &Place, claim: ClaimId| self.claim(place).is_ok_and(|c| c == claim);
        relation == event.relation.name() && rule == event.rule.name() && at(from, event.from) && at(to, event.to)
    }

    fn voice(&self, view: View<'_>, place: &Place) -> Result<Voice, Differs> {
        Ok(view.voice(self.voices(view, std::slice::from_ref(place))?[0]))
    }

    /// The voices of some claims, each of which has just one.
    fn voices(&self, view: View<'_>, places: &[Place]) -> Result<Vec<VoiceId>, Differs> {
        let claims = self.all(places)?.into_iter();
        let voices = claims.map(|c| match view.voices_of(c)[..] {
            [voice] => Ok(voice),
            ref other => Err(Differs::Unreadable(format!("{} voices of {}", other.len(), self.words(c)))),
        });
        voices.collect()
    }

    fn all(&self, places: &[Place]) -> Result<Vec<ClaimId>, Differs> {
        places.iter().map(|p| self.claim(p)).collect()
    }

    /// The one claim of an article that has these words, its source and cue among them.
    fn claim(&self, place: &Place) -> Result<ClaimId, Differs> {
        let view = self.ledger.view();
        let own = view.claims().into_iter().filter(|c| self.number(*c) == place.article);
        let found: Vec<ClaimId> = own.filter(|c| self.whole(*c).contains(&place.words)).collect();
        match found[..] {
            [claim] => Ok(claim),
            _ => {
                Err(Differs::Unreadable(format!("{} claims of {} have {:?}", found.len(), place.article, place.words)))
            }
        }
    }

    fn number(&self, claim: ClaimId) -> usize {
        self.ledger.view().article_of(claim).id.parse().expect("articles are numbered")
    }

    fn text(&self, claim: ClaimId) -> &'c str {
        &self.case.articles[self.number(claim) - 1].text
    }

    /// A claim from its first word to its last.
    fn whole(&self, claim: ClaimId) -> &'c str {
        let record = self.ledger.view().claim(claim);
        let anchors = || record.source.iter().chain(&record.cue).chain(&record.content);
        let start = anchors().map(|a| a.start).min().unwrap_or_default();
        let end = anchors().map(|a| a.end).max().unwrap_or_default();
        &self.text(claim)[start..end]
    }

    fn words(&self, claim: ClaimId) -> String {
        format!("{} \"{}\"", self.number(claim), self.whole(claim).replace('\n', " "))
    }

    fn render(&self, event: &Event) -> String {
        let (relation, rule) = (event.relation.name(), event.rule.name());
        format!("{relation} by {rule}: {} -> {}", self.words(event.from), self.words(event.to))
    }

    /// What every event has whatever the story is.
    pub fn check(&self) {
        let view = self.ledger.view();
        for event in view.events() {
            let told = self.render(event);
            assert!((0.0..=1.0).contains(&event.score), "{told}: {}", event.score);
            let time = |c: ClaimId| view.article_of(c).published;
            assert!((time(event.to), event.to) < (time(event.from), event.from), "{told}");
            for (claim, spans) in [(event.from, &event.from_evidence), (event.to, &event.to_evidence)] {
                assert!(spans.iter().all(|s| self.text(claim).get(s.start()..s.end()).is_some()), "{told}");
            }
        }
        let numbers: Vec<usize> = view.articles().iter().map(|(n, _): &(ArticleId, _)| n.number()).collect();
        assert!(numbers.is_sorted(), "articles in the order of time");
    }
}

/// Why a fact does not hold.
enum Differs {
    So(String),
    /// It names no claim, or several: that is nothing that the ledger gets wrong.
    Unreadable(String),
}

fn same<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T) -> Result<(), Differs> {
    if found == expected { Ok(()) } else { Err(Differs::So(format!("expected {expected:?}, but found {found:?}"))) }
}

fn listed(view: View<'_>, list: &str, claim: ClaimId) -> Vec<ClaimId> {
    match list {
        "cluster" => {
            let cluster = view.quote_cluster_of(claim);
            cluster.map_or_else(|| vec![claim], |c| c.variants.iter().map(|v| v.claim).collect())
        }
        "voice thread" => view.voices_of(claim).first().map_or_else(Vec::new, |v| view.thread_of_voice(*v).claims),
        "figure thread" => view.thread_of_figures(claim).claims,
        _ => view.thread_of(claim).claims,
    }
}
