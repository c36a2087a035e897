//! The lines of a ledger's file: a header, then articles.

use super::error::{Fault, JournalError};
use crate::ledger::article::{Anchor, Article};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

pub(super) const FORMAT: &str = "ascribe-ledger";
pub(super) const VERSION: u64 = 2;
pub(super) const HEADER: &str = r#"{"format":"ascribe-ledger","version":2}"#;
const ARTICLE: &str = "article";

/// No text that is read is longer.
const LONGEST: usize = u32::MAX as usize;

#[derive(Deserialize)]
struct Header<'l> {
    #[serde(borrow)]
    format: Cow<'l, str>,
    version: u64,
}

#[derive(Serialize)]
#[serde(tag = "event", rename_all = "lowercase")]
enum Written<'l> {
    Article(&'l Article),
}

#[derive(Deserialize)]
struct Event<'l> {
    #[serde(borrow)]
    event: Cow<'l, str>,
}

/// Whether a line is the header of this format and version.
pub(super) fn check_header(line: &[u8]) -> Result<(), Fault> {
    match serde_json::from_slice(line) {
        Ok(Header { format, .. }) if format != FORMAT => Err(Fault::Format { found: format.into_owned() }),
        Ok(Header { version, .. }) if version != VERSION => Err(Fault::Version { found: version }),
        Ok(_) => Ok(()),
        Err(_) => Err(Fault::NoHeader { found: beginning(line) }),
    }
}

/// The article that a line holds, or what was expected and found.
pub(super) fn article(line: &[u8]) -> Result<Article, String> {
    let text = std::str::from_utf8(line).map_err(|e| {
        let at = e.valid_up_to();
        format!("expected UTF-8, but found {:#04x} at byte {}", line[at], at + 1)
    })?;
    let Event { event } = parse(text)?;
    if event != ARTICLE {
        return Err(format!("expected the event {ARTICLE:?}, but found {event:?}"));
    }
    let article = parse(text)?;
    check(&article)?;
    Ok(article)
}

/// The line of an article, with its newline.
pub(super) fn of(article: &Article) -> Result<Vec<u8>, JournalError> {
    let unsound = |reason| JournalError::Unsound { id: article.id.clone(), reason };
    check(article).map_err(unsound)?;
    let mut line = serde_json::to_vec(&Written::Article(article)).map_err(|e| unsound(e.to_string()))?;
    line.push(b'\n');
    Ok(line)
}

/// Whether a line is JSON to its end.
pub(super) fn is_whole(line: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(line).is_ok()
}

fn parse<'l, T: Deserialize<'l>>(text: &'l str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|e| {
        // Each line is parsed alone, so that a line number would always be 1.
        let place = format!(" at line {} column {}", e.line(), e.column());
        let message = e.to_string();
        let message = message.strip_suffix(&place).unwrap_or(&message);
        format!("expected the JSON of an article, but found at byte {}: {message}", e.column())
    })
}

/// Whether what numbers and offsets point to is there, for the ledger relies on that; and whether JSON can hold the figures.
fn check(article: &Article) -> Result<(), String> {
    let speakers = article.speakers.len();
    for claim in &article.claims {
        if let Some(speaker) = claim.speakers.iter().find(|s| **s >= speakers) {
            return Err(format!("expected claims by the article's {speakers} speakers, but found speaker {speaker}"));
        }
        let mut anchors = claim.source.iter().chain(&claim.cue).chain(&claim.content);
        if let Some(Anchor { exact, start, end, .. }) = anchors.find(|a| !fits(a)) {
            return Err(format!("expected the {} bytes of {exact:?}, but found the span {start}..{end}", exact.len()));
        }
        for figure in &claim.figures {
            if figure.span.start() > figure.span.end() || figure.span.end() > LONGEST {
                return Err(format!("expected the span of a figure, but found {:?}", figure.span));
            }
            if !figure.is_finite() {
                return Err(format!("expected a finite figure, but found {figure:?}"));
            }
        }
    }
    Ok(())
}

fn fits(anchor: &Anchor) -> bool {
    anchor.start.checked_add(anchor.exact.len()) == Some(anchor.end) && anchor.end <= LONGEST
}

/// Enough of a line to know it by.
fn beginning(line: &[u8]) -> String {
    const ENOUGH: usize = 40;
    let text = String::from_utf8_lossy(&line[..line.len().min(4 * ENOUGH)]);
    let mut begin: String = text.chars().take(ENOUGH).collect();
    if begin.len() < line.len() {
        begin.push('…');
    }
    begin
}
