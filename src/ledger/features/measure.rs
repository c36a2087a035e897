//! What a quantity counts, so that the figures of different claims can be set against each other.

use crate::claim::model::Bound;
use crate::ledger::article::{Figure, Record};
use crate::ledger::features::terms;
use crate::ledger::words::split;
use crate::ledger::words::stem;
use crate::text::Span;
use crate::text::hash::{self, KeySet, of_ascii};
use crate::text::words::Words;
use smallvec::SmallVec;
use std::sync::LazyLock;

/// What is counted where no words say so: "there were two".
pub(in crate::ledger) const UNSAID: u32 = 0;

const DEAD: u32 = of_ascii("dead");
const PEOPLE: u32 = of_ascii("people");
const MONEY: u32 = of_ascii("money");
pub(in crate::ledger) const PERCENT: u32 = of_ascii("percent");

/// States in which people are counted.
const STATES: [u32; 3] = [DEAD, of_ascii("missing"), of_ascii("hurt")];

/// Who is counted, where it is the state that tells what the figure is of.
static WHO: Words<256> = Words::listed(
    "people person persons man men woman women child children boy boys girl girls soldier soldiers guard guards officer \
     officers policeman policemen civilian civilians passenger passengers worker workers employee employees resident \
     residents villager villagers others victims victim student students miner miners troops fighters fighter rebels \
     protesters migrants refugees crew members member patients tourists sailors firefighters attackers conscript neighbours \
     neighbors families us them",
);

/// People of no particular kind.
static ANYBODY: Words<32> =
    Words::listed("people person persons man men woman women resident residents villager villagers others us them");

static CURRENCIES: Words<64> = Words::listed(
    "dollar dollars euro euros pound pounds crown crowns franc francs yen yuan rouble roubles ruble rubles rupee rupees peso \
     pesos krona kronor krone kroner mark marks pence cents guilders",
);

/// Nouns that say that something is counted, and not what.
static COUNTS: Words<64> = Words::listed(
    "number numbers count figure figures total tally toll estimate estimates cost costs price value worth bill damage losses \
     turnout size deficit debt budget",
);

/// Those of them that count money.
static SUMS: Words<32> = Words::listed("cost costs price value worth bill damage losses deficit debt budget");

/// Whether figures count the same only where more than the unit is the same: sums and shares are of many things.
pub(in crate::ledger) fn is_general(measure: u32) -> bool {
    [MONEY, PERCENT].contains(&measure) || !may_go_unsaid(measure)
}

/// What a figure of a claim counts.
pub(in crate::ledger) fn of(claim: &Record, figure: &Figure) -> u32 {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let exact = words(claim, figure);
    if unit.contains(['$', '€', '£', '¥']) || exact.contains(['$', '€', '£', '¥']) {
        return MONEY;
    }
    if exact.contains("out of") || unit.contains('%') || unit.starts_with("per") || unit == "pct" {
        return PERCENT;
    }
    match split(unit).map(|(_, w)| w).last() {
        Some(word) => named(claim, figure, word),
        None => counted(claim, figure).or_else(|| state(claim, figure)).unwrap_or(UNSAID),
    }
}

/// What a unit counts.
fn named(claim: &Record, figure: &Figure, unit: &str) -> u32 {
    let key = hash::of(unit);
    let sense = stem::key(unit);
    if STATES.contains(&sense) {
        return sense;
    }
    // "Nine bodies", "two dead soldiers"
    let inside = figure.unit.as_deref().into_iter().flat_map(split).map(|(_, w)| stem::key(w));
    if let Some(state) = inside.into_iter().find(|k| STATES.contains(k)) {
        return state;
    }
    if CURRENCIES.contains(key) {
        return MONEY;
    }
    if !WHO.contains(key) {
        return sense;
    }
    if lost(claim, figure) {
        return DEAD;
    }
    state(claim, figure).unwrap_or(if ANYBODY.contains(key) { PEOPLE } else { sense })
}

/// The words of a claim before one of its figures.
fn words_before(claim: &Record, figure: Span) -> impl Iterator<Item = &str> {
    terms::words(&claim.content).take_while(move |(span, _)| span.start() < figure.start()).map(|(_, word)| word)
}

