//! JSON Lines: the library's own forms, one object an article.

use ascribe::{Reading, Standoff};
use serde::Serialize;
use std::io::{Result, Write};

/// Everything that was read, offsets in bytes.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    reading: &'a Reading<'a>,
}

/// Writes `{"file": …, "reading": …}`.
pub fn json(out: &mut impl Write, file: &str, reading: &Reading<'_>) -> Result<()> {
    line(out, &Line { file, reading })
}

/// Writes `{"doc": …, "attributions": …}`: the outermost attributions, offsets in code points.
pub fn standoff(out: &mut impl Write, doc: &str, reading: &Reading<'_>) -> Result<()> {
    line(out, &Standoff::new(doc, reading))
}

fn line(out: &mut impl Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}
