//! The story for a person: who said what first, what was denied, changed and taken back, and the numbers.

use anstyle::{AnsiColor, Style};
use anyhow::Result;
use ascribe::{Bound, ClaimId, Event, Figure, Status, Timestamp, View};
use std::io::Write;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default();

/// Writes the timeline of a ledger, article by article, and then what outlets made of its quotations.
pub fn write(out: &mut impl Write, view: View<'_>) -> Result<()> {
    let mut article = "";
    for claim in view.claims() {
        let here = view.article_of(claim);
        if here.id != article {
            writeln!(out, "{BOLD}{}  {}{BOLD:#} {DIM}{}{DIM:#}", time(here.published), here.outlet, here.id)?;
            article = &here.id;
        }
        self::claim(out, view, claim)?;
    }
    quotations(out, view)
}

fn claim(out: &mut impl Write, view: View<'_>, claim: ClaimId) -> Result<()> {
    let record = view.claim(claim);
    let status = view.status(claim);
    let mark = if status == Status::Standing { String::new() } else { format!("  {RED}[{}]{RED:#}", status.name()) };
    let cue = record
        .cue
        .as_ref()
        .map_or(":".to_owned(), |c| format!(" {}:", words(&c.exact).trim_end_matches(':').trim_end()));
    let cue = if cue == " :" { ":" } else { &cue };
    writeln!(
        out,
        "  {:>4}  {BOLD}{}{BOLD:#}{cue} {}{mark}",
        number(claim),
        speaker(view, claim),
        words(&record.proposition)
    )?;
    for event in view.events_from(claim) {
        writeln!(out, "        {} {}", event.relation.name().replace('_', " in "), aim(view, event))?;
    }
    Ok(())
}

/// The claim that an event is about, with its figures where these are what was compared.
fn aim(view: View<'_>, event: &Event) -> String {
    let (from, to) = (view.claim(event.from), view.claim(event.to));
    let figures = |figures: &[Figure], spans: &[ascribe::Span]| {
        let compared = figures.iter().filter(|f| spans.contains(&f.span));
        compared.map(figure).collect::<Vec<_>>().join(", ")
    };
    let (new, old) = (figures(&from.figures, &event.from_evidence), figures(&to.figures, &event.to_evidence));
    let numbers = if new.is_empty() || old.is_empty() { String::new() } else { format!(" ({old} → {new})") };
    format!("{} {}{numbers}: {}", number(event.to), speaker(view, event.to), words(&to.proposition))
}

fn quotations(out: &mut impl Write, view: View<'_>) -> Result<()> {
    let clusters = view.quote_clusters();
    if clusters.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}Quotations in several articles{BOLD:#}")?;
    for cluster in clusters {
        let first = view.article_of(cluster.first);
        writeln!(
            out,
            "  {BOLD}{}{BOLD:#}: {} {DIM}first in {}, {}{DIM:#}",
            speaker(view, cluster.fullest),
            words(&view.claim(cluster.fullest).proposition),
            first.outlet,
            time(first.published)
        )?;
        for variant in &cluster.variants {
            let kept = |claim: ClaimId, spans: &[ascribe::Span]| {
                let stretches = spans.iter().filter_map(|s| {
                    let holder = view.claim(claim).content.iter().find(|a| a.span().contains(*s))?;
                    holder
                        .exact
                        .get(s.start() - holder.start..s.end() - holder.start)
                        .map(|w| format!("“{}”", words(w)))
                });
                stretches.collect::<Vec<_>>().join(", ")
            };
            let cut = kept(cluster.fullest, &variant.cut);
            let changed = kept(variant.claim, &variant.changed);
            let outlet = &view.article_of(variant.claim).outlet;
            let said = match (cut.is_empty(), changed.is_empty()) {
                (true, true) => "whole".to_owned(),
                (false, true) => format!("without {cut}"),
                (true, false) => format!("with {changed}"),
                (false, false) => format!("without {cut}, with {changed}"),
            };
            writeln!(out, "        {} {outlet}: {said}", number(variant.claim))?;
        }
    }
    Ok(())
}

fn number(claim: ClaimId) -> String {
    format!("#{}", claim.number())
}

/// Who says it, else the words that name the source.
pub fn speaker(view: View<'_>, claim: ClaimId) -> String {
    let names: Vec<String> = view.voices_of(claim).into_iter().map(|v| view.voice(v).name).collect();
    if !names.is_empty() {
        return names.join(" and ");
    }
    let source = view.claim(claim).source.iter().map(|s| s.exact.as_str()).collect::<Vec<_>>().join(" ");
    if source.is_empty() { "(nobody named)".to_owned() } else { words(&source) }
}

/// Words on one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn figure(figure: &Figure) -> String {
    let value = figure.value;
    match (figure.bound, figure.upper) {
        (Bound::AtLeast, _) => format!("at least {value}"),
        (Bound::AtMost, _) => format!("at most {value}"),
        (Bound::About, _) => format!("about {value}"),
        (Bound::Range, Some(upper)) => format!("{value} to {upper}"),
        _ => value.to_string(),
    }
}

/// A time as people read it, in UTC.
pub fn time(time: Timestamp) -> String {
    jiff::Timestamp::from_second(time.unix())
        .map_or_else(|_| time.unix().to_string(), |t| t.strftime("%Y-%m-%d %H:%M").to_string())
}
