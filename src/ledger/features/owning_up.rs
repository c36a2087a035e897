//! "I said that it was safe. It was not": whether somebody tells of own words that they were wrong.

use crate::ledger::words::split;
use crate::lexicon::signs::{self, sign};
use crate::text::hash;
use crate::text::words::Words;

/// A word of a claim, in small letters.
#[derive(Clone, Copy)]
struct Heard<'t> {
    word: &'t str,
    key: u32,
    /// A mark or the end stands behind it.
    ends: bool,
    /// A sentence ends there.
    stops: bool,
}

static FIRST: Words<16> = Words::listed("i we i've we've i'd we'd");
static MINE: Words<4> = Words::listed("my our");
static THIRD: Words<8> = Words::listed("he she it they");
static THEIRS: Words<8> = Words::listed("his her its their");
static SAID: Words<32> = Words::listed("said told called wrote denied spoke claimed promised insisted suggested");
static SAYING: Words<32> = Words::listed(
    "saying telling calling writing denying claiming suggesting accusing blaming said told called denied",
);
static BE: Words<16> = Words::listed("was were been am are");
static UNTRUE: Words<16> = Words::listed("wrong mistaken incorrect inaccurate untrue false misleading");
/// Auxiliaries that stand alone where what was said before goes without saying: "We had."
static ALONE: Words<32> = Words::listed("had did was were do does have has hadn't didn't wasn't weren't don't haven't");
static CLAIMS: Words<32> = Words::listed(
    "claim claims assertion allegation allegations charge accusation accusations statement story account figure estimate \
     version denial",
);

/// Whether the words of a claim, plain, say that its speaker's own words were wrong.
pub(super) fn owns_up(content: &str) -> bool {
    let heard: Vec<Heard<'_>> = hear(content).collect();
    // In reported speech "she" at the head of a content is its speaker, in a quotation somebody else.
    let quoted = content.starts_with(['"', '\'', '“', '‘']);
    let head = (!quoted).then(|| usize::from(heard.first().is_some_and(|h| h.word == "that")));
    let is_taken_back = |k: usize| {
        let (key, behind) = (heard[k].key, &heard[k + 1..]);
        let (first, heads) = (FIRST.contains(key), Some(k) == head);
        let speaks = first || heads && THIRD.contains(key);
        let owns = MINE.contains(key) || heads && THEIRS.contains(key);
        speaks && (was_wrong(behind, first) || should_not_have(behind)) || owns && owned_was_wrong(behind)
    };
    (0..heard.len()).any(is_taken_back) || corrects(content, &heard)
}

/// "Apologised | for having said that", "gave up | her assertion that": whether a cue says that a claim is taken back.
pub(super) fn takes_back(cue: &str, content: &str) -> bool {
    static SORRY: Words<16> = Words::listed("apologised apologized apologises apologizes regretted regrets");
    static DROPS: Words<16> = Words::listed("dropped abandoned drops abandons abandoning dropping");
    let has = |words: &Words<16>| split(cue).any(|(_, w)| words.contains(hash::of(w)));
    let mut heard = hear(content).map(|h| h.key).filter(|k| *k != hash::of("for") && *k != hash::of("having"));
    let (first, second) = (heard.next().unwrap_or(0), heard.next().unwrap_or(0));
    let said = has(&SORRY) && SAYING.contains(first);
    let claim = (THEIRS.contains(first) || first == hash::of("the")) && CLAIMS.contains(second);
    said || claim && (has(&DROPS) || cue.contains("gave up") || cue.contains("given up"))
}

/// "His", "our": whether a word tells whose something is.
pub(super) fn is_possessor(key: u32) -> bool {
    MINE.contains(key) || THEIRS.contains(key)
}

fn hear(content: &str) -> impl Iterator<Item = Heard<'_>> {
    split(content).map(|(at, word)| {
        let behind = content[at + word.len()..].trim_start_matches(['"', '\'', '’', '”']).chars().next();
        let ends = behind.is_none_or(|c| !c.is_whitespace()) || content[at + word.len()..].starts_with(['"', '’', '”']);
        Heard { word, key: hash::of(word), ends, stops: behind.is_none_or(|c| matches!(c, '.' | '!' | '?')) }
    })
}

