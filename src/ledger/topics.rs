//! What an article is about: the names in it.

use crate::text::hash::{self, KeyMap};
use crate::text::words::Words;
use std::cmp::Reverse;

/// The most topics that are kept of an article.
const MOST: usize = 32;

/// Words in capitals that tell nothing of what an article is about.
static COMMON: Words<256> = Words::listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
     october november december reuters ap afp mr mrs ms miss dr gov sen rep gen col capt lt sgt sir lord lady prof professor \
     president minister prime chief governor mayor senator captain colonel general major doctor commissioner director i we \
     he she it they you his her its their the a an this that these those there here not no but and or if in on at for to \
     of as by from with when while after before one two three i'm it's new",
);

/// The names of a text, the most frequent first, then in the order of the text: words in capitals that do not merely begin a
/// sentence or a quotation.
pub(super) fn of(text: &str) -> Vec<String> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut numbers: KeyMap<u32, usize> = KeyMap::default();
    let mut inside = false;
    for word in text.split(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.trim_end_matches("'s").trim_end_matches("’s");
        let opens = word.starts_with(|c: char| !c.is_alphanumeric());
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        let key = hash::of(bare);
        if capital && inside && !opens && bare.len() > 1 && !COMMON.contains(key) {
            let number = *numbers.entry(key).or_insert_with(|| {
                names.push((bare, 0));
                names.len() - 1
            });
            names[number].1 += 1;
        }
        inside = !word.is_empty() && !word.trim_end_matches(['"', '”', '’', '\'']).ends_with(['.', '!', '?', ':', '—']);
    }
    names.sort_by_key(|n| Reverse(n.1));
    names.truncate(MOST);
    names.into_iter().map(|n| n.0.to_owned()).collect()
}
