//! Follow-the-regularized-leader with L1 and L2 (`McMahan` et al. 2013): online, sparse, deterministic.

use ascribe::estimation::Decision;
use std::collections::HashMap;
use std::fmt;

/// How strongly to learn and to forget.
#[derive(Clone, Copy)]
pub struct Settings {
    pub alpha: f32,
    pub l1: f32,
    pub l2: f32,
    pub epochs: usize,
    /// How many runs to take the mean of.
    pub runs: usize,
    /// Features that occur less often are left out.
    pub least: u32,
}

impl Settings {
    /// How many rounds of a run the mean is taken of: the later half.
    fn averaged(self) -> usize {
        self.epochs - self.epochs / 2
    }
}

impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { alpha, l1, l2, epochs, runs, .. } = self;
        write!(f, "l1 {l1}, l2 {l2}, alpha {alpha}, {epochs} epochs, mean of {runs} runs")
    }
}

/// Weights by feature number.
pub fn train(decisions: &[&Decision], settings: Settings) -> HashMap<u32, f32> {
    let mut count: HashMap<u32, u32> = HashMap::new();
    for key in decisions.iter().flat_map(|d| d.options.iter().flatten()) {
        *count.entry(*key).or_default() += 1;
    }
    let mut keys: Vec<u32> = count.iter().filter(|(_, n)| **n >= settings.least).map(|(k, _)| *k).collect();
    keys.sort_unstable();
    let index: HashMap<u32, u32> = keys.iter().zip(0..).map(|(k, i)| (*k, i)).collect();
    let dense: Vec<(Vec<Vec<u32>>, usize)> = decisions
        .iter()
        .map(|d| {
            let options = d.options.iter().map(|o| o.iter().filter_map(|k| index.get(k).copied()).collect());
            (options.collect(), d.answer)
        })
        .collect();
    // The mean of several runs, each in an order of its own, is steadier than one.
    let (mut sums, mut random) = (vec![0.0_f32; keys.len()], 0x2545_f491_4f6c_dd1d);
    for _ in 0..settings.runs {
        run(&dense, settings, &mut random, &mut sums);
    }
    let rounds = settings.runs * settings.averaged();
    let mean: Vec<f32> = sums.iter().map(|sum| sum / rounds as f32).collect();
    // A table holds tenths, so what is tried out holds tenths too.
    let tenths = |i: usize| (mean[i] * 10.0).round() / 10.0;
    keys.iter().enumerate().map(|(i, k)| (*k, tenths(i))).filter(|(_, w)| *w != 0.0).collect()
}

/// Goes through the decisions again and again, each time in another order, and adds the weights of the later rounds to
/// `sums`: their mean is steadier than the last ones.
fn run(decisions: &[(Vec<Vec<u32>>, usize)], settings: Settings, random: &mut u64, sums: &mut [f32]) {
    let mut model = Model { z: vec![0.0; sums.len()], n: vec![0.0; sums.len()], settings };
    let mut order: Vec<usize> = (0..decisions.len()).collect();
    for round in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            *random ^= *random << 13;
            *random ^= *random >> 7;
            *random ^= *random << 17;
            order.swap(i, (*random % (i as u64 + 1)) as usize);
        }
        for k in &order {
            let (options, answer) = &decisions[*k];
            model.learn(options, *answer);
        }
        if round + settings.averaged() >= settings.epochs {
            for (i, sum) in sums.iter_mut().enumerate() {
                *sum += model.weight(i);
            }
        }
    }
}

struct Model {
    z: Vec<f32>,
    n: Vec<f32>,
    settings: Settings,
}

impl Model {
    fn weight(&self, i: usize) -> f32 {
        let Settings { alpha, l1, l2, .. } = self.settings;
        let z = self.z[i];
        if z.abs() <= l1 { 0.0 } else { -(z - z.signum() * l1) / ((1.0 + self.n[i].sqrt()) / alpha + l2) }
    }

    fn score(&self, features: &[u32]) -> f32 {
        features.iter().map(|i| self.weight(*i as usize)).sum()
    }

    fn step(&mut self, features: &[u32], gradient: f32) {
        if gradient.abs() < 1e-5 {
            return;
        }
        for i in features {
            let i = *i as usize;
            let w = self.weight(i);
            let square = gradient * gradient;
            let sigma = ((self.n[i] + square).sqrt() - self.n[i].sqrt()) / self.settings.alpha;
            self.z[i] += gradient - sigma * w;
            self.n[i] += square;
        }
    }

    fn learn(&mut self, options: &[Vec<u32>], answer: usize) {
        if let [only] = options {
            let p = 1.0 / (1.0 + (-self.score(only)).exp());
            #[allow(clippy::cast_precision_loss)] // 0 or 1
            return self.step(only, p - answer as f32);
        }
        let scores: Vec<f32> = options.iter().map(|o| self.score(o)).collect();
        let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let total: f32 = scores.iter().map(|s| (s - top).exp()).sum();
        for (k, option) in options.iter().enumerate() {
            let p = (scores[k] - top).exp() / total;
            self.step(option, p - if k == answer { 1.0 } else { 0.0 });
        }
    }
}
