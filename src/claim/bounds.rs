//! What bounds a number: "at least", "no more than", "or so".

use super::model::Bound;
use super::number::word;
use crate::attribution::view::View;
use crate::grammar::tokens::Tokens;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Token, TokenKind};
use nom::Input;

/// Words before a number that bound it.
static BOUNDS: [(&[u32], Bound); 48] = [
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
    (&[of_ascii("higher"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("greater"), of_ascii("than")], Bound::AtLeast),
    (&[of_ascii("in"), of_ascii("excess"), of_ascii("of")], Bound::AtLeast),
    (&[of_ascii("upwards"), of_ascii("of")], Bound::AtLeast),
    (&[of_ascii("above")], Bound::AtLeast),
    (&[of_ascii("exceeds")], Bound::AtLeast),
    (&[of_ascii("exceeded")], Bound::AtLeast),
    (&[of_ascii("over")], Bound::AtLeast),
    (&[of_ascii("at"), of_ascii("most")], Bound::AtMost),
    (&[of_ascii("less"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("fewer"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("lower"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("smaller"), of_ascii("than")], Bound::AtMost),
    (&[of_ascii("below")], Bound::AtMost),
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
    (&[of_ascii("perhaps")], Bound::About),
    (&[of_ascii("maybe")], Bound::About),
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
pub(super) fn bound_before(view: View<'_>, first: usize, at: usize) -> (usize, Option<Bound>) {
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

/// "Raised it from | 3 to 5": whether a number is what something was before it changed, and does not begin a range.
pub(super) fn is_former(view: View<'_>, at: usize) -> bool {
    static CHANGES: Words<128> = Words::listed(
        "rise rises rose risen raise raises raised fall falls fell fallen lower lowers lowered cut cuts correct corrects corrected \
         revise revises revised increase increases increased decrease decreased drop drops dropped climb climbs climbed grow \
         grows grew grown shrink shrinks shrank reduce reduces reduced jump jumps jumped slide slid up down",
    );
    const BACK: usize = 14;
    let tokens = &view.page.tokens[at.saturating_sub(BACK)..at];
    let mut sentence = tokens.iter().rev().take_while(|t| t.kind != TokenKind::Stop);
    tokens.last().is_some_and(|t| t.key == of_ascii("from")) && sentence.any(|t| CHANGES.contains(t.key))
}

/// Whether a negator stands before a comparison, in its clause.
fn is_negated(view: View<'_>, first: usize, at: usize) -> bool {
    static NEGATORS: Words<16> = Words::listed("not n't never neither none nobody nor");
    const MOST: usize = 6;
    let before = view.page.tokens[first.max(at.saturating_sub(MOST))..at].iter().rev();
    before.take_while(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Clitic).any(|t| NEGATORS.contains(t.key))
}

/// "or more", "or fewer", "or so"
pub(super) fn bound_behind(input: Tokens<'_>, bound: Bound) -> (Tokens<'_>, Bound) {
    let Ok((rest, ())) = word(input, of_ascii("or")) else { return (input, bound) };
    let key = rest.first().map_or(0, |t| t.key);
    let bound = match key {
        _ if key == of_ascii("more") => Bound::AtLeast,
        _ if key == of_ascii("fewer") || key == of_ascii("less") => Bound::AtMost,
        _ if key == of_ascii("so") => Bound::About,
        _ => return (input, bound),
    };
    (rest.take_from(1), bound)
}

/// "40 tents | at most", "a week | at the outside": how many tokens behind a quantity bound it, and how it is bounded then.
pub(super) fn behind_unit(input: Tokens<'_>, bound: Bound) -> (usize, Bound) {
    static FILLS: Words<8> = Words::listed("the very");
    let fills = |rest: &[Token]| rest.iter().take_while(|t| FILLS.contains(t.key)).count();
    let told = match input.0 {
        [at, rest @ ..] if at.key == of_ascii("at") && bound != Bound::Range => {
            let skipped = fills(rest);
            let key = rest.get(skipped).map_or(0, |t| t.key);
            let most = [of_ascii("most"), of_ascii("outside")].contains(&key).then_some(Bound::AtMost);
            most.or((key == of_ascii("least")).then_some(Bound::AtLeast)).map(|bound| (skipped + 2, bound))
        }
        _ => None,
    };
    told.unwrap_or((0, bound))
}
