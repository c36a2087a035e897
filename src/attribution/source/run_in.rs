//! "A move | Roe called rash", "at a rally | Roe said": a name that runs into the noun group before it for want of a comma.

use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::entry::{is_indefinite, noun};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, flag};

/// The token at which the name begins in the noun group at the chunk `at`, if others stand before it there.
pub(super) fn name(view: View<'_>, at: usize, first: usize) -> Option<u32> {
    let page = view.page;
    let before = at.checked_sub(1).filter(|k| *k >= first);
    let led = before.is_some_and(|k| page.kind(k) == ChunkKind::Prep);
    let word = before.map_or(0, |k| view.token(page.chunks[k].first as usize).key);
    led.then(|| honoured(view, at).or_else(|| on_network(view, at)).or_else(|| timed(view, at, word)))
        .flatten()
        .or_else(|| described(view, at, word))
        .or_else(|| plural(view, at))
}

/// "In Marl | Mr. Platt", "during the talk | Ms. Roe"
fn honoured(view: View<'_>, at: usize) -> Option<u32> {
    const TITLES: [u32; 6] =
        [of_ascii("mr"), of_ascii("mr."), of_ascii("mrs"), of_ascii("mrs."), of_ascii("ms"), of_ascii("ms.")];
    let chunk = &view.page.chunks[at];
    (chunk.first + 1..chunk.head).find(|t| TITLES.contains(&view.token(*t as usize).key))
}

/// "After the ruling | Ann Roe"
fn timed(view: View<'_>, at: usize, before: u32) -> Option<u32> {
    const TIMING: [u32; 4] = [of_ascii("after"), of_ascii("before"), of_ascii("during"), of_ascii("following")];
    let chunk = &view.page.chunks[at];
    let word = |t: u32| view.token(t as usize);
    let capital = |t: u32| word(t).has(flag::CAPITAL);
    let role = |t: u32| view.noun_bits(t as usize) & (noun::ROLE | noun::OFFICE) != 0;
    let common = |t: u32| !capital(t) && matches!(word(t).tag, Tag::Noun | Tag::Nouns) && !role(t);
    let mut within = (chunk.first + 1..=chunk.head).filter(|_| TIMING.contains(&before));
    let name = within.find(|t| capital(*t) && common(t - 1))?;
    (name..=chunk.head).all(capital).then_some(name)
}

/// "On Twitter | Roe"
fn on_network(view: View<'_>, at: usize) -> Option<u32> {
    const NETWORKS: [u32; 3] = [of_ascii("twitter"), of_ascii("facebook"), of_ascii("instagram")];
    let chunk = &view.page.chunks[at];
    let (network, next) = (view.token(chunk.first as usize), view.token(chunk.head as usize));
    let apart = chunk.head > chunk.first && chunk.genitive == chunk.first && next.has(flag::CAPITAL);
    (apart && NETWORKS.contains(&network.key)).then_some(chunk.first + 1)
}

/// "A move | Roe called", "the plan | Roe called", "whose plight | Senator Roe called", but "a keeper Roe", "the group Roe":
/// what is no person and nobody's name before capitals that the group ends with.
fn described(view: View<'_>, at: usize, before: u32) -> Option<u32> {
    const EVENTFUL: [u32; 3] = [of_ascii("at"), of_ascii("in"), of_ascii("during")];
    const PEOPLE: u8 = noun::HONORIFIC | noun::OFFICE | noun::ROLE;
    const BODIES: u8 = noun::COLLECTIVE | noun::ORGANISATION;
    let whose = before == of_ascii("whose");
    let chunk = &view.page.chunks[at];
    let capital = |t: u32| view.token(t as usize).has(flag::CAPITAL);
    let name = 1 + (chunk.first..chunk.end).rev().find(|t| !capital(*t))?;
    let thing = name.checked_sub(1).filter(|t| name < chunk.end && (*t > chunk.first || whose))?;
    // "At a news conference | Roe"
    let bearers = if EVENTFUL.contains(&before) { PEOPLE } else { PEOPLE | BODIES };
    let bits = view.noun_bits(thing as usize) & bearers;
    let opener = view.token(chunk.first as usize);
    let claimed = || view.lexicon.entry(view.token(thing as usize)).noun_cue != 0;
    let begins = whose
        || is_indefinite(opener.key)
        || opener.key == of_ascii("another")
        || (opener.key == of_ascii("the") && claimed());
    let common = matches!(view.token(thing as usize).tag, Tag::Noun | Tag::Nouns);
    (begins && common && bits == 0).then_some(name)
}

/// "A decision | critics called", "a move | Republican critics called": what is one, before some that are many.
fn plural(view: View<'_>, at: usize) -> Option<u32> {
    static AMOUNTS: Words<16> = Words::of(&["dozen", "couple", "hundred", "thousand", "million", "few"]);
    let chunk = &view.page.chunks[at];
    let (opener, head) = (view.token(chunk.first as usize), view.token(chunk.head as usize));
    let people = head.tag == Tag::Nouns && view.noun_bits(chunk.head as usize) & (noun::ROLE | noun::COLLECTIVE) != 0;
    if !people || !is_indefinite(opener.key) || chunk.genitive > chunk.first {
        return None;
    }
    let of_kind = |t: u32| view.token(t as usize).has(flag::CAPITAL) || view.token(t as usize).tag == Tag::Adj;
    let name = chunk.head - u32::from(of_kind(chunk.head - 1));
    let thing = (name > chunk.first + 1).then(|| view.token(name as usize - 1))?;
    (thing.tag == Tag::Noun && !thing.has(flag::CAPITAL) && !AMOUNTS.contains(thing.key)).then_some(name)
}
