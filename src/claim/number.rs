//! Numbers, in nom over tokens: "1,200", "40m", "twenty-five", "3.5 billion", "dozens".

use crate::grammar::tokens::{Parsed, Tokens, tagged};
use crate::text::hash::{self, of_ascii};
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet, Token, TokenKind, flag};
use nom::Parser;
use nom::combinator::opt;
use nom::{Err, Input};

/// A number: its value, and what a word behind it multiplied it by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub value: f64,
    pub factor: f64,
}

/// Whether a token may begin a number or words for none, asked before anything is parsed.
pub(crate) fn may_begin(token: &Token) -> bool {
    static WORDS: Words<512> = Words::listed(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
         nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half dozen dozens scores hundreds thousands \
         millions billions thousand million billion no nobody no-one not twice",
    );
    /// Of "seventy-seven" and the like.
    const LONGEST: u16 = 13;
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => WORDS.contains(token.key) || token.has(flag::HYPHEN) && token.len <= LONGEST,
        _ => token.tag == Tag::Sign,
    }
}

/// "dozens", "hundreds of thousands": at least so many, "of" included.
pub(crate) fn vague(input: Tokens<'_>) -> Parsed<'_, f64> {
    let several = |token: &Token| look_up(&SEVERAL, token.key);
    let mut value = input.first().and_then(several).ok_or(Err::Error(()))?;
    let mut rest = input.take_from(1);
    if let Ok((more, ())) = word(rest, OF)
        && let Some(factor) = more.first().and_then(several)
    {
        value *= factor / 2.0;
        rest = more.take_from(1);
    }
    let (rest, _) = opt(|input| word(input, OF)).parse(rest)?;
    Ok((rest, value))
}

pub(crate) fn word(input: Tokens<'_>, expected: u32) -> Parsed<'_, ()> {
    match input.first() {
        Some(token) if token.key == expected => Ok((input.take_from(1), ())),
        _ => Err(Err::Error(())),
    }
}

const OF: u32 = of_ascii("of");

/// "$3.5 billion", "1,200", "forty", "two thirds" as two
pub(crate) fn number<'t>(text: &str, input: Tokens<'t>) -> Parsed<'t, Number> {
    let (input, _) = opt(tagged(TagSet::of(&[Tag::Sign]))).parse(input)?;
    let token = input.first().ok_or(Err::Error(()))?;
    let value = match token.kind {
        TokenKind::Number if !token.has(flag::TIME) => digits(text, token),
        _ => in_words(text, token).or_else(|| digits(text, token)),
    };
    let value = value.ok_or(Err::Error(()))?;
    let (mut rest, mut factor) = (input.take_from(1), 1.0);
    while let Some(more) = rest.first().and_then(|t| look_up(&MULTIPLIERS, t.key).or_else(|| joined(text, t))) {
        factor *= more;
        rest = rest.take_from(1);
    }
    Ok((rest, Number { value: value * factor, factor }))
}

/// "Its 7.1 | billion-mark bid": the number that a compound begins with.
fn joined(text: &str, token: &Token) -> Option<f64> {
    let (number, _) = token.span().of(text).split_once('-').filter(|_| token.has(flag::HYPHEN))?;
    look_up(&MULTIPLIERS, hash::of(number))
}

/// The unit of such a compound: "mark".
pub(super) fn compound(text: &str, token: &Token) -> Option<Span> {
    joined(text, token)?;
    let at = token.span().of(text).find('-')? + 1;
    Some(Span::new(token.span().start() + at, token.span().end()))
}

/// Whether a token is a number in itself only behind "a": "a million".
pub(super) fn is_round(token: &Token) -> bool {
    static ROUND: Words<16> = Words::listed("dozen hundred thousand million billion");
    ROUND.contains(token.key)
}

/// Numbers in words.
static NUMBERS: [(u32, f64); 33] = [
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
    (of_ascii("thousand"), 1e3),
    (of_ascii("million"), 1e6),
    (of_ascii("billion"), 1e9),
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
pub(crate) fn span_of(text: &str, token: &Token) -> Option<(f64, f64)> {
    let (low, high) = token.span().of(text).split_once(['-', '–'])?;
    let (low, high) = (low.parse::<f64>().ok()?, high.parse::<f64>().ok()?);
    (low.is_finite() && high.is_finite() && low < high).then_some((low, high))
}

/// The digits of a token, and what a letter behind them multiplies them by: "1,200", "40m", "3.5bn".
fn digits(text: &str, token: &Token) -> Option<f64> {
    let words = token.span().of(text);
    let end = words.find(|c: char| !matches!(c, '0'..='9' | '.' | ',')).unwrap_or(words.len());
    let factor = match &words[end..] {
        "" => 1.0,
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "bn" | "b" => 1e9,
        _ => return None,
    };
    let digits = &words[..end];
    // Most numbers have no comma.
    let value: f64 = if digits.contains(',') { digits.replace(',', "").parse() } else { digits.parse() }.ok()?;
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
