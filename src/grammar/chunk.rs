//! A sentence as a row of chunks: noun groups, verb groups, and the single words and signs between them.

use super::noun::{Step, Window};
use super::phrase::{VerbForm, verb_group};
use super::sort::Sort;
use super::tokens::Tokens;
use crate::lexicon::entry::is_period;
use crate::text::hash::of_ascii;
use crate::text::sentence::Sentence;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use std::hint::select_unpredictable;

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum ChunkKind {
    Noun,
    /// "Thursday", "last week"
    Time,
    Verb,
    Prep,
    /// "that" before a clause
    That,
    /// which, who, whether
    Wh,
    Conj,
    Adv,
    Adj,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    /// A quotation mark that opens.
    QuoteOpen,
    QuoteClose,
    Other,
}

impl ChunkKind {
    pub(crate) const ALL: [Self; 19] = [
        Self::Noun,
        Self::Time,
        Self::Verb,
        Self::Prep,
        Self::That,
        Self::Wh,
        Self::Conj,
        Self::Adv,
        Self::Adj,
        Self::Comma,
        Self::Stop,
        Self::Colon,
        Self::Semicolon,
        Self::Dash,
        Self::Open,
        Self::Close,
        Self::QuoteOpen,
        Self::QuoteClose,
        Self::Other,
    ];

    pub(crate) const fn name(self) -> &'static str {
        const NAMES: [&str; 19] = [
            "np", "time", "vg", "in", "that", "wh", "cc", "rb", "jj", ",", ".", ":", ";", "--", "(", ")", "``", "''",
            "x",
        ];
        NAMES[self as usize]
    }
}

/// A chunk: token numbers, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    pub first: u32,
    pub end: u32,
    pub head: u32,
    /// For a noun group with a genitive: the token behind the "'s"; else `first`.
    pub genitive: u32,
    pub kind: ChunkKind,
    /// Of a verb group.
    pub form: VerbForm,
    pub negated: bool,
    /// Whether it is a verb group that can carry a clause.
    pub finite: bool,
}

/// What a chunk of one token is: the fields that go by its tag alone.
#[derive(Clone, Copy)]
struct Nature {
    kind: ChunkKind,
    form: VerbForm,
    negated: bool,
    finite: bool,
}

/// Cuts each sentence into chunks; `of_token` gets each token's chunk, `of_sentence` each sentence's first chunk.
pub(crate) fn chunks(
    tokens: &[Token],
    sentences: &[Sentence],
    out: &mut Vec<Chunk>,
    of_token: &mut Vec<u32>,
    of_sentence: &mut Vec<u32>,
) {
    out.resize(tokens.len(), NONE);
    of_token.resize(tokens.len(), 0);
    of_sentence.clear();
    let mut count = 0;
    for sentence in sentences {
        of_sentence.push(count as u32);
        let (first, end) = (sentence.first as usize, sentence.end as usize);
        count = cut(&tokens[..end], first, count, out, &mut of_token[..end]);
    }
    of_sentence.push(count as u32);
    out.truncate(count);
    name(tokens, out);
}

const NONE: Chunk = Chunk {
    first: 0,
    end: 0,
    head: 0,
    genitive: 0,
    kind: ChunkKind::Other,
    form: VerbForm::Base,
    negated: false,
    finite: false,
};

/// Cuts the sentence `line[at..]` into chunks that are numbered from `count` on; returns the number of the next one.
///
/// A chunk is written anew with each token that it takes: how far one goes is hard to foresee, so that this costs less
/// than to ask where it ends.
fn cut(line: &[Token], mut at: usize, mut count: usize, out: &mut [Chunk], of_token: &mut [u32]) -> usize {
    let sort = |at: usize| line.get(at).map_or(Sort::EDGE, Sort::of);
    let mut here = sort(at);
    let (mut window, mut step) = (Window::before(sort(at.wrapping_sub(1)), here), Step::OUTSIDE);
    let (mut first, mut head, mut genitive) = (0, 0, 0);
    while at < line.len() {
        let next = sort(at + 1);
        window = window.slide(next);
        step = window.step(step);
        if here.may_lead_verb(next, step)
            && let Some(chunk) = verb_at(line, at)
        {
            of_token[at..chunk.end as usize].fill(count as u32);
            at = chunk.end as usize;
            out[count] = chunk;
            count += 1;
            here = sort(at);
            (window, step) = (Window::before(Sort::EDGE, here), Step::OUTSIDE);
            continue;
        }
        let (begins, owns) = (step.has(Step::BEGINS), step.has(Step::OWNS));
        let number = at as u32;
        first = select_unpredictable(begins, number, first);
        head = select_unpredictable(step.has(Step::LEADS), number, head);
        genitive = select_unpredictable(begins | owns, number + u32::from(owns), genitive);
        count += usize::from(begins);
        out[count - 1] = Chunk { first, end: number + 1, head, genitive, ..NONE };
        of_token[at] = count as u32 - 1;
        here = next;
        at += 1;
    }
    count
}

