//! Floor 4: who the sources of a text are.
//!
//! Each file imports only from those above it in this list.

pub(crate) mod model;

mod pronoun;

mod figure;

mod name;

mod run;

mod cast;

mod known;

pub(crate) mod short;

mod role;

mod tie;

mod heads;

mod list;

mod source;

mod focus;

mod place;

mod scene;

mod antecedent;

mod phrase;

mod standing;

mod description;

mod serving;

mod walk;

mod speakers;

mod result;

pub(crate) use known::Known;

use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use crate::text::hash::KeySet;
use cast::Cast;
use focus::Focus;
use heads::Heads;
use model::{Mention, Speaker};
use name::Name;
use place::Places;
use result::Scribe;
use scene::Scene;
use source::Source;
use tie::Ties;

/// Lists that are used again from text to text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    names: Vec<Name>,
    seen: KeySet<u32>,
    cast: Cast,
    focus: Focus,
    ties: Ties,
    places: Places,
    /// For each chunk the name in apposition to it, and the name at its head.
    apposed: Vec<u32>,
    head_names: Vec<u32>,
}

/// Ties the sources of all attributions to speakers, and gives the speakers and their mentions.
pub(crate) fn resolve(
    view: View<'_>,
    text: &str,
    known: &Known,
    attributions: &mut [Attribution],
    buffers: &mut Buffers,
) -> (Vec<Speaker>, Vec<Mention>) {
    let Buffers { names, seen, cast, focus, ties, places, apposed, head_names } = buffers;
    // Who is named, and what the text says of them.
    run::find(view, text, names, seen);
    cast.fill(view, text, names);
    known.recognise(view, names, cast);
    role::learn(view, text, names, cast, apposed);
    // Where they speak.
    heads::head_names(view, names, head_names);
    let heads = Heads { view, names, of_chunk: head_names };
    let sources: Vec<Source> = attributions.iter().map(|a| heads.source(&a.source, a.layer)).collect();
    places.fill(view, attributions, &sources);
    // Whom all other words stand for.
    focus.clear();
    let mut scene = Scene {
        heads,
        text,
        places,
        apposed,
        cast,
        focus,
        ties,
        sentence: 0,
        houses: Vec::new(),
        met: 0,
        unnamed: None,
        last: None,
    };
    scene.walk(&walk::in_order(&sources));
    let tied = speakers::tie(heads, attributions, &sources, cast, ties);
    Scribe { view, text, cast, known }.write(&ties.all, &tied, attributions)
}
