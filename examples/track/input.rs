//! What to read: a folder of articles with its `meta.json`, or JSON Lines.

use anyhow::{Context, Error, Result, anyhow};
use ascribe::Timestamp;
use serde::Deserialize;
use std::fs;
use std::io::{self, BufRead};
use std::path::Path;

/// One article to read.
pub struct Input {
    pub id: String,
    pub outlet: String,
    pub published: Timestamp,
    pub text: String,
}

/// A line of `meta.json`.
#[derive(Deserialize)]
struct Meta {
    file: String,
    outlet: String,
    published: String,
}

/// A line of JSON Lines.
#[derive(Deserialize)]
struct Line {
    id: String,
    #[serde(default)]
    outlet: String,
    published: String,
    text: String,
}

/// The articles of a folder or, of "-", those of the standard input, and what is wrong with the others.
pub fn story(path: &Path) -> Result<(Vec<Input>, Vec<Error>)> {
    if path == Path::new("-") { Ok(lines(io::stdin().lock())) } else { folder(path) }
}

/// The articles of a folder, and what is wrong with the others.
fn folder(folder: &Path) -> Result<(Vec<Input>, Vec<Error>)> {
    let path = folder.join("meta.json");
    let name = path.display();
    let meta = fs::read_to_string(&path).with_context(|| name.to_string())?;
    let rows: Vec<Meta> = serde_json::from_str(&meta).with_context(|| name.to_string())?;
    let read = |row: Meta| {
        let path = folder.join(&row.file);
        let name = path.display();
        let bytes = fs::read(&path).with_context(|| name.to_string())?;
        let text = String::from_utf8(bytes)
            .map_err(|e| anyhow!("{name}: not UTF-8: bad byte at offset {}", e.utf8_error().valid_up_to()))?;
        let id = row.file.strip_suffix(".txt").unwrap_or(&row.file).to_owned();
        Ok(Input { id, outlet: row.outlet, published: time(&row.published).context(row.file)?, text })
    };
    Ok(parted(rows.into_iter().map(read)))
}

/// The articles of JSON Lines, and what is wrong with the other lines.
fn lines(input: impl BufRead) -> (Vec<Input>, Vec<Error>) {
    let read = |(number, line): (usize, io::Result<String>)| {
        let at = || format!("standard input, line {}", number + 1);
        let line: Line = serde_json::from_str(&line.with_context(at)?).with_context(at)?;
        let published = time(&line.published).with_context(at)?;
        Ok(Input { id: line.id, outlet: line.outlet, published, text: line.text })
    };
    let written = |line: &io::Result<String>| !line.as_ref().is_ok_and(|l| l.trim().is_empty());
    parted(input.lines().enumerate().filter(|(_, line)| written(line)).map(read))
}

/// Reads a time as 2031-05-04T10:30:00Z.
pub fn time(text: &str) -> Result<Timestamp> {
    let time: jiff::Timestamp = text.parse().with_context(|| format!("published: {text:?}"))?;
    Ok(Timestamp::from_unix(time.as_second()))
}

fn parted(results: impl Iterator<Item = Result<Input>>) -> (Vec<Input>, Vec<Error>) {
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(input) => inputs.push(input),
            Err(problem) => problems.push(problem),
        }
    }
    (inputs, problems)
}
