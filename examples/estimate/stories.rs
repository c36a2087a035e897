//! Reads the attributions of stories with labelled claims (`gold.json` beside the articles, offsets in bytes).

use crate::article::Article;
use crate::labels::{Piece, article_of};
use anyhow::{Context, Result};
use ascribe::Span;
use ascribe::estimation::Gold;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Labels {
    claims: Vec<Claim>,
}

#[derive(Deserialize)]
struct Claim {
    doc: String,
    source_text: Option<String>,
    source_at: Option<usize>,
    cue_text: Option<String>,
    cue_at: Option<usize>,
    content: Vec<Piece>,
}

/// The articles of all stories below `folder`, in order of their names.
pub fn read(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    for entry in walkdir::WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let path = entry?.into_path();
        if path.file_name().is_some_and(|name| name == "gold.json") {
            articles.extend(story(&path)?);
        }
    }
    Ok(articles)
}

fn story(path: &Path) -> Result<Vec<Article>> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| name.to_string())?;
    let labels: Labels = serde_json::from_str(&text).with_context(|| name.to_string())?;
    let mut of: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for claim in labels.claims {
        of.entry(article_of(&claim.doc).to_owned()).or_default().push(gold(&claim));
    }
    let articles = of.into_iter().map(|(doc, gold)| {
        let file = path.with_file_name(format!("{doc}.txt"));
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        Ok(Article { name: doc, text, gold, set: 0 })
    });
    articles.collect()
}

fn gold(claim: &Claim) -> Gold {
    let span = |at: Option<usize>, text: &Option<String>| Some(Span::new(at?, at? + text.as_ref()?.len()));
    let mut gold = Gold::default();
    gold.source.extend(span(claim.source_at, &claim.source_text));
    gold.cue.extend(span(claim.cue_at, &claim.cue_text));
    gold.content.extend(claim.content.iter().map(Piece::span));
    gold
}
