//! What weights are estimated from: the decisions that reading a text poses, with the answers that annotations give.
//!
//! `examples/estimate` turns articles annotated in brat's standoff format into a [`Weights`] table with this module.

use crate::Reader;
use crate::attribution::choose;
use crate::attribution::content;
use crate::attribution::content::edges;
use crate::attribution::cue::{self, Before, Marked};
use crate::attribution::decode::{self, Scratch};
use crate::attribution::features;
use crate::attribution::features::content::FixedEnd;
use crate::attribution::features::context::Context;
use crate::attribution::found::Found;
use crate::attribution::page::Page;
use crate::attribution::plain;
use crate::attribution::rivals;
use crate::attribution::sayings::Sayings;
use crate::attribution::source::{self, SourceCandidate};
use crate::attribution::spans;
use crate::attribution::view::View;
use crate::lexicon;
use crate::text::{Span, Tag, TagSet, Token, TokenKind, hash};
use crate::weights::{Record, Score, Weights, name};
use std::collections::HashMap;

/// An attribution as annotators mark it: byte spans of the text, any of them may be missing but the content.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gold {
    /// Who it comes from.
    pub source: Vec<Span>,
    /// The words that link source and content.
    pub cue: Vec<Span>,
    /// What is attributed.
    pub content: Vec<Span>,
}

/// What a decision is about; each has weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Task {
    /// May this word be the head of a cue, by itself and its part of speech? One option; the answer says whether.
    Prior,
    /// May this word, by itself and its neighbours, be the head of a cue? One option; the answer says whether.
    Gate,
    /// Is this word the head of a cue? One option; the answer says whether.
    Cue,
    /// Is the likely source the right one? One option; the answer says whether.
    PlainSource,
    /// Which of the candidates is the source?
    Source,
    /// Is the likely side the right one? One option; the answer says whether.
    PlainSide,
    /// On which side does the content lie, and where does it begin?
    Side,
    /// Is the likely edge the right one? One option; the answer says whether.
    PlainEdge,
    /// Where does the content end?
    Edge,
    /// Does the whole make an attribution of the outermost layer? One option; the answer says whether.
    Accept,
}

impl Task {
    /// Log odds from which on a decision with one option is a yes; a likely option is taken only where it is surer than
    /// not, as the others are looked at next.
    #[must_use]
    pub const fn least(self) -> f32 {
        if matches!(self, Self::PlainSource | Self::PlainSide | Self::PlainEdge) { choose::SURE } else { 0.0 }
    }
}

/// A decision with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What it is about.
    pub task: Task,
    /// The options' features, by the numbers that [`names`] names.
    pub options: Vec<Vec<u32>>,
    /// For one option: 1 for yes, 0 for no; else the number of the right option.
    pub answer: usize,
}

/// The decisions of the tasks [`Task::Prior`] to [`Task::Edge`] in `text`, answered from `gold`.
#[must_use]
pub fn decisions(reader: &Reader, text: &str, gold: &[Gold]) -> Vec<Decision> {
    let mut out = Vec::new();
    walk(reader, text, gold, |task, options, answer| {
        let options = options.iter().map(|r| r.keys.clone()).collect();
        out.push(Decision { task, options, answer });
    });
    out
}

/// The decisions of the task [`Task::Accept`] in `text`, answered from `gold`; `reader` should hold weights that were
/// estimated from other texts.
#[must_use]
pub fn acceptances(reader: &Reader, text: &str, gold: &[Gold]) -> Vec<Decision> {
    let mut out = Vec::new();
    walk_acceptances(reader, text, gold, |record, answer| {
        out.push(Decision { task: Task::Accept, options: vec![record.keys.clone()], answer: usize::from(answer) });
    });
    out
}

/// A table of `weights`, given by the features' numbers; for trying out, as it can't be written.
#[must_use]
pub fn table(weights: &HashMap<u32, f32>) -> Weights {
    Weights::from_keys(weights.iter().map(|(k, w)| (*k, *w)))
}

