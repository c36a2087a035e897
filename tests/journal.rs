//! Ledgers in files: what is written is read again, what is damaged is told, and nothing whole is lost.
#![cfg(feature = "json")]

mod common {
    pub mod prose;
    pub mod story;
}

use ascribe::{Article, ClaimId, Event, Fault, Journal, JournalError, Ledger, QuoteCluster, Status};
use common::prose::{any_text, news};
use common::story::{article, articles, ledger};
use proptest::prelude::*;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const HEADER: &str = "{\"format\":\"ascribe-ledger\",\"version\":2}";

/// A folder of its own, and a path in it where nothing is yet.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tunnel.jsonl");
    (folder, path)
}

/// The lines of the story's file.
fn lines() -> Vec<Vec<u8>> {
    let mut file = Vec::new();
    ledger(articles()).write_to(&mut file).expect("all is written");
    file.split_inclusive(|b| *b == b'\n').map(|line| line.strip_suffix(b"\n").expect("a newline").to_vec()).collect()
}

/// The story's file with one line put in the place of another.
fn with_line(number: usize, line: &[u8]) -> Vec<u8> {
    let mut lines = lines();
    lines[number - 1] = line.to_vec();
    file_of(&lines)
}

fn file_of(lines: &[Vec<u8>]) -> Vec<u8> {
    lines.iter().flat_map(|line| line.iter().chain(b"\n")).copied().collect()
}

fn without(number: usize) -> Vec<Article> {
    articles().into_iter().enumerate().filter(|(k, _)| k + 2 != number).map(|(_, a)| a).collect()
}

/// What is refused, and that by its path, by its line and in these words.
fn refused(file: &[u8], line: usize, message: &str) -> Fault {
    let (_folder, path) = place();
    fs::write(&path, file).unwrap();
    let error = Ledger::load(&path).expect_err("the file is refused");
    assert_eq!(error.to_string(), format!("{}: line {line}: {message}", path.display()));
    assert_eq!((error.line(), error.path()), (Some(line), Some(&*path)));
    let error = Journal::open(&path).expect_err("the file is refused");
    assert_eq!(error.to_string(), format!("{}: line {line}: {message}", path.display()));
    let error = Ledger::read_from(file).expect_err("the lines are refused");
    assert_eq!(error.to_string(), format!("the ledger: line {line}: {message}"));
    assert_eq!(fs::read(&path).unwrap(), file, "nothing is written");
    match error {
        JournalError::Line { problem, .. } => problem.fault,
        other => panic!("not of a line: {other:?}"),
    }
}

/// That all but one line is recovered, from a file and for a journal, which goes on behind what is left.
fn recovered_without(file: &[u8], number: usize) {
    let (_folder, path) = place();
    fs::write(&path, file).unwrap();
    let expected = ledger(without(number));
    let recovered = Ledger::recover(&path).expect("the rest is kept");
    assert_eq!(recovered.ledger, expected);
    let numbers: Vec<usize> = recovered.problems.iter().map(|p| p.line).collect();
    assert_eq!(numbers, [number]);
    let bytes = file.split(|b| *b == b'\n').nth(number - 1).unwrap();
    assert_eq!(recovered.problems[0].bytes, bytes);
    assert_eq!(fs::read(&path).unwrap(), file, "only a journal writes");

    let (mut journal, opened) = Journal::open_recovering(&path).expect("the rest is kept");
    assert_eq!(opened, recovered);
    assert_eq!(Ledger::load(&path).expect("the file is whole again"), expected);
    let mut ledger = opened.ledger;
    let next = article("next", 1_800_000_001, "The tunnel is dry, Joss Perrin said.");
    journal.append(&mut ledger, next).expect("the file goes on");
    assert_eq!(Ledger::load(&path).expect("and stays whole"), ledger);
}

