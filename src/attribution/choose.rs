//! From candidates to choices: which source and which content a cue has.

use super::borrowed;
use super::clausal;
use super::content::{self, Place, Side, asked, edges, least, opening, start, trailing};
use super::cue::CueSort;
use super::far;
use super::features;
use super::features::content::FixedEnd;
use super::features::context::Context;
use super::found::Found;
use super::object::Object;
use super::plain;
use super::quoted::Quoted;
use super::reporting::{Reporting, Shape, whole_subject};
use super::source::{self, Relation, SourceCandidate, aside, restrictive, whole};
use super::spans::spans;
use super::stage;
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::cue::Frames;
use crate::quotation::QuoteKind;
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::weights::Score;

/// What a cue has to choose from: lists that are used again from cue to cue.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    sources: Vec<SourceCandidate>,
    sides: Vec<Side>,
    edges: Vec<u32>,
}

/// Log odds from which on the likely source, side or edge is taken without a look at the others.
pub(crate) const SURE: f32 = 1.0;

/// Fills in the source and the content of a cue, if there is any.
#[inline(never)]
pub(super) fn choose(
    view: View<'_>,
    context: &Context,
    mut item: Found,
    quoted: Option<Quoted>,
    previous: Option<(u32, u32)>,
    score: &Score<'_>,
    options: &mut Options,
) -> Option<Found> {
    if let Some(Quoted { source, side, .. }) = quoted {
        (item.source, item.source_margin, item.side, item.side_margin) = (source, FAR_AHEAD, side, FAR_AHEAD);
    } else {
        if item.source.first == item.source.end {
            (item.source, item.source_margin) =
                choose_source(view, context, item.clause, previous, score, &mut options.sources);
        }
        if let Some(source) = borrowed::shared(view, &item, previous) {
            item.source = source;
        }
        item.source = whole::source(view, item.source, &context.cue, context.sentence);
        item.source = whole_subject(view, item.source, context.k);
        item.source = borrowed::again(view, item.source, &context.cue, previous);
        let known = match item.clause {
            None => known_side(view, context, &item.source),
            Some(clause) if clause.is_behind() => None,
            Some(_) => {
                content::resumed::side(view, &context.cue, &item.source, context.sentence).map(|side| (side, false))
            }
        };
        if let Some((side, sure)) = known {
            (item.side, item.side_margin) = (side, SURE);
            item.sure |= sure;
        } else {
            (item.side, item.side_margin) =
                choose_side(view, context, item.clause, &item.source, score, &mut options.sides)?;
        }
    }
    if takes_object(view, context, &item) {
        return None;
    }
    let edge;
    let (_, end) = view.page.chunks_of(context.sentence);
    if let Some(last) = quoted.and_then(|q| q.edge) {
        (edge, item.edge_margin) = (last, FAR_AHEAD);
    } else if let Some(last) = context.object.and_then(|object| object.edge(view, context.end)) {
        (edge, item.edge_margin) = (last, FAR_AHEAD);
    } else if item.side.place != Place::Left
        && let Some(last) = edges::before_main_verb(view, &item.cue, &item.source, item.side.chunk as usize, end)
    {
        (edge, item.edge_margin) = (last, FAR_AHEAD);
    } else {
        (edge, item.edge_margin) =
            choose_edge(view, context, item.clause, &item.source, &item.side, score, &mut options.edges)?;
    }
    item.content = spans(view, &item.side, edge, &item.cue, &item.source, context.sentence);
    if let Some(piece) = item.content.last_mut() {
        piece.0 = start::start(view, &item.cue, *piece);
    }
    if let Some(source) = borrowed::source(view, &item).filter(|s| !item.overlaps(s)) {
        item.source = source;
    }
    (!item.content.is_empty() && !takes_title(view, &item)).then_some(item)
}

/// "The network cancelled “Northern Light” in May": whether a verb that tells of no utterance has the title of a work behind
/// it.
fn takes_title(view: View<'_>, item: &Found) -> bool {
    let (first, cue) = (item.content[0].0, view.token(item.cue.token as usize));
    let acts = item.cue.sort == CueSort::Verb && item.clause.is_none() && !view.lexicon.utters(cue);
    let opened = || view.page.opened(view.page.chunk_of[first as usize] as usize);
    acts && first > item.cue.token && opened().is_some_and(|region| region.kind == QuoteKind::Title)
}

