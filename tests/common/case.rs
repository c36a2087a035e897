//! Cases as they stand in `tests/cases/*.txt`; the format is described in the README there.

use super::markup::{self, Mark};

/// A text and what is expected of it.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    /// The line of its name in its file, the first is 1.
    pub line: usize,
    /// The last line of its block.
    pub last_line: usize,
    /// Where it says `known: wrong`.
    pub known_wrong: Option<usize>,
    pub text: String,
    pub sort: Sort,
    pub marks: Vec<Mark>,
    pub facts: Vec<Fact>,
}

/// What a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Attributions,
    Sentences,
    Quotations,
}

/// `rule 2: split` says it of the attribution whose spans have the number 2.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub key: &'static str,
    pub number: usize,
    pub value: String,
}

pub const ATTRIBUTION_TAGS: [&str; 7] = ["S", "C", "=", "A", "T", "P", "M"];
const SENTENCE_TAG: &str = ".";
const QUOTATION_TAGS: [&str; 9] = [
    "speech",
    "speech-unclosed",
    "speech-unopened",
    "scare",
    "title",
    "nickname",
    "term",
    "scare-unclosed",
    "scare-unopened",
];

pub const RULES: [&str; 20] = [
    "source-cue-content",
    "source-cue-addressee-content",
    "content-source-cue",
    "content-cue-source",
    "split",
    "according-to",
    "possessor",
    "cue-noun",
    "cue-adjective",
    "passive",
    "participle",
    "infinitive",
    "relative-source",
    "relative-content",
    "colon",
    "dash",
    "evidential-adverb",
    "sourceless",
    "floating-quotation",
    "orphan-quotation",
];

const TIES: [&str; 12] = [
    "full-name",
    "short-name",
    "acronym",
    "apposition",
    "role",
    "repetition",
    "focus",
    "pronoun",
    "relative",
    "first-person",
    "generic",
    "description",
];

const VALUES: [&str; 7] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"];

/// The keys of facts and the values that each can have; any value where none is listed.
const KEYS: [(&str, &[&str]); 22] = [
    ("rule", &RULES),
    ("kind", &["direct", "indirect", "mixed"]),
    ("attachment", &["explicit", "continued", "floating", "orphan"]),
    ("form", &["name", "role", "pronoun", "relative", "collective", "organisation", "artifact", "unnamed", "implicit"]),
    ("type", &["comm", "patt", "ftv", "ctrl"]),
    ("flags", &["none", "unclosed", "unopened"]),
    ("who", &[]),
    ("tie", &TIES),
    ("is", &["person", "organisation", "group", "document", "place", "other"]),
    ("naming", &["named", "described", "generic", "author", "nobody"]),
    ("gender", &["male", "female", "unknown"]),
    ("value", &VALUES),
    ("author", &VALUES),
    ("illocution", &["statement", "question", "directive", "commissive", "expressive"]),
    ("determinate", &["yes", "no"]),
    ("distancing", &["yes", "no"]),
    ("tense", &["past", "present", "future", "none"]),
    ("worth", &["NFS", "UFS", "CFS"]),
    ("hedges", &[]),
    ("boosters", &[]),
    ("quantities", &[]),
    ("condition", &[]),
];

/// The cases of a file; an error names the line of the block that can't be read.
pub fn parse(file: &str) -> Result<Vec<Case>, String> {
    let lines: Vec<(usize, &str)> = (1..).zip(file.lines()).collect();
    let mut cases: Vec<Case> = Vec::new();
    for block in lines.split(|(_, line)| line.trim().is_empty()) {
        let block: Vec<_> = block.iter().copied().filter(|(_, l)| !l.starts_with('#')).collect();
        let Some((line, name)) = block.first().copied() else {
            continue;
        };
        let case = parse_block(&block).map_err(|e| format!("line {line}, {name:?}: {e}"))?;
        if let Some(twin) = cases.iter().find(|c| c.name == case.name) {
            return Err(format!("line {line}, {name:?}: the name of line {} again", twin.line));
        }
        cases.push(case);
    }
    if cases.is_empty() { Err("no case at all".to_owned()) } else { Ok(cases) }
}

