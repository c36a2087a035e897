//! Quantities: numbers with what bounds them and what they count. "at least 40 people", "nine out of ten", "17 or 18 million".

use super::model::{Bound, Quantity};
use super::none::none;
use super::number::{may_begin, number, span_of, vague, word};
use crate::attribution::view::View;
use crate::grammar::tokens::{Parsed, Tokens};
use crate::lexicon::entry::is_auxiliary;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet, TokenKind, flag};
use nom::{Err, Input};

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
        let (begin, bound) = bound_before(view, first, at);
        let Ok((rest, read)) = quantity(text, Tokens(&all[at..]), bound) else {
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
        let place = Place { first, at, begin, words, last };
        if counts(view, &place, &read) {
            out.push(Quantity {
                span: view.page.span(begin as u32, last as u32),
                value: read.value,
                upper: read.upper,
                bound: read.bound,
                unit: if last > from { Some(view.page.span(from as u32, last as u32)) } else { money(view, at, words) },
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

/// Where a number stands: token numbers.
struct Place {
    /// Of all tokens that are read.
    first: usize,
    at: usize,
    /// With what bounds it.
    begin: usize,
    /// The end of the number, and that of its unit.
    words: usize,
    last: usize,
}

/// Words before a number that bound it.
static BOUNDS: [(&[u32], Bound); 36] = [
    (&[of_ascii("climbed"), of_ascii("past")], Bound::AtLeast),
    (&[of_ascii("risen"), of_ascii("past")], Bound::AtLeast),
    (&[of_ascii("rose"), of_ascii("past")], Bound::AtLeast),
    (&[of_ascii("grown"), of_ascii("past")], Bound::AtLeast),
    (&[of_ascii("gone"), of_ascii("past")], Bound::AtLeast),
    (&[of_ascii("passed")], Bound::AtLeast),
    (&[of_ascii("at"), of_ascii("least")], Bound::AtLeast),
    (&[of_ascii("no"), of_ascii("more"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("no"), of_ascii("fewer"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("no"), of_ascii("less"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("more"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("over")], Bound::AtLeast),
    (&[of_ascii("at"), of_ascii("most")], Bound::AtMost),
    (&[of_ascii("less"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("fewer"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("up"), of_ascii("to")], Bound::AtMost),
    (&[of_ascii("as"), of_ascii("many"), of_ascii("as")], Bound::AtMost),
    (&[of_ascii("as"), of_ascii("much"), of_ascii("as")], Bound::AtMost),
    (&[of_ascii("as"), of_ascii("few"), of_ascii("as")], Bound::AtLeast),
    (&[of_ascii("as"), of_ascii("little"), of_ascii("as")], Bound::AtLeast),
    (&[of_ascii("under")], Bound::AtMost),
    (&[of_ascii("within")], Bound::AtMost),
    (&[of_ascii("nearly")], Bound::About),
    (&[of_ascii("almost")], Bound::About),
    (&[of_ascii("about")], Bound::About),
    (&[of_ascii("around")], Bound::About),
    (&[of_ascii("some")], Bound::About),
    (&[of_ascii("roughly")], Bound::About),
    (&[of_ascii("approximately")], Bound::About),
    (&[of_ascii("near")], Bound::About),
    (&[of_ascii("nearer")], Bound::About),
    (&[of_ascii("close"), of_ascii("to")], Bound::About),
    (&[of_ascii("closer"), of_ascii("to")], Bound::About),
    (&[of_ascii("an"), of_ascii("estimated")], Bound::About),
    (&[of_ascii("between")], Bound::Range),
    (&[of_ascii("from")], Bound::Range),
];
/// "at least", "up to", "between", "about": where the words begin that bound a number, and how they do.
fn bound_before(view: View<'_>, first: usize, at: usize) -> (usize, Option<Bound>) {
    let tokens = &view.page.tokens[first..at];
    let fits = |words: &[u32]| {
        words.len() <= tokens.len()
            && words.iter().rev().zip(tokens.iter().rev()).all(|(word, token)| token.key == *word)
    };
    let Some((words, bound)) = BOUNDS.iter().find(|(words, _)| fits(words)) else { return (at, None) };
    let begin = at - words.len();
    // "neither call lasted more than four minutes"
    let compares = view.token(at - 1).key == of_ascii("than") && words.len() == 2;
    let turned = match bound {
        Bound::AtLeast if compares && is_negated(view, first, begin) => Bound::AtMost,
        Bound::AtMost if compares && is_negated(view, first, begin) => Bound::AtLeast,
        other => *other,
    };
    (begin, Some(turned))
}

/// Whether a negator stands before a comparison, in its clause.
fn is_negated(view: View<'_>, first: usize, at: usize) -> bool {
    static NEGATORS: Words<16> = Words::listed("not n't never neither none nobody nor");
    const MOST: usize = 6;
    let before = view.page.tokens[first.max(at.saturating_sub(MOST))..at].iter().rev();
    before.take_while(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Clitic).any(|t| NEGATORS.contains(t.key))
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

/// "or more", "or fewer", "or so"
fn bound_behind(input: Tokens<'_>, bound: Bound) -> (Tokens<'_>, Bound) {
    let Ok((rest, ())) = word(input, OR) else { return (input, bound) };
    let key = rest.first().map_or(0, |t| t.key);
    let bound = match key {
        _ if key == of_ascii("more") => Bound::AtLeast,
        _ if key == of_ascii("fewer") || key == of_ascii("less") => Bound::AtMost,
        _ if key == of_ascii("so") => Bound::About,
        _ => return (input, bound),
    };
    (rest.take_from(1), bound)
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

/// Whether a number counts something that is claimed: it is no year, no day of a month, no "one of them", no "Route 66", no
/// time at which or within which something else is, and nothing that is put aside.
fn counts(view: View<'_>, place: &Place, read: &Read) -> bool {
    static ASIDE: Words<4> = Words::listed("not than");
    let Place { first, at, begin, words, last } = *place;
    let token = view.token(at);
    let word_at = |k: Option<usize>| k.map_or(0, |k| view.token(k).key);
    let plain = words == begin + 1 && read.bound == Bound::Exact;
    let year = plain && token.kind == TokenKind::Number && token.len == 4 && (1500.0..2100.0).contains(&read.value);
    let before = begin.checked_sub(1).map(|k| view.token(k));
    let next = view.page.tokens.get(words);
    let beside = before.is_some_and(|t| t.has(flag::TIME)) || next.is_some_and(|t| t.has(flag::TIME));
    let unit = last > words;
    let named = before.is_some_and(|t| t.tag == Tag::Name && t.has(flag::CAPITAL)) && !unit;
    let of = next.is_some_and(|t| t.key == OF);
    let one = token.key == of_ascii("one") && (!unit || of || before.is_some_and(|t| t.key == of_ascii("no")));
    let dated = year && (!unit || before.is_some_and(|t| t.tag == Tag::Prep));
    // "11, not four", "6,000 rather than 9,000"
    let aside = begin > first && ASIDE.contains(word_at(Some(begin - 1))) && begin == at;
    // "Half as much", "a point and a half", "four too many"
    let next_key = next.map_or(0, |t| t.key);
    let before_article = at.checked_sub(2).filter(|k| *k >= first && view.token(at - 1).key == of_ascii("a"));
    let half = token.key == of_ascii("half") && (next_key == of_ascii("as") || word_at(before_article) == AND);
    let excess = next_key == of_ascii("too");
    !(dated
        || half
        || excess
        || plain && (beside || named || one)
        || aside
        || is_setting(view, place)
        || is_known(view, place)
        || is_clock(view, place))
}

/// "the two models": a number that the article takes as known.
fn is_known(view: View<'_>, place: &Place) -> bool {
    static WHOSE: Words<16> = Words::listed("the its his her their our these those");
    let whole = view.page.tokens.get(place.words).is_some_and(|t| t.tag == Tag::Nouns);
    place.begin == place.at
        && view.token(place.at).kind == TokenKind::Word
        && whole
        && place.begin > place.first
        && WHOSE.contains(view.token(place.begin - 1).key)
}

/// "ten past four", "four o'clock", "10 a.m."
fn is_clock(view: View<'_>, place: &Place) -> bool {
    static BEHIND: Words<16> = Words::listed("past o'clock a.m p.m a.m. p.m.");
    let next = view.page.tokens.get(place.words).map_or(0, |t| t.key);
    BEHIND.contains(next)
        || place.at > place.first
            && place.begin == place.at
            && view.token(place.at - 1).key == of_ascii("past")
            && place.last == place.words
}

/// "in four days", "over two years", "five days later": a length of time that only says when.
fn is_setting(view: View<'_>, place: &Place) -> bool {
    static BEFORE: Words<32> = Words::listed("in over during after last past next first every these since before");
    static BEHIND: Words<32> = Words::listed("ago later earlier before after late away hence on straight");
    let tokens = &view.page.tokens;
    let Some(end) = unit_of_time(Tokens(&tokens[place.words..])).map(|n| place.words + n) else { return false };
    let before = |k: usize| k > place.first && BEFORE.contains(view.token(k - 1).key);
    let leads = before(place.at) || before(place.begin);
    leads || tokens.get(end).is_some_and(|t| BEHIND.contains(t.key))
}

/// "years", "an hour": how many tokens name a unit of time.
fn unit_of_time(input: Tokens<'_>) -> Option<usize> {
    static TIMES: Words<64> = Words::listed(
        "second seconds minute minutes hour hours day days week weeks weekend weekends month months quarter quarters year years \
         decade decades century centuries",
    );
    let article = usize::from(input.first().is_some_and(|t| t.tag == Tag::Det));
    input.0.get(article).filter(|t| TIMES.contains(t.key)).map(|_| article + 1)
}

/// How many tokens the unit behind a number has: "percent", "%", "people", "new jobs".
fn unit(input: Tokens<'_>) -> Option<usize> {
    const WORDS: TagSet = TagSet::of(&[Tag::Adj, Tag::Noun, Tag::Nouns, Tag::Name]);
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
    // "Twenty-three | fires were put out": right behind a number "fires" is no verb.
    let plural = input.first().is_some_and(|t| t.tag == Tag::Vbz && !is_auxiliary(t.key));
    let words = input.0.iter().take(MOST).take_while(|t| t.tag.is_in(WORDS)).count();
    let noun = (0..words).rev().find(|k| matches!(input.0[*k].tag, Tag::Noun | Tag::Nouns));
    noun.map(|noun| noun + 1).or(plural.then_some(1))
}

/// The sign of money before a number: "$".
fn money(view: View<'_>, first: usize, end: usize) -> Option<Span> {
    let sign = (first..end).find(|k| view.token(*k).tag == Tag::Sign)?;
    Some(view.token(sign).span())
}
