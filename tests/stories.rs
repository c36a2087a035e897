//! Invented stories in six articles each (`tests/stories`): how many of the events and variants that were labelled in them the ledger
//! finds, with floors. Those in `unread` nobody reads, and nothing is estimated from them.

use ascribe::{Article, ClaimId, Ledger, Reader, Timestamp, View};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The least that has to be found, in hundredths of what is labelled: events, those of the right kind, and variants. To be raised as
/// the ledger gets better.
const READ: [f64; 3] = [40.5, 31.7, 63.6];
const UNREAD: [f64; 3] = [36.4, 27.8, 76.1];

#[derive(Deserialize)]
struct Meta {
    file: String,
    outlet: String,
    published: String,
}

struct Story {
    name: String,
    ledger: Ledger,
    texts: HashMap<String, String>,
    labels: Vec<Label>,
}

/// A line of `events.txt`.
struct Label {
    event: String,
    from: Place,
    to: Place,
}

/// The article and the offset of a claim's first words.
struct Place {
    article: String,
    at: usize,
}

#[derive(Default)]
struct Tally {
    events: (u32, u32),
    typed: u32,
    variants: (u32, u32),
}

#[test]
fn labelled_events_are_found() {
    check(reached("tests/stories", 6), READ);
}

#[test]
fn labelled_events_of_unread_stories_are_found() {
    check(reached("tests/stories/unread", 16), UNREAD);
}

fn check(reached: [f64; 3], floors: [f64; 3]) {
    for ((what, reached), floor) in
        ["events", "events of the right kind", "variants"].into_iter().zip(reached).zip(floors)
    {
        println!("{what}: {reached:.1} of 100, floor {floor}");
        assert!(reached >= floor, "{what}: {reached:.1} of 100 found, the floor is {floor}");
    }
}

/// How many of a hundred events, events of the right kind, and variants are found in the stories of a folder.
fn reached(folder: &str, least: usize) -> [f64; 3] {
    let reader = Reader::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder).expect("stories").map(|e| e.expect("a story").path()).collect();
    folders.retain(|f| f.join("events.txt").exists());
    folders.sort();
    assert!(folders.len() >= least, "the stories are gone");
    let mut all = Tally::default();
    for folder in folders {
        let story = Story::read(&reader, &folder);
        let tally = story.tally();
        println!(
            "{:<14} events {}/{}, of the right kind {}, variants {}/{}",
            story.name, tally.events.0, tally.events.1, tally.typed, tally.variants.0, tally.variants.1
        );
        all.events = (all.events.0 + tally.events.0, all.events.1 + tally.events.1);
        all.typed += tally.typed;
        all.variants = (all.variants.0 + tally.variants.0, all.variants.1 + tally.variants.1);
    }
    let share = |(found, of): (u32, u32)| 100.0 * f64::from(found) / f64::from(of.max(1));
    [share(all.events), share((all.typed, all.events.1)), share(all.variants)]
}

impl Story {
    fn read(reader: &Reader, folder: &Path) -> Self {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let meta = fs::read_to_string(folder.join("meta.json")).expect("meta.json");
        let rows: Vec<Meta> = serde_json::from_str(&meta).expect("meta.json");
        let (mut ledger, mut texts) = (Ledger::new(), HashMap::new());
        for row in rows {
            let text = fs::read_to_string(folder.join(&row.file)).expect("an article");
            let time: jiff::Timestamp = row.published.parse().expect("a time");
            let time = Timestamp::from_unix(time.as_second());
            let article = Article::new(&row.file, &row.outlet, time, &reader.read(&text));
            ledger.append(article).expect("each article once");
            texts.insert(row.file, text);
        }
        let lines = fs::read_to_string(folder.join("events.txt")).expect("events.txt");
        let lines = lines.lines().filter(|l| !l.starts_with('#'));
        let labels = lines.map(|line| Label::read(line, &texts)).collect();
        Self { name, ledger, texts, labels }
    }

    fn tally(&self) -> Tally {
        let view = self.ledger.view();
        let mut tally = Tally::default();
        for label in &self.labels {
            let (from, to) = (self.cluster(view, &label.from), self.cluster(view, &label.to));
            if label.event == "variant" {
                tally.variants.1 += 1;
                tally.variants.0 += u32::from(from.iter().any(|c| to.contains(c)));
                continue;
            }
            tally.events.1 += 1;
            let found = from.iter().flat_map(|c| view.events_from(*c)).filter(|e| to.contains(&e.to));
            let kinds: Vec<&str> = found.map(|e| e.relation.name()).collect();
            tally.events.0 += u32::from(!kinds.is_empty());
            tally.typed += u32::from(kinds.contains(&label.event.as_str()));
        }
        tally
    }

    /// The claim at a place with its variants; none where it was not found.
    fn cluster(&self, view: View<'_>, place: &Place) -> Vec<ClaimId> {
        let holds = |claim: &ClaimId| {
            let text = &self.texts[&place.article];
            let next = place.at + text[place.at..].chars().next().map_or(0, char::len_utf8);
            let content = &view.claim(*claim).content;
            view.article_of(*claim).id == place.article && content.iter().any(|c| c.start < next && place.at < c.end)
        };
        let claims = view.claims();
        let Some(claim) = claims.iter().find(|c| holds(c)) else { return Vec::new() };
        let cluster = view.quote_cluster_of(*claim);
        cluster.map_or_else(|| vec![*claim], |c| c.variants.iter().map(|v| v.claim).collect())
    }
}

impl Label {
    fn read(line: &str, texts: &HashMap<String, String>) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [event, from, from_words, from_nth, to, to_words, to_nth] = fields[..] else {
            panic!("events.txt: seven fields expected: {line}")
        };
        let place = |article: &str, words: &str, nth: &str| {
            let nth: usize = nth.strip_prefix('#').map_or(1, |n| n.parse().expect("a number"));
            let (id, text) = texts.iter().find(|(id, _)| id.starts_with(article)).expect("an article of that number");
            let at = text.match_indices(words).nth(nth - 1).unwrap_or_else(|| panic!("{id} has no {words:?}")).0;
            Place { article: id.clone(), at }
        };
        Self { event: event.to_owned(), from: place(from, from_words, from_nth), to: place(to, to_words, to_nth) }
    }
}
