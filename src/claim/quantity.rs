//! Quantities: numbers with what bounds them and what they count. "at least 40 people", "nine out of ten", "17 or 18 million".

use super::bounds::{behind_unit, bound_before, bound_behind, is_former};
use super::counting::{Place, counts, unit_of_time};
use super::model::{Bound, Quantity};
use super::none::none;
use super::number::{compound, is_round, may_begin, number, span_of, vague, word};
use crate::attribution::view::View;
use crate::grammar::tokens::{Parsed, Tokens};
use crate::lexicon::entry::is_auxiliary;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet};
use nom::{Err, Input};

const A: u32 = of_ascii("a");
const AND: u32 = of_ascii("and");
const TO: u32 = of_ascii("to");
const OR: u32 = of_ascii("or");
const OF: u32 = of_ascii("of");
const IN: u32 = of_ascii("in");
const OUT: u32 = of_ascii("out");

/// What was read of a quantity.
#[derive(Clone, Copy, Debug)]
struct Read {
    value: f64,
    upper: Option<f64>,
    bound: Bound,
}

/// The quantities of some tokens.
pub(crate) fn quantities(view: View<'_>, text: &str, first: usize, end: usize, out: &mut Vec<Quantity>) {
    let all = &view.page.tokens[..end];
    let mut at = first;
    while at < end {
        if !may_begin(&all[at]) {
            at += 1;
            continue;
        }
        if let Some((last, quantity)) = none(view, at, end) {
            out.push(quantity);
            at = last;
            continue;
        }
        if is_twice(view, at) {
            let span = view.token(at).span();
            out.push(Quantity { span, value: 2.0, upper: None, bound: Bound::Exact, unit: None });
            at += 1;
            continue;
        }
        let article = at.checked_sub(1).filter(|k| *k >= first && view.token(*k).key == A);
        // "a million", "more than | a dozen"; "several million" is no number
        let round = is_round(&all[at]);
        let (begin, bound) = bound_before(view, first, article.filter(|_| round).unwrap_or(at));
        let input = Tokens(&all[at..]);
        let read = if is_former(view, at) { single(text, input) } else { quantity(text, input, bound) };
        let read = read.ok().filter(|_| !round || article.is_some());
        let Some((rest, read)) = read else {
            at += 1;
            continue;
        };
        let words = end - rest.0.len();
        // "from one of its engineers": no range
        let begin = if bound == Some(Bound::Range) && read.bound != Bound::Range { at } else { begin };
        // "10 percent | of the 40 drivers", "1,800 | of its 2,000 | drivers"
        let named = words + unit(rest).unwrap_or(0);
        let behind = named + whole(text, Tokens(&all[named..])).unwrap_or(0);
        let (from, last) =
            if named > words { (words, named) } else { (behind, behind + unit(Tokens(&all[behind..])).unwrap_or(0)) };
        let place = Place { first, at, begin, words, last, value: read.value, bound: read.bound };
        if counts(view, &place) {
            let unit = (last > from).then(|| view.page.span(from as u32, last as u32));
            let named = || unit.or_else(|| money(view, at, words));
            let (end, bound) = behind_unit(Tokens(&all[last..]), read.bound);
            out.push(Quantity {
                span: view.page.span(begin as u32, (last + end) as u32),
                value: read.value,
                upper: read.upper,
                bound,
                unit: compound(text, &all[words - 1]).or_else(named),
            });
        }
        at = last.max(behind).max(at + 1);
    }
}

/// "Called her twice", but "twice the size", "twice a week".
fn is_twice(view: View<'_>, at: usize) -> bool {
    static GOES_ON: Words<64> =
        Words::listed("as the that its his her their our my what a an daily weekly monthly yearly more");
    let next = view.page.tokens.get(at + 1).map_or(0, |t| t.key);
    view.token(at).key == of_ascii("twice") && !GOES_ON.contains(next)
}

/// "Corrected the count | from 31 | to 32": a number alone.
fn single<'t>(text: &str, input: Tokens<'t>) -> Parsed<'t, Read> {
    let (rest, number) = number(text, input)?;
    Ok((rest, Read { value: number.value, upper: None, bound: Bound::Exact }))
}

