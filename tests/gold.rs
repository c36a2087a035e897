//! The reader against the annotated articles of `tests/articles`: F1 by kind and by rule, with floors.

mod common {
    pub mod brat;
    pub mod score;
    pub mod tokens;
}

use ascribe::{Buffers, Reader, Standoff};
use common::brat::{self, Gold, Spans};
use common::score::{Outcome, Prediction, Tally, score};
use common::tokens::Class;
use std::collections::BTreeMap;
use std::path::Path;

/// The least F1 of each kind, in hundredths; `None` stands for all. To be raised as the reader gets better.
const FLOORS: [(&str, Option<Class>, f64); 4] = [
    ("direct", Some(Class::Direct), 92.3),
    ("mixed", Some(Class::Mixed), 85.2),
    ("indirect", Some(Class::Indirect), 82.3),
    ("all", None, 84.6),
];

fn predictions(reader: &Reader, name: &str, text: &str, buffers: &mut Buffers) -> Vec<Prediction> {
    let spans = |pairs: Vec<[usize; 2]>| -> Spans { pairs.into_iter().map(|[a, b]| (a, b)).collect() };
    let reading = reader.read_with(text, buffers);
    Standoff::new(name, &reading)
        .attributions
        .into_iter()
        .map(|a| Prediction {
            source: spans(a.source.unwrap_or_default()),
            cue: spans(a.cue.unwrap_or_default()),
            content: spans(a.content),
            rule: a.rule,
        })
        .collect()
}

fn sum(outcomes: &[Outcome], class: Option<Class>) -> Tally {
    let mut total = Tally::default();
    for outcome in outcomes {
        total += outcome.tally(class);
    }
    total
}

fn by_rule(outcomes: &[Outcome]) -> Vec<(&str, (u32, u32))> {
    let mut rules: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for judgement in outcomes.iter().flat_map(|o| &o.predictions) {
        let (right, wrong) = rules.entry(&judgement.rule).or_default();
        *if judgement.is_right { right } else { wrong } += 1;
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(name, (right, wrong))| (std::cmp::Reverse(right + wrong), *name));
    rules
}

#[test]
fn articles_reach_the_floors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let articles = brat::articles(&folder);
    assert!(articles.len() >= 50, "only {} articles in {}", articles.len(), folder.display());
    let reader = Reader::new();
    let mut buffers = Buffers::default();
    let outcomes: Vec<Outcome> = articles
        .iter()
        .map(|a| score(&a.text, &a.gold, &predictions(&reader, &a.name, &a.text, &mut buffers)))
        .collect();

    println!(
        "{} articles\n{:<10} {:>5} {:>5} {:>5}   P     R     F1    floor",
        articles.len(),
        "kind",
        "gold",
        "pred",
        "right"
    );
    let mut below = Vec::new();
    for (name, class, floor) in FLOORS {
        let t = sum(&outcomes, class);
        println!(
            "{name:<10} {:>5} {:>5} {:>5}   {:>4.1}  {:>4.1}  {:>4.1}  {floor:>4.1}",
            t.gold,
            t.predicted,
            t.right,
            t.precision(),
            t.recall(),
            t.f1(),
        );
        if t.f1() < floor {
            below.push(format!("{name} {:.1} < {floor:.1}", t.f1()));
        }
    }
    println!("\n{:<30} {:>5} {:>5}", "rule", "right", "wrong");
    for (rule, (right, wrong)) in by_rule(&outcomes) {
        println!("{rule:<30} {right:>5} {wrong:>5}");
    }
    assert!(below.is_empty(), "below the floor: {}", below.join(", "));
}

const TEXT: &str = "“The dam will hold,” the engineer said. Critics fear that it will “crack at once” in May.";

/// The gold of [`TEXT`]: a direct attribution and a mixed one.
fn gold() -> Vec<Gold> {
    let at = |words: &str| {
        let start = TEXT[..TEXT.find(words).expect("words of the text")].chars().count();
        vec![(start, start + words.chars().count())]
    };
    vec![
        Gold { source: at("the engineer"), cue: at("said"), content: at("“The dam will hold,”") },
        Gold { source: at("Critics"), cue: at("fear"), content: at("that it will “crack at once” in May") },
    ]
}