/// The text of a table that holds the features of these names with these weights, rounded to tenths.
pub fn write<'n>(weights: impl Iterator<Item = (&'n str, f32)>) -> String {
    crate::weights::write(weights)
}

/// Adds the names of those features of `text` that `wanted` holds to it, where they have none yet.
pub fn names(reader: &Reader, text: &str, gold: &[Gold], wanted: &mut HashMap<u32, Option<String>>) {
    let mut words: HashMap<u32, String> = HashMap::new();
    for list in lexicon::lists() {
        for word in list.split(|c: char| c.is_whitespace() || c == ',') {
            words.entry(hash::of(word)).or_insert_with(|| word.to_lowercase());
        }
    }
    for tag in Tag::ALL {
        words.insert(hash::of(tag.name()), tag.name().to_lowercase());
    }
    for n in 0..16 {
        words.insert(hash::of(&n.to_string()), n.to_string());
    }
    for word in crate::attribution::view::VALUES {
        words.insert(hash::of(word), (*word).to_owned());
    }
    let mut page = Page::default();
    page.fill(text, &reader.lexicon);
    for token in &page.tokens {
        let word = token.span().of(text).to_lowercase().replace(['\u{2019}', '\u{2018}'], "'");
        words.entry(token.key).or_insert(word);
    }
    let mut note = |record: &Record| {
        for (key, (template, values)) in record.keys.iter().zip(&record.parts) {
            if let Some(slot @ None) = wanted.get_mut(key) {
                *slot = Some(name(template, values, |v| words.get(&v).cloned()));
            }
        }
    };
    walk(reader, text, gold, |_, options, _| options.iter().for_each(&mut note));
    walk_acceptances(reader, text, gold, |record, _| note(record));
}

/// Tokens as a set that can be compared: words alone.
struct Words(Vec<bool>);

impl Words {
    fn of_spans(page: &Page, spans: &[Span]) -> Self {
        let mut set = vec![false; page.tokens.len()];
        for (token, slot) in page.tokens.iter().zip(&mut set) {
            *slot = counts(token) && spans.iter().any(|s| s.overlaps(token.span()));
        }
        Self(set)
    }

    fn len(&self) -> usize {
        self.0.iter().filter(|x| **x).count()
    }

    fn within(&self, (first, end): (usize, usize)) -> usize {
        self.0[first..end].iter().filter(|x| **x).count()
    }

    /// Dice overlap with token spans; `whole` is what counts as this set's size.
    fn dice(&self, page: &Page, spans: &[(u32, u32)], whole: usize) -> f32 {
        let (mut both, mut other) = (0, 0);
        for (first, end) in spans {
            for t in *first as usize..*end as usize {
                if counts(&page.tokens[t]) {
                    other += 1;
                    both += usize::from(self.0[t]);
                }
            }
        }
        #[allow(clippy::cast_precision_loss)] // counts of words
        if both == 0 { 0.0 } else { 2.0 * both as f32 / (whole + other) as f32 }
    }
}

fn counts(token: &Token) -> bool {
    !matches!(token.kind, TokenKind::Mark | TokenKind::Comma)
}

/// The head of an annotated cue: its first word that is no auxiliary, adverb, pronoun or preposition.
fn head(page: &Page, spans: &[Span]) -> Option<usize> {
    const SMALL: TagSet = TagSet::of(&[
        Tag::Adv,
        Tag::Modal,
        Tag::To,
        Tag::Prep,
        Tag::Particle,
        Tag::Pron,
        Tag::Poss,
        Tag::Det,
        Tag::Conj,
        Tag::Wh,
        Tag::Gen,
        Tag::Mark,
        Tag::Comma,
    ]);
    let inside: Vec<usize> = spans
        .iter()
        .flat_map(|s| {
            let first = page.tokens.partition_point(|t| t.span().end() <= s.start());
            (first..page.tokens.len()).take_while(|i| page.tokens[*i].span().start() < s.end())
        })
        .collect();
    let auxiliary = |i: &usize| lexicon::entry::is_auxiliary(page.tokens[*i].key);
    inside
        .iter()
        .copied()
        .find(|i| page.tokens[*i].key == hash::of("according"))
        .or_else(|| {
            inside
                .iter()
                .copied()
                .find(|i| page.tokens[*i].kind == TokenKind::Word && !page.tokens[*i].tag.is_in(SMALL) && !auxiliary(i))
        })
        .or_else(|| inside.iter().copied().find(|i| page.tokens[*i].kind == TokenKind::Word))
        .or_else(|| inside.first().copied())
}

