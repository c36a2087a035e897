//! Somebody or something that a text speaks of, as far as the text has told yet.

use super::model::{Gender, Naming, SpeakerKind};
use smallvec::SmallVec;

/// The number of an actor.
pub(crate) type Actor = u32;

/// The numbers of several.
pub(crate) type Actors = SmallVec<[Actor; 2]>;

/// Somebody or something that a text speaks of.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub label: Label,
    pub naming: Naming,
    pub kind: SpeakerKind,
    pub gender: Option<Gender>,
    pub plural: bool,
    /// How often it was mentioned so far, and the how-manieth it was to be mentioned.
    pub count: u32,
    pub met: u32,
    /// The word that tells what an organisation is.
    pub head: u32,
    /// Who it turned out to be.
    pub same_as: Option<Actor>,
    /// The state that stands in brackets behind its name: "(I-Vt.)".
    pub state: u32,
    /// Votes of the pronouns nearby: above 0 for he, below for she.
    pub votes: i32,
    /// How much oftener its name tells a place or a kind than it stands by itself: "at Marl", "the Marl bridge".
    pub placed: i32,
    /// Roles and titles: token numbers.
    pub roles: SmallVec<[(u32, u32); 2]>,
    pub affiliation: Option<(u32, u32)>,
    /// Whom it serves.
    pub house: Option<House>,
    /// Those of a joint source.
    pub members: Actors,
    /// The number of the caller's speaker.
    pub known: Option<u32>,
}

/// Whom somebody serves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum House {
    /// The text says so.
    Told(Actor),
    /// The text says so in words that stand for nobody else: token numbers.
    Words(u32, u32),
    /// The text speaks of it where it names the role.
    Likely(Actor),
}

/// What an actor is called in the result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Label {
    /// By the tokens of its fullest name.
    Name(u32, u32),
    /// By a given name and a surname that another name shares: "Tom | and Petra Halvorsen".
    Shared(u32, u32),
    /// By words that describe it.
    Words(u32, u32),
    /// By its owner and by what it is to the owner: "his | campaign".
    Owned(Actor, u32, u32),
    /// By its members.
    Joint,
    Author,
}

impl Figure {
    pub(crate) fn new(label: Label, naming: Naming, kind: SpeakerKind) -> Self {
        Self {
            label,
            naming,
            kind,
            gender: None,
            plural: kind == SpeakerKind::Group,
            count: 0,
            met: 0,
            head: 0,
            same_as: None,
            state: 0,
            votes: 0,
            placed: 0,
            roles: SmallVec::new(),
            affiliation: None,
            house: None,
            members: Actors::new(),
            known: None,
        }
    }

    /// Gives it a role: token numbers.
    pub(crate) fn takes(&mut self, first: u32, end: u32) {
        const MOST: usize = 8;
        if self.roles.len() < MOST {
            self.roles.push((first, end));
        }
    }

    /// Whether it is a person with a name.
    pub(crate) fn is_named_person(&self) -> bool {
        self.naming == Naming::Named && self.kind == SpeakerKind::Person
    }

    /// How much more likely a role stands for it than for one who is mentioned once.
    pub(crate) fn prominence(&self) -> f32 {
        self.count as f32
    }

    /// Its gender as far as names, titles and the pronouns nearby tell.
    pub(crate) fn likely_gender(&self) -> Option<Gender> {
        self.gender.or(match self.votes {
            1.. => Some(Gender::Male),
            ..0 => Some(Gender::Female),
            0 => None,
        })
    }
}
