//! The measure: predictions aligned with gold one to one, and what of it is right.

use super::brat::{Gold, Spans};
use super::tokens::{Class, Set, Tokens};

/// A predicted attribution, by code points.
#[derive(Debug, Clone, Default)]
pub struct Prediction {
    pub source: Spans,
    pub cue: Spans,
    pub content: Spans,
    /// The rule that found it.
    pub rule: String,
}

impl From<Gold> for Prediction {
    fn from(gold: Gold) -> Self {
        let Gold { source, cue, content } = gold;
        Self { source, cue, content, rule: String::new() }
    }
}

/// How many attributions there are, how many were predicted, and how many of those are right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub gold: u32,
    pub predicted: u32,
    pub right: u32,
}

impl Tally {
    fn share(part: u32, of: u32) -> f64 {
        if of == 0 { 0.0 } else { 100.0 * f64::from(part) / f64::from(of) }
    }

    pub fn precision(&self) -> f64 {
        Self::share(self.right, self.predicted)
    }

    pub fn recall(&self) -> f64 {
        Self::share(self.right, self.gold)
    }

    pub fn f1(&self) -> f64 {
        Self::share(2 * self.right, self.gold + self.predicted)
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.right += other.right;
    }
}

/// What became of one prediction, and what it would be by its quotation marks.
#[derive(Debug)]
pub struct Judgement {
    pub rule: String,
    pub is_right: bool,
    /// The kind of the gold that it was aligned with, else its own.
    pub class: Class,
}

/// The result for one text.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The kinds of all gold attributions.
    pub gold: Vec<Class>,
    pub predictions: Vec<Judgement>,
}

impl Outcome {
    /// The tally of one kind, or of all.
    pub fn tally(&self, class: Option<Class>) -> Tally {
        let counts = |c: Class| class.is_none_or(|only| only == c);
        let predicted = self.predictions.iter().filter(|p| counts(p.class));
        let right = predicted.clone().filter(|p| p.is_right).count();
        let gold = self.gold.iter().filter(|c| counts(**c)).count();
        let small = |n: usize| u32::try_from(n).expect("few attributions");
        Tally { gold: small(gold), predicted: small(predicted.count()), right: small(right) }
    }
}

struct Item {
    source: Set,
    cue: Set,
    content: Set,
}

impl Item {
    fn new(tokens: &Tokens, source: &Spans, cue: &Spans, content: &Spans) -> Option<Self> {
        let [source, cue, content] = [source, cue, content].map(|spans| tokens.set(spans));
        (!content.is_empty()).then_some(Self { source, cue, content })
    }
}

/// Compares what was predicted for a text with its gold.
pub fn score(text: &str, gold: &[Gold], predictions: &[Prediction]) -> Outcome {
    let tokens = Tokens::new(text);
    let gold: Vec<Item> = gold.iter().filter_map(|g| Item::new(&tokens, &g.source, &g.cue, &g.content)).collect();
    let predicted = merged(&tokens, predictions);
    let pairs = aligned(&gold, &predicted);
    let predictions = predicted
        .iter()
        .enumerate()
        .map(|(k, (item, rule))| {
            let partner = pairs.iter().find(|(_, p)| *p == k).map(|(g, _)| &gold[*g]);
            Judgement {
                rule: (*rule).to_owned(),
                is_right: partner.is_some_and(|g| is_attribution(&tokens, g, item)),
                class: tokens.class(&partner.unwrap_or(item).content),
            }
        })
        .collect();
    Outcome { gold: gold.iter().map(|g| tokens.class(&g.content)).collect(), predictions }
}

/// The predictions with those of the same cue and the same source made one.
fn merged<'p>(tokens: &Tokens, predictions: &'p [Prediction]) -> Vec<(Item, &'p str)> {
    let mut out: Vec<(Item, &str)> = Vec::new();
    for p in predictions {
        let Some(item) = Item::new(tokens, &p.source, &p.cue, &p.content) else {
            continue;
        };
        let twin = out.iter_mut().find(|(i, _)| !item.cue.is_empty() && i.cue == item.cue && i.source == item.source);
        match twin {
            Some((twin, _)) => twin.content.extend(item.content),
            None => out.push((item, &p.rule)),
        }
    }
    out
}

/// Pairs (gold, prediction), the best Dice coefficient first; at the same one the earlier gold, the earlier prediction.
fn aligned(gold: &[Item], predicted: &[(Item, &str)]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (g, item) in gold.iter().enumerate() {
        for (p, (other, _)) in predicted.iter().enumerate() {
            let both = item.content.intersection(&other.content).count();
            if both > 0 {
                let all = item.content.len() + other.content.len();
                // A coefficient as a whole number of millionths orders as the fraction does.
                pairs.push((2_000_000 * both / all, g, p));
            }
        }
    }
    pairs.sort_by_key(|(dice, g, p)| (std::cmp::Reverse(*dice), *g, *p));
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (_, g, p) in pairs {
        if !out.iter().any(|(a, b)| *a == g || *b == p) {
            out.push((g, p));
        }
    }
    out
}

/// Whether the contents share at least half of either, and the sources a word (or there is none on both sides).
fn is_attribution(tokens: &Tokens, gold: &Item, item: &Item) -> bool {
    let both = gold.content.intersection(&item.content).count();
    let shared = tokens.words(&gold.source).intersection(&tokens.words(&item.source)).count() > 0;
    let sources = shared || (gold.source.is_empty() && item.source.is_empty());
    sources && 2 * both >= gold.content.len() && 2 * both >= item.content.len()
}
