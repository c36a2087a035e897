//! What speaks for and against a later claim doing something to an earlier one: features, each a template and its values.

use super::order::{self, Order};
use crate::ledger::features::face::Face;
use crate::ledger::features::measure::Comparison;
use crate::ledger::matching::pair::Pair;
use crate::ledger::matching::standing::Standing;
use crate::ledger::model::{Event, Relation};
use crate::ledger::store::Ledger;
use crate::lexicon::signs::sign;
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
     figures context another nothing";

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
        beside_earlier_alike beside_later_alike beside_both_alike beside rank_beside rank_beside_act
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

/// How alike two claims are, in steps.
const ALIKE: [f32; 9] = [0.0, 0.06, 0.12, 0.18, 0.25, 0.33, 0.42, 0.55, 0.7];
const SHARE: [f32; 6] = [0.0, 0.1, 0.2, 0.35, 0.5, 0.75];

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
    sink.add(t::all, &[standing]);
    wording(pair, (standing, place, act), sink);
    beside(seen, (standing, place, act), sink);
    figures(seen, (standing, act), sink);
    speakers(seen, (standing, place, act), sink);
    small_words(seen, standing, sink);
    circumstances(seen, (standing, place, act), sink);
    among_others(seen, act, sink);
    proposals(seen, sink);
}

/// How much they share.
fn wording(pair: &Pair, (standing, place, act): (u32, u32, u32), sink: &mut impl Sink) {
    const WEIGHT: [f32; 6] = [0.0, 1.5, 2.5, 4.0, 6.0, 9.0];
    const LARGEST: [f32; 4] = [0.0, 1.5, 2.5, 3.2];
    let alike = pair.alike();
    sink.add(t::alike, &[standing, bin(alike, &ALIKE)]);
    sink.add(t::weight, &[standing, bin(pair.weight, &WEIGHT)]);
    sink.add(t::largest, &[standing, bin(pair.largest, &LARGEST)]);
    sink.add(t::of_later, &[standing, bin(pair.of_later, &SHARE)]);
    sink.add(t::of_earlier, &[standing, bin(pair.of_earlier, &SHARE)]);
    sink.add(t::words, &[standing, few(pair.shared - pair.names, 3)]);
    sink.add(t::names, &[standing, few(pair.names, 2)]);
    sink.add(t::place, &[standing, place]);
    sink.add(t::act, &[standing, act]);
    sink.add(t::act_place, &[act, place]);
    sink.add(t::act_alike, &[standing, act, bin(alike, &ALIKE[..5])]);
    sink.add(t::place_alike, &[place, bin(alike, &ALIKE[..6])]);
    sink.add(t::act_there, &[standing, place, act]);
    sink.add(t::contrary, &[standing, yes(pair.contrary), bin(alike, &ALIKE[..4])]);
    sink.add(t::quoted, &[standing, bin(pair.quoted_share(), &[0.0, 0.3, 0.6, 0.9])]);
}

/// What the claims beside them share with them.
fn beside(seen: &Seen<'_>, (standing, place, act): (u32, u32, u32), sink: &mut impl Sink) {
    const BOTH: [f32; 6] = [0.0, 0.03, 0.06, 0.1, 0.16, 0.25];
    let &Seen { pair, order, .. } = seen;
    let (later, earlier) = (pair.beside.of_later, pair.beside.of_earlier);
    let both = bin(pair.beside.both, &BOTH);
    let alike = bin(pair.alike(), &ALIKE[..4]);
    sink.add(t::beside_earlier, &[place, standing, bin(earlier, &SHARE)]);
    sink.add(t::beside_later, &[place, standing, bin(later, &SHARE)]);
    sink.add(t::beside_both, &[place, standing, both]);
    sink.add(t::beside_earlier_act, &[act, bin(earlier, &SHARE)]);
    sink.add(t::beside_later_act, &[act, bin(later, &SHARE)]);
    sink.add(t::beside_earlier_alike, &[place, alike, bin(earlier, &SHARE)]);
    sink.add(t::beside_later_alike, &[place, alike, bin(later, &SHARE)]);
    sink.add(t::beside_both_alike, &[place, alike, both]);
    sink.add(t::beside, &[place, bin(earlier, &SHARE[..4]), bin(later, &SHARE[..4])]);
    let rank = few(order.rank_with_neighbours, 3);
    sink.add(t::rank_beside, &[yes(pair.is_same_party()), place, rank, alike]);
    sink.add(t::rank_beside_act, &[rank, act]);
}