fn parse_block(block: &[(usize, &str)]) -> Result<Case, String> {
    let (line, name) = block[0];
    if name.starts_with('>') || name.ends_with(['.', ' ']) || key_of(name).is_some() {
        return Err("a block begins with the name of its case".to_owned());
    }
    let quoted = block[1..].iter().take_while(|(_, l)| l.starts_with('>')).count();
    let text: Vec<&str> = block[1..=quoted].iter().map(|(_, l)| text_line(l)).collect::<Result<_, _>>()?;
    let (text, marks) = markup::parse(&text.join("\n"))?;
    if text.trim().is_empty() {
        return Err("no line of text, beginning with \"> \"".to_owned());
    }
    let (mut facts, mut known_wrong, mut none) = (Vec::new(), None, None);
    for (number, written) in &block[quoted + 1..] {
        match *written {
            "known: wrong" if known_wrong.is_none() => known_wrong = Some(*number),
            "expect: no attribution" if none.is_none() => none = Some(Sort::Attributions),
            "expect: no quotation" if none.is_none() => none = Some(Sort::Quotations),
            fact => facts.push(parse_fact(fact)?),
        }
    }
    let sort = match none {
        Some(_) if !marks.is_empty() => return Err("expects none, but has marks".to_owned()),
        Some(sort) => sort,
        None => sort_of(&marks)?,
    };
    check(sort, &marks, &facts)?;
    let last_line = block.last().map_or(line, |(number, _)| *number);
    Ok(Case { name: name.to_owned(), line, last_line, known_wrong, text, sort, marks, facts })
}

fn text_line(line: &str) -> Result<&str, String> {
    match line {
        ">" => Ok(""),
        _ => line.strip_prefix("> ").ok_or_else(|| format!("no space behind the > of {line:?}")),
    }
}

fn key_of(line: &str) -> Option<&'static str> {
    let key = line.split_once(": ")?.0.split(' ').next()?;
    let known = KEYS.iter().map(|(k, _)| *k).chain(["known", "expect"]);
    known.into_iter().find(|k| *k == key)
}

fn parse_fact(line: &str) -> Result<Fact, String> {
    let malformed = || format!("not \"key: value\" of a known key: {line:?}");
    let (key, value) = line.split_once(": ").ok_or_else(malformed)?;
    let (key, number) = key.split_once(' ').unwrap_or((key, "1"));
    let (key, values) = *KEYS.iter().find(|(k, _)| *k == key).ok_or_else(malformed)?;
    let number = number.parse().map_err(|_| malformed())?;
    if !values.is_empty() && !values.contains(&value) {
        return Err(format!("expected one of {}, but found {value:?}", values.join(", ")));
    }
    Ok(Fact { key, number, value: value.to_owned() })
}

fn sort_of(marks: &[Mark]) -> Result<Sort, String> {
    let sort = |mark: &Mark| match mark.tag.as_str() {
        SENTENCE_TAG => Ok(Sort::Sentences),
        tag if ATTRIBUTION_TAGS.contains(&tag) => Ok(Sort::Attributions),
        tag if QUOTATION_TAGS.contains(&tag) => Ok(Sort::Quotations),
        tag => Err(format!("{tag:?} is no tag")),
    };
    let first = sort(marks.first().ok_or("neither marks nor \"expect: no ...\"")?)?;
    for mark in marks {
        if sort(mark)? != first {
            return Err(format!("{:?} beside marks of another sort", mark.tag));
        }
    }
    Ok(first)
}

/// Whether each attribution has a content and at most one cue, and each fact an attribution to be said of.
fn check(sort: Sort, marks: &[Mark], facts: &[Fact]) -> Result<(), String> {
    if sort != Sort::Attributions {
        return match (facts.first(), marks.iter().find(|m| m.number != 1)) {
            (Some(fact), _) => Err(format!("{} says something of attributions alone", fact.key)),
            (_, Some(mark)) => Err(format!("{}{}: only attributions are numbered", mark.tag, mark.number)),
            _ => Ok(()),
        };
    }
    let count = |number: usize, tag: &str| marks.iter().filter(|m| m.number == number && m.tag == tag).count();
    for number in marks.iter().map(|m| m.number) {
        if count(number, "=") == 0 {
            return Err(format!("number {number} has no content"));
        }
        if let Some(tag) = ["C", "A", "T", "P", "M"].iter().find(|tag| count(number, tag) > 1) {
            return Err(format!("number {number} has several {tag}"));
        }
    }
    match facts.iter().find(|f| count(f.number, "=") == 0) {
        Some(fact) => Err(format!("{} of {}, which is not marked", fact.key, fact.number)),
        None => Ok(()),
    }
}
