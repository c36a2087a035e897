//! Runs the stories of `tests/stories/*.txt`: articles with what the ledger is to make of them below.

mod common {
    pub mod timeline;
    pub mod told;
}

use common::timeline::{self, Case, Mark, RELATIONS, RULES, STATUSES, Says};
use common::told::{Told, articles, ledger};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The cases of all files, each with the name of its file.
fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let entries = fs::read_dir(&folder).expect("tests/stories").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let file = fs::read_to_string(&path).expect("a file in UTF-8");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let cases = timeline::parse(&file).unwrap_or_else(|e| panic!("{name}: {e}"));
        cases.into_iter().map(move |case| (name.clone(), case))
    };
    paths.into_iter().flat_map(read).collect()
}

#[test]
fn stories_are_told_as_expected() {
    let (mut all, mut wrong, mut complaints) = (0, 0, Vec::new());
    for (file, case) in cases() {
        let ledger = ledger(articles(&case));
        let told = Told::new(&case, &ledger);
        all += 1;
        wrong += usize::from(case.facts.iter().any(|f| f.mark != Mark::Right));
        complaints.extend(told.complaints().into_iter().map(|c| format!("{file}:{} {}: {c}", case.line, case.name)));
        told.check();
    }
    println!("{all} stories, {wrong} of them with something wrong");
    assert!(complaints.is_empty(), "{all} stories, but\n{}", complaints.join("\n"));
}

#[test]
fn every_relation_rule_and_status_has_a_case() {
    let cases = cases();
    let facts = || cases.iter().flat_map(|(_, c)| &c.facts).filter(|f| f.mark == Mark::Right).map(|f| &f.says);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for says in facts() {
        match says {
            Says::Event { relation, rule, .. } => seen.extend([relation.as_str(), rule.as_str()]),
            Says::Status(_, status) => _ = seen.insert(status),
            _ => {}
        }
    }
    let needed = RELATIONS.iter().chain(&RULES).chain(&STATUSES);
    let missing: Vec<&str> = needed.copied().filter(|n| !seen.contains(n)).collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
}

#[test]
fn malformed_stories_are_refused() {
    let refused = |file: &str, why: &str| {
        let error = timeline::parse(file).expect_err(file);
        assert!(error.contains(why), "{error:?} does not say {why:?}");
    };
    let told = |line: &str| format!("name\n@ Courier, day 0\n> a text\n{line}\n");
    refused("", "no case at all");
    refused("# only that\n", "no case at all");
    refused("@ Courier, day 0\n> a text\nno event\n", "name of its case");
    refused("name\nno event\n", "no article");
    refused("name\n> a text\nno event\n", "without its article");
    refused("name\n@ Courier\n> a text\nno event\n", "not \"@ Outlet, day 0\"");
    refused("name\n@ Courier, day one\n> a text\nno event\n", "not \"@ Outlet, day 0\"");
    refused("name\n@ Courier, day 0\n>a text\nno event\n", "no space behind");
    refused("name\n@ Courier, day 0\nno event\n", "no text");
    refused("name\n@ Courier, day 0\n> a text\n", "expects nothing");
    refused("name\n@ A, day 1\n> a\n@ B, day 0\n> b\nno event\n", "earlier than");
    refused("name\n@ A, day 0\n> a\nno event\n@ B, day 1\n> b\n", "behind what is expected");
    refused("name\n@ A, day 0\n> a\nno event\n> b\n", "without its article");
    refused("name\nknown: Q1\n@ A, day 0\n> a\nno event\n", "id = name");
    refused(&format!("{}\n{}", told("no event"), told("no event")), "line 1 again");
    refused(&told("wrong: no event"), "not \"key: value\"");
    refused(&told("nothing"), "not \"key: value\"");
    refused(&told("mood: 1 \"a\" is bad"), "no known key");
    refused(&told("hears by denial: 1 \"a\" -> 1 \"b\""), "expected one of repeats");
    refused(&told("denies by ear: 1 \"a\" -> 1 \"b\""), "expected one of withdrawal");
    refused(&told("denies by denial: 1 \"a\" = 1 \"b\""), "expected \" -> \"");
    refused(&told("denies by denial: 1 \"a\" -> 2 \"b\""), "no article 2");
    refused(&told("denies by denial: 0 \"a\" -> 1 \"b\""), "no article 0");
    refused(&told("denies by denial: 1 \"a\" -> 1 \"b\" too"), "too much");
    refused(&told("status: 1 \"a\""), "expected \" is \"");
    refused(&told("status: 1 \"a\" is fine"), "expected one of standing");
    refused(&told("status: 1 a is denied"), "no claim in");
    refused(&told("status: 1 \"a is denied"), "no end of");
    refused(&told("one voice: 1 \"a\""), "fewer than 2");
    refused(&told("by day x, status: 1 \"a\" is denied"), "no day");
    refused(&told("by day 1, voice: 1 \"a\" is Ann"), "asked of no day");
    refused(&told("spurious: status: 1 \"a\" is denied"), "can be spurious");
    refused(&told("spurious: by day 1, cluster: 1 \"a\""), "can be spurious");
}

#[test]
fn what_a_story_says_and_is_not_so_is_told() {
    let complaints = |lines: &str| {
        let head =
            "name\n@ Courier, day 0\n> The Selby union accused Marl Shipping of paying late. The company denied it.\n";
        let cases = timeline::parse(&format!("{head}{lines}\n")).expect("a case");
        let ledger = ledger(articles(&cases[0]));
        Told::new(&cases[0], &ledger).complaints().join("\n")
    };
    let denial = "denies by denial: 1 \"denied it\" -> 1 \"paying late\"";
    assert_eq!(complaints(denial), "");
    assert!(complaints("no event").contains("not told: denies by denial"));
    assert!(complaints(&format!("wrong: {denial}")).contains("take `wrong: ` away"));
    assert!(
        complaints(&format!("{denial}\nspurious: cluster: 1 \"denied it\" = 1 \"paying late\"")).contains("gone now")
    );
    assert!(complaints(&format!("{denial}\nstatus: 1 \"paying late\" is standing")).contains("found \"denied\""));
    assert!(complaints(&format!("{denial}\nsilent: 1 \"nobody\"")).contains("0 claims of 1"));
    assert!(complaints(&format!("{denial}\nwrong: silent: 1 \"nobody\"")).contains("0 claims of 1"));
}