/// All names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_saved_is_loaded() {
    let (folder, path) = place();
    let saved = ledger(articles());
    saved.save(&path).expect("it is saved");
    let loaded = Ledger::load(&path).expect("it is loaded");
    assert_eq!(loaded.articles(), saved.articles());
    let (before, after) = (saved.view(), loaded.view());
    let events: Vec<&Event> = before.events().collect();
    assert_eq!(after.events().collect::<Vec<_>>(), events);
    let clusters: Vec<QuoteCluster> = before.quote_clusters();
    assert_eq!(after.quote_clusters(), clusters);
    let claims: Vec<ClaimId> = before.claims();
    let status = |view: ascribe::View<'_>| claims.iter().map(|c| view.status(*c)).collect::<Vec<Status>>();
    assert_eq!(status(after), status(before));
    assert_eq!(loaded, saved);
    // The story has what is compared.
    assert!(!events.is_empty() && !clusters.is_empty(), "{events:?} {clusters:?}");
    assert!(status(before).iter().any(|s| *s != Status::Standing));
    assert_eq!(names(folder.path()), ["tunnel.jsonl"]);
}

#[test]
fn the_file_is_json_lines_of_what_articles_say() {
    let lines = lines();
    assert_eq!(lines[0], HEADER.as_bytes());
    assert_eq!(lines.len(), 1 + articles().len());
    for (line, article) in lines[1..].iter().zip(articles()) {
        let mut line: serde_json::Value = serde_json::from_slice(line).expect("JSON");
        assert_eq!(line.as_object_mut().unwrap().remove("event"), Some("article".into()));
        assert_eq!(line, serde_json::to_value(&article).unwrap());
    }
}

#[test]
fn saving_replaces_the_file() {
    let (_folder, path) = place();
    ledger(articles()).save(&path).unwrap();
    let shorter = ledger(articles().into_iter().take(1));
    shorter.save(&path).unwrap();
    assert_eq!(Ledger::load(&path).unwrap(), shorter);
}

