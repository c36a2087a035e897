//! What speaks for and against a later claim doing something to an earlier one: features, each a template and its values.

mod among;
mod beside;
mod circumstances;
mod course;
mod cues;
mod figures;
mod speakers;
mod wording;

use super::order::{self, Order};
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{Event, Relation};
use crate::ledger::store::Ledger;
use crate::text::hash::{self, of_ascii};
use crate::weights::feature::number;
use crate::weights::{Sink, Template};

/// A pair of claims with all that is known of it.
#[derive(Clone, Copy)]
pub(in crate::ledger) struct Seen<'a> {
    pub ledger: &'a Ledger,
    pub from: u32,
    pub pair: &'a Pair,
    pub order: Order,
    /// What the rules propose for the later claim.
    pub proposed: &'a [Event],
}

/// All pairs of a later claim, with what the rules propose for it.
pub(in crate::ledger) fn seen<'a>(
    ledger: &'a Ledger,
    from: u32,
    pairs: &'a [Pair],
    proposed: &'a [Event],
) -> impl Iterator<Item = Seen<'a>> {
    let orders = order::of(ledger, from, pairs);
    pairs.iter().zip(orders).map(move |(pair, order)| Seen { ledger, from, pair, order, proposed })
}

/// Sends each feature on with the relation that it speaks for or against.
pub(in crate::ledger) struct For<'s, S> {
    sink: &'s mut S,
    relation: u32,
}

impl<'s, S> For<'s, S> {
    pub fn new(sink: &'s mut S, relation: Relation) -> Self {
        Self { sink, relation: hash::of(relation.name()) }
    }
}

impl<S: Sink> Sink for For<'_, S> {
    fn add(&mut self, template: Template, values: &[u32]) {
        const MOST: usize = 6;
        let mut with = [0; MOST];
        with[..values.len()].copy_from_slice(values);
        with[values.len()] = self.relation;
        self.sink.add(template, &with[..=values.len()]);
    }
}

/// All values of features that are no signs, for their names.
pub(in crate::ledger) const VALUES: &str = "0 1 2 3 4 5 6 7 8 9 10 11 same party other unknown elsewhere next near far yes no \
     withdraws denies contradicts disputes replies repeats confirms concedes accuses ignores states softens firms less more none \
     figures-same figures-meet figures-apart figures-none direct indirect mixed statement question directive commissive expressive \
     echoes revises retracts conflicts_number withdrawal denial confirmation reply repetition same-words contrary commitment \
     figures context another nothing comm patt ftv ctrl CT+ CT- PR+ PR- PS+ PS- Uu own theirs nobody headline first later";

macro_rules! templates {
    ($($name:ident)*) => { $(pub const $name: Template = Template::new(concat!("event.", stringify!($name)));)* };
}

#[allow(non_upper_case_globals)] // the names stand in the table so
mod template {
    use crate::weights::Template;
    templates! {
        all alike weight largest of_later of_earlier words names place act act_place act_alike place_alike act_there few few_act
        figures figures_alike figures_act equal near_figures both_figures negated contrary names_later names_later_act
        names_later_not names_later_self names_later_of names_earlier names_earlier_act answers answers_act quoted apart commitment
        commitment_act regret again hedged variants recalled illocution kind at from official number said first_said last_said rank
        rank_alike lead behind top sign rule proposes beside_earlier beside_later beside_both beside_earlier_act beside_later_act
        beside_earlier_alike beside_later_alike beside_both_alike beside rank_beside rank_beside_act cue_later cue_later_there
        cue_earlier cue_earlier_there paragraphs paragraphs_there paragraphs_cue part part_earlier type_both type_later value_earlier
        length_earlier rare rare_part rare_will figured turns back back_of said_since said_before
    }
}
use template as t;

/// Which of the steps a value has passed, as a digit.
fn bin(value: f32, steps: &[f32]) -> u32 {
    number(steps.iter().filter(|step| value > **step).count())
}

fn yes(is: bool) -> u32 {
    if is { of_ascii("yes") } else { of_ascii("no") }
}

fn few(count: usize, most: usize) -> u32 {
    number(count.min(most))
}

/// The part of its article in which a claim stands.
fn part(ledger: &Ledger, claim: u32) -> u32 {
    match ledger.record(claim).paragraph {
        0 => of_ascii("headline"),
        1 => of_ascii("first"),
        _ => of_ascii("later"),
    }
}

/// How alike two claims are, in steps.
const ALIKE: [f32; 9] = [0.0, 0.06, 0.12, 0.18, 0.25, 0.33, 0.42, 0.55, 0.7];
const SHARE: [f32; 6] = [0.0, 0.1, 0.2, 0.35, 0.5, 0.75];

/// Values that go with many others: whose the earlier claim is, where it stands, and what the later one does by its words.
#[derive(Clone, Copy)]
struct Common {
    standing: u32,
    place: u32,
    act: u32,
}

/// The features of a pair.
pub(in crate::ledger) fn features(seen: &Seen<'_>, sink: &mut impl Sink) {
    let &Seen { ledger, from, pair, .. } = seen;
    let standing = match pair.standing {
        Standing::Same => of_ascii("same"),
        Standing::Party => of_ascii("party"),
        Standing::Other => of_ascii("other"),
        Standing::Unknown => of_ascii("unknown"),
    };
    let place = match pair.between {
        None => of_ascii("elsewhere"),
        Some(0) => of_ascii("next"),
        Some(1 | 2) => of_ascii("near"),
        Some(_) => of_ascii("far"),
    };
    let act = hash::of(ledger.claimed(from).act.name());
    let common = Common { standing, place, act };
    sink.add(t::all, &[standing]);
    wording::wording(seen, common, sink);
    wording::small_words(seen, common, sink);
    cues::cues(seen, common, sink);
    beside::beside(seen, common, sink);
    figures::figures(seen, common, sink);
    speakers::speakers(seen, common, sink);
    circumstances::circumstances(seen, common, sink);
    course::course(seen, common, sink);
    among::among_others(seen, common, sink);
    among::proposals(seen, sink);
}
