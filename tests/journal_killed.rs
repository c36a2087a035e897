//! What a journal returned for is there after the process was killed, or could not write on.
//!
//! The tests start this very program again, as the process that appends.
#![cfg(all(feature = "json", unix))]

use ascribe::{Article, Journal, Ledger, Timestamp};
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Where the file is, for the process that appends.
const FILE: &str = "ASCRIBE_JOURNAL_OF_CHILD";
const APPENDED: &str = "appended ";
const REFUSED: &str = "refused ";
/// More than are appended before the process is killed.
const MANY: usize = 100_000;

/// The number says it all, so that both processes know the article.
fn numbered(number: usize) -> Article {
    let claim = format!("“The pumps of shaft {number} ran for {} hours,” Maud Tarrant told the Vale Post.", number + 3);
    let text = format!("Shaft {number} runs\n\n{claim} Joss Perrin denied that shaft {number} was dry. ");
    let text = text.repeat(1 + number % 3);
    let time = Timestamp::from_unix(i64::try_from(number).unwrap());
    Article::new(format!("shaft-{number}"), "Vale Post", time, &ascribe::read(&text))
}

/// Not a test, but the process that appends; it does nothing where it was not started for that.
#[test]
fn child() {
    let Some(file) = env::var_os(FILE) else { return };
    let (mut journal, mut ledger) = Journal::open(file).expect("the file is opened");
    let mut out = std::io::stdout().lock();
    for number in ledger.articles().len()..MANY {
        let line = match journal.append(&mut ledger, numbered(number)) {
            Ok(_) => format!("\n{APPENDED}shaft-{number}\n"),
            Err(e) => format!("\n{REFUSED}{} {e}\n", ledger.articles().len()),
        };
        out.write_all(line.as_bytes()).and_then(|()| out.flush()).expect("the parent listens");
        if line.contains(REFUSED) {
            return;
        }
    }
}

fn ids(lines: &[String]) -> Vec<&str> {
    lines.iter().filter_map(|l| l.strip_prefix(APPENDED)).collect()
}

/// Starts the process that appends, reads so many identifiers, waits, and kills it; all that it printed.
fn killed(path: &Path, count: usize, wait: Duration) -> Vec<String> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the process starts");
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut printed = String::new();
    while printed.matches(APPENDED).count() < count {
        assert_ne!(out.read_line(&mut printed).unwrap(), 0, "it goes on until it is killed");
    }
    std::thread::sleep(wait);
    child.kill().expect("it is killed");
    out.read_to_string(&mut printed).unwrap();
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&child.wait().unwrap()), Some(9), "in the midst of it");
    // The last line may be cut.
    printed.truncate(printed.rfind('\n').map_or(0, |at| at + 1));
    printed.lines().map(str::to_owned).collect()
}

#[test]
fn what_append_returned_for_outlives_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let moments = [(0, 0), (0, 150), (1, 0), (2, 30), (6, 1), (13, 7)];
    let mut expected: Vec<Article> = Vec::new();
    for (round, (count, wait)) in moments.into_iter().enumerate() {
        let path = folder.path().join(format!("{round}.jsonl"));
        let mut appended = Vec::new();
        // The second time it goes on where the first was killed.
        for _ in 0..2 {
            let lines = killed(&path, count, Duration::from_millis(wait));
            let (_, recovered) = Journal::open_recovering(&path).expect("nothing but the last line is torn");
            let ledger = recovered.ledger;
            appended.extend(ids(&lines).into_iter().map(str::to_owned));
            assert!(appended.len() >= count);
            assert!(recovered.problems.len() <= 1, "{:?}", recovered.problems);
            for id in &appended {
                assert!(ledger.holds(id), "{id} was appended and is lost");
            }
            let kept = ledger.articles();
            expected.extend((expected.len()..kept.len()).map(numbered));
            assert_eq!(kept, &expected[..kept.len()], "in order, with all their claims");
            assert!(kept.iter().all(|a| !a.claims.is_empty()));
            assert_eq!(Ledger::load(&path).expect("the file is whole"), ledger);
        }
    }
}

#[test]
fn a_line_that_does_not_fit_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.jsonl");
    // The system lets the file grow to some length, writes of a line what fits, and refuses the rest.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""])
        .arg(env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FILE, &path)
        .output()
        .expect("the process starts");
    let printed = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<String> = printed.lines().map(str::to_owned).collect();
    let count = ids(&lines).len();
    assert!(count > 0 && count < MANY, "{printed}");
    let refused = format!("{REFUSED}{count} cannot append to {}", path.display());
    assert!(lines.contains(&refused), "{printed}");
    let ledger = Ledger::load(&path).expect("no line is torn");
    assert_eq!(ledger.articles(), (0..count).map(numbered).collect::<Vec<_>>());
    let (mut journal, mut ledger) = Journal::open(&path).expect("it goes on");
    journal.append(&mut ledger, numbered(count)).expect("where there is room");
    assert_eq!(Ledger::load(&path).expect("it is whole"), ledger);
}
