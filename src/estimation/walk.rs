//! Reading a text for the sake of its decisions.

use super::answers::{Answer, answers, bounds, right_ones};
use super::model::{Gold, Task};
use crate::Reader;
use crate::attribution::content;
use crate::attribution::content::edges;
use crate::attribution::cue::{self, Before};
use crate::attribution::decode::{self, Scratch};
use crate::attribution::features;
use crate::attribution::features::content::FixedEnd;
use crate::attribution::features::context::Context;
use crate::attribution::marked::Marked;
use crate::attribution::page::Page;
use crate::attribution::plain;
use crate::attribution::rivals;
use crate::attribution::sayings::Sayings;
use crate::attribution::source::{self, SourceCandidate};
use crate::attribution::spans;
use crate::attribution::view::View;
use crate::weights::{Record, Score};

/// The least overlap at which an option counts as an answer.
const LEAST_DICE: f32 = 0.3;

/// Hands the decisions on how each sentence is read to `take`, with the numbers of the right options.
pub(super) fn walk(reader: &Reader, text: &str, gold: &[Gold], mut take: impl FnMut(Task, &[Record], usize)) {
    let mut page = Page::default();
    page.fill(text, &reader.lexicon);
    let view = View { page: &page, lexicon: &reader.lexicon, priors: reader.priors() };
    let answers = answers(&page, gold);
    let mut sayings = Sayings::default();
    for number in 0..page.sentences.len() {
        let s = page.sentences[number];
        let mut before = Before::default();
        let mut previous = None;
        let marked = Marked::of(view.page, number);
        sayings.find(view, number);
        for i in s.first as usize..s.end as usize {
            let Some(candidate) = cue::candidate(view, i, marked) else { continue };
            let context = Context::new(view, candidate, number, &sayings);
            let answer = answers.iter().find(|a| a.head == Some(i));
            let subject = cue::left(view, context.k, context.first).kind;
            let all = record(|sink| {
                features::cue::features(view, &context, subject, sink);
                features::cue::surroundings(view, &context, subject, sink);
                features::cue::earlier(view, &context, subject, before, sink);
            });
            take(Task::Cue, &[all], usize::from(answer.is_some()));
            if candidate.is_listed() {
                let tag = view.token(i).tag;
                let least = record(|sink| features::cue::prior(context.lemma, context.class, tag, sink));
                take(Task::Prior, &[least], usize::from(answer.is_some()));
            }
            let few = record(|sink| features::cue::gate(view, &context, before, sink));
            take(Task::Gate, &[few], usize::from(answer.is_some()));
            before.note(view, &candidate);
            let Some(answer) = answer else { continue };
            let Some(source) = source_decisions(view, &context, answer, previous, &mut take) else { continue };
            if source.end > source.first {
                previous = Some((source.first, source.end));
            }
            content_decisions(view, &context, answer, &source, &mut take);
        }
    }
}

fn record(note: impl FnOnce(&mut Record)) -> Record {
    let mut record = Record::default();
    note(&mut record);
    record
}

/// Hands on the decisions that lead to the source of a cue, and returns the right one if it is among the candidates.
fn source_decisions(
    view: View<'_>,
    context: &Context,
    answer: &Answer,
    previous: Option<(u32, u32)>,
    take: &mut impl FnMut(Task, &[Record], usize),
) -> Option<SourceCandidate> {
    let mut sources = Vec::new();
    source::candidates(view, &context.cue, context.sentence, &mut sources);
    let gold_len = answer.source.within(bounds(view.page, context.sentence));
    let overlap = |c: &SourceCandidate| match (c.end > c.first, answer.source.len() > 0) {
        (false, false) => 1.0,
        (true, true) => answer.source.dice(view.page, &[(c.first, c.end)], gold_len),
        _ => 0.0,
    };
    let overlaps = sources.iter().map(overlap).enumerate();
    let (right, dice) = overlaps.fold((0, 0.0), |best, (k, d)| if d > best.1 { (k, d) } else { best });
    if dice < LEAST_DICE {
        return None;
    }
    let chosen = sources[right];
    if let Some(plain) = plain::source(view, &context.cue, context.sentence) {
        let one = record(|sink| features::plain::source(view, context, &plain, previous, sink));
        let same = (plain.first, plain.end) == (chosen.first, chosen.end);
        take(Task::PlainSource, &[one], usize::from(same));
    }
    let options = sources.iter().map(|c| record(|sink| features::source::features(view, context, c, previous, sink)));
    take(Task::Source, &options.collect::<Vec<_>>(), right);
    Some(chosen)
}

