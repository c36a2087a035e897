//! What the reader makes of a case, and whether it is what the case expects.

use super::case::{Case, Sort};
use super::markup::{Mark, render};
use ascribe::{Attribution, Bound, CheckWorthiness, Quantity, Reader, Reading, Span, Speaker};
use std::fmt::Debug;

/// What was found, and whether it is what was expected.
pub struct Verdict {
    pub is_right: bool,
    /// The text with what was found as markup, and the facts that differ.
    pub found: String,
}

pub fn judge(reader: &Reader, case: &Case) -> Verdict {
    match case.sort {
        Sort::Attributions => attributions(reader, case),
        Sort::Sentences => {
            let found = reader.sentences(&case.text);
            plain(case, &found.into_iter().map(|span| mark(".", 1, span)).collect::<Vec<_>>())
        }
        Sort::Quotations => {
            let found = reader.read(&case.text).quotations;
            let tag = |q: &ascribe::Quotation| match q.flag {
                Some(flag) => format!("{}-{}", name(&q.kind), name(&flag)),
                None => name(&q.kind),
            };
            plain(case, &found.iter().map(|q| mark(&tag(q), 1, q.span)).collect::<Vec<_>>())
        }
    }
}

fn mark(tag: &str, number: usize, span: Span) -> Mark {
    Mark { tag: tag.to_owned(), number, span }
}

/// The name of a variant as the cases write it.
fn name(value: &impl Debug) -> String {
    format!("{value:?}").to_lowercase()
}

fn plain(case: &Case, found: &[Mark]) -> Verdict {
    Verdict { is_right: found == case.marks.as_slice(), found: render(&case.text, found) }
}

fn attributions(reader: &Reader, case: &Case) -> Verdict {
    let numbers = numbers(case);
    let inner = numbers.iter().any(|n| container(case, &numbers, *n).is_some());
    let reading = reader.read(&case.text);
    let found: Vec<&Attribution> = reading.attributions.iter().filter(|a| inner || a.layer == 0).collect();
    let mut marks = Vec::new();
    let mut differ = Vec::new();
    for (k, a) in found.iter().enumerate() {
        let all = ["S", "C", "=", "A", "T", "P", "M"];
        marks.extend(all.iter().flat_map(|tag| spans_of(a, tag).into_iter().map(move |span| mark(tag, k + 1, span))));
    }
    let mut is_right = numbers.len() == found.len();
    for number in &numbers {
        let Some(a) = found.iter().find(|a| has_spans(case, *number, a)) else {
            is_right = false;
            continue;
        };
        for fact in case.facts.iter().filter(|f| f.number == *number) {
            let value = fact_of(&reading, a, fact.key);
            if value != fact.value {
                differ.push(format!("{} {number}: {value}, not {}", fact.key, fact.value));
            }
        }
        let parent = a.parent.map(|p| &reading.attributions[p]);
        let container = container(case, &numbers, *number);
        if parent.map(|p| p.content.clone()) != container.map(|c| spans(case, c, "=")) {
            differ.push(format!("parent of {number}"));
        }
    }
    let mut shown = render(&case.text, &marks);
    for difference in &differ {
        shown.push_str("\n    ");
        shown.push_str(difference);
    }
    Verdict { is_right: is_right && differ.is_empty(), found: shown }
}

