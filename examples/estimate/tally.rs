//! How many decisions come out right.

use ascribe::estimation::Decision;
use std::collections::HashMap;
use std::fmt;

/// Counts over decisions of one task.
#[derive(Default)]
pub struct Tally {
    right: u32,
    /// Yes-or-no decisions.
    asked: u32,
    /// Decisions among several options.
    choices: u32,
    /// Yes-or-no decisions that were answered yes, and that should have been.
    proposed: u32,
    positive: u32,
}

impl Tally {
    /// Counts what `weights` decide; a yes takes more than `least` log odds.
    pub fn add<'d>(&mut self, weights: &HashMap<u32, f32>, least: f32, decisions: impl Iterator<Item = &'d Decision>) {
        let score = |o: &Vec<u32>| o.iter().map(|k| weights.get(k).copied().unwrap_or(0.0)).sum::<f32>();
        for decision in decisions {
            if let [only] = &decision.options[..] {
                let yes = score(only) > least;
                self.asked += 1;
                self.proposed += u32::from(yes);
                self.positive += u32::from(decision.answer == 1);
                self.right += u32::from(yes && decision.answer == 1);
            } else {
                self.choices += 1;
                let scores = decision.options.iter().map(score).enumerate();
                let best = scores.fold((0, f32::NEG_INFINITY), |b, (k, s)| if s > b.1 { (k, s) } else { b });
                self.right += u32::from(best.0 == decision.answer);
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |of: u32| 100.0 * f64::from(self.right) / f64::from(of.max(1));
        if self.choices > 0 {
            write!(f, "{:.1}% of {}", share(self.choices), self.choices)
        } else {
            let (p, r) = (share(self.proposed), share(self.positive));
            let yes = 100.0 * f64::from(self.proposed) / f64::from(self.asked.max(1));
            write!(f, "yes {yes:.1}%, precision {p:.1} recall {r:.1} F1 {:.1}", 2.0 * p * r / (p + r).max(1e-9))
        }
    }
}
