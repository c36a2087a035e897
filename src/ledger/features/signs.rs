//! The small words by which a claim tells what it does to others: "not", "still", "wrong", "perhaps".

use super::terms;
use crate::ledger::article::Record;
use crate::ledger::words::split;
use crate::lexicon::signs::{self, sign};
use crate::text::hash;
use smallvec::SmallVec;

/// Which of these words a claim has, and what they tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Signs {
    /// The words, each once.
    pub words: SmallVec<[u32; 6]>,
    told: u8,
}

impl Signs {
    /// The signs in what a claim says; a cue can only tell of a change: "raised its count to nine".
    pub fn of(claim: &Record) -> Self {
        let mut out = Self::default();
        for (_, word) in terms::words(&claim.content) {
            let plain = word.replace('’', "'");
            let key = hash::of(&plain);
            let told = signs::of(key) | if plain.ends_with("n't") { sign::NEGATION } else { 0 };
            out.told |= told;
            if signs::of(key) != 0 && !out.words.contains(&key) {
                out.words.push(key);
            }
        }
        let cue = claim.cue.iter().flat_map(|c| split(&c.exact)).map(|(_, w)| signs::of(hash::of(w)));
        out.told |= cue.fold(0, |all, told| all | told) & sign::CHANGE;
        out
    }

    /// Whether any of its words tells so.
    pub fn tells(&self, sign: u8) -> bool {
        self.told & sign != 0
    }
}
