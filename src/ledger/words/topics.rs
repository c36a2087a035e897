//! What an article is about: the names in it.

use crate::ledger::words::split;
use crate::ledger::words::stem;
use crate::lexicon::senses;
use crate::text::hash::{self, KeyMap, KeySet};
use std::cmp::Reverse;

/// The most topics that are kept of an article.
const MOST: usize = 32;

/// The names of a text, the most frequent first, then in the order of the text: words in capitals, those that begin a sentence
/// only where the text doesn't have them in small letters too.
pub(in crate::ledger) fn of(text: &str) -> Vec<String> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut numbers: KeyMap<u32, usize> = KeyMap::default();
    let mut small: KeySet<u32> = KeySet::default();
    for (_, word) in split(text) {
        let bare = word.trim_end_matches("'s").trim_end_matches("’s");
        let key = hash::of(bare);
        if !bare.starts_with(char::is_uppercase) {
            small.insert(key);
        } else if bare.chars().nth(1).is_some() && !senses::is_no_topic(key) && !stem::is_empty(bare) {
            let number = *numbers.entry(key).or_insert_with(|| {
                names.push((bare, 0));
                names.len() - 1
            });
            names[number].1 += 1;
        }
    }
    names.retain(|n| !small.contains(&hash::of(n.0)));
    names.sort_by_key(|n| Reverse(n.1));
    names.truncate(MOST);
    names.into_iter().map(|n| n.0.to_owned()).collect()
}
