//! Reads annotations in brat's standoff format: `NAME.txt` and `NAME.ann` or `NAME_xxxx.ann`, beside each other or in
//! the folders `text` and `attributions`.

use crate::article::Article;
use anyhow::{Context, Result};
use ascribe::Span;
use ascribe::estimation::Gold;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// All annotated articles below `folder`, by name; of several annotators the first by file name is taken.
pub fn read(folder: &Path) -> Result<Vec<Article>> {
    let mut texts = BTreeMap::new();
    let mut annotations: BTreeMap<String, PathBuf> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let path = entry?.into_path();
        let (Some(stem), Some(kind)) = (path.file_stem().and_then(|s| s.to_str()), path.extension()) else { continue };
        if kind == "txt" {
            texts.insert(stem.to_owned(), path.clone());
        } else if kind == "ann" {
            annotations.entry(stem.to_owned()).or_insert(path.clone());
        }
    }
    let mut articles = Vec::new();
    for (name, path) in texts {
        let annotation = annotations.get(&name).or_else(|| {
            let prefix = format!("{name}_");
            annotations
                .range(prefix.clone()..)
                .take_while(|(stem, _)| stem.starts_with(&prefix))
                .find(|(stem, _)| stem.len() == prefix.len() + 4)
                .map(|(_, path)| path)
        });
        let Some(annotation) = annotation else { continue };
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let marks = fs::read_to_string(annotation).with_context(|| annotation.display().to_string())?;
        let gold = parse(&text, &marks);
        articles.push(Article { name, text, gold, set: 0 });
    }
    Ok(articles)
}

/// The attributions that the lines of a standoff file mark.
fn parse(text: &str, marks: &str) -> Vec<Gold> {
    // brat counts code points.
    let mut byte: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    byte.push(text.len());
    let mut spans: HashMap<&str, Vec<Span>> = HashMap::new();
    let mut events = Vec::new();
    for line in marks.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(what)) = (fields.next(), fields.next()) else { continue };
        if id.starts_with('T') {
            let Some((_, places)) = what.split_once(' ') else { continue };
            let pieces = places.split(';').filter_map(|piece| {
                let (start, end) = piece.split_once(' ')?;
                let at = |n: &str| byte.get(n.parse::<usize>().ok()?).copied();
                Some(Span::new(at(start)?, at(end)?))
            });
            spans.insert(id, pieces.collect());
        } else if id.starts_with('E') {
            events.push(what);
        }
    }
    let mut out = Vec::new();
    for event in events {
        let mut gold = Gold::default();
        for (role, id) in event.split(' ').filter_map(|part| part.split_once(':')) {
            let spans = spans.get(id).cloned().unwrap_or_default();
            match role.trim_end_matches(|c: char| c.is_ascii_digit()) {
                "Source" => gold.source.extend(spans),
                "Cue" => gold.cue.extend(spans),
                "Content" => gold.content.extend(spans),
                _ => {}
            }
        }
        if !gold.content.is_empty() {
            out.push(gold);
        }
    }
    out
}