struct Answer {
    head: Option<usize>,
    source: Words,
    content: Words,
    content_len: usize,
}

fn answers(page: &Page, gold: &[Gold]) -> Vec<Answer> {
    gold.iter()
        .map(|g| {
            let content = Words::of_spans(page, &g.content);
            let content_len = content.len();
            Answer { head: head(page, &g.cue), source: Words::of_spans(page, &g.source), content, content_len }
        })
        .collect()
}

/// The least overlap at which an option counts as an answer.
const LEAST_DICE: f32 = 0.3;

fn walk(reader: &Reader, text: &str, gold: &[Gold], mut take: impl FnMut(Task, &[Record], usize)) {
    let mut page = Page::default();
    page.fill(text, &reader.lexicon);
    let view = View { page: &page, lexicon: &reader.lexicon, priors: reader.priors() };
    let answers = answers(&page, gold);
    let mut sayings = Sayings::default();
    for number in 0..page.sentences.len() {
        let s = page.sentences[number];
        let mut before = Before::default();
        let mut previous = None;
        let marked = Marked::of(view, number);
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
    let fixed = FixedEnd::new(view, context, &side);
    let options = edges.iter().enumerate().map(|(order, edge)| {
        let order = (order, edges.len());
        record(|sink| features::content::edge_features(view, context, source, &fixed, &side, *edge, order, sink))
    });
    take(Task::Edge, &options.collect::<Vec<_>>(), best.1);
}

fn bounds(page: &Page, sentence: usize) -> (usize, usize) {
    let s = page.sentences[sentence];
    (s.first as usize, s.end as usize)
}

/// Which of `found` would be counted as right: one to one, the best overlaps first.
fn right_ones(page: &Page, found: &[Found], answers: &[Answer]) -> Vec<bool> {
    let mut pairs = Vec::new();
    for (f, item) in found.iter().enumerate() {
        let sentence = page.sentences[item.sentence as usize];
        let bounds = (sentence.first as usize, sentence.end as usize);
        for (a, answer) in answers.iter().enumerate() {
            let near = answer.content.within(bounds);
            if near == 0 {
                continue;
            }
            // What a quotation holds beyond the sentence is found by the continuations.
            let whole =
                if answer.head.is_some_and(|h| bounds.0 <= h && h < bounds.1) { near } else { answer.content_len };
            let dice = answer.content.dice(page, &item.content, whole);
            if dice > 0.0 {
                pairs.push((dice, f, a, whole));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let (mut used, mut right) = (vec![false; answers.len()], vec![false; found.len()]);
    let mut aligned = vec![false; found.len()];
    for (_, f, a, whole) in pairs {
        if used[a] || aligned[f] {
            continue;
        }
        used[a] = true;
        aligned[f] = true;
        let (mut both, mut mine) = (0, 0);
        for (first, end) in &found[f].content {
            for t in *first as usize..*end as usize {
                if counts(&page.tokens[t]) {
                    mine += 1;
                    both += usize::from(answers[a].content.0[t]);
                }
            }
        }
        let source = &found[f].source;
        let shared = (source.first..source.end).any(|t| answers[a].source.0[t as usize]);
        let none = source.first == source.end && answers[a].source.len() == 0;
        right[f] = 2 * both >= mine && 2 * both >= whole && (shared || none);
    }
    right
}

fn walk_acceptances(reader: &Reader, text: &str, gold: &[Gold], mut take: impl FnMut(&Record, bool)) {
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