/// Says of chunks that are no verb groups of several tokens what they are.
fn name(tokens: &[Token], chunks: &mut [Chunk]) {
    for chunk in chunks {
        let (first, head) = (&tokens[chunk.first as usize], &tokens[chunk.head as usize]);
        let (len, sort) = (chunk.end - chunk.first, Sort::of(head));
        let own = Nature { kind: chunk.kind, form: chunk.form, negated: chunk.negated, finite: chunk.finite };
        let nature = select_unpredictable(len == 1, nature(first.tag), GROUP);
        let nature = select_unpredictable(sort.is_time(), TIME, nature);
        let nature = select_unpredictable(own.kind == ChunkKind::Verb, own, nature);
        (chunk.kind, chunk.form) = (nature.kind, nature.form);
        (chunk.negated, chunk.finite) = (nature.negated, nature.finite);
        if sort.is_special() {
            chunk.kind = special(head);
        }
        if sort.may_be_period() && chunk.kind == ChunkKind::Noun && len <= PERIOD && leads_period(first, head) {
            chunk.kind = ChunkKind::Time;
        }
    }
}

/// The most tokens of a chunk such as "last week".
const PERIOD: u32 = 3;

/// "last week", "this month", "next year"
fn leads_period(first: &Token, head: &Token) -> bool {
    static BEFORE: Words<32> = Words::of(&["last", "this", "next", "that", "earlier", "late"]);
    is_period(head.key) && BEFORE.contains(first.key)
}

/// The verb group at `at`, unless it is a participle alone, which may stand before a noun.
#[inline(never)]
fn verb_at(line: &[Token], at: usize) -> Option<Chunk> {
    const PARTICIPLE: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbg]);
    let (_, group) = verb_group(Tokens(&line[at..])).ok()?;
    if group.len == 1 && line[at].tag.is_in(PARTICIPLE) && !group.negated {
        return None;
    }
    let first = at as u32;
    Some(Chunk {
        first,
        end: first + group.len as u32,
        head: first + group.head as u32,
        genitive: first,
        kind: ChunkKind::Verb,
        form: group.form,
        negated: group.negated,
        finite: group.finite,
    })
}

const GROUP: Nature = Nature { kind: ChunkKind::Noun, form: VerbForm::Base, negated: false, finite: false };
const TIME: Nature = Nature { kind: ChunkKind::Time, ..GROUP };

/// What a token is by itself, by its tag.
#[inline]
fn nature(tag: Tag) -> Nature {
    static BY_TAG: [Nature; 64] = {
        let (mut all, mut i) = ([GROUP; 64], 0);
        while i < Tag::ALL.len() {
            let tag = Tag::ALL[i];
            let is_verb = tag.is_in(TagSet::VERB);
            let form = if is_verb { VerbForm::of(tag) } else { VerbForm::Base };
            all[i] = Nature { kind: alone(tag), form, finite: is_verb && tag.is_in(TagSet::FINITE), ..GROUP };
            i += 1;
        }
        all
    };
    BY_TAG[tag as usize]
}

const fn alone(tag: Tag) -> ChunkKind {
    match tag {
        Tag::Noun | Tag::Nouns | Tag::Name | Tag::Num => ChunkKind::Noun,
        Tag::Pron | Tag::There | Tag::Det | Tag::Poss => ChunkKind::Noun,
        Tag::Vb | Tag::Vbp | Tag::Vbz | Tag::Vbd | Tag::Vbn | Tag::Vbg => ChunkKind::Verb,
        Tag::Comma => ChunkKind::Comma,
        Tag::Stop => ChunkKind::Stop,
        Tag::Colon => ChunkKind::Colon,
        Tag::Semicolon => ChunkKind::Semicolon,
        Tag::Dash => ChunkKind::Dash,
        Tag::Prep | Tag::To | Tag::Particle => ChunkKind::Prep,
        Tag::Wh => ChunkKind::Wh,
        Tag::Conj => ChunkKind::Conj,
        Tag::Adv => ChunkKind::Adv,
        Tag::Adj => ChunkKind::Adj,
        _ => ChunkKind::Other,
    }
}

/// What "that" or another preposition, a mark, a bracket or "many" is.
fn special(token: &Token) -> ChunkKind {
    match token.kind {
        TokenKind::Open => ChunkKind::Open,
        TokenKind::Close => ChunkKind::Close,
        _ if token.tag == Tag::Prep && token.key == of_ascii("that") => ChunkKind::That,
        _ if token.tag == Tag::Prep => ChunkKind::Prep,
        // "Many said"
        _ if token.tag == Tag::Adj => ChunkKind::Noun,
        _ if token.has(flag::OPENS) => ChunkKind::QuoteOpen,
        _ if token.has(flag::CLOSES) => ChunkKind::QuoteClose,
        _ => ChunkKind::Other,
    }
}
