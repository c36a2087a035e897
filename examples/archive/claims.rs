//! What they claim.

use crate::database::integer;
use anyhow::Result;
use ascribe::{Anchor, ClaimId, Figure, Hedged, Part, View};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Writes all claims with whose they are, where they stand and what they count.
pub fn write(database: &Connection, view: View<'_>) -> Result<()> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for claim in view.claims() {
        let number = numbers.entry(&view.article_of(claim).id).or_default();
        self::claim(database, view, claim, *number)?;
        *number += 1;
    }
    Ok(())
}

fn claim(database: &Connection, view: View<'_>, claim: ClaimId, number: usize) -> Result<()> {
    let mut claims = database.prepare_cached(
        "insert into claims (id, article, number, cue, source, proposition, kind, type, illocution, value, determinate,
            hedged, headline, status)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    let mut speakers =
        database.prepare_cached("insert into claim_speakers (claim, position, speaker) values (?1, ?2, ?3)")?;
    let record = view.claim(claim);
    let id = integer(claim.number());
    claims.execute(params![
        id,
        view.article_of(claim).id,
        integer(number),
        record.cue.as_ref().map(|cue| &cue.exact),
        words(&record.source),
        record.proposition,
        record.kind.name(),
        record.attribution_type.name(),
        record.illocution.name(),
        record.value.name(),
        record.determinate,
        record.hedged == Hedged::Hedged,
        record.part == Part::Headline,
        view.status(claim).name(),
    ])?;
    for (position, voice) in view.voices_of(claim).into_iter().enumerate() {
        speakers.execute(params![id, integer(position), integer(voice.number())])?;
    }
    let parts = [("source", &*record.source), ("cue", record.cue.as_slice()), ("content", &record.content)];
    for (part, anchor) in parts.iter().flat_map(|(part, anchors)| anchors.iter().map(move |a| (part, a))) {
        passage(database, id, part, anchor)?;
    }
    record.figures.iter().try_for_each(|f| figure(database, id, f))
}

fn passage(database: &Connection, claim: i64, part: &str, anchor: &Anchor) -> Result<()> {
    let mut insert = database.prepare_cached(
        "insert into passages (claim, part, starts, ends, exact, prefix, suffix) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let (starts, ends) = (integer(anchor.start), integer(anchor.end));
    insert.execute(params![claim, part, starts, ends, anchor.exact, anchor.prefix, anchor.suffix])?;
    Ok(())
}

fn figure(database: &Connection, claim: i64, figure: &Figure) -> Result<()> {
    let mut insert = database
        .prepare_cached("insert into figures (claim, value, upper, bound, unit) values (?1, ?2, ?3, ?4, ?5)")?;
    insert.execute(params![claim, figure.value, figure.upper, figure.bound.name(), figure.unit])?;
    Ok(())
}

/// The words, joined where they stand apart; none where there are none.
fn words(anchors: &[Anchor]) -> Option<String> {
    let words: Vec<&str> = anchors.iter().map(|a| a.exact.as_str()).collect();
    (!words.is_empty()).then(|| words.join(" … "))
}
