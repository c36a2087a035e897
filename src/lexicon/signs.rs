//! Words that tell what a claim may do to earlier ones, whatever it is about.

use crate::text::hash::{self, KeyMap};
use std::sync::LazyLock;

/// What a word tells: a bit each.
pub(crate) mod sign {
    pub const NEGATION: u8 = 1;
    pub const SELF: u8 = 2;
    pub const REGRET: u8 = 4;
    pub const AGAIN: u8 = 8;
    pub const HEDGE: u8 = 16;
    pub const CHANGE: u8 = 32;
    pub const PLAIN: u8 = 64;
}

static SIGNS: LazyLock<KeyMap<u32, u8>> =
    LazyLock::new(|| rows().map(|(word, class)| (hash::of(word), class)).collect());

/// The words with what they tell; the list is part of the crate, so that a bad line is a fault of ours, which the tests would show.
fn rows() -> impl Iterator<Item = (&'static str, u8)> {
    include_str!("en/signs.txt").lines().filter(|l| !l.starts_with('#')).map(|line| {
        let (word, class) = line.split_once('\t').unwrap_or_else(|| panic!("signs.txt: two fields expected: {line}"));
        let class = match class {
            "negation" => sign::NEGATION,
            "self" => sign::SELF,
            "regret" => sign::REGRET,
            "again" => sign::AGAIN,
            "hedge" => sign::HEDGE,
            "change" => sign::CHANGE,
            "plain" => sign::PLAIN,
            _ => panic!("signs.txt: no such class: {line}"),
        };
        (word, class)
    })
}

/// What a word tells, by its hash; 0 for a word that tells nothing.
pub(crate) fn of(word: u32) -> u8 {
    SIGNS.get(&word).copied().unwrap_or_default()
}

/// All words of the list.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    rows().map(|(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_once_in_the_list_and_each_class_has_words() {
        let mut all: Vec<&str> = words().collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        let classes = rows().fold(0, |classes, (_, class)| classes | class);
        assert_eq!(classes, 0b111_1111);
    }
}