/// Hands on the decisions that lead to the content of a cue with its source.
fn content_decisions(
    view: View<'_>,
    context: &Context,
    answer: &Answer,
    source: &SourceCandidate,
    take: &mut impl FnMut(Task, &[Record], usize),
) {
    let (cue, sentence) = (&context.cue, context.sentence);
    let (mut sides, mut edges) = (Vec::new(), Vec::new());
    content::sides(view, cue, source, sentence, &mut sides);
    let content_len = answer.content.within(bounds(view.page, sentence));
    let mut best = (0, 0, 0.0_f32);
    for (k, side) in sides.iter().enumerate() {
        edges.clear();
        edges::edges(view, side, sentence, &mut edges);
        for (e, edge) in edges.iter().enumerate() {
            let spans = spans::spans(view, side, *edge, cue, source, sentence);
            let dice = answer.content.dice(view.page, &spans, content_len);
            if dice > best.2 + 1e-6 {
                best = (k, e, dice);
            }
        }
    }
    if best.2 < LEAST_DICE {
        return;
    }
    let side = sides[best.0];
    if let Some(plain) = plain::side(view, cue, source, sentence) {
        let one = record(|sink| features::plain::side(view, context, source, &plain, sink));
        take(Task::PlainSide, &[one], usize::from(plain == side));
    }
    let options = sides.iter().map(|s| record(|sink| features::content::side_features(view, context, source, s, sink)));
    take(Task::Side, &options.collect::<Vec<_>>(), best.0);

    edges.clear();
    edges::edges(view, &side, sentence, &mut edges);
    let plain = plain::edge(view, &side, sentence);
    let one = record(|sink| features::plain::edge(view, context, source, &side, plain, sink));
    take(Task::PlainEdge, &[one], usize::from(plain == edges[best.1]));
    let fixed = FixedEnd::new(view, context, source, &side);
    let options = edges.iter().enumerate().map(|(order, edge)| {
        let order = (order, edges.len());
        record(|sink| features::content::edge_features(view, context, &fixed, &side, *edge, order, sink))
    });
    take(Task::Edge, &options.collect::<Vec<_>>(), best.1);
}

/// Hands the features of each attribution that is found to `take`, and whether it is right.
pub(super) fn walk_acceptances(reader: &Reader, text: &str, gold: &[Gold], mut take: impl FnMut(&Record, bool)) {
    let mut page = Page::default();
    page.fill(text, &reader.lexicon);
    let view = View { page: &page, lexicon: &reader.lexicon, priors: reader.priors() };
    let answers = answers(&page, gold);
    let mut scratch = Scratch::default();
    let mut score = Score::new(&reader.weights);
    let (mut found, mut all, mut ends) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..page.sentences.len() {
        found.clear();
        decode::sentence(view, number, &mut score, &mut scratch, &mut found);
        rivals::part(view, &mut found);
        all.append(&mut found);
        ends.push(all.len());
    }
    let right = right_ones(&page, &all, &answers);
    let mut first = 0;
    for end in ends {
        for (at, right) in right.iter().enumerate().take(end).skip(first) {
            let mut record = Record::default();
            features::accept::features(view, &all[first..end], at - first, &mut record);
            take(&record, *right);
        }
        first = end;
    }
}
