//! Keeps claims in a database to ask by hand: `cargo run --release --example archive -- FOLDER --database claims.db`.
//!
//! What the database holds and how to ask it stands in `schema.sql`. A run adds the articles whose ids the database
//! doesn't hold, and works out anew what all of them together tell; it does all of that or, where it fails, nothing. What
//! cannot be read is named on the standard error, the rest is still done, and the exit code is 1.

mod answers;
mod claims;
mod database;
#[path = "../shared/exit.rs"]
mod exit;
#[path = "../track/input.rs"]
mod input;
mod speakers;

use anyhow::{Context, Result, anyhow};
use ascribe::{Article, Ledger, Reader};
use clap::Parser;
use input::Input;
use rusqlite::{Connection, TransactionBehavior};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Keeps who said what in a database, with what became of it.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// A folder of articles with meta.json, or - for JSON Lines on the standard input
    #[arg(default_value = "-")]
    story: PathBuf,
    /// The database; it is made where there is none
    #[arg(short, long)]
    database: PathBuf,
}

fn main() -> ExitCode {
    exit::code(run(&Options::parse()))
}

/// Does the work; the number of articles that could not be read.
fn run(options: &Options) -> Result<usize> {
    let (inputs, problems) = input::story(&options.story)?;
    for problem in &problems {
        eprintln!("{problem:#}");
    }
    let refused = keep(&options.database, inputs).with_context(|| options.database.display().to_string())?;
    Ok(problems.len() + refused)
}

/// Brings the database up to date; the number of articles that could not be added.
fn keep(path: &Path, inputs: Vec<Input>) -> Result<usize> {
    let mut connection = Connection::open(path)?;
    // Two runs at once take turns from the start, so that neither builds on what the other is about to change.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    database::prepare(&transaction)?;
    let mut ledger = database::ledger(&transaction)?;
    let held = ledger.articles().len();
    let refused = add(&transaction, &mut ledger, inputs)?;
    let view = ledger.view();
    database::clear(&transaction)?;
    speakers::write(&transaction, view)?;
    claims::write(&transaction, view)?;
    answers::write(&transaction, view)?;
    transaction.commit()?;
    let (articles, claims) = (ledger.articles().len(), view.claims().len());
    println!("{} articles added, {articles} held, with {claims} claims", articles - held);
    Ok(refused)
}

fn add(database: &Connection, ledger: &mut Ledger, inputs: Vec<Input>) -> Result<usize> {
    let held: HashSet<String> = ledger.articles().iter().map(|a| a.id.clone()).collect();
    let reader = Reader::new();
    let mut seen = HashSet::new();
    let mut refused = 0;
    for Input { id, outlet, published, text } in inputs {
        let new = if !seen.insert(id.clone()) {
            Err(anyhow!("{id}: a second article of that id"))
        } else if held.contains(&id) {
            continue;
        } else {
            let article = Article::new(&id, outlet, published, &reader.read(&text));
            database::record(&article).with_context(|| id.clone())
        };
        match new {
            Ok((record, article)) => {
                database::add(database, ledger.articles().len(), &article, &record)?;
                ledger.append(article)?;
            }
            Err(problem) => {
                eprintln!("{problem:#}");
                refused += 1;
            }
        }
    }
    Ok(refused)
}
