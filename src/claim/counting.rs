//! Whether a number counts something that is claimed.

use super::model::Bound;
use crate::attribution::view::View;
use crate::grammar::tokens::Tokens;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TokenKind, flag};

/// A number and where it stands: token numbers.
pub(super) struct Place {
    /// Of all tokens that are read.
    pub first: usize,
    pub at: usize,
    /// With what bounds it.
    pub begin: usize,
    /// The end of the number, and that of its unit.
    pub words: usize,
    pub last: usize,
    pub value: f64,
    pub bound: Bound,
}

/// Whether a number counts something that is claimed: it is no year, no day of a month, no "one of them", no "Route 66", no
/// time at which or within which something else is, and nothing that is put aside.
pub(super) fn counts(view: View<'_>, place: &Place) -> bool {
    static ASIDE: Words<4> = Words::listed("not than");
    let Place { first, at, begin, words, last, value, bound } = *place;
    let token = view.token(at);
    let word_at = |k: Option<usize>| k.map_or(0, |k| view.token(k).key);
    let plain = words == begin + 1 && bound == Bound::Exact;
    let year = plain && token.kind == TokenKind::Number && token.len == 4 && (1500.0..2100.0).contains(&value);
    let before = begin.checked_sub(1).map(|k| view.token(k));
    let next = view.page.tokens.get(words);
    let beside = before.is_some_and(|t| t.has(flag::TIME)) || next.is_some_and(|t| t.has(flag::TIME));
    let unit = last > words;
    let named = before.is_some_and(|t| t.tag == Tag::Name && t.has(flag::CAPITAL)) && !unit;
    let of = next.is_some_and(|t| t.key == of_ascii("of"));
    let one = token.key == of_ascii("one") && (!unit || of || before.is_some_and(|t| t.key == of_ascii("no")));
    // "In 2026 inspectors", "a 2019 treaty"
    let single = last == words + 1 && view.token(words).tag == Tag::Noun;
    let dated = year && (!unit || single || before.is_some_and(|t| t.tag == Tag::Prep));
    // "11, not four", "6,000 rather than 9,000"
    let aside = begin > first && ASIDE.contains(word_at(Some(begin - 1))) && begin == at;
    // "Half as much", "a point and a half", "four too many"
    let next_key = next.map_or(0, |t| t.key);
    let before_article = at.checked_sub(2).filter(|k| *k >= first && view.token(at - 1).key == of_ascii("a"));
    let half =
        token.key == of_ascii("half") && (next_key == of_ascii("as") || word_at(before_article) == of_ascii("and"));
    let excess = next_key == of_ascii("too");
    !(dated
        || half
        || excess
        || plain && (beside || named || one || is_age(view, place))
        || aside
        || is_setting(view, place)
        || is_known(view, place)
        || is_clock(view, place))
}

/// "Mr Roe, | 24 |, was": the age of somebody.
fn is_age(view: View<'_>, place: &Place) -> bool {
    let Place { at, first, words, .. } = *place;
    let comma = |k: usize| view.page.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Comma);
    at > first + 1 && comma(at - 1) && comma(words) && view.token(at - 2).tag == Tag::Name
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
    let key = |k: usize| if k > place.first { view.token(k - 1).key } else { 0 };
    let before = |k: usize| BEFORE.contains(key(k)) && view.token(k - 1).tag != Tag::Vb;
    // "Sounded for | eleven minutes | before anyone came" tells how long.
    let lasts = key(place.at) == of_ascii("for") || key(place.begin) == of_ascii("for");
    let leads = before(place.at) || before(place.begin);
    leads || !lasts && tokens.get(end).is_some_and(|t| BEHIND.contains(t.key))
}

/// "years", "an hour": how many tokens name a unit of time.
pub(super) fn unit_of_time(input: Tokens<'_>) -> Option<usize> {
    static TIMES: Words<64> = Words::listed(
        "second seconds minute minutes hour hours day days week weeks weekend weekends month months quarter quarters year years \
         decade decades century centuries season seasons winter winters summer summers",
    );
    let article = usize::from(input.first().is_some_and(|t| t.tag == Tag::Det));
    input.0.get(article).filter(|t| TIMES.contains(t.key)).map(|_| article + 1)
}
