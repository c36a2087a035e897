//! What a content is: a clause with its main verb, an infinitive, a question, a bare noun phrase.

use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{ADVERB, SUBJECT};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, TagSet, TokenKind, flag};
use smallvec::SmallVec;

/// The form of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// With a finite verb: the number of its verb group's chunk.
    Clause(usize),
    /// "to leave": the chunk of its verb group.
    Infinitive(usize),
    /// "leave at once"
    Imperative,
    /// "Why did he leave?"
    Question,
    /// "whether he left", "why he left"
    Indirect,
    /// A noun phrase, or nothing that could be read.
    Noun,
}

/// A content: token numbers, half-open.
#[derive(Clone, Debug)]
pub(crate) struct Matter {
    pub pieces: SmallVec<[(usize, usize); 2]>,
    pub form: Form,
    /// The first sentence's clause: from its subject to its end.
    pub clause: (usize, usize),
    /// "the guard | to open": whether a noun phrase goes on with an infinitive.
    pub to_act: bool,
    /// "if the rain holds"
    pub condition: Option<(usize, usize)>,
}

/// The most chunks in which the main verb is looked for.
const MOST_CHUNKS: usize = 48;

static SUBORDINATORS: Words<32> =
    Words::listed("if unless when while after before because although though since as once until whereas despite in");
static CONDITIONS: Words<16> = Words::listed("if unless provided providing lest");
/// What leads a clause that is not the main one.
static CLAUSES: Words<16> = Words::listed("although though because unless until since");
/// What makes an "if" no condition: "asked if", "as if".
static ASKS: Words<64> = Words::listed(
    "even as ask asks asked asking know knows knew see sees saw wonder wonders wondered doubt doubts doubted unclear unsure sure \
     tell told say said question",
);
static TAGS: Words<16> = Words::listed("okay ok right huh eh yes no");
static WHAT: Words<32> = Words::listed("whether if why how what who whom whose which when where");

/// Tokens of some spans.
pub(crate) fn tokens_of(view: View<'_>, spans: &[Span]) -> SmallVec<[(usize, usize); 2]> {
    spans.iter().map(|span| view.page.tokens_in(*span)).filter(|(a, b)| a < b).collect()
}

impl Matter {
    /// Reads the content of an attribution.
    pub(crate) fn read(view: View<'_>, attribution: &Attribution) -> Option<Self> {
        let pieces = tokens_of(view, &attribution.content);
        let (start, piece_end) = *pieces.first()?;
        let from = skip(view, start, piece_end);
        // Later sentences don't count for the value.
        let sentence_end = view.page.sentences[view.page.sentence_of(from)].end as usize;
        let end = piece_end.min(sentence_end.max(from + 1));
        // A sentence goes on over a stop inside a quotation, the first clause does not.
        let end = (from + 1..end).find(|k| view.token(*k).kind == TokenKind::Stop).map_or(end, |k| k + 1);
        let key = |k: usize| view.token(k).key;
        let quoted = view.token(from).has(flag::QUOTED);
        let mut out = Self { pieces, form: Form::Noun, clause: (from, end), to_act: false, condition: None };
        let asks =
            (from..end).rev().find(|k| view.token(*k).kind == TokenKind::Stop).is_some_and(|k| key(k) == of_ascii("?"));
        // A quotation inside a clause asks nothing for the whole.
        let asks = asks && (quoted || !(from..end).any(|k| view.token(k).has(flag::QUOTED)));
        let that = from > start && (start..from).any(|k| key(k) == of_ascii("that"));
        // "okay?", "right?"
        let tag = asks && end > from + 1 && TAGS.contains(key(end - 2));
        if asks && !tag {
            out.form = Form::Question;
            return Some(out);
        }
        if !quoted && !that && WHAT.contains(key(from)) && key(from) != of_ascii("when") {
            out.form = Form::Indirect;
            return Some(out);
        }
        let first = view.page.chunk_of[from] as usize;
        // "to leave", "not to leave"
        let to = from + usize::from(key(from) == of_ascii("not"));
        if view.token_is(to, TagSet::of(&[Tag::To])) {
            out.form = Form::Infinitive(first);
            return Some(out);
        }
        let last = view.page.chunk_of[end - 1] as usize + 1;
        if is_imperative(view, from, end) {
            out.form = Form::Imperative;
            return Some(out);
        }
        // "if" in front holds, whatever follows.
        let condition = condition(view, from, end);
        out.condition = condition.filter(|c| c.0 == from);
        let mut main = main_verb(view, first, last.min(first + MOST_CHUNKS), from);
        // "And the mayor," she said, "doesn’t forget."
        if let (None, Some((next, next_end))) = (main, out.pieces.get(1).copied()) {
            let end =
                (next..next_end).find(|k| view.token(*k).kind == TokenKind::Stop).unwrap_or(next_end).max(next + 1);
            let (first, last) = (view.page.chunk_of[next] as usize, view.page.chunk_of[end - 1] as usize + 1);
            main = main_verb(view, first, last.min(first + MOST_CHUNKS), next);
            if main.is_some() {
                out.clause.1 = end;
            }
        }
        if let Some((verb, subject)) = main {
            out.form = Form::Clause(verb);
            out.clause.0 = subject.max(from);
            out.condition = out.condition.or_else(|| condition.filter(|_| is_open(view, verb)));
        } else {
            let infinitive =
                |k: usize| view.page.chunks[k].form == VerbForm::Infinitive && view.page.kind(k) == ChunkKind::Verb;
            out.to_act = (first..last).any(infinitive);
        }
        Some(out)
    }

