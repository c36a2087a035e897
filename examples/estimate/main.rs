//! Estimates a table of weights from annotated articles.

mod article;
mod brat;
mod ftrl;
#[path = "../shared/labels.rs"]
mod labels;
mod stories;
mod tally;

use anyhow::Result;
use article::Article;
use ascribe::estimation::{self, Decision, Task};
use ascribe::{Reader, Standoff};
use clap::Parser;
use ftrl::Settings;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::PathBuf;
use tally::Tally;

#[derive(Parser)]
#[command(about = "Estimates a table of weights from articles annotated in brat's standoff format")]
struct Options {
    /// Folder with `NAME.txt` and `NAME.ann` (or `NAME_xxxx.ann`)
    folder: PathBuf,
    /// Folder with articles of another kind to learn from as well, in the same format or stories with their `gold.json`;
    /// may be given more than once
    #[arg(long)]
    auxiliary: Vec<PathBuf>,
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
    #[arg(long, default_value_t = Reader::THRESHOLD, allow_hyphen_values = true)]
    threshold: f32,
    /// What the annotations are, for the table's head
    #[arg(long, default_value = "not told")]
    annotations: String,
    /// How strongly rare features are kept out
    #[arg(long, default_value_t = 20.0)]
    l1: f32,
    /// How strongly weights are kept small
    #[arg(long, default_value_t = 1.0)]
    l2: f32,
    /// How fast to learn
    #[arg(long, default_value_t = 0.08)]
    alpha: f32,
    /// How often to go through the decisions
    #[arg(long, default_value_t = 24)]
    epochs: usize,
    /// How many runs, each in another order, to take the mean of
    #[arg(long, default_value_t = 3)]
    runs: usize,
}

const FIRST: [Task; 9] = [
    Task::Prior,
    Task::Gate,
    Task::Cue,
    Task::PlainSource,
    Task::Source,
    Task::PlainSide,
    Task::Side,
    Task::PlainEdge,
    Task::Edge,
];

fn settings(options: &Options, task: Task) -> Settings {
    // Choices among several options are fewer and have fewer features: they can afford rarer ones. The gate may be
    // coarse.
    let l1 = match task {
        Task::PlainSource | Task::PlainSide | Task::PlainEdge => options.l1 / 2.2,
        Task::Source | Task::Side | Task::Edge => options.l1 / 1.8,
        Task::Prior | Task::Gate => options.l1 * 2.0,
        _ => options.l1,
    };
    Settings { alpha: options.alpha, l1, l2: options.l2, epochs: options.epochs, runs: options.runs, least: 3 }
}

fn train_first(options: &Options, decisions: &[&Decision]) -> HashMap<u32, f32> {
    let train = |task: Task| {
        let of_task: Vec<&Decision> = decisions.iter().filter(|d| d.task == task).copied().collect();
        ftrl::train(&of_task, settings(options, task))
    };
    std::thread::scope(|scope| {
        let others = scope.spawn(|| FIRST.iter().filter(|t| **t != Task::Cue).map(|t| train(*t)).collect::<Vec<_>>());
        let mut all = train(Task::Cue);
        for weights in others.join().expect("training does not panic") {
            all.extend(weights);
        }
        all
    })
}

/// The decisions on those articles whose numbers `takes` takes.
fn pick(decisions: &[Vec<Decision>], takes: impl Fn(usize) -> bool) -> Vec<&Decision> {
    decisions.iter().enumerate().filter(|(n, _)| takes(*n)).flat_map(|(_, d)| d).collect()
}

