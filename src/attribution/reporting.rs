//! Reporting clauses: "X said" right behind a quotation or right before it, known by their shape alone, so that no
//! weight has to be asked whether there is a cue, nor whose it is.

use super::content::{Place, Side};
use super::source::{Relation, SourceCandidate};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::{AttributionType, CueClass};
use crate::quotation::{QuoteKind, Region};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind};

/// A reporting clause: the head of its cue, the quotation beside it, and how they stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reporting {
    pub cue: u32,
    /// The region's tokens, half-open.
    pub region: (u32, u32),
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// "...," X said: the source's tokens, half-open.
    SourceCue(u32, u32),
    /// "...," said X
    CueSource,
    /// "...," according to X
    According,
    /// X said, "..."
    Before,
    /// Said X, "..."
    BeforeInverted,
    /// X: "...": the source's tokens, half-open.
    Colon(u32, u32),
}

/// The fewest tokens of a quotation that a bare colon introduces, or that any verb reports.
const LEAST_TOKENS: u32 = 7;
/// The most chunks between a verb and the comma or colon before its quotation.
const BETWEEN: usize = 7;
/// What the words for a speaker are made of, and the most chunks of them.
const NAMING: [ChunkKind; 7] = [
    ChunkKind::Noun,
    ChunkKind::Prep,
    ChunkKind::Conj,
    ChunkKind::Adj,
    ChunkKind::Open,
    ChunkKind::Close,
    ChunkKind::Other,
];
const SPEAKER: usize = 9;
/// The most chunks of an apposition between a speaker and the verb.
const APPOSITION: usize = 20;

/// Finds the reporting clauses of a sentence.
pub(crate) fn find(view: View<'_>, sentence: usize, out: &mut Vec<Reporting>) {
    out.clear();
    let page = view.page;
    let s = page.sentences[sentence];
    let first = page.regions.partition_point(|r| r.end <= s.first);
    for region in page.regions[first..].iter().take_while(|r| r.first < s.end) {
        if let Some(clause) = behind(view, region, sentence).or_else(|| before(view, region, sentence)) {
            out.push(clause);
        }
    }
}

/// "...," X said.
fn behind(view: View<'_>, region: &Region, sentence: usize) -> Option<Reporting> {
    let page = view.page;
    let (_, chunk_end) = page.chunks_of(sentence);
    if !region.is_pointed(&page.tokens) || region.end >= page.sentences[sentence].end {
        return None;
    }
    let mut k = page.chunk_of[region.end as usize] as usize;
    if page.kind(k) == ChunkKind::Comma {
        k += 1;
    }
    let made = |verb: usize, shape| {
        let cue = page.chunks[verb].head;
        ends_clause(view, verb, chunk_end).then_some(Reporting { cue, region: (region.first, region.end), shape })
    };
    if k >= chunk_end || page.chunks[k].first < region.end {
        return None;
    }
    let cues = |k: usize| view.lexicon.entry(view.token(page.chunks[k].head as usize)).verb_cue != 0;
    let whole = is_whole(view, region, sentence);
    let speaks_first =
        page.kind(k) == ChunkKind::Verb && page.chunks[k].finite && whole == Some(TokenKind::Comma) && cues(k);
    if speaks_first || is_reporting_verb(view, k) {
        // "..., citing “...,” said that he": a clause behind the verb is its content, and no speaker.
        let particle =
            |j: usize| page.kind(j) == ChunkKind::Other && j + 1 < chunk_end && page.kind(j + 1) == ChunkKind::Noun;
        let named = k + 1 < chunk_end
            && (page.kind(k + 1) == ChunkKind::Noun || particle(k + 1))
            && view.complement(k + 1, chunk_end) != of_ascii("clause")
            && page.chunks[k].form != VerbForm::Gerund;
        let cue = page.chunks[k].head;
        return named.then_some(Reporting { cue, region: (region.first, region.end), shape: Shape::CueSource });
    }
    if view.token(page.chunks[k].first as usize).key == of_ascii("according") {
        let (cue, region) = (page.chunks[k].first, (region.first, region.end));
        return Some(Reporting { cue, region, shape: Shape::According });
    }
    if page.kind(k) != ChunkKind::Noun {
        return None;
    }
    let first = page.chunks[k].first;
    let mut end = k + 1;
    while end < chunk_end.min(k + SPEAKER) && NAMING.contains(&page.kind(end)) {
        end += 1;
    }
    if end < chunk_end && page.kind(end) == ChunkKind::Comma {
        let close = (end + 1..chunk_end.min(end + APPOSITION))
            .find(|j| page.kind(*j) == ChunkKind::Comma && *j + 1 < chunk_end && is_reporting_verb(view, *j + 1))?;
        let whole = page.chunks[end..close].iter().all(|c| !matches!(c.kind, ChunkKind::Stop | ChunkKind::Semicolon));
        return if whole { made(close + 1, Shape::SourceCue(first, page.chunks[close].end)) } else { None };
    }
    let verb = (end..chunk_end.min(end + 2)).find(|j| page.kind(*j) != ChunkKind::Adv)?;
    let any = match whole {
        Some(TokenKind::Comma) if ends_sentence(view, verb, chunk_end) => true,
        Some(_) => {
            page.kind(verb) == ChunkKind::Verb
                && page.chunks[verb].finite
                && class(view, page.chunks[verb].head).is_some()
        }
        None => false,
    };
    (is_reporting_verb(view, verb) || any).then(|| made(verb, Shape::SourceCue(first, page.chunks[end - 1].end)))?
}