/// Their figures.
fn figures(seen: &Seen<'_>, (standing, act): (u32, u32), sink: &mut impl Sink) {
    /// Figures above which two that are equal are hardly so by chance.
    const FEW: f64 = 12.0;
    const NEAR: f64 = 2.5;
    let &Seen { ledger, from, pair, .. } = seen;
    let compared = |c: Comparison| pair.figures.iter().any(|f| f.comparison == c);
    let told = if compared(Comparison::Same) {
        of_ascii("figures-same")
    } else if compared(Comparison::Apart) {
        of_ascii("figures-apart")
    } else if compared(Comparison::Meet) {
        of_ascii("figures-meet")
    } else {
        of_ascii("figures-none")
    };
    let alike = bin(pair.alike(), &ALIKE[..4]);
    sink.add(t::figures, &[standing, told]);
    sink.add(t::figures_alike, &[standing, told, alike]);
    sink.add(t::figures_act, &[standing, told, act]);
    let of = |claim: u32| ledger.record(claim).figures.iter().zip(&ledger.claimed(claim).measures);
    let (mut equal, mut near) = (0, 0);
    for (one, measure) in of(from) {
        for (other, other_measure) in of(pair.to) {
            let (low, high) = (one.value.min(other.value), one.value.max(other.value));
            if (high - low).abs() < 1e-9 {
                equal = equal.max(1 + usize::from(high > FEW));
            } else if low > 0.0 && high / low <= NEAR {
                near = near.max(1 + usize::from(measure == other_measure && *measure != 0));
            }
        }
    }
    sink.add(t::equal, &[standing, few(equal, 2)]);
    sink.add(t::near_figures, &[standing, few(near, 2), alike]);
    if !ledger.record(from).figures.is_empty() && !ledger.record(pair.to).figures.is_empty() {
        sink.add(t::both_figures, &[standing, yes(ledger.claimed(from).signs.tells(sign::CHANGE))]);
    }
    sink.add(t::apart, &[standing, yes(pair.differ_in_figures()), alike]);
    let number = ledger.claimed(from).speaks_of_number;
    sink.add(t::number, &[standing, yes(number), yes(!ledger.record(pair.to).figures.is_empty())]);
}

/// Who names whom, and what the earlier claim does itself.
fn speakers(seen: &Seen<'_>, (standing, place, act): (u32, u32, u32), sink: &mut impl Sink) {
    let &Seen { ledger, from, pair, .. } = seen;
    let later = ledger.claimed(from);
    let earlier = hash::of(ledger.claimed(pair.to).act.name());
    let (named, names) = (yes(pair.names_answerer), yes(pair.names_speaker));
    let (negates, of_self) = (yes(later.signs.tells(sign::NEGATION)), yes(later.signs.tells(sign::SELF)));
    sink.add(t::names_later, &[standing, named, place]);
    sink.add(t::names_later_act, &[standing, named, act]);
    sink.add(t::names_later_not, &[standing, named, negates]);
    sink.add(t::names_later_self, &[standing, named, of_self, negates]);
    sink.add(t::names_later_of, &[standing, named, earlier]);
    sink.add(t::names_earlier, &[standing, names, place]);
    sink.add(t::names_earlier_act, &[standing, names, act]);
    sink.add(t::answers, &[standing, earlier]);
    sink.add(t::answers_act, &[earlier, act]);
    let official = later.speakers.iter().any(|s| ledger.voices.few(*s).any(Face::is_official));
    sink.add(t::official, &[standing, yes(official)]);
}

