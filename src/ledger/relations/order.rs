//! How a pair of claims stands among those of the same later claim.

use crate::ledger::matching::pair::Pair;
use crate::ledger::store::Ledger;
use smallvec::SmallVec;

/// So many of the likest are told apart.
const TOLD: usize = 3;

/// Where a pair stands among the pairs of a claim with its own party, or with others.
#[derive(Clone, Copy, Debug)]
pub(in crate::ledger) struct Order {
    /// How many pairs are more alike, [`TOLD`] at most.
    pub rank: usize,
    /// The same with what the claims beside the two are about, among the pairs of one article or of several.
    pub rank_with_neighbours: usize,
    /// By how much the first is ahead of the second, and another one behind the first.
    pub apart: f32,
    /// Where the earlier claim stands among its voice's in earlier articles.
    pub said: Said,
    /// How many articles back it is, of those with which there are pairs, and how many these are.
    pub back: usize,
    pub articles: usize,
    /// Where it stands among all pairs with its voice.
    pub voice: Course,
}

/// A claim among those of its voice in the articles before: how many there are, and whether it is the first or the last.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ledger) struct Said {
    pub count: usize,
    pub first: bool,
    pub last: bool,
}

/// How many claims of a voice come after one of them, and how many before it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ledger) struct Course {
    pub since: usize,
    pub before: usize,
}

/// The pairs with one voice: how many there are, how many of them across articles, and the numbers of the last and the first of these.
struct Tally {
    voice: u32,
    all: usize,
    elsewhere: usize,
    last: usize,
    first: usize,
}

/// Where a pair stands among those before it: how many articles back, and how many pairs with its voice came before.
struct Step {
    back: usize,
    voice: Option<u32>,
    since: usize,
}

/// The order of all pairs of a claim; they come the latest first.
pub(in crate::ledger) fn of(ledger: &Ledger, from: u32, pairs: &[Pair]) -> Vec<Order> {
    let article = |claim: u32| ledger.claimed(claim).article;
    let mut tops: [Top; 2] = Default::default();
    let mut with_neighbours: [Top; 4] = Default::default();
    let mut tallies: SmallVec<[Tally; 16]> = SmallVec::new();
    let mut steps: Vec<Step> = Vec::with_capacity(pairs.len());
    let (mut latest, mut back) = (article(from), 0);
    for (k, pair) in pairs.iter().enumerate() {
        enter(&mut tops[usize::from(pair.is_same_party())], pair.alike());
        enter(&mut with_neighbours[group(pair)], pair.alike_with_neighbours());
        back += usize::from(article(pair.to) != latest);
        latest = article(pair.to);
        let voice = ledger.voices_of(pair.to).next();
        let since = voice.map_or(0, |voice| count(&mut tallies, voice, k, pair.between.is_none()));
        steps.push(Step { back, voice, since });
    }
    let articles = back + 1;
    let order = |(k, (pair, step)): (usize, (&Pair, &Step))| {
        let top = &tops[usize::from(pair.is_same_party())];
        let alike = pair.alike();
        let rank = rank_in(top, alike);
        let apart = match rank {
            0 => alike - top.get(1).copied().unwrap_or_default(),
            _ => top[0] - alike,
        };
        let rank_with_neighbours = rank_in(&with_neighbours[group(pair)], pair.alike_with_neighbours());
        let tally = step.voice.and_then(|voice| tallies.iter().find(|t| t.voice == voice));
        let said = tally.filter(|t| t.elsewhere > 0);
        let said =
            said.map_or(Said::default(), |t| Said { count: t.elsewhere, last: t.last == k, first: t.first == k });
        let voice = Course { since: step.since, before: tally.map_or(0, |t| t.all - step.since - 1) };
        Order { rank, rank_with_neighbours, apart, said, back: step.back, articles, voice }
    };
    pairs.iter().zip(&steps).enumerate().map(order).collect()
}

/// Counts a pair with a voice; how many there were before.
fn count(tallies: &mut SmallVec<[Tally; 16]>, voice: u32, pair: usize, elsewhere: bool) -> usize {
    let at = tallies.iter().position(|t| t.voice == voice).unwrap_or(tallies.len());
    if at == tallies.len() {
        tallies.push(Tally { voice, all: 0, elsewhere: 0, last: 0, first: 0 });
    }
    let tally = &mut tallies[at];
    if elsewhere {
        tally.last = if tally.elsewhere == 0 { pair } else { tally.last };
        tally.first = pair;
        tally.elsewhere += 1;
    }
    tally.all += 1;
    tally.all - 1
}

/// The largest of some values, [`TOLD`] and one more.
type Top = SmallVec<[f32; 4]>;

fn enter(top: &mut Top, value: f32) {
    let at = top.partition_point(|t| *t >= value);
    top.insert(at, value);
    top.truncate(TOLD + 1);
}

/// How many of them are larger.
fn rank_in(top: &Top, value: f32) -> usize {
    top.iter().filter(|t| **t > value).count().min(TOLD)
}

/// Pairs that are ranked with each other: of one party or not, of one article or not.
fn group(pair: &Pair) -> usize {
    usize::from(pair.is_same_party()) + 2 * usize::from(pair.between.is_some())
}

#[cfg(test)]
mod tests {
    use crate::ledger::relations;
    use crate::ledger::testing;

    #[test]
    fn the_likest_pair_is_first_and_the_oldest_claim_of_a_voice_is_told() {
        let ledger = testing::ledger(&[
            "Ada Roe said that the wall of the Moor dam in Kestrel Vale leaks.",
            "Ada Roe said that herons nest on the Moor dam in Kestrel Vale.",
            "Ada Roe said that the wall of the Moor dam in Kestrel Vale leaks every night.",
        ]);
        let (from, candidates) = ledger.candidates(&[2]).remove(0);
        let pairs = relations::pairs(&ledger, from, &candidates);
        let orders = super::of(&ledger, from, &pairs);
        let told: Vec<_> = pairs.iter().zip(&orders).map(|(p, o)| (p.to, o.rank, o.said.first, o.said.last)).collect();
        assert_eq!(told, [(1, 1, false, true), (0, 0, true, false)]);
        assert!(orders[1].apart > 0.0 && orders[1].said.count == 2);
        let course: Vec<_> = orders.iter().map(|o| (o.back, o.voice.since, o.voice.before)).collect();
        assert_eq!(course, [(1, 0, 1), (2, 1, 0)]);
        assert!(orders.iter().all(|o| o.articles == 3));
    }
}