    /// The tokens of the main verb group.
    pub(crate) fn verb(&self, view: View<'_>) -> Option<(usize, usize)> {
        match self.form {
            Form::Clause(chunk) | Form::Infinitive(chunk) => {
                let chunk = &view.page.chunks[chunk];
                Some((chunk.first as usize, chunk.end as usize))
            }
            _ => None,
        }
    }

    /// "I think | the dam should be drained": the verb group of the clause inside.
    pub(crate) fn inner_verb(&self, view: View<'_>) -> Option<(usize, usize)> {
        let Form::Clause(verb) = self.form else { return None };
        let last = view.page.chunk_of[self.clause.1 - 1] as usize + 1;
        let next = verb + 1 + usize::from(view.page.strip.has(ADVERB, verb + 1));
        let opens = next < last && (view.page.kind(next) == ChunkKind::That || view.page.strip.has(SUBJECT, next));
        let from = view.page.chunks.get(next).filter(|_| opens)?.first as usize;
        let (inner, _) = main_verb(view, next, last, from)?;
        let chunk = &view.page.chunks[inner];
        Some((chunk.first as usize, chunk.end as usize))
    }
}

/// Behind marks, "that", and words that merely lead on.
fn skip(view: View<'_>, start: usize, end: usize) -> usize {
    static LEADS: Words<32> = Words::listed("that and but so well now yes no look again");
    let mut at = start;
    while at + 1 < end {
        let token = view.token(at);
        let mark = matches!(token.kind, TokenKind::Mark | TokenKind::Comma | TokenKind::Dash | TokenKind::Open);
        let leads = LEADS.contains(token.key) && at < start + 4;
        let no = token.key == of_ascii("no") && view.token(at + 1).kind != TokenKind::Comma;
        let that = token.key == of_ascii("that") && view.token_is(at + 1, TagSet::FINITE);
        if !(mark || leads) || no || that {
            break;
        }
        at += 1;
    }
    at
}

/// What an order is about: "Lock | her | up!"
static OBJECTS: Words<16> = Words::listed("her him them it us me");

