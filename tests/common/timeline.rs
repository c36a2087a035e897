//! Stories as they stand in `tests/stories/*.txt`; the format is described in the README there.

use ascribe::KnownSpeaker;

/// Some articles and what the ledger is to make of them.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    /// The line of its name in its file, the first is 1.
    pub line: usize,
    pub known: Vec<KnownSpeaker>,
    pub articles: Vec<Told>,
    pub facts: Vec<Fact>,
}

/// One article, which is known by its number in its case, from 1.
#[derive(Debug)]
pub struct Told {
    pub outlet: String,
    pub day: i64,
    pub text: String,
}

/// One line of what is expected.
#[derive(Debug)]
pub struct Fact {
    pub line: usize,
    pub mark: Mark,
    /// It is so when everything up to this day is known.
    pub day: Option<i64>,
    pub says: Says,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is so.
    Right,
    /// It should be so, and is not.
    Wrong,
    /// It is so, and should not be.
    Spurious,
}

/// A claim: the number of its article, and words of it that no other claim there has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub article: usize,
    pub words: String,
}

#[derive(Debug)]
pub enum Says {
    Event {
        relation: String,
        rule: String,
        from: Place,
        to: Place,
    },
    Status(Place, String),
    Silent(Place),
    Voice(Place, String),
    Id(Place, String),
    OneVoice(Vec<Place>),
    Apart(Vec<Place>),
    Fullest(Place),
    Cut(Place, Vec<String>),
    Changed(Place, Vec<String>),
    /// All claims of a cluster or a thread, in the order of time.
    List(&'static str, Vec<Place>),
}

pub const RELATIONS: [&str; 10] = [
    "repeats",
    "echoes",
    "confirms",
    "denies",
    "disputes",
    "revises",
    "softens",
    "firms",
    "retracts",
    "conflicts_number",
];

pub const RULES: [&str; 10] = [
    "withdrawal",
    "denial",
    "confirmation",
    "reply",
    "repetition",
    "same-words",
    "contrary",
    "commitment",
    "figures",
    "context",
];

pub const STATUSES: [&str; 5] = ["standing", "disputed", "denied", "revised", "retracted"];

pub const LISTS: [&str; 4] = ["cluster", "thread", "voice thread", "figure thread"];

/// The cases of a file; an error names the line that can't be read.
pub fn parse(file: &str) -> Result<Vec<Case>, String> {
    let lines: Vec<(usize, &str)> = (1..).zip(file.lines()).collect();
    let mut cases: Vec<Case> = Vec::new();
    for block in lines.split(|(_, line)| line.trim().is_empty()) {
        let block: Vec<_> = block.iter().copied().filter(|(_, l)| !l.starts_with('#')).collect();
        let Some(((line, name), rest)) = block.split_first() else { continue };
        let case = parse_block(*line, name, rest)?;
        if let Some(twin) = cases.iter().find(|c| c.name == case.name) {
            return Err(format!("line {line}: the name of line {} again", twin.line));
        }
        cases.push(case);
    }
    if cases.is_empty() { Err("no case at all".to_owned()) } else { Ok(cases) }
}

fn parse_block(line: usize, name: &str, block: &[(usize, &str)]) -> Result<Case, String> {
    if name.starts_with(['>', '@']) || name.contains(": ") || name != name.trim() {
        return Err(format!("line {line}: a block begins with the name of its case"));
    }
    let mut case = Case { name: name.to_owned(), line, known: Vec::new(), articles: Vec::new(), facts: Vec::new() };
    for (number, written) in block {
        let at = |e: String| format!("line {number}: {e}");
        if let Some(head) = written.strip_prefix("@ ") {
            let told = parse_head(head).map_err(at)?;
            if case.articles.last().is_some_and(|a| a.day > told.day) {
                return Err(at("earlier than the article before it".to_owned()));
            }
            if !case.facts.is_empty() {
                return Err(at("an article behind what is expected".to_owned()));
            }
            case.articles.push(told);
        } else if written.starts_with('>') {
            let text = text_line(written).map_err(at)?;
            let article = case.articles.last_mut().filter(|_| case.facts.is_empty());
            let article = article.ok_or_else(|| at("a text without its article".to_owned()))?;
            if !article.text.is_empty() {
                article.text.push('\n');
            }
            article.text.push_str(text);
        } else if let Some(names) = written.strip_prefix("known: ") {
            case.known.push(parse_known(names).map_err(at)?);
        } else {
            case.facts.push(parse_fact(*number, written, case.articles.len()).map_err(at)?);
        }
    }
    let articles = &case.articles;
    match articles.iter().find(|a| a.text.trim().is_empty()) {
        Some(empty) => Err(format!("line {line}: no text of {}, day {}", empty.outlet, empty.day)),
        None if articles.is_empty() => Err(format!("line {line}: no article")),
        None if case.facts.is_empty() => Err(format!("line {line}: expects nothing; \"no event\" says so")),
        None => Ok(case),
    }
}

fn text_line(line: &str) -> Result<&str, String> {
    match line {
        ">" => Ok(""),
        _ => line.strip_prefix("> ").ok_or_else(|| format!("no space behind the > of {line:?}")),
    }
}

fn parse_head(head: &str) -> Result<Told, String> {
    let malformed = || format!("not \"@ Outlet, day 0\": {head:?}");
    let (outlet, day) = head.split_once(", day ").ok_or_else(malformed)?;
    let day = day.parse().map_err(|_| malformed())?;
    Ok(Told { outlet: outlet.to_owned(), day, text: String::new() })
}

fn parse_known(names: &str) -> Result<KnownSpeaker, String> {
    let mut parts = names.split(" = ").map(str::to_owned);
    match (parts.next(), parts.next()) {
        (Some(id), Some(name)) => Ok(KnownSpeaker { id, name, aliases: parts.collect() }),
        _ => Err(format!("not \"id = name = another name\": {names:?}")),
    }
}

fn parse_fact(line: usize, written: &str, articles: usize) -> Result<Fact, String> {
    let (mark, rest) = match written.split_once(": ") {
        Some(("wrong", rest)) => (Mark::Wrong, rest),
        Some(("spurious", rest)) => (Mark::Spurious, rest),
        _ => (Mark::Right, written),
    };
    let (day, rest) = match rest.strip_prefix("by day ").and_then(|r| r.split_once(", ")) {
        Some((day, rest)) => (Some(day.parse().map_err(|_| format!("{day:?} is no day"))?), rest),
        None => (None, rest),
    };
    if rest == "no event" && mark == Mark::Right && day.is_none() {
        return Ok(Fact { line, mark, day, says: Says::List("events", Vec::new()) });
    }
    let (key, value) = rest.split_once(": ").ok_or_else(|| format!("not \"key: value\": {rest:?}"))?;
    let mut value = Scanner { rest: value, articles };
    let says = parse_says(key, &mut value)?;
    if !value.rest.is_empty() {
        return Err(format!("{:?} is too much", value.rest));
    }
    let may_be_spurious = matches!(says, Says::Event { .. } | Says::List("cluster", _)) && day.is_none();
    if mark == Mark::Spurious && !may_be_spurious {
        return Err("only events and clusters can be spurious".to_owned());
    }
    if day.is_some() && !matches!(says, Says::Event { .. } | Says::Status(..) | Says::List(..)) {
        return Err(format!("{key:?} is asked of no day"));
    }
    Ok(Fact { line, mark, day, says })
}

fn parse_says(key: &str, value: &mut Scanner<'_>) -> Result<Says, String> {
    if let Some((relation, rule)) = key.split_once(" by ") {
        let (relation, rule) = (one_of(&RELATIONS, relation)?.to_owned(), one_of(&RULES, rule)?.to_owned());
        let from = value.place()?;
        value.skip(" -> ")?;
        return Ok(Says::Event { relation, rule, from, to: value.place()? });
    }
    match key {
        "status" => Ok(Says::Status(value.place()?, one_of(&STATUSES, value.name()?)?.to_owned())),
        "silent" => Ok(Says::Silent(value.place()?)),
        "voice" => Ok(Says::Voice(value.place()?, value.name()?.to_owned())),
        "id" => Ok(Says::Id(value.place()?, value.name()?.to_owned())),
        "one voice" => Ok(Says::OneVoice(value.places(2)?)),
        "apart" => Ok(Says::Apart(value.places(2)?)),
        "fullest" => Ok(Says::Fullest(value.place()?)),
        "cut" => Ok(Says::Cut(value.place()?, value.stretches()?)),
        "changed" => Ok(Says::Changed(value.place()?, value.stretches()?)),
        _ => match LISTS.into_iter().find(|l| *l == key) {
            Some(list) => Ok(Says::List(list, value.places(1)?)),
            None => Err(format!("{key:?} is no known key")),
        },
    }
}

fn one_of<'v>(values: &[&'v str], value: &str) -> Result<&'v str, String> {
    let found = values.iter().copied().find(|v| *v == value);
    found.ok_or_else(|| format!("expected one of {}, but found {value:?}", values.join(", ")))
}

