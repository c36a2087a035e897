//! Runs the cases of `tests/cases/*.txt`: texts with the expected spans written into them.
//!
//! Cases that the reader gets wrong bear the line `known: wrong`. A case that is wrong without it fails, and so does
//! one that has become right with it. `ASCRIBE_UPDATE_KNOWN=1` rewrites these lines, and nothing else.

mod common {
    pub mod case;
    pub mod markup;
    pub mod verdict;
}

use ascribe::Reader;
use common::case::{self, Case, RULES};
use common::markup::{Mark, parse, render};
use common::verdict::{Verdict, judge};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn files() -> Vec<(PathBuf, String, Vec<Case>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let file = fs::read_to_string(&path).expect("a case file in UTF-8");
        let cases = case::parse(&file).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (path, file, cases)
    };
    paths.into_iter().map(read).collect()
}

/// The file with `known: wrong` at just those cases that are wrong.
fn with_known(file: &str, verdicts: &[(&Case, Verdict)]) -> String {
    let mut out = String::new();
    for (number, line) in (1..).zip(file.lines()) {
        let ends = verdicts.iter().find(|(case, _)| case.last_line == number);
        if !verdicts.iter().any(|(case, _)| case.known_wrong == Some(number)) {
            out.push_str(line);
            out.push('\n');
        }
        if ends.is_some_and(|(_, verdict)| !verdict.is_right) {
            out.push_str("known: wrong\n");
        }
    }
    out
}

#[test]
fn cases_are_read_as_expected() {
    let reader = Reader::new();
    let update = std::env::var_os("ASCRIBE_UPDATE_KNOWN").is_some_and(|v| v == "1");
    let (mut all, mut wrong, mut complaints) = (0, 0, Vec::new());
    for (path, file, cases) in files() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let verdicts: Vec<(&Case, Verdict)> = cases.iter().map(|c| (c, judge(&reader, c))).collect();
        let known = verdicts.iter().filter(|(_, v)| !v.is_right).count();
        println!("{name}: {} cases, {known} wrong", cases.len());
        all += cases.len();
        wrong += known;
        for (case, verdict) in &verdicts {
            let place = format!("{name}:{} {}", case.line, case.name);
            let expected = render(&case.text, &case.marks);
            let differs = format!("{place}\n    expected  {expected}\n    found     {}", verdict.found);
            match (verdict.is_right, case.known_wrong) {
                (true, None) => continue,
                (true, Some(_)) => complaints.push(format!("{place}: right now, take `known: wrong` away")),
                (false, Some(_)) => {}
                (false, None) => complaints.push(differs.clone()),
            }
            if !verdict.is_right {
                println!("  {differs}");
            }
        }
        if update {
            fs::write(&path, with_known(&file, &verdicts)).expect("a case file that can be written");
        }
    }
    println!("{all} cases, {wrong} of them wrong");
    assert!(
        update || complaints.is_empty(),
        "{} of {all} cases are not as they are marked \
         (ASCRIBE_UPDATE_KNOWN=1 rewrites the `known: wrong` lines):\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

#[test]
fn every_rule_has_a_case() {
    let files = files();
    let facts = files.iter().flat_map(|(_, _, cases)| cases).flat_map(|case| &case.facts);
    let seen: BTreeSet<&str> = facts.filter(|f| f.key == "rule").map(|f| f.value.as_str()).collect();
    let missing: Vec<&str> = RULES.into_iter().filter(|rule| !seen.contains(rule)).collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
}

#[test]
fn malformed_cases_are_refused() {
    let refused = |file: &str, why: &str| {
        let error = case::parse(file).expect_err(file);
        assert!(error.contains(why), "{error:?} does not say {why:?}");
    };
    refused("", "no case at all");
    refused("name\n", "no line of text");
    refused("> {= A} text\n", "name of its case");
    refused("rule: split\n> {= A} text\n", "name of its case");
    refused("name\n>{= A} text\n", "no space behind");
    refused("name\n> a text\n", "neither marks nor");
    refused("name\n> {= a text\n", "never closed");
    refused("name\n> a} text\n", "without its {");
    refused("name\n> {=} a text\n", "never closed");
    refused("name\n> {= a }text\n", "space at an end");
    refused("name\n> {X a} text\n", "is no tag");
    refused("name\n> {S a} text\n", "no content");
    refused("name\n> {C a} {C b} {= text}\n", "several C");
    refused("name\n> {= a} {. text}\n", "another sort");
    refused("name\n> {.2 a text}\n", "only attributions are numbered");
    refused("name\n> {. a text}\nkind: direct\n", "attributions alone");
    refused("name\n> {= a} text\nkind 2: direct\n", "not marked");
    refused("name\n> {= a} text\nkind: loud\n", "expected one of direct, indirect, mixed");
    refused("name\n> {= a} text\nsort: direct\n", "known key");
    refused("name\n> {= a} text\nknown: right\n", "known key");
    refused("name\n> {= a} text\nexpect: no attribution\n", "expects none");
    refused("name\n> {= a} text\n> b\nkind: direct\n> c\n", "known key");
    refused("name\n> {= a} text\n\nname\n> {= a} text\n", "line 1 again");
}

#[test]
fn markup_is_taken_out_and_put_in_again() {
    let marked = "{=2 {S He} {C said} {= it} [sic]} {C2 was}";
    let (text, marks) = parse(marked).expect("markup");
    assert_eq!(text, "He said it [sic] was");
    assert_eq!(marks[1], Mark { tag: "S".to_owned(), number: 1, span: (0..2).into() });
    assert_eq!(render(&text, &marks), marked);
}

#[test]
fn known_lines_are_rewritten_and_nothing_else() {
    let file = "# c\n\na\n> {= x} y\nknown: wrong\n\nb\n> {= x} y\nkind: direct\n";
    let cases = case::parse(file).expect("cases");
    let judged = |rights: [bool; 2]| {
        let verdict = |is_right| Verdict { is_right, found: String::new() };
        let verdicts: Vec<_> = cases.iter().zip(rights.map(verdict)).collect();
        with_known(file, &verdicts)
    };
    assert_eq!(judged([false, true]), file);
    assert_eq!(judged([true, false]), "# c\n\na\n> {= x} y\n\nb\n> {= x} y\nkind: direct\nknown: wrong\n");
}