/// "Leave at once", "Don't leave", "Let us leave"
fn is_imperative(view: View<'_>, from: usize, end: usize) -> bool {
    static BARE: Words<64> = Words::listed(
        "let please don't do be stop go come look make take give keep get vote remember imagine tell ask read call think \
         blink listen wait watch check try",
    );
    let token = view.token(from);
    let quoted = token.has(flag::QUOTED);
    // "Lock her up!"
    let object = from + 1 < end && OBJECTS.contains(view.token(from + 1).key);
    if quoted && object && matches!(token.tag, Tag::Noun | Tag::Name | Tag::Vb | Tag::Vbp) {
        return true;
    }
    let base = token.tag == Tag::Vb || token.tag == Tag::Vbp && BARE.contains(token.key);
    let subject = from + 1 < end && matches!(view.token(from + 1).tag, Tag::Vbz | Tag::Vbd | Tag::Modal);
    quoted && (base || BARE.contains(token.key) && token.tag != Tag::Noun) && !subject
}

/// The chunk of the main verb, and the token where its subject begins.
fn main_verb(view: View<'_>, first: usize, last: usize, from: usize) -> Option<(usize, usize)> {
    let page = view.page;
    let mut at = first;
    // "While the rain fell, | the dam held"
    if SUBORDINATORS.contains(page.tokens[from].key) {
        let comma = (at..last).find(|k| page.kind(*k) == ChunkKind::Comma);
        at = comma.map_or(at, |k| k + 1);
    }
    if at >= last {
        return None;
    }
    let begin = at;
    // "What they don't see | is that"
    let mut inside = i32::from(page.kind(at) == ChunkKind::Wh);
    let (mut weak, mut closed) = (None, false);
    while at < last {
        let chunk = &page.chunks[at];
        match chunk.kind {
            ChunkKind::Wh if at > begin => inside += 1,
            // "..., although he has not", "the man who left and | forgot"
            ChunkKind::Prep if at > begin && CLAUSES.contains(page.tokens[chunk.first as usize].key) => inside += 1,
            ChunkKind::Verb if chunk.finite && inside > 0 => {
                inside -= 1;
                closed = true;
            }
            ChunkKind::Verb if chunk.finite && closed && page.kind(at - 1) == ChunkKind::Conj => {}
            // "the roof leaked" where the tagger takes the verb for a participle
            ChunkKind::Verb if !chunk.finite && inside == 0 && weak.is_none() && at > begin => {
                let bare = matches!(chunk.form, VerbForm::Participle | VerbForm::Base);
                weak = (bare && page.kind(at - 1) == ChunkKind::Noun).then_some(at);
            }
            ChunkKind::Verb if chunk.finite => return Some((at, page.chunks[begin].first as usize)),
            ChunkKind::Comma if inside > 0 && at > begin + 1 => {}
            ChunkKind::Semicolon | ChunkKind::Stop => break,
            _ => {}
        }
        at += 1;
    }
    weak.map(|at| (at, page.chunks[begin].first as usize))
}

/// "will break", "would break": whether what a verb group tells is not so yet.
fn is_open(view: View<'_>, verb: usize) -> bool {
    static OPEN: Words<32> = Words::listed("will would 'll 'd wo can could might may");
    let chunk = &view.page.chunks[verb];
    (chunk.first..chunk.end)
        .any(|k| view.token(k as usize).tag == Tag::Modal && OPEN.contains(view.token(k as usize).key))
}

/// "if the rain holds": from the word to its comma or the end.
fn condition(view: View<'_>, from: usize, end: usize) -> Option<(usize, usize)> {
    let begins = |k: &usize| {
        let token = view.token(*k);
        matches!(token.tag, Tag::Prep | Tag::Conj | Tag::Vbn | Tag::Vbg | Tag::Wh)
            && CONDITIONS.contains(token.key)
            && !(*k > from && ASKS.contains(view.token(*k - 1).key))
    };
    let first = (from..end).find(begins)?;
    let last = (first..end).find(|k| view.token(*k).kind == TokenKind::Comma).unwrap_or(end);
    Some((first, last))
}
