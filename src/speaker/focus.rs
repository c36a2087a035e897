//! Whom a text speaks of most, here: salience in the manner of Lappin and Leass (1994).
//!
//! Each mention adds the weight of its place (subject, object, ...) to its actor, and with every sentence all weights fall.
//! The figures were set on articles of `PolNeAR`'s training part, by what they do to the pronouns of sources alone.

use super::figure::Actor;
use smallvec::SmallVec;

/// The weights of places.
pub(crate) mod weight {
    pub const RECENT: f32 = 5.0;
    pub const SUBJECT: f32 = 75.0;
    pub const SOURCE: f32 = 25.0;
    pub const OBJECT: f32 = 5.0;
    pub const OWNER: f32 = 15.0;
    pub const OTHER: f32 = 28.0;
}

/// By what a weight counts more or less.
pub(crate) mod share {
    /// Inside quotation marks.
    pub const QUOTED: f32 = 0.08;
    /// Inside what somebody is told to say without them.
    pub const TOLD: f32 = 0.5;
    /// A name that is part of another noun group: "the Trump rally".
    pub const MODIFIER: f32 = 0.05;
    /// The subject of a clause that neither begins the sentence nor stands behind a comma or "and".
    pub const INNER_SUBJECT: f32 = 0.8;
    /// Who spoke last, for a pronoun that speaks.
    pub const LAST_SPEAKER: f32 = 1.35;
    /// The same on top, where who spoke is only described.
    pub const GOES_ON: f32 = 2.5;
    /// A person who is only described, for "he".
    pub const DESCRIBED: f32 = 0.12;
    /// One of whom nothing tells that it is a person, for "he".
    pub const UNTOLD: f32 = 0.1;
    /// An organisation, for "they".
    pub const ORGANISATION: f32 = 0.3;
    /// Things, for "they" or "it" that speak.
    pub const THING: f32 = 0.4;
    /// Places, for the same.
    pub const PLACE: f32 = 0.5;
}

/// What is left of a weight in the next sentence.
const LEFT: f32 = 0.3;

/// Actors with their weights, the likeliest first.
pub(crate) type Ranked = SmallVec<[(Actor, f32); 8]>;

/// How many actors are kept in mind.
const MOST: usize = 24;

/// The actors that were mentioned last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    /// Actor, weight at its last mention, and the sentence of that.
    recent: Vec<(Actor, f32, u32)>,
}

impl Focus {
    pub(crate) fn clear(&mut self) {
        self.recent.clear();
    }

    /// Adds the weight of a mention.
    pub(crate) fn mention(&mut self, actor: Actor, weight: f32, sentence: u32) {
        let before = self.recent.iter().position(|r| r.0 == actor);
        let kept = before.map_or(0.0, |k| {
            let (_, kept, then) = self.recent.remove(k);
            decayed(kept, then, sentence)
        });
        if self.recent.len() == MOST {
            let least = (0..MOST).min_by(|a, b| {
                let of = |k: usize| decayed(self.recent[k].1, self.recent[k].2, sentence);
                of(*a).total_cmp(&of(*b))
            });
            self.recent.remove(least.unwrap_or(0));
        }
        self.recent.push((actor, kept + weight, sentence));
    }

    /// The actors by their weight times what `fits` gives, the likeliest first; those that get nothing are left out.
    pub(crate) fn ranked(&self, sentence: u32, fits: impl Fn(Actor) -> f32) -> Ranked {
        let mut all: Ranked = self
            .recent
            .iter()
            .rev()
            .map(|(actor, weight, then)| (*actor, decayed(*weight, *then, sentence) * fits(*actor)))
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1));
        all
    }
}

/// A weight after some sentences.
fn decayed(weight: f32, then: u32, now: u32) -> f32 {
    let sentences = now.saturating_sub(then) as usize;
    weight * LEFT_AFTER[sentences.min(LEFT_AFTER.len() - 1)]
}

/// What is left of a weight after so many sentences.
static LEFT_AFTER: [f32; 32] = {
    let (mut left, mut k) = ([1.0; 32], 1);
    while k < left.len() {
        left[k] = left[k - 1] * LEFT;
        k += 1;
    }
    left
};
