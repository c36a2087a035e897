//! Attributions for people to read, at the width of their terminal.
//!
//! Each one is a heading (source in bold, who that is where the words don't say it, cue), the words that are attributed, and a
//! line with what else is known: how far the source commits to them, hedges, addressee, time, place, medium, rule.
//! Inner attributions stand indented below the one whose content holds them.

use anstyle::{AnsiColor, Style};
use ascribe::{Attachment, Attribution, Claim, Illocution, Reading, Span};
use std::io::{Result, Write};
use textwrap::{Options, WordSplitter};

const SOURCE: Style = Style::new().bold();
const FILE: Style = Style::new().underline();
const FLAG: Style = AnsiColor::Yellow.on_default();
const VALUE: Style = AnsiColor::Cyan.on_default();
const DIM: Style = Style::new().dimmed();

/// How far contents stand in from their headings, and inner attributions from their outer ones.
const STEP: usize = 4;
/// Lines get no shorter than that, however deep the layer.
const NARROWEST: usize = 24;

/// Writes all attributions of one article, the `number`th of the run.
pub fn write(out: &mut impl Write, number: usize, name: &str, reading: &Reading<'_>) -> Result<()> {
    if number > 0 {
        writeln!(out)?;
    }
    let count = match reading.attributions.len() {
        0 => "nothing attributed".to_owned(),
        1 => "1 attribution".to_owned(),
        n => format!("{n} attributions"),
    };
    writeln!(out, "{FILE}{}{FILE:#}: {count}", plain(name))?;
    let mut inner = vec![Vec::new(); reading.attributions.len()];
    for (index, attribution) in reading.attributions.iter().enumerate() {
        if let Some(parent) = attribution.parent {
            inner[parent].push(index);
        }
    }
    let page = Page { reading, inner, width: textwrap::termwidth() };
    for index in (0..reading.attributions.len()).filter(|i| reading.attributions[*i].parent.is_none()) {
        writeln!(out)?;
        page.attribution(out, index)?;
    }
    Ok(())
}

struct Page<'r> {
    reading: &'r Reading<'r>,
    /// For each attribution those directly inside it.
    inner: Vec<Vec<usize>>,
    width: usize,
}

impl Page<'_> {
    fn attribution(&self, out: &mut impl Write, index: usize) -> Result<()> {
        let attribution = &self.reading.attributions[index];
        let depth = STEP * usize::from(attribution.layer);
        self.wrapped(out, depth, &self.heading(attribution))?;
        self.wrapped(out, depth + STEP, &self.words(&attribution.content))?;
        self.wrapped(out, depth + STEP, &self.details(index, attribution))?;
        self.inner[index].iter().try_for_each(|inner| self.attribution(out, *inner))
    }

    fn heading(&self, attribution: &Attribution) -> String {
        let source = match attribution.source.as_slice() {
            [] => format!("{DIM}(nobody named){DIM:#}"),
            // An apposition ends with its comma.
            spans => {
                format!("{SOURCE}{}{SOURCE:#}{}", self.words(spans).trim_end_matches(','), self.speaker(attribution))
            }
        };
        match attribution.cue {
            Some(cue) => format!("{source} · {}", self.words(&[cue])),
            None => source,
        }
    }

    /// Who the source is, where its own words don't say so.
    fn speaker(&self, attribution: &Attribution) -> String {
        let words = self.words(&attribution.source);
        let speakers = self.reading.speakers_of(attribution).into_iter();
        let names: Vec<String> =
            speakers.map(|s| plain(&s.name)).filter(|name| !words.contains(name.as_str())).collect();
        if names.is_empty() { String::new() } else { format!(" {DIM}= {}{DIM:#}", names.join(", ")) }
    }

    fn details(&self, index: usize, attribution: &Attribution) -> String {
        let mut known = vec![dim(attribution.kind.name()), dim(attribution.attribution_type.name())];
        known.extend(self.reading.claims.get(index).map(|claim| self.claim(claim)));
        if attribution.attachment != Attachment::Explicit {
            known.push(dim(attribution.attachment.name()));
        }
        let circumstances = [
            ("to", attribution.addressee),
            ("time", attribution.time),
            ("place", attribution.place),
            ("medium", attribution.medium),
        ];
        for (what, span) in circumstances {
            known.extend(span.map(|span| format!("{DIM}{what}:{DIM:#} {}", self.words(&[span]))));
        }
        known.extend(attribution.flags.iter().map(|flag| format!("{FLAG}{}{FLAG:#}", flag.name())));
        known.push(dim(attribution.rule.name()));
        known.join(&dim(" · "))
    }

    /// How far the source commits to its words: value, illocution where it is no statement, hedges, distance.
    fn claim(&self, claim: &Claim) -> String {
        let mut known = vec![format!("{VALUE}{}{VALUE:#}", claim.value().name())];
        if claim.illocution != Illocution::Statement {
            known.push(dim(claim.illocution.name()));
        }
        if !claim.determinate {
            known.push(dim("not stated"));
        }
        if !claim.hedges.is_empty() {
            let words: Vec<String> = claim.hedges.iter().map(|mark| self.words(&[mark.span])).collect();
            known.push(format!("{DIM}hedges:{DIM:#} {}", words.join(", ")));
        }
        if !claim.distancing.is_empty() {
            known.push(dim("distanced"));
        }
        known.join(&dim(" · "))
    }

    fn words(&self, spans: &[Span]) -> String {
        plain(&self.reading.words(spans))
    }

    /// Writes `text` in lines that stand in by `depth`.
    fn wrapped(&self, out: &mut impl Write, depth: usize, text: &str) -> Result<()> {
        let width = self.width.saturating_sub(depth).max(NARROWEST);
        for line in textwrap::wrap(text, Options::new(width).word_splitter(WordSplitter::NoHyphenation)) {
            writeln!(out, "{:depth$}{line}", "")?;
        }
        Ok(())
    }
}

fn dim(text: &str) -> String {
    format!("{DIM}{text}{DIM:#}")
}

/// One line of text without anything that a terminal would take for a command.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }));
    }
    out
}
