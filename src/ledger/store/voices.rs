//! Who speaks in several articles.

use crate::ledger::features::face::{Face, Likeness};
use crate::text::hash::KeyMap;
use smallvec::SmallVec;

/// The speakers of all articles, and which of them are one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Voices {
    faces: Vec<Face>,
    /// The speaker that stands for each one, by steps; itself for the first of a voice.
    first: Vec<u32>,
    /// The speakers of each voice, at the first of them.
    members: Vec<SmallVec<[u32; 1]>>,
    everywhere: KeyMap<u64, u32>,
}

impl Voices {
    /// Takes in a speaker, and ties it to those of the same full name.
    pub fn add(&mut self, face: Face) -> u32 {
        let number = self.faces.len() as u32;
        self.first.push(number);
        self.members.push(SmallVec::from_elem(number, 1));
        let keys: SmallVec<[u64; 2]> = face.everywhere().collect();
        self.faces.push(face);
        for key in keys {
            let other = *self.everywhere.entry(key).or_insert(number);
            if self.may_be_one(number, other) {
                self.unite(number, other);
            }
        }
        number
    }

    pub fn len(&self) -> u32 {
        self.faces.len() as u32
    }

    pub fn face(&self, speaker: u32) -> &Face {
        &self.faces[speaker as usize]
    }

    /// The voice of a speaker: the first of its speakers.
    pub fn of(&self, speaker: u32) -> u32 {
        let mut at = speaker;
        while self.first[at as usize] != at {
            at = self.first[at as usize];
        }
        at
    }

    /// The first few faces of a speaker's voice: one of thousands need not be asked one by one.
    pub fn few(&self, speaker: u32) -> impl Iterator<Item = &Face> {
        const ASKED: usize = 8;
        self.members(self.of(speaker)).iter().take(ASKED).map(|m| self.face(*m))
    }

    /// All speakers of a voice.
    pub fn members(&self, voice: u32) -> &[u32] {
        &self.members[voice as usize]
    }

    /// Ties the speakers of an article, `new`, to those of the other articles of its story; the speakers whose voice is another now.
    pub fn recognise(&mut self, new: &[u32], others: &[u32]) -> Vec<u32> {
        let mut changed = Vec::new();
        for strength in [Likeness::Strong, Likeness::Weak] {
            for (from, among) in [(new, others), (others, new)] {
                for speaker in from {
                    let Some(other) = self.only_one(*speaker, among, strength) else { continue };
                    changed.extend(self.unite(*speaker, other));
                }
            }
        }
        changed
    }

    /// The one voice among `others` that a speaker can be, where there is just one.
    fn only_one(&self, speaker: u32, others: &[u32], strength: Likeness) -> Option<u32> {
        let face = self.face(speaker);
        let mut only = None;
        for other in others {
            // "The bank" is asked which bank it is, and no bank whether it is "the bank".
            let tells_less = self.face(*other).rank() < face.rank();
            if tells_less || self.face(*other).likeness(face).is_none_or(|l| l < strength) {
                continue;
            }
            let voice = self.of(*other);
            match only {
                None => only = Some(voice),
                Some(first) if first == voice => {}
                Some(_) => return None,
            }
        }
        only.filter(|other| self.may_be_one(speaker, *other))
    }

    /// Whether nothing speaks against two voices being one: two identifiers, two sexes, two full names.
    fn may_be_one(&self, a: u32, b: u32) -> bool {
        let against = |x: &Face, y: &Face| {
            let same = x.likeness(y) == Some(Likeness::Strong);
            !same && matches!((x.gender, y.gender), (Some(g), Some(h)) if g != h)
                || matches!((x.known, y.known), (Some(g), Some(h)) if g != h)
                || x.is_fully_named() && y.is_fully_named() && !same
        };
        self.of(a) == self.of(b) || !self.few(a).any(|x| self.few(b).any(|y| against(x, y)))
    }

    /// Makes two voices one; the speakers of the smaller one.
    fn unite(&mut self, a: u32, b: u32) -> SmallVec<[u32; 1]> {
        let (a, b) = (self.of(a), self.of(b));
        if a == b {
            return SmallVec::new();
        }
        let (large, small) = if self.members(a).len() >= self.members(b).len() { (a, b) } else { (b, a) };
        let moved = std::mem::take(&mut self.members[small as usize]);
        self.first[small as usize] = large;
        self.members[large as usize].extend_from_slice(&moved);
        moved
    }
}
