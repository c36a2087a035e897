//! The ties of sources: those that the walk left, relative pronouns, and who "I" is.

use super::cast::Cast;
use super::figure::{Actor, Figure, Label};
use super::heads::Heads;
use super::model::{MentionRule, Naming, SpeakerKind};
use super::pronoun::{self, Person};
use super::source::Source;
use super::tie::{Link, NONE, Piece, Ties};
use crate::attribution::model::Attribution;
use crate::text::flag;

/// The ties of each attribution's source.
pub(crate) fn tie(
    heads: Heads<'_>,
    attributions: &[Attribution],
    sources: &[Source],
    cast: &mut Cast,
    ties: &mut Ties,
) -> Vec<Vec<u32>> {
    let mut out: Vec<Vec<u32>> = Vec::with_capacity(sources.len());
    let mut author = None;
    for (attribution, source) in attributions.iter().zip(sources) {
        let mut tied = Vec::new();
        for piece in &source.pieces {
            let tie = match *piece {
                Piece::Relative(chunk) => relative(heads, chunk, cast, ties),
                piece => ties.of(piece),
            };
            if tie != NONE {
                tied.push(tie);
                continue;
            }
            let first = heads.view.token(source.first as usize);
            if pronoun::person(first.key) != Some(Person::First) {
                continue;
            }
            // Inside another's content "I" is who speaks there; outside quotation marks it is the author.
            let speaker = attribution.parent.and_then(|p| out.get(p)).and_then(|ties| ties.first()).copied();
            let actor = match speaker.and_then(|tie| ties.actor(tie)) {
                Some(actor) => actor,
                None if first.has(flag::QUOTED) => continue,
                None => *author.get_or_insert_with(|| cast.add(the_author())),
            };
            tied.push(ties.add(source.first, source.first + 1, Link::sure(actor, MentionRule::FirstPerson)));
        }
        out.push(tied);
    }
    out
}

fn the_author() -> Figure {
    Figure::new(Label::Author, Naming::Author, SpeakerKind::Person)
}

/// The tie of a relative pronoun: to what stands before it.
fn relative(heads: Heads<'_>, chunk: u32, cast: &mut Cast, ties: &mut Ties) -> u32 {
    let Some(before) = heads.antecedent(chunk as usize) else { return NONE };
    let page = heads.view.page;
    let actor: Actor = ties.actor(ties.heads[before]).unwrap_or_else(|| {
        let noun = &page.chunks[before];
        cast.add(Figure::new(Label::Words(noun.first, noun.end), Naming::Described, SpeakerKind::Other))
    });
    let first = page.chunks[chunk as usize].first;
    ties.add(first, first + 1, Link::sure(actor, MentionRule::Relative))
}