fn header(options: &Options, articles: &[Article], figures: &str) -> String {
    let counts = |auxiliary: bool| {
        let of: Vec<&Article> = articles.iter().filter(|a| a.is_auxiliary() == auxiliary).collect();
        format!("{} articles with {} attributions", of.len(), of.iter().map(|a| a.gold.len()).sum::<usize>())
    };
    let left_out = options.leave_out.map_or(String::new(), |n| format!(", every {n}th of the folder left out"));
    let auxiliary = if options.auxiliary.is_empty() {
        String::new()
    } else {
        format!("# Beside them {} of other kinds, whose features have copies of their own.\n", counts(true))
    };
    format!(
        "# Weights for reading attributions, in tenths. Estimated by examples/estimate from\n\
         # {}{left_out} ({}).\n# Annotations: {}\n{auxiliary}# On parts that were left out in turn:\n{figures}",
        counts(false),
        settings(options, Task::Cue),
        options.annotations
    )
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
    for (folder, set) in options.auxiliary.iter().zip(1..) {
        let (annotated, stories) = (brat::read(folder)?, stories::read(folder)?);
        anyhow::ensure!(annotated.len() + stories.len() > 0, "{}: no annotated article in it", folder.display());
        articles.extend(annotated.into_iter().chain(stories).map(|a| Article { set, ..a }));
    }
    let reader = Reader::default();
    let decisions: Vec<Vec<Decision>> =
        articles.iter().map(|a| a.learnt(estimation::decisions(&reader, &a.text, &a.gold))).collect();
    let count: usize = decisions.iter().map(Vec::len).sum();
    let heads = decisions.iter().flatten().filter(|d| d.task == Task::Cue && d.answer == 1).count();
    let gold: usize = articles.iter().map(|a| a.gold.len()).sum();
    eprintln!(
        "{} articles, {gold} attributions, {heads} cue heads among the candidates, {count} decisions",
        articles.len()
    );
    for task in FIRST {
        eprintln!("  {task:?}: {}", decisions.iter().flatten().filter(|d| d.task == task).count());
    }

    // Each part is read with weights from the others, so that the last decision sees what it will see in use.
    let is_of = |fold: usize, n: usize| n % options.folds == fold;
    let is_tested = |fold: usize, n: usize| is_of(fold, n) && !articles[n].is_auxiliary();
    let mut acceptances: Vec<Vec<Decision>> = vec![Vec::new(); articles.len()];
    let mut fold_weights = Vec::new();
    let mut tallies: BTreeMap<Task, Tally> = BTreeMap::new();
    for fold in 0..options.folds {
        let weights = train_first(&options, &pick(&decisions, |n| !is_of(fold, n)));
        let test = pick(&decisions, |n| is_tested(fold, n));
        for task in FIRST {
            let test = test.iter().copied().filter(|d| d.task == task);
            tallies.entry(task).or_default().add(&weights, task.least(), test);
        }
        let reader = Reader::default().with_weights(estimation::table(&weights));
        for (n, article) in articles.iter().enumerate().filter(|(n, _)| is_of(fold, *n)) {
            acceptances[n] = article.learnt(estimation::acceptances(&reader, &article.text, &article.gold));
        }
        fold_weights.push(weights);
    }
    if let Some(path) = &options.held_out {
        let mut out = String::new();
        for (fold, mut weights) in fold_weights.into_iter().enumerate() {
            let train = pick(&acceptances, |n| !is_of(fold, n));
            weights.extend(ftrl::train(&train, settings(&options, Task::Accept)));
            let test = pick(&acceptances, |n| is_tested(fold, n)).into_iter();
            tallies.entry(Task::Accept).or_default().add(&weights, 0.0, test);
            let reader = Reader::new().with_weights(estimation::table(&weights)).with_threshold(options.threshold);
            for (_, article) in articles.iter().enumerate().filter(|(n, _)| is_tested(fold, *n)) {
                let standoff = Standoff::new(&article.name, &reader.read(&article.text));
                writeln!(out, "{}", serde_json::to_string(&standoff)?)?;
            }
        }
        std::fs::write(path, out)?;
    }
    let mut figures = String::new();
    for (task, tally) in &tallies {
        writeln!(figures, "#   {task:?}: {tally}")?;
    }
    eprint!("{figures}");
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
    let header = header(&options, &articles, &figures);
    std::fs::write(&options.output, header + &text)?;
    Ok(())
}
