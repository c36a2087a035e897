//! The example `archive`, run as its users run it, and its database asked as they ask it.
#![cfg(feature = "serde")]

use rusqlite::Connection;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

const ENGINEER: &str = "The wall of the Moor dam in Kestrel Valley leaks, the engineer Ada Roe told reporters.\n\n\
    “We have seen water at the foot of the wall since the winter, and nobody has listened to us,” Roe said.\n\n\
    At least 40 families live below the dam, she said.\n";
const OWNER: &str = "Piet Lund, the owner of the Moor dam in Kestrel Valley, denied that the wall of the dam leaks.\n\n\
    “We have seen water at the foot of the wall since the winter,” Ada Roe had said.\n";
const LATER: &str = "Ada Roe, the engineer of the Moor dam in Kestrel Valley, said on Tuesday that at least 60 families \
    lived below the dam.\n";

/// The program, built in the way this test was built.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "archive"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success(), "the example builds");
        // …/deps/example_archive-0123 is this test.
        let here = std::env::current_exe().unwrap();
        here.ancestors().nth(2).unwrap().join("examples").join(format!("archive{}", std::env::consts::EXE_SUFFIX))
    })
}

/// A story's folder and the database that is made of it.
struct Story(TempDir);

impl Story {
    /// Articles in the order of time, one a day; the outlet of each is the first word of its file's name.
    fn new(articles: &[(&str, &[u8])]) -> Self {
        let story = Self(tempfile::tempdir().unwrap());
        story.write(articles);
        story
    }

    fn write(&self, articles: &[(&str, &[u8])]) {
        let mut meta = Vec::new();
        for (day, (file, text)) in (4..).zip(articles) {
            fs::write(self.0.path().join(file), text).unwrap();
            let outlet = file.split('-').next();
            let published = format!("2031-05-{day:02}T10:30:00+02:00");
            meta.push(serde_json::json!({ "file": file, "outlet": outlet, "published": published }));
        }
        fs::write(self.0.path().join("meta.json"), serde_json::to_string(&meta).unwrap()).unwrap();
    }

    fn database(&self) -> PathBuf {
        self.0.path().join("claims.db")
    }

    fn run(&self) -> Output {
        self.command().arg(self.0.path()).stdin(Stdio::null()).output().unwrap()
    }

    fn run_with_input(&self, input: &str) -> Output {
        let mut child =
            self.command().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.arg("--database").arg(self.database());
        command
    }

    /// The rows of a query as `sqlite3` prints them.
    fn rows(&self, query: &str) -> Vec<String> {
        rows(&Connection::open(self.database()).unwrap(), query)
    }

    /// Everything in the database.
    fn dump(&self) -> Vec<(String, Vec<String>)> {
        let tables = self.rows("select name from sqlite_master where type in ('table', 'view') order by name");
        tables.into_iter().map(|table| (table.clone(), self.rows(&format!("select * from {table}")))).collect()
    }
}

fn rows(database: &Connection, query: &str) -> Vec<String> {
    use rusqlite::types::Value;
    let mut select = database.prepare(query).unwrap();
    let columns = select.column_count();
    let cell = |value: Value| match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(_) => panic!("the archive has no blobs"),
    };
    let row = |row: &rusqlite::Row<'_>| {
        let cells: rusqlite::Result<Vec<String>> = (0..columns).map(|n| row.get(n).map(cell)).collect();
        cells.map(|cells| cells.join("|"))
    };
    select.query_map([], row).unwrap().map(Result::unwrap).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn story() -> Story {
    Story::new(&[
        ("courier-1.txt", ENGINEER.as_bytes()),
        ("post-1.txt", OWNER.as_bytes()),
        ("courier-2.txt", LATER.as_bytes()),
    ])
}

/// The kept story, after a run that went well.
fn kept() -> Story {
    let story = story();
    let output = story.run();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    story
}