#[cfg(unix)]
#[test]
fn saving_keeps_links_and_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = place();
    let link = folder.path().join("link.jsonl");
    Ledger::new().save(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    ledger(articles()).save(&link).unwrap();
    assert!(link.is_symlink());
    assert_eq!(Ledger::load(&path).unwrap(), ledger(articles()));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_file_that_cannot_be_replaced_stays() {
    let (folder, path) = place();
    fs::create_dir(&path).unwrap();
    fs::write(path.join("inside"), "x").unwrap();
    let error = ledger(articles()).save(&path).expect_err("a folder is no file");
    assert_eq!(error.to_string(), format!("cannot write {}", path.display()));
    assert!(error.source().is_some());
    assert_eq!(names(folder.path()), ["tunnel.jsonl"], "the file beside it is gone");
    assert_eq!(names(&path), ["inside"]);
}

#[test]
fn a_file_stays_when_saving_stops_midway() {
    let (folder, path) = place();
    ledger(articles()).save(&path).unwrap();
    let before = fs::read(&path).unwrap();
    // The last of many articles cannot be written.
    let mut all = articles();
    all[4].claims[0].content[0].end += 1;
    let error = ledger(all).save(&path).expect_err("the offsets do not fit");
    assert!(matches!(&error, JournalError::Unsound { id, .. } if id == "post-4"), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["tunnel.jsonl"]);
}

#[test]
fn files_that_are_not_there_are_told() {
    let (_folder, path) = place();
    for error in [Ledger::load(&path).unwrap_err(), Ledger::recover(&path).unwrap_err()] {
        assert_eq!(error.to_string(), format!("cannot read {}", path.display()));
        assert_eq!((error.line(), error.path()), (None, Some(&*path)));
        let source = error.source().and_then(|e| e.downcast_ref::<std::io::Error>()).expect("the system's reason");
        assert_eq!(source.kind(), std::io::ErrorKind::NotFound);
    }
    let deep = path.join("deep.jsonl");
    let error = Journal::open(&deep).unwrap_err();
    assert_eq!(error.to_string(), format!("cannot write {}", deep.display()));
}

#[test]
fn files_of_others_are_refused_and_left_alone() {
    let expected = format!("expected the header {HEADER}, but found ");
    let article = lines().remove(1);
    let headless = [&article[..], b"\n"].concat();
    refused(b"", 1, &format!("{expected}\"\""));
    refused(&headless, 1, &format!("{expected}{:?}", "{\"event\":\"article\",\"id\":\"post-0\",\"outlet…"));
    refused(b"name;outlet\n\xff;\n", 1, &format!("{expected}\"name;outlet\""));
    refused(b"\xff\xfe\n", 1, &format!("{expected}\"\u{fffd}\u{fffd}\""));
    let foreign = b"{\"format\":\"minutes\",\"version\":2}\n";
    refused(foreign, 1, "expected the format \"ascribe-ledger\", but found \"minutes\"");
    let later = b"{\"format\":\"ascribe-ledger\",\"version\":3}\n";
    refused(later, 1, "expected version 2, but found version 3");
    // Articles behind it do not make it a file to mend.
    for header in [&foreign[..], later, b"name;outlet\n"] {
        let articles = if header.starts_with(b"{") { &headless[..] } else { b"none\n" };
        let file = [header, articles].concat();
        let (_folder, path) = place();
        fs::write(&path, &file).unwrap();
        assert_eq!(Ledger::recover(&path).unwrap_err().line(), Some(1));
        assert_eq!(Journal::open_recovering(&path).unwrap_err().line(), Some(1));
        assert_eq!(fs::read(&path).unwrap(), file);
    }
}

#[test]
fn damaged_lines_are_told_and_the_rest_is_kept() {
    let json = |line: &str, found: &str| {
        (line.as_bytes().to_vec(), format!("expected the JSON of an article, but found {found}"))
    };
    let mut latin = lines().remove(2);
    latin[40] = 0xe9;
    let cases = [
        (latin, "expected UTF-8, but found 0xe9 at byte 41".to_owned()),
        json("", "at byte 0: EOF while parsing a value"),
        json("{\"event\":\"article\",\"id\":\"1\"", "at byte 27: EOF while parsing an object"),
        json("{\"event\":\"article\",\"id\":7}", "at byte 25: invalid type: integer `7`, expected a string"),
        json("{\"id\":\"1\"}", "at byte 10: missing field `event`"),
        (b"{\"event\":\"minutes\"}".to_vec(), "expected the event \"article\", but found \"minutes\"".to_owned()),
    ];
    for (line, message) in cases {
        let file = with_line(3, &line);
        assert_eq!(refused(&file, 3, &message), Fault::Damaged { reason: message });
        recovered_without(&file, 3);
    }
}

#[test]
fn articles_that_point_nowhere_are_damaged() {
    let change = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut line: serde_json::Value = serde_json::from_slice(&lines()[1]).unwrap();
        change(&mut line["claims"][0]);
        serde_json::to_vec(&line).unwrap()
    };
    let exact = articles()[0].claims[0].content[0].exact.clone();
    let (start, end) = (articles()[0].claims[0].content[0].start, articles()[0].claims[0].content[0].end);
    let words = format!("expected the {} bytes of {exact:?}, but found the span ", exact.len());
    let speakers = articles()[0].speakers.len();
    let cases = [
        (
            change(&|c| c["speakers"] = [77].into()),
            format!("expected claims by the article's {speakers} speakers, but found speaker 77"),
        ),
        (change(&|c| c["content"][0]["start"] = (start + 1).into()), format!("{words}{}..{end}", start + 1)),
        (change(&|c| c["content"][0]["start"] = u64::MAX.into()), format!("{words}{}..{end}", u64::MAX)),
        (change(&|c| c["figures"][0]["span"]["end"] = 0.into()), {
            let figure = articles()[0].claims[0].figures[0].span.start();
            format!("expected the span of a figure, but found {figure}..0")
        }),
    ];
    for (line, message) in cases {
        let file = with_line(2, &line);
        refused(&file, 2, &message);
        recovered_without(&file, 2);
    }
}

#[test]
fn a_second_article_of_an_identifier_is_told() {
    let mut lines = lines();
    lines.push(lines[2].clone());
    let file = file_of(&lines);
    let fault = refused(&file, 7, "expected an article of its own, but an earlier line holds \"post-1\"");
    assert_eq!(fault, Fault::Duplicate { id: "post-1".to_owned() });
    recovered_without(&file, 7);
}

