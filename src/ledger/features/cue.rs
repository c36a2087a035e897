//! The words by which a claim is said.

use crate::ledger::article::Record;
use crate::ledger::words::{split, stem};
use crate::text::hash;
use crate::text::words::Words;
use smallvec::SmallVec;

/// The words of a claim's cue without their endings, but for those that say nothing: "has", "that".
pub(in crate::ledger) fn of(claim: &Record) -> SmallVec<[u32; 2]> {
    words(claim).map(|word| hash::of(&word)).collect()
}

/// The same as they are written.
pub(in crate::ledger) fn words(claim: &Record) -> impl Iterator<Item = String> {
    static EMPTY: Words<32> = Words::listed("has have had having is are was were be been being to that of");
    let words = claim.cue.iter().flat_map(|cue| split(&cue.exact));
    words.filter(|(_, word)| !EMPTY.contains(hash::of(word))).map(|(_, word)| stem::bare(word))
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::ledger::testing;

    #[test]
    fn a_cue_is_its_words_without_endings_and_auxiliaries() {
        let ledger =
            testing::ledger(&["Ada Roe has denied that the dam leaks. Tom Lasker still insists that it is sound."]);
        let of = |claim: u32| words(ledger.record(claim)).collect::<Vec<_>>();
        assert_eq!(of(0), ["den"]);
        assert_eq!(of(1), ["still", "insist"]);
    }
}