/// "Lost | one man": whether people were lost.
fn lost(claim: &Record, figure: &Figure) -> bool {
    words_before(claim, figure.span).last().is_some_and(|w| stem::key(w) == stem::key("lose"))
}

/// "To 7 million, from | 9": whether a figure is what a quantity was before.
pub(in crate::ledger) fn is_former(claim: &Record, figure: Span) -> bool {
    words_before(claim, figure).last().is_some_and(|w| w.eq_ignore_ascii_case("from"))
}

/// "The number of jobs lost would be | 4,000": what the noun before the figure counts.
fn counted(claim: &Record, figure: &Figure) -> Option<u32> {
    let before: Vec<&str> = words_before(claim, figure.span).collect();
    let at = before.iter().rposition(|w| COUNTS.contains(hash::of(w)))?;
    let noun = hash::of(before[at]);
    if noun == of_ascii("toll") {
        return Some(DEAD);
    }
    if SUMS.contains(noun) {
        return Some(MONEY);
    }
    let of = before.get(at + 1).is_some_and(|w| w.eq_ignore_ascii_case("of"));
    let named_by = |what: &&&str| what.ends_with('s') || STATES.contains(&stem::key(what));
    let words: SmallVec<[&&str; 4]> = before[at + 1..].iter().skip(1).take_while(|w| !stem::is_empty(w)).collect();
    // "Postponed operations", "jobs lost"
    let what = words.iter().find(|w| named_by(w)).or(words.first()).filter(|_| of);
    what.map(|what| named(claim, figure, what)).or_else(|| counted_before(claim, figure))
}

/// "Five more cases, bringing the total to | 14": what the figure before it counts.
fn counted_before(claim: &Record, figure: &Figure) -> Option<u32> {
    let before = claim.figures.iter().rev().find(|f| f.span.start() < figure.span.start())?;
    let unit = before.unit.as_deref()?;
    split(unit).last().map(|(_, word)| named(claim, before, word))
}

/// The state that stands nearest to a figure, rather behind it than before it.
fn state(claim: &Record, figure: &Figure) -> Option<u32> {
    /// How many bytes nearer a state before the figure has to be.
    const RATHER: usize = 30;
    let states = terms::words(&claim.content).filter_map(|(span, word)| {
        let key = stem::key(word);
        let far = if span.start() >= figure.span.start() {
            span.start() - figure.span.start()
        } else {
            figure.span.start() - span.start() + RATHER
        };
        STATES.contains(&key).then_some((far, key))
    });
    states.min().map(|(_, key)| key)
}

/// The words of a figure.
fn words<'c>(claim: &'c Record, figure: &Figure) -> &'c str {
    let holder = claim.content.iter().find(|a| a.span().contains(figure.span));
    holder.map_or("", |a| a.exact.get(figure.span.start() - a.start..figure.span.end() - a.start).unwrap_or(""))
}

/// "It stands at | 38", "| 2,800 remains the target": whether neither a unit nor words before a figure say what it counts.
pub(in crate::ledger) fn is_bare(claim: &Record, figure: &Figure) -> bool {
    static LINKS: Words<128> = Words::listed(
        "true real total tally target nearer closer near close likely probably possibly stands stand stood remain remains remained \
         reached risen rose grown current latest final new first actual",
    );
    let Some(anchor) = claim.content.iter().find(|a| a.span().contains(figure.span)) else { return false };
    let before = anchor.exact.get(..figure.span.start() - anchor.start).unwrap_or("");
    // Of the sentence alone: "We counted badges. It was nearer 1,600."
    let sentence = before.rsplit(['.', '!', '?', '“', '"', ':']).next().unwrap_or(before);
    let says = |w: &str| !stem::is_empty(w) && !LINKS.contains(hash::of(w)) && !COUNTS.contains(hash::of(w));
    figure.unit.is_none() && !split(sentence).any(|(_, w)| says(w))
}

/// Whether a bare number can count it: times have their unit beside them.
pub(in crate::ledger) fn may_go_unsaid(measure: u32) -> bool {
    static UNITS: LazyLock<KeySet<u32>> = LazyLock::new(|| {
        let units = "second minute hour day week month year decade degree time";
        units.split_ascii_whitespace().map(stem::key).collect()
    });
    !UNITS.contains(&measure)
}

