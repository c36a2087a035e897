//! Follows the claims of a story across its articles: `cargo run --release --example track -- FOLDER`.
//!
//! Reads a folder of articles with a `meta.json` (`[{"file": …, "outlet": …, "published": …}]`, times as in RFC 3339) or JSON
//! Lines on the standard input (`{"id": …, "outlet": …, "published": …, "text": …}`), and writes the story's timeline: who said
//! what first, what was denied, changed and taken back, the numbers, and what each outlet made of a quotation. What cannot
//! be read is named on the standard error, the rest is still done, and the exit code is 1.

#[path = "../shared/exit.rs"]
mod exit;
mod input;
mod json;
mod standoff;
mod timeline;

use anyhow::{Context, Result};
use ascribe::{Article, Ledger, Reader, Timestamp};
use clap::{Parser, ValueEnum};
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Tells who said what first, who repeated, denied, changed or withdrew it.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// A folder of articles with meta.json, or - for JSON Lines on the standard input
    #[arg(default_value = "-")]
    story: PathBuf,
    /// What to print
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Only what was published up to this time, as 2031-05-04T10:30:00Z
    #[arg(long, value_name = "TIME", value_parser = input::time)]
    as_of: Option<Timestamp>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: the timeline
    Text,
    /// For programs: articles, voices, claims, events, clusters; offsets in bytes
    Json,
    /// For scorers: offsets in code points
    Standoff,
}

fn main() -> ExitCode {
    exit::code(run(&Options::parse()))
}

/// Does the work; the number of articles that could not be read.
fn run(options: &Options) -> Result<usize> {
    let (inputs, mut problems) = input::story(&options.story)?;
    let reader = Reader::new();
    let mut ledger = Ledger::new();
    let mut texts = HashMap::new();
    for input in inputs {
        let reading = reader.read(&input.text);
        match ledger.append(Article::new(&input.id, &input.outlet, input.published, &reading)) {
            Ok(_) => drop(texts.insert(input.id, input.text)),
            Err(problem) => problems.push(problem.into()),
        }
    }
    for problem in &problems {
        eprintln!("{problem:#}");
    }
    let view = options.as_of.map_or_else(|| ledger.view(), |time| ledger.as_of(time));
    let mut out: Box<dyn Write> = match options.format {
        Format::Text => Box::new(BufWriter::new(anstream::stdout().lock())),
        Format::Json | Format::Standoff => Box::new(BufWriter::new(io::stdout().lock())),
    };
    match options.format {
        Format::Text => timeline::write(&mut out, view),
        Format::Json => json::write(&mut out, view),
        Format::Standoff => standoff::write(&mut out, view, &texts),
    }?;
    out.flush().context("standard output")?;
    Ok(problems.len())
}