/// The stop or comma at the end of a quotation that is speech from the start of its sentence on, so that other verbs than
/// those of saying may report it.
fn is_whole(view: View<'_>, region: &Region, sentence: usize) -> Option<TokenKind> {
    let inner = region.end.checked_sub(2).map(|k| view.token(k as usize).kind)?;
    let speech = region.kind == QuoteKind::Speech
        && region.first == view.page.sentences[sentence].first
        && region.end - region.first >= LEAST_TOKENS;
    (speech && matches!(inner, TokenKind::Comma | TokenKind::Stop)).then_some(inner)
}

/// "..., Owen Platt started.": nothing behind the verb.
fn ends_sentence(view: View<'_>, verb: usize, chunk_end: usize) -> bool {
    let page = view.page;
    page.kind(verb) == ChunkKind::Verb
        && matches!(page.chunks[verb].form, VerbForm::Finite | VerbForm::Participle)
        && (verb + 1 >= chunk_end || matches!(page.kind(verb + 1), ChunkKind::Stop | ChunkKind::Comma))
}

/// X said, "..."
fn before(view: View<'_>, region: &Region, sentence: usize) -> Option<Reporting> {
    let page = view.page;
    let (chunk_first, _) = page.chunks_of(sentence);
    if region.kind != QuoteKind::Speech || region.first <= page.sentences[sentence].first {
        return None;
    }
    let opener = page.chunk_of[region.first as usize] as usize;
    let mut k = opener.checked_sub(1).filter(|k| *k >= chunk_first)?;
    let colon = page.kind(k) == ChunkKind::Colon;
    let led = colon || matches!(page.kind(k), ChunkKind::Comma | ChunkKind::Semicolon);
    if led {
        k = k.checked_sub(1).filter(|k| *k >= chunk_first)?;
    }
    let speech = region.is_pointed(&page.tokens) || page.ends_sentence(region, sentence);
    if !speech || k == chunk_first && !led {
        return None;
    }
    // "Owen Platt: “...”", at the start or behind a dash
    if colon && page.kind(k) == ChunkKind::Noun && (k == chunk_first || page.kind(k - 1) == ChunkKind::Dash) {
        let chunk = &page.chunks[k];
        let named = view.token(chunk.head as usize).tag == Tag::Name && region.end - region.first >= LEAST_TOKENS;
        let shape = Shape::Colon(chunk.first, chunk.end);
        return named.then_some(Reporting { cue: chunk.end, region: (region.first, region.end), shape });
    }
    // "told reporters: “...”", "had written a few years before, “...”"
    let between = [ChunkKind::Noun, ChunkKind::Prep, ChunkKind::Time, ChunkKind::Adv];
    let least = chunk_first.max(k.saturating_sub(BETWEEN));
    let beside = k;
    while led && k > least && between.contains(&page.kind(k)) {
        k -= 1;
    }
    let verb = &page.chunks[k];
    // "the minutes showed, “...”"
    let any = led
        && k == beside
        && verb.form == VerbForm::Finite
        && region.end - region.first >= LEAST_TOKENS
        && view.lexicon.entry(view.token(verb.head as usize)).verb_cue != 0;
    let reports = is_reporting_verb(view, k)
        || any
        || (verb.form == VerbForm::Modal && verb.kind == ChunkKind::Verb && speaks(view, verb.head));
    let led_off = k == chunk_first || matches!(page.kind(k - 1), ChunkKind::Comma | ChunkKind::Conj);
    let inverted = led && led_off && page.kind(k + 1) == ChunkKind::Noun && verb.form != VerbForm::Gerund;
    // "Because of the flood, said X, “...”": both parts are the content.
    if inverted && k > chunk_first + 2 {
        return None;
    }
    let shape = if inverted { Shape::BeforeInverted } else { Shape::Before };
    reports.then_some(Reporting { cue: verb.head, region: (region.first, region.end), shape })
}

/// Whether a verb of speaking stands before the quotation that opens at the chunk `opener`.
fn introduced(view: View<'_>, opener: usize, chunk_first: usize) -> bool {
    let comma = usize::from(view.page.kind(opener - 1) == ChunkKind::Comma);
    opener > chunk_first + comma && is_reporting_verb(view, opener - 1 - comma)
}

fn is_reporting_verb(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    if chunk.kind != ChunkKind::Verb
        || !matches!(chunk.form, VerbForm::Finite | VerbForm::Participle | VerbForm::Gerund | VerbForm::Base)
    {
        return false;
    }
    speaks(view, chunk.head)
}

