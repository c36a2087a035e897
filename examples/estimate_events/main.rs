//! Estimates the weights by which a ledger tells what claims do to each other, from labelled stories.

#[path = "../estimate/ftrl.rs"]
mod ftrl;
mod gold;
#[path = "../track/input.rs"]
mod input;
#[path = "../shared/labels.rs"]
mod labels;

use anyhow::{Result, ensure};
use ascribe::estimation::{self, Decision, Task};
use ascribe::{Reader, Weights};
use clap::Parser;
use ftrl::Settings;
use gold::{Story, Tally};
use std::collections::HashMap;
use std::path::PathBuf;

#[derive(Parser)]
#[command(about = "Estimates the weights by which a ledger tells what claims do to each other, from labelled stories")]
struct Options {
    /// Folders of stories: each with its articles, `meta.json` and `gold.json`
    #[arg(required = true)]
    stories: Vec<PathBuf>,
    /// Where to write the table
    #[arg(short, long, default_value = "events.txt")]
    output: PathBuf,
    /// How many parts to cut the stories into; each part is tried with weights from the others
    #[arg(long, default_value_t = 10)]
    folds: usize,
    /// What the stories are, for the table's head
    #[arg(long, default_value = "not told")]
    annotations: String,
    /// How strongly rare features are kept out
    #[arg(long, default_value_t = 4.0)]
    l1: f32,
    /// How strongly weights are kept small
    #[arg(long, default_value_t = 10.0)]
    l2: f32,
    /// How fast to learn
    #[arg(long, default_value_t = 0.05)]
    alpha: f32,
    /// How often to go through the decisions
    #[arg(long, default_value_t = 12)]
    epochs: usize,
    /// How many runs, each in another order, to take the mean of
    #[arg(long, default_value_t = 2)]
    runs: usize,
}

fn settings(options: &Options, task: Task) -> Settings {
    // What a claim does is decided a few hundred times: rarer features have to count.
    let l1 = if task == Task::Relation { options.l1 / 4.0 } else { options.l1 };
    Settings { alpha: options.alpha, l1, l2: options.l2, epochs: options.epochs, runs: options.runs, least: 3 }
}

fn train(options: &Options, decisions: &[&Decision]) -> HashMap<u32, f32> {
    let mut out = HashMap::new();
    for task in [Task::Link, Task::Relation] {
        let of_task: Vec<&Decision> = decisions.iter().copied().filter(|d| d.task == task).collect();
        out.extend(ftrl::train(&of_task, settings(options, task)));
    }
    out
}

/// The names of the features of some stories' decisions.
fn names<'d>(stories: &[Story], decisions: impl Iterator<Item = &'d Decision>) -> HashMap<u32, Option<String>> {
    let mut names = decisions.flat_map(|d| d.options.iter().flatten()).map(|key| (*key, None)).collect();
    for story in stories {
        estimation::event_names(&story.ledger, &mut names);
    }
    names
}

/// The text of a table with these weights.
fn table(names: &HashMap<u32, Option<String>>, weights: &HashMap<u32, f32>) -> String {
    estimation::write(weights.iter().filter_map(|(key, weight)| Some((names[key].as_deref()?, *weight))))
}

fn main() -> Result<()> {
    let options = Options::parse();
    let reader = Reader::new();
    let stories = options.stories.iter().map(|folder| Story::read(&reader, folder)).collect::<Result<Vec<_>>>()?;
    ensure!(options.folds > 1, "at least two folds are needed");
    let decisions: Vec<Vec<Decision>> =
        stories.iter().map(|s| estimation::event_decisions(&s.ledger, |from, to| s.answer(from, to))).collect();
    let names = names(&stories, decisions.iter().flatten());
    let of = |folds: &dyn Fn(usize) -> bool| -> Vec<&Decision> {
        decisions.iter().enumerate().filter(|(k, _)| folds(*k)).flat_map(|(_, story)| story).collect()
    };
    let mut all = Tally::default();
    for fold in 0..options.folds {
        let is_left_out = |k: usize| k % options.folds == fold;
        let weights = train(&options, &of(&|k| !is_left_out(k)));
        let weights: Weights = table(&names, &weights).parse()?;
        for (k, story) in stories.iter().enumerate().filter(|(k, _)| is_left_out(*k)) {
            let mut ledger = story.ledger.clone();
            ledger.weigh(weights.clone());
            let tally = story.tally(&ledger);
            eprintln!("{}: {tally}", options.stories[k].display());
            all += tally;
        }
    }
    eprintln!("all: {all}");
    let weights = train(&options, &of(&|_| true));
    let count: usize = decisions.iter().map(Vec::len).sum();
    let head = format!(
        "# Weights for what claims do to each other, in tenths. Estimated by examples/estimate_events from {} stories with {}\n\
         # labelled pairs of claims, {count} decisions ({}).\n\
         # Stories: {}\n# On stories that were left out in turn: {all}\n",
        stories.len(),
        all.labelled,
        settings(&options, Task::Link),
        options.annotations
    );
    std::fs::write(&options.output, head + &table(&names, &weights))?;
    Ok(())
}