fn numbers(case: &Case) -> Vec<usize> {
    let mut numbers: Vec<usize> = case.marks.iter().map(|m| m.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn spans(case: &Case, number: usize, tag: &str) -> Vec<Span> {
    let of = |m: &&Mark| m.number == number && m.tag == tag;
    case.marks.iter().filter(of).map(|m| m.span).collect()
}

fn spans_of(a: &Attribution, tag: &str) -> Vec<Span> {
    match tag {
        "S" => a.source.clone(),
        "=" => a.content.clone(),
        "C" => a.cue.into_iter().collect(),
        "A" => a.addressee.into_iter().collect(),
        "T" => a.time.into_iter().collect(),
        "P" => a.place.into_iter().collect(),
        _ => a.medium.into_iter().collect(),
    }
}

/// Whether source, cue and content are the same, and the circumstances where the case marks any.
fn has_spans(case: &Case, number: usize, a: &Attribution) -> bool {
    let same = |tag: &str| spans(case, number, tag) == spans_of(a, tag);
    let circumstances = ["A", "T", "P", "M"];
    let marked = circumstances.iter().any(|tag| !spans(case, number, tag).is_empty());
    ["S", "C", "="].iter().all(|tag| same(tag)) && (!marked || circumstances.iter().all(|t| same(t)))
}

/// The number whose content holds this one's cue and content, the narrowest.
fn container(case: &Case, numbers: &[usize], number: usize) -> Option<usize> {
    let mut parts = spans(case, number, "=");
    parts.extend(spans(case, number, "C"));
    let holds = |other: &usize| {
        let contents = spans(case, *other, "=");
        contents != spans(case, number, "=") && parts.iter().all(|p| contents.iter().any(|c| c.contains(*p)))
    };
    let size = |other: &usize| spans(case, *other, "=").iter().map(|s| s.len()).sum::<usize>();
    numbers.iter().copied().filter(|n| *n != number && holds(n)).min_by_key(size)
}

/// What the claim of an attribution says of itself; lists are joined by "; ", and empty ones are "none".
fn fact_of_claim(reading: &Reading<'_>, a: &Attribution, key: &str) -> String {
    let number =
        reading.attributions.iter().position(|other| std::ptr::eq(other, a)).expect("an attribution of this reading");
    let claim = &reading.claims[number];
    let text = |span: &Span| span.of(&reading.text).to_owned();
    let list = |words: Vec<String>| if words.is_empty() { "none".to_owned() } else { words.join("; ") };
    let yes = |holds: bool| if holds { "yes" } else { "no" }.to_owned();
    match key {
        "value" => claim.value().name().to_owned(),
        "author" => claim.value_for(&[]).map_or("none", |v| v.name()).to_owned(),
        "illocution" => claim.illocution.name().to_owned(),
        "determinate" => yes(claim.determinate),
        "distancing" => yes(!claim.distancing.is_empty()),
        "tense" => claim.tense.map_or("none".to_owned(), |t| name(&t)),
        "worth" => match claim.worth {
            CheckWorthiness::NonFactual => "NFS",
            CheckWorthiness::Unimportant => "UFS",
            _ => "CFS",
        }
        .to_owned(),
        "hedges" => list(claim.hedges.iter().map(|m| text(&m.span)).collect()),
        "boosters" => list(claim.boosters.iter().map(|m| text(&m.span)).collect()),
        "condition" => claim.condition.as_ref().map_or("none".to_owned(), text),
        _ => list(claim.quantities.iter().map(|q| quantity(&reading.text, q)).collect()),
    }
}

/// Bound, value and unit, as the cases write them.
fn quantity(text: &str, quantity: &Quantity) -> String {
    let bound = match quantity.bound {
        Bound::Exact => "exact",
        Bound::AtLeast => "at_least",
        Bound::AtMost => "at_most",
        Bound::About => "about",
        _ => "range",
    };
    let upper = quantity.upper.map_or(String::new(), |v| format!("-{v}"));
    let unit = quantity.unit.map_or(String::new(), |span| format!(" {}", span.of(text)));
    format!("{bound} {}{upper}{unit}", quantity.value)
}

fn fact_of(reading: &Reading<'_>, a: &Attribution, key: &str) -> String {
    let speakers = reading.speakers_of(a);
    let of_speaker = |value: &dyn Fn(&Speaker) -> String| speakers.first().map_or("nobody".to_owned(), |s| value(s));
    match key {
        "who" if speakers.is_empty() => "nobody".to_owned(),
        "who" => speakers.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join("; "),
        "tie" => a.mentions.first().map_or("none", |m| reading.mentions[*m].rule.name()).to_owned(),
        "is" => of_speaker(&|s| name(&s.kind)),
        "naming" => of_speaker(&|s| name(&s.naming)),
        "value" | "author" | "illocution" | "determinate" | "distancing" | "tense" | "worth" | "hedges"
        | "boosters" | "quantities" | "condition" => fact_of_claim(reading, a, key),
        "gender" => of_speaker(&|s| s.gender.map_or("unknown".to_owned(), |g| name(&g))),
        "rule" => a.rule.name().to_owned(),
        "kind" => name(&a.kind),
        "attachment" => name(&a.attachment),
        "form" => name(&a.source_form),
        "type" => name(&a.attribution_type),
        _ => match a.flags.first() {
            Some(flag) => name(flag),
            None => "none".to_owned(),
        },
    }
}
