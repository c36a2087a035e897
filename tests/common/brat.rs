//! Gold attributions in brat's standoff form, as `tests/articles/README.md` describes it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Spans in code points, half-open.
pub type Spans = Vec<(usize, usize)>;

/// One attribution: the spans of each of its parts, empty where the text has none.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Gold {
    pub source: Spans,
    pub cue: Spans,
    pub content: Spans,
}

/// An article with what was annotated in it.
#[derive(Debug)]
pub struct Article {
    pub name: String,
    pub text: String,
    pub gold: Vec<Gold>,
}

/// All articles of a folder, by name; panics where one lacks its annotation, or where that can't be read.
pub fn articles(folder: &Path) -> Vec<Article> {
    let mut out: Vec<Article> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let read = |p: &Path| fs::read_to_string(p).unwrap_or_else(|e| panic!("{}: {e}", p.display()));
            let text = read(&path);
            let gold = parse(&read(&path.with_extension("ann")), text.chars().count())
                .unwrap_or_else(|e| panic!("{name}.ann: {e}"));
            Article { name, text, gold }
        })
        .collect();
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

/// The attributions of an annotation file; `length` is that of its text in code points.
pub fn parse(ann: &str, length: usize) -> Result<Vec<Gold>, String> {
    let mut spans: HashMap<&str, (&str, Spans)> = HashMap::new();
    let mut events = Vec::new();
    for (number, line) in ann.lines().enumerate() {
        let wrong = |what: &str| format!("line {}: {what}: {line:?}", number + 1);
        let (id, rest) = line.split_once('\t').ok_or_else(|| wrong("no tab"))?;
        if id.starts_with('T') {
            let place = rest.split('\t').next().unwrap_or("");
            let (label, places) = place.split_once(' ').ok_or_else(|| wrong("no offsets"))?;
            let places: Option<Spans> = places.split(';').map(span).collect();
            let places = places.ok_or_else(|| wrong("offsets that are no numbers"))?;
            if places.iter().any(|(start, end)| start >= end || *end > length) {
                return Err(wrong("offsets outside the text"));
            }
            spans.insert(id, (label, places));
        } else if id.starts_with('E') {
            events.push((number, rest));
        } else {
            return Err(wrong("neither a T nor an E line"));
        }
    }
    events.into_iter().map(|(number, event)| attribution(&spans, number, event)).collect()
}

fn span(piece: &str) -> Option<(usize, usize)> {
    let (start, end) = piece.split_once(' ')?;
    Some((start.parse().ok()?, end.parse().ok()?))
}

fn attribution(spans: &HashMap<&str, (&str, Spans)>, number: usize, event: &str) -> Result<Gold, String> {
    let wrong = |what: String| format!("line {}: {what}: {event:?}", number + 1);
    let mut gold = Gold::default();
    for part in event.split(' ') {
        let (role, id) = part.split_once(':').ok_or_else(|| wrong(format!("no colon in {part}")))?;
        let role = role.trim_end_matches(|c: char| c.is_ascii_digit());
        let (label, places) = spans.get(id).ok_or_else(|| wrong(format!("{id} is nowhere")))?;
        if *label != role {
            return Err(wrong(format!("{id} is a {label}, but is used as {role}")));
        }
        match role {
            "Source" => gold.source.extend(places),
            "Cue" => gold.cue.extend(places),
            "Content" => gold.content.extend(places),
            "Attribution" => {}
            _ => return Err(wrong(format!("{role} is no role"))),
        }
    }
    if gold.content.is_empty() {
        return Err(wrong("no content".to_owned()));
    }
    for part in [&mut gold.source, &mut gold.cue, &mut gold.content] {
        part.sort_unstable();
    }
    Ok(gold)
}
