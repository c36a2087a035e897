//! What claims do to earlier ones, by their own words.

use crate::text::hash::{self, KeyMap};
use std::sync::LazyLock;

/// What a claim does to an earlier one, as worded; of several moves the first here counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Move {
    /// "took back", "I was wrong"
    Withdraws,
    /// "denied"
    Denies,
    /// "That is a lie"
    Contradicts,
    /// "disputed the figure", "dismissed the complaint"
    Disputes,
    /// "replied"
    Replies,
    /// "repeated", "still maintains"
    Repeats,
    /// "confirmed"
    Confirms,
    /// "conceded"
    Concedes,
    /// "accused the mayor of"
    Accuses,
    /// "I cannot say who was first"
    Ignores,
    /// Nothing of these.
    States,
}

/// The words of moves, by where they stand.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    /// Single words of cues.
    pub cue: KeyMap<u32, Move>,
    /// Several words of a cue.
    pub cues: Vec<(&'static str, Move)>,
    /// Words of a cue by which nothing is claimed: "no longer claims".
    pub negated: Vec<(&'static str, Move)>,
    /// Words right behind a cue.
    pub behind: KeyMap<u32, Move>,
    /// Words of contents.
    pub content: Vec<(&'static str, Move)>,
    /// Single words of what something is called.
    pub called: KeyMap<u32, Move>,
}

static ENGLISH: LazyLock<Moves> = LazyLock::new(|| Moves::read(include_str!("en/moves.txt")));

impl Moves {
    pub(crate) fn english() -> &'static Self {
        &ENGLISH
    }

    /// Reads the list; it is part of the crate, so that a bad line is a fault of ours, which the tests would show.
    fn read(list: &'static str) -> Self {
        let mut out = Self::default();
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(words), Some(place), Some(name), None) =
                (fields.next(), fields.next(), fields.next(), fields.next())
            else {
                panic!("moves.txt: three fields expected: {line}")
            };
            let action = Move::of_name(name).unwrap_or_else(|| panic!("moves.txt: no such move: {line}"));
            match place {
                "cue" if words.contains(' ') => out.cues.push((words, action)),
                "cue" => drop(out.cue.insert(hash::of(words), action)),
                "negated" => out.negated.push((words, action)),
                "behind" => drop(out.behind.insert(hash::of(words), action)),
                "content" => out.content.push((words, action)),
                "called" => drop(out.called.insert(hash::of(words), action)),
                _ => panic!("moves.txt: no such place: {line}"),
            }
        }
        out
    }
}

impl Move {
    /// The moves that the list can name.
    const LISTED: [Self; 10] = [
        Self::Withdraws,
        Self::Denies,
        Self::Contradicts,
        Self::Disputes,
        Self::Replies,
        Self::Repeats,
        Self::Confirms,
        Self::Concedes,
        Self::Accuses,
        Self::Ignores,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Withdraws => "withdraws",
            Self::Denies => "denies",
            Self::Contradicts => "contradicts",
            Self::Disputes => "disputes",
            Self::Replies => "replies",
            Self::Repeats => "repeats",
            Self::Confirms => "confirms",
            Self::Concedes => "concedes",
            Self::Accuses => "accuses",
            Self::Ignores => "ignores",
            Self::States => "states",
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        Self::LISTED.into_iter().find(|listed| listed.name() == name)
    }
}