/// "I said that nothing had reached us. One letter did, …": own words, and behind them what was so.
fn corrects(content: &str, heard: &[Heard<'_>]) -> bool {
    static FILLS: Words<16> = Words::listed("have had did once also even never only");
    let said = |k: usize| {
        let verb = heard[k + 1..].iter().take(2).find(|h| !FILLS.contains(h.key));
        FIRST.contains(heard[k].key) && verb.is_some_and(|h| SAID.contains(h.key))
    };
    let own = (0..heard.len()).find(|k| said(*k));
    let spoken = ["my statement", "our statement", "what i said", "what we said"].iter().any(|p| content.contains(p));
    let Some(at) = own.or(spoken.then_some(0)) else { return false };
    let behind = &heard[at..];
    let first = behind.iter().position(|h| h.stops).unwrap_or(behind.len());
    // "There was,", "they had not.", in a sentence of its own or behind "and".
    let alone = (first + 1..behind.len()).any(|k| {
        let not = behind[k].word == "not" && ALONE.contains(behind[k - 1].key);
        (ALONE.contains(behind[k].key) || not) && behind[k].ends
    });
    let untrue = ["not so", "not right", "not true", "wasn't true", "misled", "no longer", "it was not"];
    let regrets = || heard.iter().any(|h| signs::of(h.key) & sign::REGRET != 0);
    alone || behind.iter().any(|h| UNTRUE.contains(h.key)) || untrue.iter().any(|p| content.contains(p)) || regrets()
}

/// "We | were wrong about it", "that she | had been mistaken", "we | got this wrong", "that he | had gone too far".
fn was_wrong(behind: &[Heard<'_>], first: bool) -> bool {
    let clause = clause(behind, 5);
    let has = |word: &str| clause.iter().any(|h| h.word == word);
    let wrong = clause.iter().position(|h| h.word == "wrong" || h.word == "mistaken");
    let be = wrong.is_some_and(|w| clause[..w].iter().rev().take(2).any(|h| BE.contains(h.key)));
    let got = first && has("wrong") && !has("nothing") && !has("what") && !has("not");
    be && !has("not") || got || clause.windows(3).any(|w| [w[0].word, w[1].word, w[2].word] == ["gone", "too", "far"])
}

/// "Our | statement that it was safe was incorrect", "that its | figure of 30 had been wrong".
fn owned_was_wrong(behind: &[Heard<'_>]) -> bool {
    clause(behind, 12).windows(2).any(|w| BE.contains(w[0].key) && UNTRUE.contains(w[1].key))
}

/// "I | should not have said it", "I | should have said so".
fn should_not_have(behind: &[Heard<'_>]) -> bool {
    let word = |k: usize| behind.get(k).map_or("", |h| h.word);
    matches!(
        [word(0), word(1), word(2)],
        ["shouldn't", "have", _] | ["should", "not" | "never", "have"] | ["should", "have", "said"]
    )
}

/// The words up to the end of a sentence, so many at most.
fn clause<'h, 't>(heard: &'h [Heard<'t>], most: usize) -> &'h [Heard<'t>] {
    let end = heard.iter().position(|h| h.stops).map_or(heard.len(), |k| k + 1);
    &heard[..end.min(most)]
}

#[cfg(test)]
mod tests {
    use super::{owns_up, takes_back};

    #[test]
    fn own_words_that_were_wrong_are_taken_back() {
        for content in [
            "\"i said that no letter had come. one had, and i am sorry,\"",
            "“we told the council that it was dry. it was not.”",
            "that she had been wrong to call the wall sound",
            "that its count of the boats had been mistaken",
            "our statement that the wall was sound was incorrect",
            "“we got this wrong,”",
            "that he had gone too far",
            "“i should not have said it”",
        ] {
            assert!(owns_up(content), "{content}");
        }
    }

    #[test]
    fn what_others_said_is_not_taken_back() {
        for content in [
            "“i said so at the time, and i say it again,”",
            "“we said from the first day that the wall leaked,”",
            "“there is nothing wrong with the wall,”",
            "“i have done nothing wrong”",
            "that the mayor had been wrong",
            "“they were wrong about the wall”",
            "“we told them twice”",
        ] {
            assert!(!owns_up(content), "{content}");
        }
    }

    #[test]
    fn a_cue_may_say_that_a_claim_is_given_up() {
        assert!(takes_back("apologised", "for having told them that the water was clean"));
        assert!(takes_back("gave up", "her assertion that the leak had been stopped"));
        assert!(takes_back("has dropped", "its claim that the gate was locked"));
        assert!(!takes_back("apologised", "to the families"));
        assert!(!takes_back("apologised", "for the shooting"));
        assert!(!takes_back("dropped", "the rope"));
    }
}
