//! Estimates a table of weights from annotated articles.

mod brat;
mod ftrl;

use anyhow::Result;
use ascribe::estimation::{self, Decision, Task};
use ascribe::{Reader, Standoff};
use brat::Article;
use clap::Parser;
use ftrl::Settings;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Parser)]
#[command(about = "Estimates a table of weights from articles annotated in brat's standoff format")]
struct Options {
    /// Folder with NAME.txt and NAME.ann (or NAME_xxxx.ann)
    folder: PathBuf,
    /// Where to write the table
    #[arg(short, long, default_value = "weights.txt")]
    output: PathBuf,
    /// Leave out every N-th article, so that figures on them are true
    #[arg(long)]
    leave_out: Option<usize>,
    /// How many parts to cut the articles into; each part is read with weights from the others
    #[arg(long, default_value_t = 4)]
    folds: usize,
    /// Write what is read so, as JSON Lines
    #[arg(long)]
    held_out: Option<PathBuf>,
    /// Log odds from which on a whole attribution is taken
    #[arg(long, default_value_t = -0.5, allow_hyphen_values = true)]
    threshold: f32,
    #[arg(long, default_value_t = 6.0)]
    l1: f32,
    #[arg(long, default_value_t = 1.0)]
    l2: f32,
    #[arg(long, default_value_t = 0.08)]
    alpha: f32,
    #[arg(long, default_value_t = 6)]
    epochs: usize,
}

const FIRST: [Task; 5] = [Task::Gate, Task::Cue, Task::Source, Task::Side, Task::Edge];

fn settings(options: &Options, task: Task) -> Settings {
    let l1 = match task {
        Task::Gate => 2.0 * options.l1,
        _ => options.l1,
    };
    Settings { alpha: options.alpha, l1, l2: options.l2, epochs: options.epochs, least: 3 }
}

fn train_first(options: &Options, decisions: &[&Decision]) -> HashMap<u32, f32> {
    let train = |task: Task| {
        let of_task: Vec<&Decision> = decisions.iter().filter(|d| d.task == task).copied().collect();
        ftrl::train(&of_task, settings(options, task))
    };
    std::thread::scope(|scope| {
        let others = scope.spawn(|| [Task::Gate, Task::Source, Task::Side, Task::Edge].map(train));
        let mut all = train(Task::Cue);
        for weights in others.join().expect("training does not panic") {
            all.extend(weights);
        }
        all
    })
}

fn main() -> Result<()> {
    let options = Options::parse();
    let mut articles = brat::read(&options.folder)?;
    if let Some(n) = options.leave_out {
        let mut number = 0;
        articles.retain(|_| {
            number += 1;
            (number - 1) % n != 0
        });
    }
    let reader = Reader::default();
    let decisions: Vec<Vec<Decision>> =
        articles.iter().map(|a| estimation::decisions(&reader, &a.text, &a.gold)).collect();
    let count: usize = decisions.iter().map(Vec::len).sum();
    let heads = decisions.iter().flatten().filter(|d| d.task == Task::Cue && d.answer == 1).count();
    let gold: usize = articles.iter().map(|a| a.gold.len()).sum();
    eprintln!("{} articles, {gold} attributions, {heads} cue heads among the candidates, {count} decisions", articles.len());
    for task in FIRST {
        eprintln!("  {task:?}: {}", decisions.iter().flatten().filter(|d| d.task == task).count());
    }

    // Each part is read with weights from the others, so that the last decision sees what it will see in use.
    let mut acceptances: Vec<Vec<Decision>> = vec![Vec::new(); articles.len()];
    let mut fold_weights = Vec::new();
    for fold in 0..options.folds {
        let train: Vec<&Decision> = decisions
            .iter()
            .enumerate()
            .filter(|(n, _)| n % options.folds != fold)
            .flat_map(|(_, d)| d)
            .collect();
        let weights = train_first(&options, &train);
        for task in FIRST {
            let test = decisions.iter().enumerate().filter(|(n, _)| n % options.folds == fold).flat_map(|(_, d)| d);
            report(&weights, task, test.filter(|d| d.task == task));
        }
        let reader = Reader::default().with_weights(estimation::table(&weights));
        for (n, article) in articles.iter().enumerate().filter(|(n, _)| n % options.folds == fold) {
            acceptances[n] = estimation::acceptances(&reader, &article.text, &article.gold);
        }
        fold_weights.push(weights);
    }
    if let Some(path) = &options.held_out {
        let mut out = String::new();
        for (fold, mut weights) in fold_weights.into_iter().enumerate() {
            let train: Vec<&Decision> =
                acceptances.iter().enumerate().filter(|(n, _)| n % options.folds != fold).flat_map(|(_, d)| d).collect();
            weights.extend(ftrl::train(&train, settings(&options, Task::Accept)));
            let test = acceptances.iter().enumerate().filter(|(n, _)| n % options.folds == fold).flat_map(|(_, d)| d);
            report(&weights, Task::Accept, test);
            let reader = Reader::new().with_weights(estimation::table(&weights)).with_threshold(options.threshold);
            for (_, article) in articles.iter().enumerate().filter(|(n, _)| n % options.folds == fold) {
                let standoff = Standoff::new(&article.name, &reader.read(&article.text));
                writeln!(out, "{}", serde_json::to_string(&standoff)?)?;
            }
        }
        std::fs::write(path, out)?;
    }
    let all: Vec<&Decision> = decisions.iter().flatten().collect();
    let mut weights = train_first(&options, &all);
    let last: Vec<&Decision> = acceptances.iter().flatten().collect();
    weights.extend(ftrl::train(&last, settings(&options, Task::Accept)));
    let mut wanted: HashMap<u32, Option<String>> = weights.keys().map(|k| (*k, None)).collect();
    let full = Reader::default().with_weights(estimation::table(&weights));
    for article in &articles {
        estimation::names(&full, &article.text, &article.gold, &mut wanted);
    }
    let text = estimation::write(wanted.iter().filter_map(|(key, name)| Some((name.as_deref()?, weights[key]))));
    eprintln!("{} weights, {} bytes", weights.len(), text.len());
    std::fs::write(&options.output, text)?;
    Ok(())
}

fn report<'d>(weights: &HashMap<u32, f32>, task: Task, decisions: impl Iterator<Item = &'d Decision>) {
    let (mut right, mut all, mut proposed, mut positive) = (0_u32, 0_u32, 0_u32, 0_u32);
    for decision in decisions {
        let score = |o: &Vec<u32>| o.iter().map(|k| weights.get(k).copied().unwrap_or(0.0)).sum::<f32>();
        if let [only] = &decision.options[..] {
            let yes = score(only) > if task == Task::Gate { -3.0 } else { 0.0 };
            proposed += u32::from(yes);
            positive += u32::from(decision.answer == 1);
            right += u32::from(yes && decision.answer == 1);
        } else {
            all += 1;
            let best = decision
                .options
                .iter()
                .map(score)
                .enumerate()
                .fold((0, f32::NEG_INFINITY), |b, (k, s)| if s > b.1 { (k, s) } else { b });
            right += u32::from(best.0 == decision.answer);
        }
    }
    let share = |a: u32, b: u32| 100.0 * f64::from(a) / f64::from(b.max(1));
    if all > 0 {
        eprintln!("  {task:?}: {:.1}% of {all}", share(right, all));
    } else {
        let (p, r) = (share(right, proposed), share(right, positive));
        eprintln!("  {task:?}: precision {p:.1} recall {r:.1} F1 {:.1}", 2.0 * p * r / (p + r).max(1e-9));
    }
}

