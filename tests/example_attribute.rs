//! The example `attribute`, run as its users run it.
#![cfg(feature = "serde")]

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

const ARTICLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/attribute/harbour.txt");

/// The program, built in the way this test was built.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "attribute"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success(), "the example builds");
        // …/deps/example_attribute-0123 is this test.
        let here = std::env::current_exe().unwrap();
        here.ancestors().nth(2).unwrap().join("examples").join(format!("attribute{}", std::env::consts::EXE_SUFFIX))
    })
}

fn run<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Output {
    Command::new(program()).args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn run_with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A folder with articles `b/second.txt`, `a.txt`, a file that is none, and `notes.md`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("b")).unwrap();
    fs::write(folder.path().join("b/second.txt"), "“Ça ira,” the mayor said.\n").unwrap();
    fs::write(folder.path().join("a.txt"), "The mayor denied that the bridge was unsafe.\n").unwrap();
    fs::write(folder.path().join("notes.md"), "“No article,” he said.\n").unwrap();
    folder
}

#[test]
fn text_names_speaker_cue_and_words() {
    let output = run(&[ARTICLE]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
    let page = text(&output.stdout);
    assert!(page.contains("Harbourmaster Ines Okafor · told\n"), "{page}");
    assert!(page.contains("“Nobody was ever in danger,” … “but I would rather"), "{page}");
    assert!(!page.contains('\u{1b}'), "colours are for terminals: {page:?}");
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
}

#[test]
fn inner_attributions_stand_below_their_outer_one() {
    let page =
        run_with_input(&[], b"The mayor said that the governor had told reporters that the bridge was unsafe.\n");
    let page = text(&page.stdout);
    let outer = page.find("\nThe mayor \u{b7} said\n    that the governor had told").expect(&page);
    let inner = page.find("\n    the governor \u{b7} had told\n        that the bridge was unsafe\n").expect(&page);
    assert!(outer < inner, "{page}");
}

#[test]
fn a_terminal_gets_no_commands_from_an_article() {
    let page = text(&run_with_input(&[], b"\xe2\x80\x9cI am\x1b[2J here,\xe2\x80\x9d she said.\n").stdout);
    assert!(page.contains("I am\u{fffd}[2J here"), "{page:?}");
}

#[test]
fn standard_input_is_read_without_argument_and_for_a_dash() {
    for arguments in [&["--format", "json"][..], &["--format", "json", "-"]] {
        let output = run_with_input(arguments, "“We are ready,” the harbour master said.".as_bytes());
        assert_eq!(output.status.code(), Some(0));
        let line = &lines(&output)[0];
        assert_eq!(line["file"], "-");
        assert_eq!(line["reading"]["text"], "“We are ready,” the harbour master said.");
        assert_eq!(line["reading"]["attributions"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn json_is_the_reading_of_the_library() {
    let output = run(&["--format", "json", ARTICLE]);
    let article = fs::read_to_string(ARTICLE).unwrap();
    let reading = serde_json::to_string(&ascribe::read(&article)).unwrap();
    assert_eq!(text(&output.stdout), format!("{{\"file\":{},\"reading\":{reading}}}\n", Value::from(ARTICLE)));
}

#[test]
fn standoff_is_the_standoff_of_the_library() {
    let output = run(&["--format", "standoff", ARTICLE]);
    let line = &lines(&output)[0];
    let article = fs::read_to_string(ARTICLE).unwrap();
    let expected = ascribe::Standoff::new("harbour", &ascribe::read(&article));
    assert_eq!(*line, serde_json::to_value(expected).unwrap());
    assert_eq!(line["doc"], "harbour");
    // Code points, not bytes: the article has curly quotation marks before this one.
    let content = line["attributions"].as_array().unwrap().last().unwrap()["content"][0].clone();
    let at = |n: usize| usize::try_from(content[n].as_u64().unwrap()).unwrap();
    let words: String = article.chars().skip(at(0)).take(at(1) - at(0)).collect();
    assert_eq!(words, "“Ask me after the vote,”");
}

#[test]
fn folders_are_walked_in_order() {
    let folder = folder();
    let output = run(&[Path::new("--format=standoff"), folder.path()]);
    assert_eq!(output.status.code(), Some(0));
    let docs: Vec<_> = lines(&output).iter().map(|line| line["doc"].clone()).collect();
    assert_eq!(docs, ["a", "second"]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_done() {
    let folder = folder();
    let bad = folder.path().join("a-bad.txt");
    fs::write(&bad, b"\xc3\x87a \xff").unwrap();
    let missing = folder.path().join("missing.txt");
    let output = run(&[Path::new("--format=standoff"), &missing, folder.path()]);
    assert_eq!(output.status.code(), Some(1));
    let messages = text(&output.stderr);
    assert!(messages.contains(&format!("{}: ", missing.display())), "{messages}");
    assert!(messages.contains(&format!("{}: not UTF-8: bad byte at offset 4\n", bad.display())), "{messages}");
    assert_eq!(lines(&output).len(), 2);
}

#[test]
fn text_that_breaks_off_in_a_character_is_not_utf8() {
    let output = run_with_input(&[], b"He said \xe2\x80");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "-: not UTF-8: bad byte at offset 8\n");
}

#[test]
fn nothing_to_read_is_no_error() {
    let output = run_with_input(&[], b"");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), "-: nothing attributed\n".to_owned()));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let article = fs::read_to_string(ARTICLE).unwrap().repeat(200);
    fs::write(folder.path().join("long.txt"), article).unwrap();
    let mut child = Command::new(program())
        .args(["--format", "json"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}
