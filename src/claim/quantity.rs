//! Quantities, in nom over tokens: "at least 40 people", "between 10 and 12 percent", "$3.5 billion", "dozens of homes".

use super::model::{Bound, Quantity};
use crate::attribution::view::View;
use crate::grammar::tokens::{Parsed, Tokens, tagged};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use nom::Parser;
use nom::combinator::opt;
use nom::{Err, Input};

/// The words of a quantity, as token counts.
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
        let may = input.first().is_some_and(may_begin);
        match quantity(text, input) {
            Ok((rest, read)) if may => {
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

/// Whether a token may begin a quantity, asked before anything is parsed.
fn may_begin(token: &Token) -> bool {
    static BEGINS: Words<64> = Words::listed(
        "at more less fewer over under up about around some nearly almost roughly approximately between dozens hundreds \
         thousands millions billions scores half no as from",
    );
    let sign = matches!(token.kind, TokenKind::Symbol) && token.tag == Tag::Sign;
    token.kind == TokenKind::Number || sign || BEGINS.contains(token.key) || number_word(token.key).is_some()
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
        let (rest, _) = word(rest, "and").or_else(|_| word(rest, "to"))?;
        let (rest, upper) = number(text, rest)?;
        return Ok((rest, Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    let (rest, value) = number(text, rest)?;
    // "40 to 50", "40-50" is one token and stays a number of its own
    if let Ok((more, upper)) = word(rest, "to").and_then(|(rest, ())| number(text, rest)) {
        return Ok((more, Read { value, upper: Some(upper), bound: Bound::Range }));
    }
    Ok((rest, Read { value, upper: None, bound: bound.unwrap_or(Bound::Exact) }))
}

fn word<'t>(input: Tokens<'t>, expected: &str) -> Parsed<'t, ()> {
    match input.first() {
        Some(token) if token.key == of_ascii(expected) => Ok((input.take_from(1), ())),
        _ => Err(Err::Error(())),
    }
}

/// "at least", "up to", "between", "about"
fn bound(input: Tokens<'_>) -> (Tokens<'_>, Option<Bound>) {
    const BOUNDS: [(&[&str], Bound); 22] = [
        (&["at", "least"], Bound::AtLeast),
        (&["more", "than"], Bound::AtLeast),
        (&["no", "fewer", "than"], Bound::AtLeast),
        (&["no", "less", "than"], Bound::AtLeast),
        (&["over"], Bound::AtLeast),
        (&["at", "most"], Bound::AtMost),
        (&["less", "than"], Bound::AtMost),
        (&["fewer", "than"], Bound::AtMost),
        (&["no", "more", "than"], Bound::AtMost),
        (&["up", "to"], Bound::AtMost),
        (&["as", "many", "as"], Bound::AtMost),
        (&["as", "much", "as"], Bound::AtMost),
        (&["under"], Bound::AtMost),
        (&["nearly"], Bound::About),
        (&["almost"], Bound::About),
        (&["about"], Bound::About),
        (&["around"], Bound::About),
        (&["some"], Bound::About),
        (&["roughly"], Bound::About),
        (&["approximately"], Bound::About),
        (&["between"], Bound::Range),
        (&["from"], Bound::Range),
    ];
    let fits = |words: &[&str]| {
        input.0.len() >= words.len() && words.iter().zip(input.0).all(|(word, token)| token.key == of_ascii(word))
    };
    match BOUNDS.iter().find(|(words, _)| fits(words)) {
        Some((words, bound)) => (input.take_from(words.len()), Some(*bound)),
        None => (input, None),
    }
}

/// "dozens", "hundreds of thousands"
fn vague(input: Tokens<'_>) -> Parsed<'_, Read> {
    let several = |token: &Token| match token.key {
        key if key == of_ascii("dozens") => Some(24.0),
        key if key == of_ascii("scores") => Some(40.0),
        key if key == of_ascii("hundreds") => Some(200.0),
        key if key == of_ascii("thousands") => Some(2e3),
        key if key == of_ascii("millions") => Some(2e6),
        key if key == of_ascii("billions") => Some(2e9),
        _ => None,
    };
    let value = input.first().and_then(several).ok_or(Err::Error(()))?;
    let mut rest = input.take_from(1);
    let mut value = value;
    if let Ok((more, ())) = word(rest, "of")
        && let Some(factor) = more.first().and_then(several)
    {
        value *= factor / 2.0;
        rest = more.take_from(1);
    }
    let (rest, _) = opt(|input| word(input, "of")).parse(rest)?;
    Ok((rest, Read { value, upper: None, bound: Bound::AtLeast }))
}

/// "$3.5 billion", "1,200", "forty", "two thirds" as two
fn number<'t>(text: &str, input: Tokens<'t>) -> Parsed<'t, f64> {
    let (input, _) = opt(tagged(TagSet::of(&[Tag::Sign]))).parse(input)?;
    let token = input.first().ok_or(Err::Error(()))?;
    let digits = || token.span().of(text).replace(',', "").parse::<f64>().ok().filter(|v| v.is_finite());
    let value = match token.kind {
        TokenKind::Number if !token.has(flag::TIME) => digits(),
        _ => number_word(token.key),
    };
    let mut value = value.ok_or(Err::Error(()))?;
    let mut rest = input.take_from(1);
    while let Some(factor) = rest.first().and_then(|t| multiplier(t.key)) {
        value *= factor;
        rest = rest.take_from(1);
    }
    Ok((rest, value))
}

fn number_word(key: u32) -> Option<f64> {
    const WORDS: [(&str, f64); 30] = [
        ("one", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
        ("eleven", 11.0),
        ("twelve", 12.0),
        ("thirteen", 13.0),
        ("fourteen", 14.0),
        ("fifteen", 15.0),
        ("sixteen", 16.0),
        ("seventeen", 17.0),
        ("eighteen", 18.0),
        ("nineteen", 19.0),
        ("twenty", 20.0),
        ("thirty", 30.0),
        ("forty", 40.0),
        ("fifty", 50.0),
        ("sixty", 60.0),
        ("seventy", 70.0),
        ("eighty", 80.0),
        ("ninety", 90.0),
        ("hundred", 100.0),
        ("half", 0.5),
        ("dozen", 12.0),
    ];
    WORDS.iter().find(|(word, _)| of_ascii(word) == key).map(|(_, value)| *value)
}

fn multiplier(key: u32) -> Option<f64> {
    match key {
        key if key == of_ascii("hundred") => Some(1e2),
        key if key == of_ascii("thousand") => Some(1e3),
        key if [of_ascii("million"), of_ascii("mn"), of_ascii("m"), of_ascii("mln")].contains(&key) => Some(1e6),
        key if [of_ascii("billion"), of_ascii("bn"), of_ascii("bln")].contains(&key) => Some(1e9),
        key if key == of_ascii("trillion") => Some(1e12),
        key if key == of_ascii("dozen") => Some(12.0),
        _ => None,
    }
}

/// How many tokens the unit behind a number has: "percent", "%", "people", "new jobs".
fn unit(input: Tokens<'_>) -> Option<usize> {
    const WORDS: TagSet = TagSet::of(&[Tag::Adj, Tag::Noun, Tag::Nouns]);
    const MOST: usize = 3;
    if input.first().is_some_and(|t| t.tag == Tag::Sign) {
        return Some(1);
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