#[test]
fn a_perfect_prediction_gets_100_and_none_gets_0() {
    let perfect: Vec<Prediction> = gold().into_iter().map(Prediction::from).collect();
    let all = |p: &[Prediction]| score(TEXT, &gold(), p).tally(None);
    assert_eq!(all(&perfect), Tally { gold: 2, predicted: 2, right: 2 });
    assert!((all(&perfect).f1() - 100.0).abs() < 1e-9);
    assert_eq!(all(&[]), Tally { gold: 2, predicted: 0, right: 0 });
    assert!(all(&[]).f1().abs() < 1e-9);
}

#[test]
fn a_half_prediction_gets_what_is_right_of_it() {
    let mut half: Vec<Prediction> = gold().into_iter().map(Prediction::from).collect();
    half.truncate(1);
    let outcome = score(TEXT, &gold(), &half);
    let all = outcome.tally(None);
    assert_eq!(all, Tally { gold: 2, predicted: 1, right: 1 });
    assert!((all.precision() - 100.0).abs() < 1e-9 && (all.recall() - 50.0).abs() < 1e-9);
    assert!((all.f1() - 200.0 / 3.0).abs() < 1e-9);
    assert_eq!(outcome.tally(Some(Class::Direct)), Tally { gold: 1, predicted: 1, right: 1 });
    assert_eq!(outcome.tally(Some(Class::Mixed)), Tally { gold: 1, predicted: 0, right: 0 });
    assert_eq!(outcome.tally(Some(Class::Indirect)), Tally::default());
}

#[test]
fn less_than_half_a_content_or_another_source_is_wrong() {
    let right = |change: fn(&mut Prediction)| {
        let mut p = Prediction::from(gold().remove(0));
        change(&mut p);
        score(TEXT, &gold(), &[p]).tally(None).right
    };
    // Four words: two of them are half, one is less.
    assert_eq!(right(|p| p.content = vec![(1, 8)]), 1);
    assert_eq!(right(|p| p.content = vec![(1, 4)]), 0);
    assert_eq!(right(|p| p.source = vec![(40, 47)]), 0);
    assert_eq!(right(|p| p.source.clear()), 0);
    // Marks and the commas at the ends make no difference.
    assert_eq!(right(|p| p.content = vec![(1, 18)]), 1);
}

#[test]
fn fragments_of_one_cue_and_source_are_one_prediction() {
    let whole = Prediction::from(gold().remove(0));
    let piece = |span| Prediction { content: vec![span], ..whole.clone() };
    let outcome = score(TEXT, &gold(), &[piece((0, 8)), piece((9, 20))]);
    assert_eq!(outcome.tally(None), Tally { gold: 2, predicted: 1, right: 1 });
}

#[test]
fn kinds_go_by_the_share_of_quoted_words() {
    assert_eq!(score(TEXT, &gold(), &[]).gold, [Class::Direct, Class::Mixed]);
}

#[test]
fn broken_annotations_are_refused() {
    let refused = |ann: &str, why: &str| {
        let error = brat::parse(ann, 20).expect_err(ann);
        assert!(error.contains(why), "{error:?} does not say {why:?}");
    };
    refused("T1\tContent 5 30\tx", "outside the text");
    refused("T1\tContent 5 x\tx", "no numbers");
    refused("X1\tContent 5 9\tx", "neither");
    refused("T1\tCue 5 9\tx\nE1\tAttribution:T1 Cue:T1", "used as Attribution");
    refused("T1\tCue 5 9\tx\nE1\tCue:T1", "no content");
    refused("E1\tContent:T4", "nowhere");
    let good = brat::parse("T1\tContent 12 15;5 9\tx\nE1\tContent:T1", 20).expect("a good annotation");
    assert_eq!(good[0].content, [(5, 9), (12, 15)]);
}
