//! What claims do to each other, and which are one quotation.

use crate::database::integer;
use anyhow::Result;
use ascribe::{Record, Span, View};
use rusqlite::{Connection, params};

/// Writes all events and all clusters of quotations.
pub fn write(database: &Connection, view: View<'_>) -> Result<()> {
    events(database, view)?;
    clusters(database, view)
}

fn events(database: &Connection, view: View<'_>) -> Result<()> {
    let mut insert =
        database.prepare("insert into events (later, earlier, relation, rule, score) values (?1, ?2, ?3, ?4, ?5)")?;
    for event in view.events() {
        let (later, earlier) = (integer(event.from.number()), integer(event.to.number()));
        // Three digits, for people read them.
        let score = (f64::from(event.score) * 1000.0).round() / 1000.0;
        insert.execute(params![later, earlier, event.relation.name(), event.rule.name(), score])?;
    }
    Ok(())
}

fn clusters(database: &Connection, view: View<'_>) -> Result<()> {
    let mut clusters =
        database.prepare("insert into quote_clusters (id, first_claim, fullest_claim) values (?1, ?2, ?3)")?;
    let mut variants =
        database.prepare("insert into variants (cluster, claim, fullest, cut, changed) values (?1, ?2, ?3, ?4, ?5)")?;
    for (id, cluster) in view.quote_clusters().iter().enumerate() {
        let id = integer(id);
        clusters.execute(params![id, integer(cluster.first.number()), integer(cluster.fullest.number())])?;
        for variant in &cluster.variants {
            let cut = words(view.claim(cluster.fullest), &variant.cut);
            let changed = words(view.claim(variant.claim), &variant.changed);
            let claim = integer(variant.claim.number());
            variants.execute(params![id, claim, variant.claim == cluster.fullest, cut, changed])?;
        }
    }
    Ok(())
}

/// The words of some spans in a claim's content, joined where they stand apart; none where there are none.
fn words(record: &Record, spans: &[Span]) -> Option<String> {
    let of_span = |span: &Span| {
        let words = record.content.iter().filter_map(|anchor| {
            let (from, to) = (span.start().max(anchor.start), span.end().min(anchor.end));
            anchor.exact.get(from.checked_sub(anchor.start)?..to.checked_sub(anchor.start)?)
        });
        words.filter(|w| !w.is_empty()).collect::<Vec<_>>()
    };
    let words: Vec<&str> = spans.iter().flat_map(of_span).collect();
    (!words.is_empty()).then(|| words.join(" … "))
}
