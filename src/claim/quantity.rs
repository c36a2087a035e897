//! Quantities, in nom over tokens: "at least 40 people", "between 10 and 12 percent", "$3.5 billion", "dozens of homes".

use super::model::{Bound, Quantity};
use crate::attribution::view::View;
use crate::grammar::tokens::{Parsed, Tokens, tagged};
use crate::text::hash::{self, of_ascii};
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use nom::Parser;
use nom::combinator::opt;
use nom::{Err, Input};

const AND: u32 = of_ascii("and");
const TO: u32 = of_ascii("to");
const OF: u32 = of_ascii("of");

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
        let input = Tokens(&all[at..]);
        if !input.first().is_some_and(may_begin) {
            at += 1;
            continue;
        }
        match quantity(text, input) {
            Ok((rest, read)) if is_quantity(view, at, end - rest.0.len(), &read, unit(rest)) => {
                let words = end - rest.0.len();
                let last = unit(rest).map_or(words, |n| words + n);
                out.push(Quantity {
                    span: view.page.span(at as u32, last as u32),
                    value: read.value,
                    upper: read.upper,
                    bound: read.bound,
                    unit: (last > words)
                        .then(|| view.page.span(words as u32, last as u32))
                        .or_else(|| money(view, at, words)),
                });
                at = last.max(at + 1);
            }
            _ => at += 1,
        }
    }
}

/// Whether a number counts something: it is no year, no day of a month, no "one of them", no "Route 66".
fn is_quantity(view: View<'_>, first: usize, end: usize, read: &Read, unit: Option<usize>) -> bool {
    let token = view.token(first);
    let plain = end == first + 1 && read.bound == Bound::Exact;
    let year = plain && token.kind == TokenKind::Number && token.len == 4 && (1500.0..2100.0).contains(&read.value);
    let before = first.checked_sub(1).map(|k| view.token(k));
    let beside =
        before.is_some_and(|t| t.has(flag::TIME)) || view.page.tokens.get(end).is_some_and(|t| t.has(flag::TIME));
    let named = before.is_some_and(|t| t.tag == Tag::Name && t.has(flag::CAPITAL)) && unit.is_none();
    let one = token.key == of_ascii("one") && (unit.is_none() || before.is_some_and(|t| t.key == of_ascii("no")));
    let dated = year && (unit.is_none() || before.is_some_and(|t| t.tag == Tag::Prep));
    !(dated || plain && (beside || named || one))
}

/// Whether a token may begin a quantity, asked before anything is parsed.
fn may_begin(token: &Token) -> bool {
    static BEGINS: Words<128> = Words::listed(
        "at more less fewer over under up about around some nearly almost roughly approximately between dozens hundreds \
         thousands millions billions scores half no as from one two three four five six seven eight nine ten eleven twelve \
         thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety \
         hundred dozen",
    );
    let sign = matches!(token.kind, TokenKind::Symbol) && token.tag == Tag::Sign;
    let tens = token.has(flag::HYPHEN) && token.kind == TokenKind::Word;
    token.kind == TokenKind::Number
        || tens
        || sign
        || BEGINS.contains(token.key)
}

