//! Ties: which words stand for whom, and why.

use super::figure::{Actor, Actors};
use super::model::MentionRule;

/// One of those a source names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// The head of a noun group, or a pronoun.
    Head(u32),
    /// The owner in a noun group: "his | claim", "Esper’s | mind".
    Owner(u32),
    /// A relative pronoun.
    Relative(u32),
}

impl Piece {
    pub(crate) const fn chunk(self) -> usize {
        match self {
            Self::Head(chunk) | Self::Owner(chunk) | Self::Relative(chunk) => chunk as usize,
        }
    }
}

/// Words that stand for an actor: token numbers.
#[derive(Clone, Debug)]
pub(crate) struct Tie {
    pub first: u32,
    pub end: u32,
    pub link: Link,
}

/// Whom words stand for, by which rule, and who else was in play.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub actor: Actor,
    pub rule: MentionRule,
    pub rivals: Actors,
}

/// The most rivals that are told of.
const MOST_RIVALS: usize = 3;

impl Link {
    /// One that nobody else was in play for.
    pub(crate) fn sure(actor: Actor, rule: MentionRule) -> Self {
        Self { actor, rule, rivals: Actors::new() }
    }

    /// One with others in play, the likeliest first.
    pub(crate) fn among(actor: Actor, rule: MentionRule, all: impl IntoIterator<Item = Actor>) -> Self {
        Self { actor, rule, rivals: all.into_iter().filter(|a| *a != actor).take(MOST_RIVALS).collect() }
    }
}

/// No tie.
pub(crate) const NONE: u32 = u32::MAX;

/// The ties of a text; the vectors are used again for the next one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ties {
    pub all: Vec<Tie>,
    /// For each chunk the number of its head's tie, or `NONE`.
    pub heads: Vec<u32>,
    /// For each chunk the number of its owner's tie, or `NONE`.
    pub owners: Vec<u32>,
}

impl Ties {
    pub(crate) fn clear(&mut self, chunks: usize) {
        self.all.clear();
        for list in [&mut self.heads, &mut self.owners] {
            list.clear();
            list.resize(chunks, NONE);
        }
    }

    pub(crate) fn add(&mut self, first: u32, end: u32, link: Link) -> u32 {
        self.all.push(Tie { first, end, link });
        self.all.len() as u32 - 1
    }

    /// Whom a tie is to.
    pub(crate) fn actor(&self, tie: u32) -> Option<Actor> {
        self.all.get(tie as usize).map(|tie| tie.link.actor)
    }

    /// The tie of what a source names; a relative pronoun has none yet.
    pub(crate) fn of(&self, piece: Piece) -> u32 {
        match piece {
            Piece::Head(chunk) => self.heads[chunk as usize],
            Piece::Owner(chunk) => self.owners[chunk as usize],
            Piece::Relative(_) => NONE,
        }
    }
}
