//! A noun group that names nobody, as far as its words tell.

use super::figure::Actor;

/// A noun group that names nobody: token numbers.
#[derive(Clone, Copy)]
pub(super) struct Description {
    pub first: u32,
    /// Behind the determiner.
    pub from: u32,
    pub head: usize,
    /// Where the noun group ends, and where what belongs to it does.
    pub group_end: u32,
    pub end: u32,
    pub plural: bool,
    pub is_person: bool,
    pub owner: Option<Actor>,
}

impl Description {
    /// Whether words stand between determiner and head.
    pub(super) fn is_modified(&self) -> bool {
        (self.from as usize) < self.head
    }

    /// Whether it says whose it is.
    pub(super) fn is_owned(&self) -> bool {
        self.owner.is_some()
    }
}