fn quantity<'t>(text: &str, input: Tokens<'t>) -> Parsed<'t, Read> {
    let (rest, bound) = bound(input);
    if bound.is_none()
        && let Ok((rest, read)) = vague(input)
    {
        return Ok((rest, read));
    }
    if bound == Some(Bound::Range) {
        let (rest, value) = number(text, rest)?;
        let (rest, ()) = word(rest, AND).or_else(|_| word(rest, TO))?;
        let (rest, upper) = number(text, rest)?;
        return Ok((rest, Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    // "40-50"
    if let Some((value, upper)) = rest.first().and_then(|t| span_of(text, t)) {
        return Ok((rest.take_from(1), Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    let (rest, value) = number(text, rest)?;
    if let Ok((more, upper)) = word(rest, TO).and_then(|(rest, ())| number(text, rest)) {
        return Ok((more, Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    Ok((rest, Read { value, upper: None, bound: bound.unwrap_or(Bound::Exact) }))
}

fn word(input: Tokens<'_>, expected: u32) -> Parsed<'_, ()> {
    match input.first() {
        Some(token) if token.key == expected => Ok((input.take_from(1), ())),
        _ => Err(Err::Error(())),
    }
}

/// Words that bound a number.
static BOUNDS: [(&[u32], Bound); 22] = [
    (&[of_ascii("at"), of_ascii("least")], Bound::AtLeast),
    (&[of_ascii("more"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("no"), of_ascii("fewer"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("no"), of_ascii("less"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("over")], Bound::AtLeast),
    (&[of_ascii("at"), of_ascii("most")], Bound::AtMost),
    (&[of_ascii("less"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("fewer"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("no"), of_ascii("more"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("up"), of_ascii("to")], Bound::AtMost),
    (&[of_ascii("as"), of_ascii("many"), of_ascii("as")], Bound::AtMost),
    (&[of_ascii("as"), of_ascii("much"), of_ascii("as")], Bound::AtMost),
    (&[of_ascii("under")], Bound::AtMost),
    (&[of_ascii("nearly")], Bound::About),
    (&[of_ascii("almost")], Bound::About),
    (&[of_ascii("about")], Bound::About),
    (&[of_ascii("around")], Bound::About),
    (&[of_ascii("some")], Bound::About),
    (&[of_ascii("roughly")], Bound::About),
    (&[of_ascii("approximately")], Bound::About),
    (&[of_ascii("between")], Bound::Range),
    (&[of_ascii("from")], Bound::Range),
];

/// "at least", "up to", "between", "about"
fn bound(input: Tokens<'_>) -> (Tokens<'_>, Option<Bound>) {
    let fits = |words: &[u32]| {
        input.0.len() >= words.len() && words.iter().zip(input.0).all(|(word, token)| token.key == *word)
    };
    match BOUNDS.iter().find(|(words, _)| fits(words)) {
        Some((words, bound)) => (input.take_from(words.len()), Some(*bound)),
        None => (input, None),
    }
}

/// "dozens", "hundreds of thousands"
fn vague(input: Tokens<'_>) -> Parsed<'_, Read> {
    let several = |token: &Token| look_up(&SEVERAL, token.key);
    let value = input.first().and_then(several).ok_or(Err::Error(()))?;
    let mut rest = input.take_from(1);
    let mut value = value;
    if let Ok((more, ())) = word(rest, OF)
        && let Some(factor) = more.first().and_then(several)
    {
        value *= factor / 2.0;
        rest = more.take_from(1);
    }
    let (rest, _) = opt(|input| word(input, OF)).parse(rest)?;
    Ok((rest, Read { value, upper: None, bound: Bound::AtLeast }))
}

/// "$3.5 billion", "1,200", "forty", "two thirds" as two
fn number<'t>(text: &str, input: Tokens<'t>) -> Parsed<'t, f64> {
    let (input, _) = opt(tagged(TagSet::of(&[Tag::Sign]))).parse(input)?;
    let token = input.first().ok_or(Err::Error(()))?;
    let value = match token.kind {
        TokenKind::Number if !token.has(flag::TIME) => digits(text, token),
        _ => in_words(text, token).or_else(|| digits(text, token)),
    };
    let mut value = value.ok_or(Err::Error(()))?;
    let mut rest = input.take_from(1);
    while let Some(factor) = rest.first().and_then(|t| look_up(&MULTIPLIERS, t.key)) {
        value *= factor;
        rest = rest.take_from(1);
    }
    Ok((rest, value))
}

/// Numbers in words.
static NUMBERS: [(u32, f64); 30] = [
    (of_ascii("one"), 1.0),
    (of_ascii("two"), 2.0),
    (of_ascii("three"), 3.0),
    (of_ascii("four"), 4.0),
    (of_ascii("five"), 5.0),
    (of_ascii("six"), 6.0),
    (of_ascii("seven"), 7.0),
    (of_ascii("eight"), 8.0),
    (of_ascii("nine"), 9.0),
    (of_ascii("ten"), 10.0),
    (of_ascii("eleven"), 11.0),
    (of_ascii("twelve"), 12.0),
    (of_ascii("thirteen"), 13.0),
    (of_ascii("fourteen"), 14.0),
    (of_ascii("fifteen"), 15.0),
    (of_ascii("sixteen"), 16.0),
    (of_ascii("seventeen"), 17.0),
    (of_ascii("eighteen"), 18.0),
    (of_ascii("nineteen"), 19.0),
    (of_ascii("twenty"), 20.0),
    (of_ascii("thirty"), 30.0),
    (of_ascii("forty"), 40.0),
    (of_ascii("fifty"), 50.0),
    (of_ascii("sixty"), 60.0),
    (of_ascii("seventy"), 70.0),
    (of_ascii("eighty"), 80.0),
    (of_ascii("ninety"), 90.0),
    (of_ascii("hundred"), 100.0),
    (of_ascii("half"), 0.5),
    (of_ascii("dozen"), 12.0),
];

/// What multiplies a number before it.
static MULTIPLIERS: [(u32, f64); 11] = [
    (of_ascii("hundred"), 1e2),
    (of_ascii("thousand"), 1e3),
    (of_ascii("million"), 1e6),
    (of_ascii("mn"), 1e6),
    (of_ascii("m"), 1e6),
    (of_ascii("mln"), 1e6),
    (of_ascii("billion"), 1e9),
    (of_ascii("bn"), 1e9),
    (of_ascii("bln"), 1e9),
    (of_ascii("trillion"), 1e12),
    (of_ascii("dozen"), 12.0),
];

/// Several of something: at least two, of dozens and scores as many.
static SEVERAL: [(u32, f64); 6] = [
    (of_ascii("dozens"), 24.0),
    (of_ascii("scores"), 40.0),
    (of_ascii("hundreds"), 200.0),
    (of_ascii("thousands"), 2e3),
    (of_ascii("millions"), 2e6),
    (of_ascii("billions"), 2e9),
];

/// Both ends of a range in one token.
fn span_of(text: &str, token: &Token) -> Option<(f64, f64)> {
    let (low, high) = token.span().of(text).split_once(['-', '–'])?;
    let (low, high) = (low.parse::<f64>().ok()?, high.parse::<f64>().ok()?);
    (low.is_finite() && high.is_finite() && low < high).then_some((low, high))
}

/// The digits of a token, and what a letter behind them multiplies them by: "1,200", "40m", "3.5bn".
fn digits(text: &str, token: &Token) -> Option<f64> {
    let words = token.span().of(text).replace(',', "");
    let letters = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let factor = match letters {
        "" => 1.0,
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "bn" | "b" => 1e9,
        _ => return None,
    };
    let value: f64 = words[..words.len() - letters.len()].parse().ok()?;
    Some(value * factor).filter(|v| v.is_finite())
}

/// "twenty-five"
fn in_words(text: &str, token: &Token) -> Option<f64> {
    look_up(&NUMBERS, token.key).or_else(|| {
        let (tens, ones) = token.span().of(text).split_once('-')?;
        let (tens, ones) = (look_up(&NUMBERS, hash::of(tens))?, look_up(&NUMBERS, hash::of(ones))?);
        ((20.0..100.0).contains(&tens) && ones < 10.0).then_some(tens + ones)
    })
}

fn look_up(table: &[(u32, f64)], key: u32) -> Option<f64> {
    table.iter().find(|(word, _)| *word == key).map(|(_, value)| *value)
}

/// How many tokens the unit behind a number has: "percent", "%", "people", "new jobs".
fn unit(input: Tokens<'_>) -> Option<usize> {
    const WORDS: TagSet = TagSet::of(&[Tag::Adj, Tag::Noun, Tag::Nouns]);
    const MOST: usize = 3;
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
    let words = input.0.iter().take(MOST).take_while(|t| t.tag.is_in(WORDS)).count();
    let noun = (0..words).rev().find(|k| matches!(input.0[*k].tag, Tag::Noun | Tag::Nouns))?;
    Some(noun + 1)
}

/// The sign of money before a number: "$".
fn money(view: View<'_>, first: usize, end: usize) -> Option<crate::text::Span> {
    let sign = (first..end).find(|k| view.token(*k).tag == Tag::Sign)?;
    Some(view.token(sign).span())
}
