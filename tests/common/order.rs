//! What a ledger says without its numbers, which depend on the order in which articles were appended.

use ascribe::{ClaimId, Ledger, Variant, View, Voice};
use std::collections::BTreeSet;

/// Who says what, a line for each claim and each voice.
pub fn voices(ledger: &Ledger) -> BTreeSet<String> {
    let view = ledger.view();
    let said = view.claims().into_iter().map(|claim| {
        let mut voices: Vec<String> = view.voices_of(claim).iter().map(|v| names(&view.voice(*v))).collect();
        voices.sort();
        format!("{} is said by {}", place(view, claim), voices.join(" and "))
    });
    let voices = view.voices().into_iter().map(|voice| {
        let claims: Vec<String> = view.thread_of_voice(voice).claims.iter().map(|c| place(view, *c)).collect();
        format!("{} says {}", names(&view.voice(voice)), claims.join(", "))
    });
    said.chain(voices).collect()
}

/// The clusters of quotations, a line each.
pub fn clusters(ledger: &Ledger) -> BTreeSet<String> {
    let view = ledger.view();
    let lines = view.quote_clusters().into_iter().map(|cluster| {
        let variant = |v: &Variant| format!("{} {:?} {:?}", place(view, v.claim), v.cut, v.changed);
        let variants: Vec<String> = cluster.variants.iter().map(variant).collect();
        let (first, fullest) = (place(view, cluster.first), place(view, cluster.fullest));
        format!("cluster from {first}, fullest {fullest}: {}", variants.join(", "))
    });
    lines.collect()
}

/// What claims do to each other, a line for each event and each claim's status.
pub fn events(ledger: &Ledger) -> BTreeSet<String> {
    events_of(ledger.view())
}

/// The same of a view.
pub fn events_of(view: View<'_>) -> BTreeSet<String> {
    let events = view.events().map(|event| {
        let (from, to) = (place(view, event.from), place(view, event.to));
        let (from_words, to_words) = (&event.from_evidence, &event.to_evidence);
        let (relation, rule) = (event.relation.name(), event.rule.name());
        format!("{from} {relation} {to} by {rule}, {} {from_words:?} {to_words:?}", event.score)
    });
    let claims = view.claims();
    let states =
        claims.iter().enumerate().map(|(n, c)| format!("{n}: {} is {}", place(view, *c), view.status(*c).name()));
    events.chain(states).collect()
}

/// The article of a claim and its number there.
fn place(view: View<'_>, claim: ClaimId) -> String {
    let article = view.article_of(claim);
    let record = view.claim(claim);
    let number = article.claims.iter().position(|c| std::ptr::eq(c, record)).expect("a claim is in its article");
    format!("{}#{number}", article.id)
}

fn names(voice: &Voice) -> String {
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort();
        words.join(", ")
    };
    let id = voice.id.as_deref().unwrap_or("nobody known");
    format!("{} ({}; {}; {:?}; {id})", voice.name, sorted(&voice.aliases), sorted(&voice.roles), voice.kind)
}

/// What only one of two says.
pub fn difference(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Vec<String> {
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>, sign: char| {
        a.difference(b).map(|l| format!("{sign} {l}")).collect::<Vec<_>>()
    };
    [only(a, b, '-'), only(b, a, '+')].concat()
}

/// All orders of so many things.
pub fn orders(number: usize) -> Vec<Vec<usize>> {
    let Some(last) = number.checked_sub(1) else { return vec![Vec::new()] };
    let shorter = orders(last);
    shorter.iter().flat_map(|order| (0..=last).map(move |at| with(order, at, last))).collect()
}

fn with(order: &[usize], at: usize, last: usize) -> Vec<usize> {
    let mut out = order.to_vec();
    out.insert(at, last);
    out
}
