//! Whom a text speaks of most, here: salience after Lappin and Leass (1994).
//!
//! Each mention adds the weight of its place (subject, object, ...) to its actor; with every sentence all weights fall to one half.

use super::cast::Actor;

/// The weights of places; those of the paper, and that of a source, for who is quoted is quoted again.
pub(crate) mod weight {
    pub const RECENT: f32 = 100.0;
    pub const SUBJECT: f32 = 80.0;
    pub const SOURCE: f32 = 90.0;
    pub const OBJECT: f32 = 50.0;
    pub const OWNER: f32 = 30.0;
    pub const OTHER: f32 = 40.0;
    /// By what a mention inside quotation marks counts less.
    pub const QUOTED: f32 = 0.15;
    /// The same for a name that is part of another noun group: "the Trump rally".
    pub const MODIFIER: f32 = 0.3;
}

#[allow(non_snake_case)]
pub(crate) fn P(k: usize) -> f32 { static V: std::sync::OnceLock<Vec<f32>> = std::sync::OnceLock::new();
 V.get_or_init(|| { let mut v = vec![16.8,78.4,45.0,50.0,35.0,0.18,0.1,32.0,0.8,0.1,1.0,0.5,0.6,0.1,0.55,1.2]; if let Ok(s)=std::env::var("PP") { for (k,x) in s.split(',').enumerate() { v[k]=x.parse().unwrap(); } } v })[k] }

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
        self.recent.push((actor, kept * P(10) + weight, sentence));
    }

    /// The actors by their weight times what `fits` gives, the likeliest first; those that get nothing are left out.
    pub(crate) fn ranked(&self, sentence: u32, fits: impl Fn(Actor) -> f32) -> Vec<(Actor, f32)> {
        let mut all: Vec<(Actor, f32)> = self
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

fn decayed(weight: f32, then: u32, now: u32) -> f32 {
    weight * P(11).powi(now.saturating_sub(then).min(60) as i32)
}
