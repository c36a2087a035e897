//! Floor 4: who the sources of a text are.
//!
//! Each file imports only from those above it in this list.

pub(crate) mod model;

mod pronoun;

mod name;

mod cast;

mod known;

mod role;

mod focus;

mod source;

mod walk;

mod result;

pub(crate) use known::Known;

use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use cast::{Actors, Cast, Figure, Label};
use focus::Focus;
use model::{Mention, MentionRule, Naming, Speaker, SpeakerKind};
use name::Name;
use result::{Scribe, Written};
use source::{Heads, Piece, Source};
use std::collections::HashSet;
use walk::{NONE, Tie, Ties, Walk};

/// Lists that are used again from text to text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    names: Vec<Name>,
    seen: HashSet<u32>,
    cast: Cast,
    focus: Focus,
    ties: Ties,
    /// For each chunk the name in apposition to it, the name at its head, the end of the source that it leads.
    apposed: Vec<u32>,
    head_names: Vec<u32>,
    source_end: Vec<u32>,
}

/// Ties the sources of all attributions to speakers, and gives the speakers and their mentions.
pub(crate) fn resolve(
    view: View<'_>,
    text: &str,
    known: &Known,
    attributions: &mut [Attribution],
    buffers: &mut Buffers,
) -> (Vec<Speaker>, Vec<Mention>) {
    let Buffers { names, seen, cast, focus, ties, apposed, head_names, source_end } = buffers;
    name::find(view, names, seen);
    cast.clear();
    focus.clear();
    cast.name(view, text, names);
    known.recognise(view, names, cast);
    role::learn(view, text, names, cast, apposed);
    let chunks = view.page.chunks.len();
    for list in [&mut *head_names, &mut *source_end] {
        list.clear();
    }
    head_names.resize(chunks, NONE);
    for (number, name) in (0..).zip(names.iter()) {
        let head = view.page.chunks[name.chunk as usize].head;
        if name.core <= head && head < name.end {
            head_names[name.chunk as usize] = number;
        }
    }
    let heads = Heads { view, names, of_chunk: head_names };
    let mut sources: Vec<Source> = attributions.iter().map(|a| heads.source(&a.source)).collect();
    for (source, a) in sources.iter_mut().zip(attributions.iter()) {
        source.outermost = a.layer == 0;
    }
    let mut told = vec![false; chunks];
    for a in attributions.iter() {
        for s in &a.content {
            let at = |byte: usize| view.page.tokens.partition_point(|t| (t.start as usize) < byte);
            let (f, e) = (at(s.start()), at(s.end()));
            if f < e {
                for k in view.page.chunk_of[f]..=view.page.chunk_of[e - 1] {
                    told[k as usize] = true;
                }
            }
        }
    }
    source_end.resize(chunks, 0);
    for source in &sources {
        for (number, piece) in source.pieces.iter().enumerate() {
            if let Piece::Head(chunk) = *piece {
                let end = if number == 0 { source.end } else { view.page.chunks[chunk as usize].end };
                source_end[chunk as usize] = source_end[chunk as usize].max(end);
            }
        }
    }
    let mut order: Vec<&Source> = sources.iter().filter(|s| !s.pieces.is_empty()).collect();
    order.sort_by_key(|s| s.pieces.last().map(|p| p.chunk()));
    Walk { heads, text, cast, focus, ties, apposed, source_end, told: &told, last: None }.go(&order);
    let tied = tie_sources(heads, attributions, &sources, cast, ties);
    let scribe = Scribe { view, text, cast, known };
    let Written { speakers, mentions, of_tie } = scribe.write(&ties.all, tied.iter().flatten().copied());
    for (attribution, tied) in attributions.iter_mut().zip(&tied) {
        attribution.mentions.clear();
        for tie in tied {
            let (first, end) = of_tie[*tie as usize];
            attribution.mentions.extend(first as usize..end as usize);
        }
    }
    (speakers, mentions)
}

/// The ties of each attribution's source.
fn tie_sources(
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
            if pronoun::person(first.key) != Some(pronoun::Person::First) {
                continue;
            }
            // Inside another's content "I" is who speaks there; outside quotation marks it is the author.
            let speaker = attribution.parent.and_then(|p| out.get(p)).and_then(|ties| ties.first()).copied();
            let actor = match speaker {
                Some(tie) => ties.all[tie as usize].actor,
                None if source::is_quoted(heads.view, source.first) => continue,
                None => *author
                    .get_or_insert_with(|| cast.add(Figure::new(Label::Author, Naming::Author, SpeakerKind::Person))),
            };
            tied.push(ties.add((source.first, source.first + 1), actor, MentionRule::FirstPerson));
        }
        out.push(tied);
    }
    out
}

/// The tie of a relative pronoun: to what stands before it.
fn relative(heads: Heads<'_>, chunk: u32, cast: &mut Cast, ties: &mut Ties) -> u32 {
    let Some(before) = heads.antecedent(chunk as usize) else { return NONE };
    let page = heads.view.page;
    let noun = &page.chunks[before];
    let actor = match ties.heads[before] {
        NONE => {
            let label = Label::Words(noun.first, noun.end);
            cast.add(Figure::new(label, Naming::Described, SpeakerKind::Other))
        }
        tie => ties.all[tie as usize].actor,
    };
    let first = page.chunks[chunk as usize].first;
    ties.add((first, first + 1), actor, MentionRule::Relative)
}

impl Ties {
    fn add(&mut self, span: (u32, u32), actor: u32, rule: MentionRule) -> u32 {
        self.all.push(Tie { first: span.0, end: span.1, actor, rule, rivals: Actors::new() });
        self.all.len() as u32 - 1
    }
}