#[test]
fn a_last_line_is_torn_wherever_it_ends() {
    let lines = lines();
    let (last, before) = lines.split_last().unwrap();
    let before = file_of(before);
    let message = "expected a whole line, but the file ends within it; recover it to keep the lines before";
    for cut in (1..last.len()).step_by(61).chain([last.len() - 1]) {
        let file = [&before[..], &last[..cut]].concat();
        assert_eq!(refused(&file, 6, message), Fault::Torn, "{cut}");
        recovered_without(&file, 6);
    }
    // Within a character.
    let cut = last
        .iter()
        .position(|b| !b.is_ascii())
        .map_or_else(|| [&last[..30], b"\xe2\x80"].concat(), |at| last[..=at].to_vec());
    let file = [&before[..], &cut].concat();
    assert_eq!(refused(&file, 6, message), Fault::Torn);
    recovered_without(&file, 6);
}

#[test]
fn a_torn_header_is_made_whole() {
    for cut in [0, 1, 20, HEADER.len() - 1] {
        let (_folder, path) = place();
        fs::write(&path, &HEADER[..cut]).unwrap();
        let error = Ledger::load(&path).unwrap_err();
        assert_eq!(error.line(), Some(1));
        assert_eq!(matches!(&error, JournalError::Line { problem, .. } if problem.fault == Fault::Torn), cut > 0);
        let (mut journal, recovered) = Journal::open_recovering(&path).unwrap();
        let mut ledger = recovered.ledger;
        journal.append(&mut ledger, articles().remove(0)).unwrap();
        assert_eq!(Ledger::load(&path).unwrap(), ledger);
    }
}

#[test]
fn a_lost_header_does_not_take_the_articles_with_it() {
    for file in [with_line(1, b"{\"format\":\"ascr#"), file_of(&lines()[1..])] {
        let (_folder, path) = place();
        fs::write(&path, &file).unwrap();
        let (_, recovered) = Journal::open_recovering(&path).unwrap();
        assert_eq!(recovered.ledger, ledger(articles()));
        assert_eq!(recovered.problems.iter().map(|p| p.line).collect::<Vec<_>>(), [1]);
        assert_eq!(Ledger::load(&path).unwrap(), recovered.ledger);
    }
}

#[test]
fn several_problems_are_told_in_order() {
    let mut lines = lines();
    lines[1] = b"\xff".to_vec();
    lines[3] = lines[2].clone();
    let mut file = file_of(&lines);
    file.truncate(file.len() - 9);
    let recovered = Ledger::recover_from(&*file).unwrap();
    let told: Vec<String> = recovered.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 2: expected UTF-8, but found 0xff at byte 1",
            "line 4: expected an article of its own, but an earlier line holds \"post-1\"",
            "line 6: expected a whole line, but the file ends within it; recover it to keep the lines before",
        ]
    );
    assert_eq!(recovered.ledger.articles(), [articles().remove(1), articles().remove(3)]);
}

#[test]
fn a_journal_holds_what_was_appended() {
    let (folder, path) = place();
    let (mut journal, mut kept) = Journal::open(&path).unwrap();
    assert_eq!((journal.path(), fs::read_to_string(&path).unwrap()), (&*path, format!("{HEADER}\n")));
    for (k, article) in articles().into_iter().enumerate() {
        let id = journal.append(&mut kept, article).unwrap();
        assert_eq!(id.number(), k);
        assert_eq!(Ledger::load(&path).unwrap(), kept, "as soon as append returns");
        if k == 2 {
            (journal, kept) = Journal::open(&path).unwrap();
        }
    }
    assert_eq!(kept, ledger(articles()));
    assert_eq!(fs::read(&path).unwrap(), file_of(&lines()));
    assert_eq!(names(folder.path()), ["tunnel.jsonl"]);
}

#[test]
fn recovering_a_whole_file_changes_nothing() {
    let (_folder, path) = place();
    // A field of a later version would be lost if the file were written anew.
    let file = with_line(2, &[b"{\"seen\":1,", &lines()[1][1..]].concat());
    fs::write(&path, &file).unwrap();
    let (_, recovered) = Journal::open_recovering(&path).unwrap();
    assert_eq!((recovered.ledger, recovered.problems), (ledger(articles()), Vec::new()));
    assert_eq!(fs::read(&path).unwrap(), file);
}