/// Negations, hedges and the other small words.
fn small_words(seen: &Seen<'_>, standing: u32, sink: &mut impl Sink) {
    let (later, earlier) = (seen.ledger.claimed(seen.from), seen.ledger.claimed(seen.pair.to));
    let tells = |sign: u8| (yes(later.signs.tells(sign)), yes(earlier.signs.tells(sign)));
    let (negates, negated) = tells(sign::NEGATION);
    sink.add(t::negated, &[standing, negates, negated]);
    sink.add(t::regret, &[standing, tells(sign::REGRET).0]);
    sink.add(t::again, &[standing, tells(sign::AGAIN).0]);
    let (hedges, hedged) = tells(sign::HEDGE);
    sink.add(t::hedged, &[standing, hedges, hedged]);
    for word in &later.signs.words {
        sink.add(t::sign, &[standing, *word]);
    }
}

/// What kind of claims they are, and where they stand in their articles.
fn circumstances(seen: &Seen<'_>, (standing, place, act): (u32, u32, u32), sink: &mut impl Sink) {
    const NUMBER: [f32; 4] = [0.0, 2.0, 5.0, 9.0];
    let &Seen { ledger, from, pair, .. } = seen;
    let (later, earlier) = (ledger.claimed(from), ledger.claimed(pair.to));
    let short = few(later.terms.len(), 3);
    sink.add(t::few, &[standing, short, place]);
    sink.add(t::few_act, &[short, act, place]);
    let commitment = match pair.commitment() {
        Some(Relation::Softens) => of_ascii("less"),
        Some(_) => of_ascii("more"),
        None => of_ascii("none"),
    };
    sink.add(t::commitment, &[standing, commitment, bin(pair.alike(), &ALIKE[..4])]);
    sink.add(t::commitment_act, &[standing, commitment, act]);
    let variants = ledger.variants.cluster(pair.to).filter(|c| ledger.claimed(*c).place < later.place).take(4);
    sink.add(t::variants, &[standing, few(variants.count(), 4)]);
    sink.add(t::recalled, &[standing, yes(earlier.recalled), place]);
    let illocution = |claim: u32| hash::of(ledger.record(claim).illocution.name());
    sink.add(t::illocution, &[standing, illocution(pair.to), illocution(from)]);
    let kind = |claim: u32| hash::of(ledger.record(claim).kind.name());
    sink.add(t::kind, &[standing, kind(from), kind(pair.to)]);
    sink.add(t::at, &[standing, bin(earlier.place.number as f32, &NUMBER)]);
    sink.add(t::from, &[standing, bin(later.place.number as f32, &NUMBER)]);
}

/// How the pair stands among those of the later claim.
fn among_others(seen: &Seen<'_>, act: u32, sink: &mut impl Sink) {
    const APART: [f32; 4] = [0.0, 0.05, 0.12, 0.25];
    let &Seen { pair, order, .. } = seen;
    let own = pair.is_same_party();
    let group = yes(own);
    let alike = pair.alike();
    if alike > 0.0 {
        let rank = few(order.rank, 3);
        sink.add(t::rank, &[group, rank]);
        sink.add(t::rank_alike, &[group, rank, bin(alike, &ALIKE[..6])]);
        if order.rank == 0 {
            sink.add(t::lead, &[group, bin(order.apart, &APART)]);
            sink.add(t::top, &[group, act]);
        } else {
            sink.add(t::behind, &[group, bin(order.apart, &APART[1..])]);
        }
    }
    if own {
        let standing = yes(pair.is_same_voice());
        sink.add(t::said, &[standing, bin(order.said.count as f32, &[0.0, 1.0, 2.0, 4.0, 7.0])]);
        if order.said.count > 0 {
            sink.add(t::first_said, &[standing, yes(order.said.first)]);
            sink.add(t::last_said, &[standing, yes(order.said.last)]);
        }
    }
}

/// What the rules propose for the pair, and for the later claim.
fn proposals(seen: &Seen<'_>, sink: &mut impl Sink) {
    let mut here = false;
    for event in seen.proposed.iter().filter(|e| e.to.0 == seen.pair.to) {
        here = true;
        sink.add(t::rule, &[hash::of(event.relation.name()), hash::of(event.rule.name())]);
    }
    let proposes = match (here, seen.proposed.is_empty()) {
        (true, _) => of_ascii("yes"),
        (false, true) => of_ascii("nothing"),
        (false, false) => of_ascii("another"),
    };
    sink.add(t::proposes, &[proposes]);
}