fn speaks(view: View<'_>, head: u32) -> bool {
    class(view, head).is_some_and(|c| {
        matches!(c, CueClass::Say | CueClass::Tell | CueClass::Ask | CueClass::Write | CueClass::Claim)
    })
}

fn takes_addressee(view: View<'_>, k: usize) -> bool {
    let chunk = &view.page.chunks[k];
    chunk.kind == ChunkKind::Verb
        && class(view, chunk.head)
            .is_some_and(|c| matches!(c, CueClass::Tell | CueClass::Ask | CueClass::Demand | CueClass::Promise))
}

/// The class of a verb that tells of an utterance.
fn class(view: View<'_>, head: u32) -> Option<CueClass> {
    let token = view.token(head as usize);
    let cue = view.lexicon.cue(view.lexicon.entry(token).verb_cue)?;
    (cue.kind == AttributionType::Comm).then_some(cue.class)
}

/// Whether the clause around the verb group `verb` has no content of its own behind it.
fn ends_clause(view: View<'_>, verb: usize, chunk_end: usize) -> bool {
    let page = view.page;
    let mut at = verb + 1;
    if at < chunk_end && page.kind(at) == ChunkKind::Noun && takes_addressee(view, verb) {
        at += 1;
        return at >= chunk_end
            || matches!(
                page.kind(at),
                ChunkKind::Comma
                    | ChunkKind::Stop
                    | ChunkKind::Prep
                    | ChunkKind::Time
                    | ChunkKind::Adv
                    | ChunkKind::Dash
            );
    }
    if at >= chunk_end {
        return true;
    }
    // "the paper quoted him as saying"
    let key = |k: usize| page.chunks.get(k).map(|c| view.token(c.head as usize).key);
    if key(at + 1) == Some(of_ascii("as")) && key(at + 2) == Some(of_ascii("saying")) {
        return true;
    }
    match page.kind(at) {
        ChunkKind::That | ChunkKind::Verb | ChunkKind::Colon | ChunkKind::Adj => false,
        ChunkKind::Noun => false,
        // "a biography written by"
        ChunkKind::Prep if page.chunks[verb].form == VerbForm::Participle => {
            view.token(page.chunks[at].first as usize).key != of_ascii("by")
        }
        ChunkKind::Wh => view.token(page.chunks[at].first as usize).key == of_ascii("when"),
        ChunkKind::QuoteOpen => {
            takes_addressee(view, verb)
                || page.region_at(page.chunks[at].first as usize).is_some_and(|r| r.kind != QuoteKind::Title)
        }
        _ => true,
    }
}

impl Reporting {
    /// Whether it stands behind its quotation.
    pub(super) fn is_behind(&self) -> bool {
        matches!(self.shape, Shape::SourceCue(..) | Shape::CueSource | Shape::According)
    }

    /// Keeps the sources that the clause allows.
    pub(super) fn restrict_sources(&self, view: View<'_>, sources: &mut Vec<SourceCandidate>) {
        match self.shape {
            Shape::SourceCue(first, end) | Shape::Colon(first, end) => {
                let chunk = view.page.chunk_of[first as usize];
                sources.clear();
                sources.push(SourceCandidate { first, end, relation: Relation::Left, chunk, order: 0 });
            }
            Shape::CueSource | Shape::BeforeInverted => {
                sources
                    .retain(|s| matches!(s.relation, Relation::Right | Relation::RightPhrase | Relation::RightWhole));
            }
            Shape::According => {}
            Shape::Before => {
                let named = sources.iter().any(|s| s.relation != Relation::None && !s.relation.is_right());
                sources.retain(|s| !s.relation.is_right() && (s.relation != Relation::None || !named));
            }
        }
    }

    /// Keeps the sides that the clause allows.
    pub(super) fn restrict_sides(&self, view: View<'_>, sides: &mut Vec<Side>) {
        let opener = view.page.chunk_of[self.region.0 as usize];
        match self.shape {
            Shape::Before | Shape::BeforeInverted | Shape::Colon(..) => {
                sides.retain(|s| s.chunk == opener && !matches!(s.place, Place::Left | Place::Around | Place::Subject));
            }
            _ => sides.retain(|s| s.place == Place::Left),
        }
    }

    /// Keeps the edges that leave the quotation whole.
    pub(super) fn restrict_edges(&self, view: View<'_>, chunk_first: u32, edges: &mut Vec<u32>) {
        let page = view.page;
        let opener = page.chunk_of[self.region.0 as usize];
        if !self.is_behind() {
            let closer = page.chunk_of[self.region.1 as usize - 1] + 1;
            edges.retain(|e| *e >= closer);
            if edges.is_empty() {
                edges.push(closer);
            }
            return;
        }
        let apart = opener <= chunk_first
            || matches!(
                page.kind(opener as usize - 1),
                ChunkKind::Colon | ChunkKind::Semicolon | ChunkKind::Dash | ChunkKind::Open | ChunkKind::Stop
            )
            || introduced(view, opener as usize, chunk_first as usize);
        if apart {
            edges.clear();
        }
        edges.retain(|e| *e <= opener);
        if !edges.contains(&opener) {
            edges.insert(0, opener);
        }
    }
}