#[test]
fn a_whole_last_line_needs_no_newline() {
    let (_folder, path) = place();
    let mut file = file_of(&lines()[..4]);
    file.pop();
    fs::write(&path, &file).unwrap();
    let (mut journal, mut kept) = Journal::open(&path).unwrap();
    for article in articles().drain(3..) {
        journal.append(&mut kept, article).unwrap();
    }
    assert_eq!(kept, ledger(articles()));
    assert_eq!(fs::read(&path).unwrap(), file_of(&lines()));
}

#[test]
fn what_a_journal_refuses_changes_nothing() {
    let (_folder, path) = place();
    let (mut journal, mut kept) = Journal::open(&path).unwrap();
    journal.append(&mut kept, articles().remove(0)).unwrap();
    let (before, file) = (kept.clone(), fs::read(&path).unwrap());
    let mut refuse = |article: Article, message: &str| {
        assert_eq!(journal.append(&mut kept, article).unwrap_err().to_string(), message);
        assert_eq!(kept, before);
    };

    refuse(articles().remove(0), "the ledger already holds an article \"post-0\"");
    let mut unsound = articles().remove(1);
    unsound.claims[0].speakers = vec![9];
    let speakers = unsound.speakers.len();
    refuse(
        unsound,
        &format!("article \"post-1\": expected claims by the article's {speakers} speakers, but found speaker 9"),
    );
    let mut endless = articles().remove(2);
    endless.claims[0].figures[0].value = f64::INFINITY;
    let figure = format!("{:?}", endless.claims[0].figures[0]);
    refuse(endless, &format!("article \"post-2\": expected a finite figure, but found {figure}"));
    assert_eq!(fs::read(&path).unwrap(), file);

    let name = path.display();
    let longer = [&file[..], b"{\"event\":"].concat();
    fs::write(&path, &longer).unwrap();
    let (was, is) = (file.len(), longer.len());
    refuse(
        articles().remove(1),
        &format!("{name}: expected {was} bytes, as it was left, but found {is}; open it anew"),
    );
    assert_eq!(fs::read(&path).unwrap(), longer);
    fs::remove_file(&path).unwrap();
    refuse(articles().remove(1), &format!("cannot append to {name}"));
    assert!(!path.exists());

    fs::write(&path, &file).unwrap();
    journal.append(&mut kept, articles().remove(1)).expect("as it was left");
    assert_eq!(Ledger::load(&path).unwrap(), kept);
}

#[test]
fn figures_beyond_all_bounds_are_left_out() {
    let text = format!("“5 {} people came to the tunnel,” Maud Tarrant said.", "billion ".repeat(60));
    let article = article("1", 0, &text);
    assert_eq!((article.claims.len(), article.claims[0].figures.len()), (1, 0));
    let mut file = Vec::new();
    ledger([article]).write_to(&mut file).unwrap();
    Ledger::read_from(&*file).expect("what reads made is always written and read");
}

#[test]
fn errors_can_be_sent_and_shared() {
    fn assert_error<T: Error + Send + Sync + 'static>() {}
    fn assert_shared<T: Send + Sync + 'static>() {}
    assert_error::<JournalError>();
    assert_error::<ascribe::Problem>();
    assert_error::<Fault>();
    assert_shared::<Journal>();
    assert_shared::<ascribe::Recovered>();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_ledger_is_read_as_it_was_written(
        texts in prop::collection::vec((any_text(), news(), any::<i64>()), 0..4), figure in any::<f64>()
    ) {
        let mut all = Ledger::new();
        for (id, text, published) in texts {
            let text = format!("“Some 30 people came,” Joss Perrin said. {text}");
            let mut article = article(&id, published, &text);
            // No bit of a figure is lost.
            if figure.is_finite() && let Some(f) = article.claims.iter_mut().flat_map(|c| &mut c.figures).next() {
                f.value = figure;
            }
            let _ = all.append(article);
        }
        let mut file = Vec::new();
        all.write_to(&mut file).expect("it is written");
        prop_assert_eq!(Ledger::read_from(&*file).expect("it is read"), all);
    }

    #[test]
    fn every_file_is_read_or_refused(mut file in Just(file_of(&lines())), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        let whole = Ledger::read_from(&*file);
        if let Ok(recovered) = Ledger::recover_from(&*file) {
            prop_assert_eq!(whole.ok(), recovered.problems.is_empty().then_some(recovered.ledger));
        } else {
            prop_assert!(whole.is_err());
        }
    }
}
