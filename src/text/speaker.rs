//! Whether the clause that names the speaker goes on with the sentence of a quotation before it: "Why?" the mayor asked.

use super::hash::of_ascii;
use super::token::{Token, TokenKind, flag};
use super::words::Words;

/// The most words between a quotation and the verb of speaking behind it, and those of an apposition between the two.
const SPEAKER_WORDS: usize = 12;
const APPOSITION_TOKENS: usize = 16;
/// The most words of an addressee.
const ADDRESSEE_WORDS: usize = 5;

/// Whether a quotation that ends with a stop is followed by its speaker: "Why?" the mayor asked.
pub(super) fn speaker_follows(
    tokens: &[Token],
    i: usize,
    next: usize,
    end: usize,
    speaks: &impl Fn(&Token) -> bool,
    quotes: &impl Fn(&Token) -> bool,
) -> bool {
    if next == i + 1 || !tokens[next - 1].has(flag::CLOSES) || tokens[next].has(flag::OPENS) {
        return false;
    }
    let word = |t: &&Token| matches!(t.kind, TokenKind::Word | TokenKind::Clitic);
    let line = &tokens[next..end];
    let words = line.iter().take(SPEAKER_WORDS).take_while(word).count();
    // "They declined to comment.", but "he went on to say."
    let bare = |k: usize| line[k - 1].key == of_ascii("to") && k > 1 && line[k - 2].key != of_ascii("on");
    let verb = (1..words).find(|k| speaks(&line[*k]) && !BEFORE_NOUN.contains(&line[k - 1].key) && !bare(*k));
    // "Why?" The mayor did not answer.
    if verb.is_some_and(|v| line[v - 1].key == of_ascii("not") || line[v - 1].key == of_ascii("n't")) {
        return false;
    }
    // American usage puts a comma where a full stop would stand, so that behind one a sentence begins, unless nothing
    // but the speaker and the verb would make it up.
    if tokens[i].len == 1 && tokens[i].key == of_ascii(".") {
        let says = |v: usize| SAYS.contains(line[v].key) && line.get(v + 1).is_some_and(|t| t.kind == TokenKind::Stop);
        return verb.is_some_and(says);
    }
    if let Some(verb) = verb {
        return ends_clause(line, verb + 1);
    }
    if (1..words).any(|k| quotes(&line[k]) && is_all(line, k)) {
        return true;
    }
    // "Why?" Owen Platt, a surveyor, asked.
    let behind = line.get(words + 1..).unwrap_or_default();
    let comma = behind.iter().take(APPOSITION_TOKENS).position(|t| t.kind == TokenKind::Comma);
    match comma.filter(|_| words > 0 && line[words].kind == TokenKind::Comma) {
        Some(comma) => {
            let whole = behind[..comma].iter().all(|t| !matches!(t.kind, TokenKind::Stop | TokenKind::Mark));
            let verb = words + comma + 2;
            whole && line.get(verb).is_some_and(speaks) && ends_clause(line, verb + 1)
        }
        None => false,
    }
}

/// "Why?" Owen Platt pressed. "Why?" Owen Platt went on, ...: whether the verb at `k` ends its clause.
fn is_all(line: &[Token], k: usize) -> bool {
    let kind = |at: usize| line.get(at).map(|t| t.kind);
    let goes_on = line[k].key == of_ascii("went") && line.get(k + 1).is_some_and(|t| t.key == of_ascii("on"));
    kind(k + 1) == Some(TokenKind::Stop) || (goes_on && matches!(kind(k + 2), Some(TokenKind::Comma | TokenKind::Stop)))
}

/// Whether the clause whose verb of speaking stands before `at` has no content of its own behind it: "he asked them
/// sharply on Friday", but not "he asked them if", nor "he said: ...".
fn ends_clause(line: &[Token], at: usize) -> bool {
    for (k, token) in line[at..].iter().enumerate().take(ADDRESSEE_WORDS + 1) {
        match token.kind {
            TokenKind::Stop | TokenKind::Dash => return true,
            TokenKind::Comma => return !line.get(at + k + 1).is_some_and(|t| t.has(flag::OPENS)),
            TokenKind::Word if BEHIND_SPEECH.contains(&token.key) => return true,
            TokenKind::Word if OPENS_CONTENT.contains(&token.key) => return false,
            TokenKind::Word | TokenKind::Clitic => {}
            _ => return false,
        }
    }
    line.len() <= at + ADDRESSEE_WORDS
}

/// Verbs that say nothing without what is said: "Owen Platt said.", but "Nobody answered."
static SAYS: Words<64> = Words::of(&[
    "said",
    "says",
    "added",
    "adds",
    "wrote",
    "writes",
    "explained",
    "explains",
    "noted",
    "notes",
    "recalled",
    "recalls",
    "tweeted",
    "tweets",
    "continued",
    "continues",
    "insisted",
    "insists",
    "joked",
    "jokes",
    "argued",
    "argues",
    "warned",
    "warns",
    "claimed",
    "claims",
    "remarked",
    "observed",
]);

/// "He gave no further details.": words before what is a noun rather than a verb of speaking.
const BEFORE_NOUN: [u32; 12] = [
    of_ascii("no"),
    of_ascii("further"),
    of_ascii("more"),
    of_ascii("few"),
    of_ascii("other"),
    of_ascii("any"),
    of_ascii("some"),
    of_ascii("the"),
    of_ascii("a"),
    of_ascii("his"),
    of_ascii("her"),
    of_ascii("their"),
];

/// Words that begin a content of its own behind "he said".
const OPENS_CONTENT: [u32; 12] = [
    of_ascii("that"),
    of_ascii("if"),
    of_ascii("whether"),
    of_ascii("what"),
    of_ascii("why"),
    of_ascii("how"),
    of_ascii("he"),
    of_ascii("she"),
    of_ascii("they"),
    of_ascii("it"),
    of_ascii("we"),
    of_ascii("i"),
];

/// Words that lead on from "he said" where no content follows.
const BEHIND_SPEECH: [u32; 16] = [
    of_ascii("in"),
    of_ascii("at"),
    of_ascii("on"),
    of_ascii("during"),
    of_ascii("of"),
    of_ascii("after"),
    of_ascii("when"),
    of_ascii("as"),
    of_ascii("while"),
    of_ascii("with"),
    of_ascii("to"),
    of_ascii("before"),
    of_ascii("about"),
    of_ascii("from"),
    of_ascii("via"),
    of_ascii("last"),
];