/// "They stormed the “green zone”": whether a verb that can bring a quotation, and nothing else that is said, has an object.
fn takes_object(view: View<'_>, context: &Context, item: &Found) -> bool {
    const SAYING: u16 = Frames::THAT | Frames::BARE | Frames::WH | Frames::INFINITIVE | Frames::NOUN;
    let only = |frames: &Frames| frames.has(Frames::QUOTE) && !frames.has(SAYING);
    let bare = context.cue.sort == CueSort::Verb
        && item.clause.is_none()
        && view.lexicon.cue(context.cue.cue).is_some_and(|c| only(&c.frames));
    let (at, (_, end)) = (item.side.chunk as usize, view.page.chunks_of(context.sentence));
    let object = match view.page.kind(at) {
        ChunkKind::Noun => view.complement(at, end) != of_ascii("clause"),
        ChunkKind::QuoteOpen => view.token(view.page.chunks[at].first as usize).has(flag::UNSPOKEN),
        _ => false,
    };
    bare && item.side.place == Place::Right && object
}

/// How far an option is ahead at most, and the only one always.
const FAR_AHEAD: f32 = 20.0;

/// The best of `options` by `score`, and how far it is ahead of the next.
#[inline(always)]
fn best<T>(options: &[T], mut score: impl FnMut(usize, &T) -> f32) -> Option<(usize, f32)> {
    if options.len() < 2 {
        return (!options.is_empty()).then_some((0, FAR_AHEAD));
    }
    let (mut at, mut top, mut second) = (None, f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (k, option) in options.iter().enumerate() {
        let score = score(k, option);
        if score > top {
            second = top;
            top = score;
            at = Some(k);
        } else if score > second {
            second = score;
        }
    }
    at.map(|k| (k, (top - second).min(FAR_AHEAD)))
}

#[inline(never)]
fn choose_source(
    view: View<'_>,
    context: &Context,
    clause: Option<Reporting>,
    previous: Option<(u32, u32)>,
    score: &Score<'_>,
    sources: &mut Vec<SourceCandidate>,
) -> (SourceCandidate, f32) {
    let colon = context.cue.sort == CueSort::Colon;
    if colon && let Some(sender) = source::naming::sender(view, context.sentence, context.cue.token) {
        return (SourceCandidate::of_chunks(view, sender, Relation::LeftWhole, 0), FAR_AHEAD);
    }
    if clause.is_none_or(|c| c.shape == Shape::Before)
        && let Some(source) = aside::source(view, &context.cue, context.sentence)
            .or_else(|| restrictive::source(view, &context.cue, context.sentence))
    {
        return (source, SURE);
    }
    if clause.is_none()
        && let Some((speaker, _)) = aside::between(view, &context.cue, context.sentence)
    {
        return (speaker, SURE);
    }
    if clause.is_none()
        && let Some(plain) = plain::source(view, &context.cue, context.sentence)
    {
        let odds = score.of(|sink| features::plain::source(view, context, &plain, previous, sink));
        if odds > SURE {
            return (plain, odds);
        }
    }
    let far = || far::subject(view, &context.cue, context.sentence);
    if let Some(subject) = stage::speaker(view, &context.cue, context.sentence).or_else(far) {
        return (subject, FAR_AHEAD);
    }
    sources.clear();
    source::candidates(view, &context.cue, context.sentence, sources);
    if let Some(clause) = clause {
        clause.restrict_sources(view, sources);
    } else if matches!(context.object, Some(Object::Upheld(_))) {
        sources.retain(|s| !s.relation.is_right() && !s.relation.is_behind());
    }
    let best =
        best(sources, |_, source| score.of(|sink| features::source::features(view, context, source, previous, sink)));
    best.map_or_else(|| (SourceCandidate::none(view, &context.cue), 0.0), |(k, margin)| (sources[k], margin))
}

/// The side of a content that the shape alone tells, and whether the shape makes a cue sure: "the road was shut, X, who met late,
/// concluded in a report".
fn known_side(view: View<'_>, context: &Context, source: &SourceCandidate) -> Option<(Side, bool)> {
    let Context { cue, sentence, object, .. } = context;
    let before = object.map(Object::side).or_else(|| opening::side(view, cue, source, *sentence));
    let before = before.or_else(|| content::resumed::side(view, cue, source, *sentence));
    let before = before.or_else(|| clausal::side(view, cue, *sentence));
    before.map(|side| (side, false)).or_else(|| trailing::side(view, cue, source, *sentence).map(|side| (side, true)))
}

#[inline(never)]
fn choose_side(
    view: View<'_>,
    context: &Context,
    clause: Option<Reporting>,
    source: &SourceCandidate,
    score: &Score<'_>,
    sides: &mut Vec<Side>,
) -> Option<(Side, f32)> {
    if clause.is_none()
        && let Some(plain) = plain::side(view, &context.cue, source, context.sentence)
    {
        let odds = score.of(|sink| features::plain::side(view, context, source, &plain, sink));
        if odds > SURE {
            return Some((plain, odds));
        }
    }
    sides.clear();
    content::sides(view, &context.cue, source, context.sentence, sides);
    if let Some(clause) = clause {
        clause.restrict_sides(view, sides);
    }
    let (k, margin) =
        best(sides, |_, side| score.of(|sink| features::content::side_features(view, context, source, side, sink)))?;
    Some((sides[k], margin))
}

/// The chunk by which a cue hangs on a noun group: its relative pronoun, or itself, "a man claiming to be"; the "that" of
/// "the claim that it leaks".
fn link(view: View<'_>, context: &Context, source: &SourceCandidate, side: &Side) -> Option<usize> {
    let cue = context.k;
    let chunk = &view.page.chunks[cue];
    let participle = !chunk.finite && matches!(chunk.form, VerbForm::Gerund | VerbForm::Participle);
    let that = side.chunk as usize;
    match source.relation {
        _ if context.cue.sort == CueSort::Noun => {
            (that == cue + 1 && view.page.kind(that) == ChunkKind::That).then_some(that)
        }
        Relation::Relative => Some(source.chunk as usize),
        _ => (participle && chunk.kind == ChunkKind::Verb).then_some(cue),
    }
}

/// The semicolon behind a cue behind which somebody else speaks.
fn before_others(view: View<'_>, side: &Side, end: usize) -> Option<u32> {
    let right = side.place != Place::Left;
    let at = right.then(|| (side.chunk as usize + 1..end).find(|k| content::is_others(view, *k, end))).flatten()?;
    Some(at as u32)
}

#[inline(never)]
fn choose_edge(
    view: View<'_>,
    context: &Context,
    clause: Option<Reporting>,
    source: &SourceCandidate,
    side: &Side,
    score: &Score<'_>,
    edges: &mut Vec<u32>,
) -> Option<(u32, f32)> {
    edges.clear();
    if clause.is_none()
        && side.place != Place::Left
        && let Some(main) = asked::before_main_clause(view, context.k, side.chunk as usize, context.sentence)
    {
        return Some((main, FAR_AHEAD));
    }
    if let Some(link) = link(view, context, source, side).filter(|_| side.place != Place::Left && clause.is_none()) {
        edges::before_pending_verb(view, link, side, context.sentence, edges);
    }
    let pending = !edges.is_empty();
    let least = least::quotation(view, side, context.sentence)
        .or_else(|| least::behind_aside(view, &context.cue, side, context.end));
    let most = before_others(view, side, context.end);
    if clause.is_none() && least.is_none() && !pending && most.is_none() {
        let plain = plain::edge(view, side, context.sentence);
        let odds = score.of(|sink| features::plain::edge(view, context, source, side, plain, sink));
        if odds > SURE {
            return Some((plain, odds));
        }
    }
    if !pending {
        edges::edges(view, side, context.sentence, edges);
    }
    if let Some(clause) = clause {
        clause.restrict_edges(view, side, context.first as u32, edges);
    } else if let Some(least) = least
        .or_else(|| least::joined_clause(view, side, context.end))
        .or_else(|| least::clause(view, &context.cue, side, context.end))
    {
        edges.retain(|edge| *edge > least);
    }
    if let Some(most) = most.filter(|most| edges.iter().any(|edge| edge <= most)) {
        edges.retain(|edge| *edge <= most);
    }
    let fixed = FixedEnd::new(view, context, source, side);
    let count = edges.len();
    let (k, margin) = best(edges, |order, edge| {
        score.of(|sink| {
            features::content::edge_features(view, context, &fixed, side, *edge, (order, count), sink);
        })
    })?;
    Some((edges[k], margin))
}
