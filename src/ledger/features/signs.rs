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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::article::Article;
    use crate::ledger::time::Timestamp;

    fn signs(text: &str) -> Signs {
        let article = Article::new("1", "Courier", Timestamp::from_unix(0), &crate::read(text));
        Signs::of(&article.claims[0])
    }

    #[test]
    fn a_claim_tells_by_its_small_words() {
        let tells = |text: &str, sign: u8| signs(text).tells(sign);
        assert!(tells("“I was wrong about the dam,” Ada Roe said.", sign::REGRET));
        assert!(tells("“I was wrong about the dam,” Ada Roe said.", sign::SELF));
        assert!(tells("Ada Roe said that the dam didn’t leak.", sign::NEGATION));
        assert!(tells("Ada Roe said that the dam might leak.", sign::HEDGE));
        assert!(!tells("Ada Roe said that the dam leaks.", sign::NEGATION | sign::HEDGE | sign::REGRET));
    }

    #[test]
    fn a_cue_tells_of_a_change_alone() {
        assert!(signs("The council has raised its estimate to 14 million crowns.").tells(sign::CHANGE));
        assert!(!signs("Ada Roe never said that the dam leaks.").tells(sign::NEGATION));
    }
}