fn quantity<'t>(text: &str, input: Tokens<'t>, bound: Option<Bound>) -> Parsed<'t, Read> {
    if let (None, Ok((rest, value))) = (bound, vague(input)) {
        return Ok((rest, Read { value, upper: None, bound: Bound::AtLeast }));
    }
    // "40-50"
    if let Some((value, upper)) = input.first().and_then(|t| span_of(text, t)) {
        return Ok((input.take_from(1), Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    let (rest, low) = number(text, input)?;
    if let Some(share) = share(text, rest, low.value) {
        return Ok(share);
    }
    let joins = |rest| {
        word(rest, TO).or_else(|_| word(rest, OR)).or_else(|_| match bound {
            Some(Bound::Range) => word(rest, AND),
            _ => Err(Err::Error(())),
        })
    };
    if let Ok((more, high)) = joins(rest).and_then(|(rest, ())| number(text, rest)) {
        // "17 or 18 million"
        let shared = low.factor <= 1.0 && low.value < high.value / high.factor;
        let value = if shared { low.value * high.factor } else { low.value };
        if value < high.value {
            return Ok((more, Read { value, upper: Some(high.value), bound: Bound::Range }));
        }
    }
    let bound = bound.filter(|bound| *bound != Bound::Range).unwrap_or(Bound::Exact);
    let (rest, bound) = bound_behind(rest, bound);
    Ok((rest, Read { value: low.value, upper: None, bound }))
}

/// "nine out of ten", "one in five": so many percent.
fn share<'t>(text: &str, input: Tokens<'t>, part: f64) -> Option<(Tokens<'t>, Read)> {
    const LEAST_YEAR: f64 = 1500.0;
    let out_of = word(input, OUT).and_then(|(rest, ())| word(rest, OF));
    let (rest, ()) = out_of.or_else(|_| word(input, IN)).ok()?;
    let (rest, whole) = number(text, rest).ok()?;
    let counts = part < whole.value && whole.value < LEAST_YEAR && part.fract() == 0.0 && unit_of_time(rest).is_none();
    counts.then_some((rest, Read { value: 100.0 * part / whole.value, upper: None, bound: Bound::About }))
}

/// "24,000 | of the 31,000 | packs": how many tokens name the whole that a quantity is part of.
fn whole(text: &str, input: Tokens<'_>) -> Option<usize> {
    static WHOSE: Words<32> = Words::listed("the its his her their our these those my all");
    let (mut rest, ()) = word(input, OF).ok()?;
    while rest.first().is_some_and(|t| WHOSE.contains(t.key)) {
        rest = rest.take_from(1);
    }
    let (rest, _) = number(text, rest).ok()?;
    Some(input.0.len() - rest.0.len())
}

/// How many tokens the unit behind a number has: "percent", "%", "people", "new jobs".
fn unit(input: Tokens<'_>) -> Option<usize> {
    const WORDS: TagSet = TagSet::of(&[Tag::Adj, Tag::Noun, Tag::Nouns, Tag::Name]);
    const MOST: usize = 3;
    static STATES: Words<64> = Words::listed(
        "dead killed injured wounded hurt missing sick ill infected homeless stranded trapped displaced affected arrested detained \
         unemployed jobless evacuated hospitalised hospitalized",
    );
    if input.first().is_some_and(|t| t.tag == Tag::Sign) {
        return Some(1);
    }
    // "9 per cent"
    if let [per, cent, ..] = input.0
        && per.key == of_ascii("per")
        && cent.key == of_ascii("cent")
    {
        return Some(2);
    }
    // "Twenty-three | fires were put out": right behind a number "fires" is no verb.
    let plural = input.first().is_some_and(|t| t.tag == Tag::Vbz && !is_auxiliary(t.key));
    let words = input.0.iter().take(MOST).take_while(|t| t.tag.is_in(WORDS)).count();
    let noun = (0..words).rev().find(|k| matches!(input.0[*k].tag, Tag::Noun | Tag::Nouns));
    // "14 injured", "588 sick"
    let state = input.first().is_some_and(|t| STATES.contains(t.key));
    noun.map(|noun| noun + 1).or((plural || state).then_some(1))
}

/// The sign of money before a number: "$".
fn money(view: View<'_>, first: usize, end: usize) -> Option<Span> {
    let sign = (first..end).find(|k| view.token(*k).tag == Tag::Sign)?;
    Some(view.token(sign).span())
}
