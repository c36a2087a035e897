//! Stories with labelled claims and relations, and which claims of a ledger are which of theirs.

use crate::input;
use crate::labels::{Piece, article_of};
use anyhow::{Context, Result, ensure};
use ascribe::estimation::Related;
use ascribe::{Article, ClaimId, Ledger, Reader, Relation, Span};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

/// What `gold.json` holds; offsets in bytes.
#[derive(Deserialize)]
struct Gold {
    claims: Vec<Claim>,
    #[serde(default)]
    quote_clusters: Vec<Vec<String>>,
    #[serde(default)]
    report_clusters: Vec<Vec<String>>,
    relations: Vec<Labelled>,
    #[serde(default)]
    ignore_pairs: Vec<[String; 2]>,
}

#[derive(Deserialize)]
struct Claim {
    id: String,
    doc: String,
    content: Vec<Piece>,
}

#[derive(Deserialize)]
struct Labelled {
    #[serde(rename = "type")]
    relation: Relation,
    from: String,
    to: String,
}

/// A labelled story, read.
pub struct Story {
    pub ledger: Ledger,
    /// The number of the labelled utterance that a claim reports.
    utterances: HashMap<ClaimId, usize>,
    labels: BTreeMap<(usize, usize), BTreeSet<Relation>>,
    /// Pairs that may be related though nobody labelled them, the smaller number first.
    open: HashSet<(usize, usize)>,
}

/// How many relations are labelled, found, and right, whatever their type; and how many have the right type.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub labelled: usize,
    pub found: usize,
    pub right: usize,
    pub labelled_types: usize,
    pub found_types: usize,
    pub right_types: usize,
}

impl Story {
    pub fn read(reader: &Reader, folder: &Path) -> Result<Self> {
        let (articles, problems) = input::story(folder)?;
        ensure!(problems.is_empty(), "{}: {}", folder.display(), problems[0]);
        let mut ledger = Ledger::new();
        for article in articles {
            let reading = reader.read(&article.text);
            ledger.append(Article::new(article.id, article.outlet, article.published, &reading))?;
        }
        let path = folder.join("gold.json");
        let name = path.display();
        let text = fs::read_to_string(&path).with_context(|| name.to_string())?;
        let gold: Gold = serde_json::from_str(&text).with_context(|| name.to_string())?;
        Ok(Self::new(ledger, &gold))
    }

    fn new(ledger: Ledger, gold: &Gold) -> Self {
        // The claims of a cluster report one utterance.
        let mut numbers: HashMap<&str, usize> =
            gold.claims.iter().enumerate().map(|(k, c)| (c.id.as_str(), k)).collect();
        for cluster in gold.quote_clusters.iter().chain(&gold.report_clusters) {
            let of: Vec<usize> = cluster.iter().filter_map(|id| numbers.get(id.as_str()).copied()).collect();
            let Some(first) = of.iter().min().copied() else { continue };
            numbers.values_mut().filter(|n| of.contains(n)).for_each(|n| *n = first);
        }
        let number = |id: &String| numbers.get(id.as_str()).copied();
        let mut labels: BTreeMap<(usize, usize), BTreeSet<Relation>> = BTreeMap::new();
        for label in &gold.relations {
            if let (Some(from), Some(to)) = (number(&label.from), number(&label.to)) {
                labels.entry((from, to)).or_default().insert(label.relation);
            }
        }
        let pair = |a: usize, b: usize| (a.min(b), a.max(b));
        let labelled: HashSet<(usize, usize)> = labels.keys().map(|(from, to)| pair(*from, *to)).collect();
        let open = gold.ignore_pairs.iter().filter_map(|[a, b]| Some(pair(number(a)?, number(b)?)));
        let open = open.filter(|p| !labelled.contains(p)).collect();
        let utterances =
            aligned(&ledger, gold).into_iter().map(|(claim, k)| (claim, numbers[gold.claims[k].id.as_str()])).collect();
        Self { ledger, utterances, labels, open }
    }

