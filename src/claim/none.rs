//! Quantities of none: "no arrests", "nobody was hurt".

use super::model::{Bound, Quantity};
use crate::attribution::view::View;
use crate::lexicon::entry::{is_auxiliary, is_be};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet};

/// The quantity of none that begins at a token, and its end.
pub(crate) fn none(view: View<'_>, at: usize, end: usize) -> Option<(usize, Quantity)> {
    /// What is counted even where there is none; "no plans" counts nothing.
    static COUNTED: Words<64> = Words::listed(
        "casualties deaths fatalities injuries victims survivors arrests cases infections calls fires charges complaints \
         incidents hostages layoffs accidents attacks strikes passengers patients votes",
    );
    static NONE: Words<32> = Words::listed("no nobody no-one");
    let key = |k: usize| if k < end { view.token(k).key } else { 0 };
    // "Not one | round"; "not one of them" counts nothing.
    if key(at) == of_ascii("not") {
        let noun = at + 2;
        let counted = key(at + 1) == of_ascii("one") && noun < end && view.token(noun).tag == Tag::Noun;
        return counted.then(|| (noun + 1, zero(view, at, noun + 1, true)));
    }
    if !NONE.contains(key(at)) {
        return None;
    }
    let no = key(at) == of_ascii("no");
    let counted = no && COUNTED.contains(key(at + 1));
    let person = if no { (key(at + 1) == of_ascii("one")).then_some(at + 2) } else { Some(at + 1) };
    let last = if counted { at + 2 } else { person.filter(|next| is_done_to(view, *next, end))? };
    Some((last, zero(view, at, last, counted)))
}

/// None of what the last of some tokens names, where it does.
fn zero(view: View<'_>, first: usize, last: usize, counted: bool) -> Quantity {
    let unit = counted.then(|| view.page.span(last as u32 - 1, last as u32));
    Quantity { span: view.page.span(first as u32, last as u32), value: 0.0, upper: None, bound: Bound::Exact, unit }
}

/// "was hurt", "had yet been arrested", "arrested": whether a verb tells what is done to its subject; "had left" does not.
fn is_done_to(view: View<'_>, at: usize, end: usize) -> bool {
    /// Some participles look like the bare verb: "was hurt".
    const PAST: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbd, Tag::Vb]);
    let leads = |k: &usize| is_auxiliary(view.token(*k).key) || view.token(*k).tag == Tag::Adv;
    let Some(verb) = (at..end).find(|k| !leads(k)) else { return false };
    let be = (at..verb).any(|k| is_be(view.token(k).key));
    if be { view.token_is(verb, PAST) } else { verb == at && view.token(verb).tag == Tag::Vbn }
}
