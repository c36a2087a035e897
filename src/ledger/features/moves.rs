//! What a claim does to earlier ones, by its cue and its own words.

use super::owning_up::{is_possessor, owns_up, takes_back};
use crate::ledger::article::Record;
use crate::ledger::words::split;
pub(in crate::ledger) use crate::lexicon::moves::Move;
use crate::lexicon::moves::Moves;
use crate::text::hash;
use crate::text::words::Words;

/// What a claim does, as worded: of several moves the first.
pub(in crate::ledger) fn of(claim: &Record) -> Move {
    let words = Moves::english();
    let cue = plain(claim.cue.as_ref().map_or("", |c| &c.exact));
    if !claim.determinate {
        // "No longer claims", "did not dispute"
        return phrases(&cue, &words.negated).max().unwrap_or(Move::Ignores);
    }
    let content = plain(&claim.content.iter().map(|c| c.exact.as_str()).collect::<Vec<_>>().join(" "));
    let withdrawn = is_withdrawn(claim, words) || owns_up(&content) || takes_back(&cue, &content);
    let withdrawn = withdrawn.then_some(Move::Withdraws);
    let found = [withdrawn, by_cue(claim, &cue, words), by_content(claim, &content, words)];
    found.into_iter().flatten().min().unwrap_or(Move::States)
}

fn by_cue(claim: &Record, plain: &str, words: &Moves) -> Option<Move> {
    let cue = claim.cue.as_ref()?;
    let single = split(&cue.exact).filter_map(|(_, w)| words.cue.get(&hash::of(w)).copied());
    let several = phrases(plain, &words.cues);
    // "Roe said | again on Friday"
    let behind = split(&cue.suffix).next().filter(|(at, _)| *at <= 1);
    let behind = behind.and_then(|(_, word)| words.behind.get(&hash::of(word)).copied());
    single.chain(several).chain(behind).min()
}

fn by_content(claim: &Record, content: &str, words: &Moves) -> Option<Move> {
    static CALLS: Words<32> = Words::listed("called calls calling described describes branded labelled labeled termed");
    let calls = claim.cue.as_ref().is_some_and(|c| split(&c.exact).any(|(_, w)| CALLS.contains(hash::of(w))));
    let called = split(content).filter(|_| calls).filter_map(|(_, w)| words.called.get(&hash::of(w)).copied());
    phrases(content, &words.content).chain(called).min()
}

/// A text in small letters, with straight marks.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// The moves of the phrases that a plain text holds.
fn phrases(text: &str, phrases: &[(&'static str, Move)]) -> impl Iterator<Item = Move> {
    phrases.iter().filter(move |(words, _)| text.contains(words)).map(|(_, action)| *action)
}

/// "Took back | his | assertion": whether what stands before a possessor withdraws its claim.
fn is_withdrawn(claim: &Record, words: &Moves) -> bool {
    let Some(source) = claim.source.first().filter(|s| is_possessor(hash::of(&s.exact))) else { return false };
    let before = source.prefix.trim_end();
    let last = split(before).last().and_then(|(_, w)| words.cue.get(&hash::of(w)));
    let phrase = |(words, action): &(&str, Move)| *action == Move::Withdraws && before.ends_with(words);
    last == Some(&Move::Withdraws) || words.cues.iter().any(phrase)
}

/// Whether a claim speaks of a number without giving it: "withdrew his count".
pub(in crate::ledger) fn speaks_of_number(claim: &Record) -> bool {
    static NUMBERS: Words<32> =
        Words::listed("number numbers figure figures count estimate estimates toll total tally");
    claim.content.iter().any(|c| split(&c.exact).any(|(_, w)| NUMBERS.contains(hash::of(w))))
}

/// "had called": whether the article tells of something that was said before.
pub(in crate::ledger) fn is_recalled(claim: &Record) -> bool {
    let first = claim.cue.as_ref().and_then(|c| split(&c.exact).next());
    first.is_some_and(|(_, word)| word.eq_ignore_ascii_case("had"))
}

#[cfg(test)]
mod tests {
    use super::{Move, of};
    use crate::ledger::testing;

    fn moved(text: &str) -> Move {
        of(testing::ledger(&[text]).record(0))
    }

    #[test]
    fn a_claim_that_is_no_longer_made_is_withdrawn() {
        assert_eq!(moved("The firm no longer claims that the cable was sound."), Move::Withdraws);
        assert_eq!(moved("The firm no longer disputes that the cable was worn."), Move::Concedes);
        assert_eq!(moved("The firm did not dispute that the cable was worn."), Move::Concedes);
    }

    #[test]
    fn other_negated_cues_do_nothing() {
        assert_eq!(moved("The firm did not confirm that the cable was worn."), Move::Ignores);
        assert_eq!(moved("The firm would not say whether the cable was worn."), Move::Ignores);
    }
}