/// Whether people are counted who are in no such state: "patients", "residents".
pub(in crate::ledger) fn is_of_people(measure: u32) -> bool {
    static STEMS: LazyLock<KeySet<u32>> = LazyLock::new(|| {
        let kinds = [
            "people",
            "child",
            "children",
            "soldier",
            "guard",
            "officer",
            "civilian",
            "passenger",
            "worker",
            "resident",
            "patient",
        ];
        kinds.map(stem::key).into_iter().chain([PEOPLE]).collect()
    });
    STEMS.contains(&measure)
}

/// Names in the words of a figure: of "three Tarvian guards" those of no other country.
pub(in crate::ledger) fn qualifiers<'c>(claim: &'c Record, figure: &Figure) -> impl Iterator<Item = u32> + use<'c> {
    // The first word may merely begin a sentence.
    let names = split(words(claim, figure)).skip(1).filter(|(_, w)| w.starts_with(char::is_uppercase));
    names.map(|(_, w)| stem::key(w))
}

/// "Three nights, not | nine": whether a claim puts a value aside.
pub(in crate::ledger) fn puts_aside(claim: &Record, value: f64) -> bool {
    const WORDS: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let number = |word: &str| {
        let named = WORDS.iter().position(|w| w.eq_ignore_ascii_case(word)).map(|n| n as f64);
        named.or_else(|| word.replace(',', "").parse().ok())
    };
    let words: Vec<&str> = terms::words(&claim.content).map(|(_, w)| w).collect();
    words.windows(2).any(|w| w[0].eq_ignore_ascii_case("not") && number(w[1]).is_some_and(|n| are_equal(n, value)))
}

/// Whether two values are the same but for how they are reckoned.
pub(in crate::ledger) fn are_equal(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Whether two values may well be of one quantity.
pub(in crate::ledger) fn are_near(a: f64, b: f64) -> bool {
    const MOST: f64 = 5.0;
    const FEW: f64 = 10.0;
    let (low, high) = (a.min(b), a.max(b));
    high <= low * MOST || high <= FEW
}

/// Whether a quantity changes from day to day.
pub(in crate::ledger) fn grows(measure: u32) -> bool {
    STATES.contains(&measure)
}

/// Whether a word says no more than that money is meant.
pub(in crate::ledger) fn is_sum(word: u32) -> bool {
    static SENSES: LazyLock<KeySet<u32>> = LazyLock::new(|| {
        ["cost", "price", "value", "worth", "bill", "damage", "loss", "deficit", "debt", "budget"]
            .map(stem::key)
            .into_iter()
            .collect()
    });
    SENSES.contains(&word)
}

/// Whether a noun only says that something is counted: "its count", "his estimate".
pub(in crate::ledger) fn is_count(word: &str) -> bool {
    COUNTS.contains(hash::of(word))
}

/// How two figures of one measure stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Comparison {
    /// Value and bound are the same; "about 40" is 40.
    Same,
    /// Other values or bounds, but both can be true.
    Meet,
    /// Both cannot be true.
    Apart,
}

pub(in crate::ledger) fn compare(a: &Figure, b: &Figure) -> Comparison {
    let loose = |f: &Figure| if f.bound == Bound::About { Bound::Exact } else { f.bound };
    if loose(a) == loose(b) && are_equal(a.value, b.value) && a.upper == b.upper {
        return Comparison::Same;
    }
    let ((a_low, a_high), (b_low, b_high)) = (range(a), range(b));
    if a_low <= b_high && b_low <= a_high { Comparison::Meet } else { Comparison::Apart }
}

/// The values that a figure allows.
fn range(figure: &Figure) -> (f64, f64) {
    /// How far "about" reaches to both sides.
    const ABOUT: f64 = 0.15;
    let value = figure.value;
    match figure.bound {
        Bound::Exact => (value, value),
        Bound::AtLeast => (value, f64::INFINITY),
        Bound::AtMost => (0.0, value),
        Bound::About => (value * (1.0 - ABOUT), value * (1.0 + ABOUT)),
        Bound::Range => (value, figure.upper.unwrap_or(value)),
    }
}