    /// What the labels say of two claims.
    pub fn answer(&self, from: ClaimId, to: ClaimId) -> Related {
        let (Some(from), Some(to)) = (self.utterances.get(&from), self.utterances.get(&to)) else {
            return Related::No;
        };
        if let Some(relations) = self.labels.get(&(*from, *to)) {
            return Related::By(relations.iter().copied().collect());
        }
        let open = from == to || self.open.contains(&(*from.min(to), *from.max(to)));
        if open || self.labels.contains_key(&(*to, *from)) { Related::Unknown } else { Related::No }
    }

    /// How many of the labels the ledger's events hold.
    pub fn tally(&self, ledger: &Ledger) -> Tally {
        let mut found: BTreeSet<(Result<usize, ClaimId>, Result<usize, ClaimId>)> = BTreeSet::new();
        let mut typed = BTreeSet::new();
        for event in ledger.view().events() {
            let of = |claim: ClaimId| self.utterances.get(&claim).copied().ok_or(claim);
            if self.answer(event.from, event.to) == Related::Unknown {
                continue;
            }
            found.insert((of(event.from), of(event.to)));
            typed.insert((of(event.from), of(event.to), event.relation));
        }
        let right = |from: &Result<usize, ClaimId>, to: &Result<usize, ClaimId>| match (from, to) {
            (Ok(from), Ok(to)) => self.labels.get(&(*from, *to)),
            _ => None,
        };
        Tally {
            labelled: self.labels.len(),
            found: found.len(),
            right: found.iter().filter(|(from, to)| right(from, to).is_some()).count(),
            labelled_types: self.labels.values().map(BTreeSet::len).sum(),
            found_types: typed.len(),
            right_types: typed.iter().filter(|(f, t, r)| right(f, t).is_some_and(|known| known.contains(r))).count(),
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.labelled += other.labelled;
        self.found += other.found;
        self.right += other.right;
        self.labelled_types += other.labelled_types;
        self.found_types += other.found_types;
        self.right_types += other.right_types;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
        let mean = |p: f64, r: f64| 2.0 * p * r / (p + r).max(1e-9);
        let (p, r) = (share(self.right, self.found), share(self.right, self.labelled));
        write!(f, "precision {p:.1} recall {r:.1} F1 {:.1}", mean(p, r))?;
        let (p, r) = (share(self.right_types, self.found_types), share(self.right_types, self.labelled_types));
        write!(f, "; of the right type precision {p:.1} recall {r:.1} F1 {:.1}", mean(p, r))
    }
}

/// The claims of a ledger with the numbers of the labelled ones that they are: those whose contents share most, at least half.
fn aligned(ledger: &Ledger, gold: &Gold) -> Vec<(ClaimId, usize)> {
    let view = ledger.view();
    let bytes = |spans: &[Span]| spans.iter().map(|s| s.end() - s.start()).sum::<usize>();
    let mut likely: Vec<(usize, ClaimId, usize)> = Vec::new();
    for claim in view.claims() {
        let article = view.article_of(claim);
        let spans: Vec<Span> = view.claim(claim).content.iter().map(ascribe::Anchor::span).collect();
        for (k, labelled) in gold.claims.iter().enumerate() {
            if article_of(&labelled.doc) != article.id {
                continue;
            }
            let pieces: Vec<Span> = labelled.content.iter().map(Piece::span).collect();
            let common = |a: &Span, b: &Span| a.end().min(b.end()).saturating_sub(a.start().max(b.start()));
            let both: usize = spans.iter().flat_map(|a| pieces.iter().map(move |b| common(a, b))).sum();
            let most = bytes(&spans).max(bytes(&pieces));
            if both > 0 && 2 * both >= most {
                likely.push((2000 * both / (bytes(&spans) + bytes(&pieces)), claim, k));
            }
        }
    }
    likely.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    let (mut claims, mut known, mut out) = (HashSet::new(), HashSet::new(), Vec::new());
    for (_, claim, k) in likely {
        if !claims.contains(&claim) && known.insert(k) {
            claims.insert(claim);
            out.push((claim, k));
        }
    }
    out
}
