//! Words by what they have in common: "threatened", "threats" and "threatening" are one, and so are "killed" and "dead".

use crate::lexicon::senses;
use crate::text::hash;

/// The sense of a word, or its stem, as a hash.
pub(in crate::ledger) fn key(word: &str) -> u32 {
    senses::sense(hash::of(word)).unwrap_or_else(|| hash::of(stem(&word.to_lowercase())))
}

/// A word in small letters without its ending.
pub(in crate::ledger) fn bare(word: &str) -> String {
    let small = word.to_lowercase();
    stem(&small).to_owned()
}

/// Whether a word says nothing of what a claim is about.
pub(in crate::ledger) fn is_empty(word: &str) -> bool {
    senses::is_empty(hash::of(word))
}

/// A word in small letters without its ending; not always a word.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 21] = [
        "'s", "’s", "ations", "ation", "ements", "ement", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "ers",
        "er", "ly", "es", "s", "e", "y", "i",
    ];
    let mut rest = word;
    // "engineers" loses its s and then its er; three letters at least have to be left.
    for _ in 0..2 {
        let ending = ENDINGS.iter().find(|e| rest.ends_with(**e) && rest.len() >= e.len() + 3 && !rest.ends_with("ss"));
        let Some(ending) = ending else { break };
        rest = &rest[..rest.len() - ending.len()];
    }
    // "stopped", "running"
    let bytes = rest.as_bytes();
    match bytes {
        [.., a, b]
            if rest.len() > 4 && a == b && a.is_ascii_alphabetic() && !matches!(a, b'l' | b's' | b'e' | b'o') =>
        {
            &rest[..rest.len() - 1]
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn forms_of_a_word_are_one() {
        for (a, b) in [
            ("warned", "warnings"),
            ("killed", "dead"),
            ("charge", "charging"),
            ("bridges", "bridge"),
            ("stopped", "stops"),
            ("engineer", "engineers"),
            ("Companies", "firm"),
            ("injuries", "wounded"),
            ("threatened", "threatens"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [("bridge", "brigade"), ("dead", "dean"), ("missing", "mission"), ("price", "prince")] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
