//! Prints who said what: `cargo run --release --example attribute -- ARTICLE.txt`.
//!
//! Reads files, folders (all `*.txt` below them, sorted) or the standard input, one article after another, and writes
//! for a reader at a terminal, as JSON Lines, or as the standoff lines that scorers compare with annotations. What
//! cannot be read is named on the standard error, the rest is still done, and the exit code is 1.

#[path = "../shared/exit.rs"]
mod exit;
mod input;
mod lines;
mod page;
mod progress;

use anyhow::{Context, Result};
use ascribe::{Buffers, Reader};
use clap::{Parser, ValueEnum};
use progress::Progress;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints who said what in English news articles.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// Articles in UTF-8, folders (all *.txt below them), or - for the standard input
    #[arg(default_value = "-")]
    inputs: Vec<PathBuf>,
    /// What to print
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: speaker, cue and words of each attribution, inner ones under their outer one
    Text,
    /// One JSON object an article: {"file": …, "reading": …}, offsets in bytes
    Json,
    /// One JSON object an article: {"doc": …, "attributions": …}, outermost ones, offsets in code points
    Standoff,
}

fn main() -> ExitCode {
    exit::code(run(&Options::parse()))
}

/// Does the work; the number of inputs that could not be read.
fn run(options: &Options) -> Result<usize> {
    let (inputs, mut problems) = input::collect(&options.inputs);
    for problem in &problems {
        eprintln!("{problem:#}");
    }
    let reader = Reader::new();
    let mut buffers = Buffers::default();
    let mut out = output(options.format);
    let progress = Progress::new(inputs.len());
    for (number, input) in inputs.iter().enumerate() {
        match input.read() {
            Ok(text) => {
                let reading = reader.read_with(&text, &mut buffers);
                progress.beside(|| {
                    match options.format {
                        Format::Text => page::write(&mut out, number, &input.name(), &reading),
                        Format::Json => lines::json(&mut out, &input.name(), &reading),
                        Format::Standoff => lines::standoff(&mut out, &input.stem(), &reading),
                    }?;
                    // Who watches the output wants to see each article at once.
                    if io::stdout().is_terminal() { out.flush() } else { Ok(()) }
                })?;
            }
            Err(problem) => {
                progress.beside(|| eprintln!("{problem:#}"));
                problems.push(problem);
            }
        }
        progress.step();
    }
    out.flush().context("standard output")?;
    Ok(problems.len())
}

/// The standard output; only what people read may have colours, and only at a terminal that wants them.
fn output(format: Format) -> Box<dyn Write> {
    match format {
        Format::Text => Box::new(BufWriter::new(anstream::stdout().lock())),
        Format::Json | Format::Standoff => Box::new(BufWriter::new(io::stdout().lock())),
    }
}
