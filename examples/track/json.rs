//! The story for programs: one JSON object, offsets in bytes.

use crate::timeline;
use anyhow::Result;
use ascribe::{ClaimId, Event, QuoteCluster, Record, View, Voice};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Story<'l> {
    articles: Vec<Article<'l>>,
    voices: Vec<Numbered<Voice>>,
    claims: Vec<Claim<'l>>,
    events: Vec<&'l Event>,
    quote_clusters: Vec<QuoteCluster>,
}

#[derive(Serialize)]
struct Article<'l> {
    id: &'l str,
    outlet: &'l str,
    published: String,
}

#[derive(Serialize)]
struct Numbered<T> {
    number: usize,
    #[serde(flatten)]
    value: T,
}

#[derive(Serialize)]
struct Claim<'l> {
    number: ClaimId,
    article: &'l str,
    voices: Vec<usize>,
    status: &'static str,
    record: &'l Record,
}

/// Writes what a view shows as one line of JSON.
pub fn write(out: &mut impl Write, view: View<'_>) -> Result<()> {
    let articles = view.articles().into_iter().map(|(_, a)| Article {
        id: &a.id,
        outlet: &a.outlet,
        published: timeline::time(a.published),
    });
    let claims = view.claims().into_iter().map(|claim| Claim {
        number: claim,
        article: &view.article_of(claim).id,
        voices: view.voices_of(claim).iter().map(|v| v.number()).collect(),
        status: view.status(claim).name(),
        record: view.claim(claim),
    });
    let voices = view.voices().into_iter().map(|v| Numbered { number: v.number(), value: view.voice(v) });
    let story = Story {
        articles: articles.collect(),
        voices: voices.collect(),
        claims: claims.collect(),
        events: view.events().collect(),
        quote_clusters: view.quote_clusters(),
    };
    serde_json::to_writer(&mut *out, &story)?;
    writeln!(out)?;
    Ok(())
}
