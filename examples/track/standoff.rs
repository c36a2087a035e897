//! The form in which trackings are compared with annotations: offsets in code points.

use anyhow::Result;
use ascribe::{Anchor, Bound, ClaimId, Figure, OffsetMap, Unit, View};
use serde::Serialize;
use std::collections::HashMap;
use std::io::Write;

#[derive(Serialize)]
struct Story {
    claims: Vec<Claim>,
    quote_clusters: Vec<Vec<usize>>,
    relations: Vec<Relation>,
}

#[derive(Serialize)]
struct Claim {
    id: usize,
    doc: String,
    source: Option<Vec<[usize; 2]>>,
    cue: Option<Vec<[usize; 2]>>,
    content: Vec<[usize; 2]>,
    speaker: Option<String>,
    speaker_id: Option<usize>,
    quantities: Vec<Quantity>,
}

#[derive(Serialize)]
struct Quantity {
    value: f64,
    unit: Option<String>,
    bound: &'static str,
}

#[derive(Serialize)]
struct Relation {
    #[serde(rename = "type")]
    kind: &'static str,
    from: usize,
    to: usize,
    rule: &'static str,
}

/// Writes what a view shows; `texts` are those of its articles.
pub fn write(out: &mut impl Write, view: View<'_>, texts: &HashMap<String, String>) -> Result<()> {
    let maps: HashMap<&str, OffsetMap> =
        texts.iter().map(|(id, text)| (id.as_str(), OffsetMap::new(text, Unit::CodePoint))).collect();
    let story = Story {
        claims: view.claims().into_iter().map(|c| claim(view, c, &maps)).collect(),
        quote_clusters: view
            .quote_clusters()
            .iter()
            .map(|c| c.variants.iter().map(|v| v.claim.number()).collect())
            .collect(),
        relations: view
            .events()
            .map(|e| Relation {
                kind: e.relation.name(),
                from: e.from.number(),
                to: e.to.number(),
                rule: e.rule.name(),
            })
            .collect(),
    };
    serde_json::to_writer(&mut *out, &story)?;
    writeln!(out)?;
    Ok(())
}

fn claim(view: View<'_>, id: ClaimId, maps: &HashMap<&str, OffsetMap>) -> Claim {
    let (article, record) = (view.article_of(id), view.claim(id));
    let map = &maps[article.id.as_str()];
    let span = |a: &Anchor| {
        let span = map.span(a.span());
        [span.start(), span.end()]
    };
    let voices = view.voices_of(id);
    Claim {
        id: id.number(),
        doc: article.id.clone(),
        source: (!record.source.is_empty()).then(|| record.source.iter().map(span).collect()),
        cue: record.cue.as_ref().map(|c| vec![span(c)]),
        content: record.content.iter().map(span).collect(),
        speaker: record.speakers.first().map(|s| article.speakers[*s].name.clone()),
        speaker_id: voices.first().map(|v| v.number()),
        quantities: record.figures.iter().flat_map(quantity).collect(),
    }
}

/// A range counts as two quantities, its ends.
fn quantity(figure: &Figure) -> Vec<Quantity> {
    let one = |value, bound| Quantity { value, unit: figure.unit.clone(), bound };
    match (figure.bound, figure.upper) {
        (Bound::Range, Some(upper)) => vec![one(figure.value, Bound::AtLeast.name()), one(upper, Bound::AtMost.name())],
        (Bound::Range, None) => vec![one(figure.value, Bound::Exact.name())],
        (bound, _) => vec![one(figure.value, bound.name())],
    }
}
