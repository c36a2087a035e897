//! Weights by which a ledger tells what claims do to each other: other tables, and what tables are estimated from.

use ascribe::estimation::{self, Related, Task};
use ascribe::{Article, ClaimId, Event, Ledger, Relation, Timestamp, Weights};
use std::collections::HashMap;

const DAY: i64 = 86_400;

/// A leak, and who denies it.
fn ledger() -> Ledger {
    let mut ledger = Ledger::new();
    let texts = [
        "The wall of the Moor dam in Kestrel Vale leaks, the engineer Ada Roe said.",
        "Piet Lund, the owner of the Moor dam in Kestrel Vale, denied that its wall leaks.",
    ];
    for (day, text) in (0..).zip(texts) {
        let time = Timestamp::from_unix(day * DAY);
        let article = Article::new(day.to_string(), "Courier", time, &ascribe::read(text));
        ledger.append(article).expect("a new article");
    }
    ledger
}

fn events(ledger: &Ledger) -> Vec<Event> {
    ledger.view().events().cloned().collect()
}

#[test]
fn another_table_finds_other_events() {
    let mut ledger = ledger();
    let found = events(&ledger);
    assert_eq!(found.iter().map(|e| e.relation).collect::<Vec<_>>(), [Relation::Denies]);
    assert!(found[0].score > 0.4 && found[0].score <= 1.0, "{}", found[0].score);
    let never: Weights = "[event.all]\n\t-99 same party other unknown\n".parse().expect("a table");
    ledger.weigh(never);
    assert_eq!(events(&ledger), []);
    ledger.weigh(Weights::events().clone());
    assert_eq!(events(&ledger), found);
}

#[test]
fn a_pair_that_somebody_labelled_poses_two_decisions() {
    let ledger = ledger();
    let claims: Vec<ClaimId> = ledger.view().claims();
    let [leak, denial] = claims[..] else { panic!("{claims:?}") };
    let denies =
        |from, to| if (from, to) == (denial, leak) { Related::By(vec![Relation::Denies]) } else { Related::No };
    let decisions = estimation::event_decisions(&ledger, denies);
    let of = |task: Task| decisions.iter().filter(move |d| d.task == task).collect::<Vec<_>>();
    let [link] = of(Task::Link)[..] else { panic!("{decisions:?}") };
    assert_eq!((link.options.len(), link.answer), (1, 1));
    let [relation] = of(Task::Relation)[..] else { panic!("{decisions:?}") };
    assert!(relation.answer < relation.options.len() && relation.options.len() > 1);
    assert_eq!(estimation::event_decisions(&ledger, |_, _| Related::No).len(), 1);
    assert_eq!(estimation::event_decisions(&ledger, |_, _| Related::Unknown), []);
}

#[test]
fn every_feature_of_a_pair_has_a_name_that_a_table_is_read_by() {
    let ledger = ledger();
    let decisions = estimation::event_decisions(&ledger, |_, _| Related::By(vec![Relation::Denies]));
    let keys = decisions.iter().flat_map(|d| d.options.iter().flatten().copied());
    let mut wanted: HashMap<u32, Option<String>> = keys.map(|key| (key, None)).collect();
    estimation::event_names(&ledger, &mut wanted);
    let names: Vec<&str> = wanted.values().map(|name| name.as_deref().expect("a name")).collect();
    assert!(names.iter().all(|name| name.starts_with("event.") && !name.contains('\u{a7}')), "{names:?}");
    let table: Weights = estimation::write(names.iter().map(|name| (*name, 0.5))).parse().expect("a table");
    assert_eq!(table.len(), wanted.len());
    assert!(wanted.keys().all(|key| table.name(*key).is_some()));
}
