//! Follows the claims of a story across its articles: `cargo run --release --example track -- FOLDER`.

mod input;
mod standoff;

use anyhow::Result;
use ascribe::{Article, Ledger, Reader};
use clap::{Parser, ValueEnum};
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
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
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: the story's timeline
    Text,
    /// For scorers: offsets in code points
    Standoff,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<usize> {
    let (inputs, problems) =
        if options.story == Path::new("-") { input::lines(io::stdin().lock()) } else { input::folder(&options.story)? };
    for problem in &problems {
        eprintln!("{problem:#}");
    }
    let reader = Reader::new();
    let mut ledger = Ledger::new();
    let mut texts = HashMap::new();
    for input in inputs {
        let reading = reader.read(&input.text);
        ledger.append(Article::new(&input.id, &input.outlet, input.published, &reading))?;
        texts.insert(input.id, input.text);
    }
    let mut out = BufWriter::new(io::stdout().lock());
    match options.format {
        Format::Text => {}
        Format::Standoff => standoff::write(&mut out, &ledger, &texts)?,
    }
    out.flush()?;
    Ok(problems.len())
}