#[test]
fn the_timeline_tells_who_said_what_and_what_became_of_it() {
    assert_eq!(
        kept().rows("select published, outlet, speaker, claim, status from timeline"),
        [
            "2031-05-04T08:30:00Z|courier|Ada Roe|The wall of the Moor dam in Kestrel Valley leaks|denied",
            "2031-05-04T08:30:00Z|courier|Ada Roe|We have seen water at the foot of the wall since the winter, and nobody \
             has listened to us|standing",
            "2031-05-04T08:30:00Z|courier|Ada Roe|At least 40 families live below the dam|revised",
            "2031-05-05T08:30:00Z|post|Piet Lund|the wall of the dam leaks|standing",
            "2031-05-05T08:30:00Z|post|Ada Roe|We have seen water at the foot of the wall since the winter|standing",
            "2031-05-06T08:30:00Z|courier|Ada Roe|at least 60 families lived below the dam|standing",
        ]
    );
}

#[test]
fn answers_read_from_left_to_right() {
    let story = kept();
    assert_eq!(
        story.rows("select outlet, speaker, relation, whose, claim, claimed_in from answers where relation = 'denies'"),
        ["post|Piet Lund|denies|Ada Roe|The wall of the Moor dam in Kestrel Valley leaks|courier"]
    );
    assert_eq!(
        story.rows("select speaker, relation, whose, claim, answer from answers where relation = 'revises'"),
        ["Ada Roe|revises|Ada Roe|At least 40 families live below the dam|at least 60 families lived below the dam"]
    );
}

#[test]
fn a_quotation_in_two_articles_is_one_cluster() {
    assert_eq!(
        kept().rows(
            "select article, fullest, cut, changed from variants join claims on claims.id = claim order by claims.id"
        ),
        ["courier-1|1||", "post-1|0|and nobody has listened to us|"]
    );
}

#[test]
fn speakers_go_by_any_of_their_names_in_any_case() {
    let story = kept();
    let named = |name: &str| {
        story.rows(&format!(
            "select distinct name, naming, kind from speakers join aliases on speaker = id where alias = '{name}'"
        ))
    };
    assert_eq!(named("roe"), ["Ada Roe|named|person"]);
    assert_eq!(named("the owner"), ["Piet Lund|named|person"]);
    assert_eq!(
        story.rows("select count(*) from claim_speakers join speakers on id = speaker where name = 'ADA ROE'"),
        ["5"]
    );
}

#[test]
fn passages_are_where_they_say_they_are() {
    let story = kept();
    let passages = story.rows(
        "select article, starts, ends, prefix || '~' || exact || '~' || suffix from passages join claims on id = claim",
    );
    assert!(passages.len() > 12, "{passages:?}");
    for passage in passages {
        let cells: Vec<&str> = passage.split('|').collect();
        let text = fs::read_to_string(story.0.path().join(format!("{}.txt", cells[0]))).unwrap();
        let (starts, ends): (usize, usize) = (cells[1].parse().unwrap(), cells[2].parse().unwrap());
        let [before, exact, behind] = cells[3].split('~').collect::<Vec<_>>().try_into().unwrap();
        assert_eq!(&text[starts..ends], exact);
        assert!(text[..starts].ends_with(before) && text[ends..].starts_with(behind), "{passage}");
    }
}

#[test]
fn figures_have_their_units() {
    assert_eq!(
        kept().rows("select value, upper, bound, unit from figures order by value"),
        ["40||at_least|families", "60||at_least|families"]
    );
}

#[test]
fn every_reference_holds_and_every_claim_is_there() {
    let story = kept();
    assert_eq!(story.rows("pragma foreign_key_check"), [] as [&str; 0]);
    assert_eq!(story.rows("select sum(json_array_length(record, '$.claims')) from articles"), ["6"]);
    assert_eq!(story.rows("select count(*) from claims"), ["6"]);
}

#[test]
fn a_second_run_changes_nothing() {
    let story = kept();
    let first = story.dump();
    let output = story.run();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    assert_eq!(text(&output.stdout), "0 articles added, 3 held, with 6 claims\n");
    assert_eq!(story.dump(), first);
}

#[test]
fn articles_can_come_one_by_one() {
    let story = Story::new(&[("courier-1.txt", ENGINEER.as_bytes())]);
    assert_eq!(story.run().status.code(), Some(0));
    assert_eq!(story.rows("select distinct status from claims"), ["standing"]);
    story.write(&[("courier-1.txt", ENGINEER.as_bytes()), ("post-1.txt", OWNER.as_bytes())]);
    assert_eq!(story.run().status.code(), Some(0));
    story.write(&[("courier-1.txt", b""), ("post-1.txt", b""), ("courier-2.txt", LATER.as_bytes())]);
    assert_eq!(story.run().status.code(), Some(0));
    assert_eq!(story.dump(), kept().dump());
}