/// What is left of a line.
struct Scanner<'l> {
    rest: &'l str,
    articles: usize,
}

impl<'l> Scanner<'l> {
    fn skip(&mut self, words: &str) -> Result<(), String> {
        let rest = self.rest.strip_prefix(words);
        self.rest = rest.ok_or_else(|| format!("expected {words:?} before {:?}", self.rest))?;
        Ok(())
    }

    /// `2 "the wall leaks"`
    fn place(&mut self) -> Result<Place, String> {
        let (number, rest) = self.rest.split_once(" \"").ok_or_else(|| format!("no claim in {:?}", self.rest))?;
        let (words, rest) = rest.split_once('"').ok_or_else(|| format!("no end of {rest:?}"))?;
        let article: usize = number.parse().map_err(|_| format!("{number:?} is no number"))?;
        if article == 0 || article > self.articles {
            return Err(format!("there is no article {article}"));
        }
        self.rest = rest;
        Ok(Place { article, words: words.to_owned() })
    }

    /// Claims with ` = ` between them.
    fn places(&mut self, least: usize) -> Result<Vec<Place>, String> {
        let mut out = vec![self.place()?];
        while !self.rest.is_empty() {
            self.skip(" = ")?;
            out.push(self.place()?);
        }
        if out.len() < least { Err(format!("fewer than {least} claims")) } else { Ok(out) }
    }

    /// ` is …`, to the end of the line.
    fn name(&mut self) -> Result<&'l str, String> {
        self.skip(" is ")?;
        Ok(std::mem::take(&mut self.rest))
    }

    /// ` is in the wall; of the dam`, or ` is nothing`
    fn stretches(&mut self) -> Result<Vec<String>, String> {
        let words = self.name()?;
        Ok(if words == "nothing" { Vec::new() } else { words.split("; ").map(str::to_owned).collect() })
    }
}
