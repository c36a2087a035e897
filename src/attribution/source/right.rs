//! Sources behind their cue: "said X, a ferryman from the north", and where the words that name X end.

use super::naming::{goes_on, leaves, named_to};
use super::phrases::phrase_end;
use super::relation::Relation;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// "said X, author of “The Weir,”": the closing mark of a name that belongs to the words before it, and whether a comma
/// stands inside; `None` for speech.
fn name_in_marks(view: View<'_>, opener: usize, end: usize) -> Option<(usize, bool)> {
    let page = view.page;
    let region = page.opened(opener)?;
    if region.is_long() && region.kind != QuoteKind::Title {
        return None;
    }
    let closer = page.closer(region);
    (closer < end).then_some((closer, page.kind(closer - 1) == ChunkKind::Comma))
}

/// The most commas in the words for a source.
const MOST_COMMAS: usize = 5;

/// Adds the candidates that begin with the noun group at `at`: alone, with its phrases, and with what follows behind
/// commas.
pub(crate) fn candidates(
    view: View<'_>,
    at: usize,
    end: usize,
    relations: [Relation; 3],
    add: &mut impl FnMut(u32, u32, Relation, usize, usize),
) {
    let page = view.page;
    let end = named_to(view, at, end);
    let first = page.chunks[at].first;
    add(first, page.chunks[at].end, relations[0], at, 0);
    let phrase = phrase_end(view, at, end);
    if phrase > at {
        add(first, page.chunks[phrase].end, relations[1], at, 0);
    }
    // Up to the first and the second comma, what tells of the utterance, a mark, or the end.
    let (mut j, mut commas, mut last, mut inside) = (phrase + 1, 0, phrase, false);
    while j < end && j < at + 30 {
        match page.kind(j) {
            ChunkKind::QuoteOpen => {
                if matches!(page.kind(j - 1), ChunkKind::Comma | ChunkKind::Dash) {
                    break;
                }
                let Some((closer, comma)) = name_in_marks(view, j, end) else { return };
                (last, j) = (closer, closer);
                if comma {
                    commas += 1;
                    add(first, page.chunks[last].end, relations[2], at, commas);
                }
            }
            ChunkKind::Stop | ChunkKind::Semicolon | ChunkKind::Colon | ChunkKind::Dash => break,
            // "said a man, X, | 67,", "said X, 67, | of Marl"
            ChunkKind::Comma if is_age(view, j + 1, end) || is_home(view, j + 1, end) => {}
            // "said X, who, like many, lost a boat"
            ChunkKind::Comma if inside || page.kind(j - 1) == ChunkKind::Wh => inside = !inside,
            ChunkKind::Comma => {
                commas += 1;
                let left = j + 1 < end && (leaves(view, j + 1) || goes_on(view, j + 1, end));
                if last > phrase && (commas <= 2 || left) {
                    add(first, page.chunks[last].end, relations[2], at, commas);
                }
                if commas == MOST_COMMAS || left {
                    return;
                }
            }
            _ => last = j,
        }
        j += 1;
    }
    if last > phrase {
        add(first, page.chunks[last].end, relations[2], at, 3);
    }
}

/// Whether a number stands at `at`, up to a comma or a stop, which is an age.
fn is_age(view: View<'_>, at: usize, end: usize) -> bool {
    let page = view.page;
    let closed = at + 1 < end && matches!(page.kind(at + 1), ChunkKind::Comma | ChunkKind::Stop);
    closed && page.chunks[at].end == page.chunks[at].first + 1 && {
        view.token(page.chunks[at].first as usize).tag == Tag::Num
    }
}

/// "of Marl", "from South Marl": whether a place that somebody lives in stands at `at`.
fn is_home(view: View<'_>, at: usize, end: usize) -> bool {
    const LEADS: [u32; 2] = [of_ascii("of"), of_ascii("from")];
    let page = view.page;
    let led = at + 1 < end && page.kind(at) == ChunkKind::Prep && page.kind(at + 1) == ChunkKind::Noun;
    led && LEADS.contains(&view.token(page.chunks[at].first as usize).key)
        && view.token(page.chunks[at + 1].first as usize).has(flag::CAPITAL)
}