#[test]
fn a_bad_article_is_named_and_the_others_kept() {
    let story = Story::new(&[
        ("courier-1.txt", ENGINEER.as_bytes()),
        ("mail-1.txt", b"He said \xff"),
        ("post-1.txt", OWNER.as_bytes()),
    ]);
    let output = story.run();
    assert_eq!(output.status.code(), Some(1));
    let bad = story.0.path().join("mail-1.txt");
    assert_eq!(text(&output.stderr), format!("{}: not UTF-8: bad byte at offset 8\n", bad.display()));
    assert_eq!(story.rows("select id from articles order by number"), ["courier-1", "post-1"]);
    assert_eq!(story.rows("select count(*) from claims"), ["5"]);
    assert_eq!(story.rows("select count(*) from answers where relation = 'denies'"), ["1"]);
}

#[test]
fn json_lines_are_read_from_the_standard_input() {
    let line = |id: &str, published: &str, text: &str| {
        let line = serde_json::json!({ "id": id, "outlet": "Courier", "published": published, "text": text });
        format!("{line}\n")
    };
    let story = Story::new(&[]);
    let input = [
        line("a", "2031-05-04T08:30:00Z", ENGINEER),
        "{\n".to_owned(),
        line("b", "yesterday", OWNER),
        line("a", "2031-05-05T08:30:00Z", OWNER),
    ];
    let output = story.run_with_input(&input.concat());
    assert_eq!(output.status.code(), Some(1));
    let messages = text(&output.stderr);
    assert!(messages.contains("standard input, line 2: "), "{messages}");
    assert!(messages.contains("standard input, line 3: published: \"yesterday\": "), "{messages}");
    assert!(messages.contains("a: a second article of that id\n"), "{messages}");
    assert_eq!(story.rows("select id, outlet, published from articles"), ["a|Courier|2031-05-04T08:30:00Z"]);
}

#[test]
fn a_run_that_fails_leaves_what_was_there() {
    let story = Story::new(&[("courier-1.txt", ENGINEER.as_bytes())]);
    assert_eq!(story.run().status.code(), Some(0));
    // Fails when the article and its claims are written already.
    let failing = "create trigger failing before insert on events begin select raise(abort, 'the disk is full'); end";
    Connection::open(story.database()).unwrap().execute_batch(failing).unwrap();
    let before = story.dump();
    story.write(&[("courier-1.txt", ENGINEER.as_bytes()), ("post-1.txt", OWNER.as_bytes())]);
    let output = story.run();
    assert_eq!(output.status.code(), Some(1));
    let message = format!("{}: the disk is full", story.database().display());
    assert!(text(&output.stderr).starts_with(&message), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(story.dump(), before);
}

#[test]
fn a_record_that_was_damaged_is_named() {
    let story = kept();
    let damage = "update articles set record = '{}' where id = 'post-1'";
    Connection::open(story.database()).unwrap().execute_batch(damage).unwrap();
    let before = story.dump();
    let output = story.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains(": articles.record of \"post-1\": "), "{}", text(&output.stderr));
    assert_eq!(story.dump(), before);
}

#[test]
fn somebody_elses_database_is_left_alone() {
    let story = story();
    let theirs = "create table claims (amount integer); insert into claims values (12)";
    Connection::open(story.database()).unwrap().execute_batch(theirs).unwrap();
    let output = story.run();
    assert_eq!(output.status.code(), Some(1));
    let message = format!("{}: this database is no archive of claims\n", story.database().display());
    assert_eq!(text(&output.stderr), message);
    assert_eq!(story.dump(), [("claims".to_owned(), vec!["12".to_owned()])]);
}

#[test]
fn a_story_that_is_not_there_makes_no_database() {
    let story = Story::new(&[]);
    fs::remove_file(story.0.path().join("meta.json")).unwrap();
    let output = story.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("meta.json: "), "{}", text(&output.stderr));
    assert!(!story.database().exists());
}
