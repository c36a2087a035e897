//! A sentence as a row of chunks: noun groups, verb groups, and the single words and signs between them.

use super::noun::{NounGroup, STARTS_NOUN, is_time, noun_group};
use super::phrase::{STARTS_VERB, VerbForm, VerbGroup, verb_group};
use super::tokens::Tokens;
use crate::text::hash::of_ascii;
use crate::text::sentence::Sentence;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

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

/// Cuts each sentence into chunks; `of_token` gets each token's chunk, `of_sentence` each sentence's first chunk.
pub(crate) fn chunks(
    tokens: &[Token],
    sentences: &[Sentence],
    out: &mut Vec<Chunk>,
    of_token: &mut Vec<u32>,
    of_sentence: &mut Vec<u32>,
) {
    out.clear();
    of_sentence.clear();
    of_token.resize(tokens.len() + SHORT, 0);
    for sentence in sentences {
        of_sentence.push(out.len() as u32);
        let end = sentence.end as usize;
        let mut at = sentence.first as usize;
        while at < end {
            let chunk = chunk_at(tokens, at, end);
            let number = out.len() as u32;
            // Most chunks are short: a few places are filled at once, and what is beyond the chunk is filled again.
            of_token[at..at + SHORT].fill(number);
            let len = chunk.end as usize - at;
            if len > SHORT {
                of_token[at..at + len].fill(number);
            }
            at += len;
            out.push(chunk);
        }
    }
    of_sentence.push(out.len() as u32);
    of_token.truncate(tokens.len());
}

const SHORT: usize = 4;

fn chunk_at(tokens: &[Token], at: usize, end: usize) -> Chunk {
    let token = &tokens[at];
    let input = Tokens(&tokens[at..end]);
    if token.tag.is_in(STARTS_VERB)
        && let Ok((_, group)) = verb_group(input)
        && !(token.tag.is_in(PARTICIPLE) && group.len == 1 && modifies(tokens, at, input))
    {
        return of_verb(at, group);
    }
    if token.tag.is_in(STARTS_NOUN)
        && let Ok((_, group)) = noun_group(input)
    {
        return of_noun(at, group, input.0);
    }
    let first = at as u32;
    let kind = alone(token);
    Chunk {
        first,
        end: first + 1,
        head: first,
        genitive: first,
        kind,
        form: VerbForm::Base,
        negated: false,
        finite: false,
    }
}

const PARTICIPLE: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbg]);

/// "leading Democrats", "elected officials": a participle before a noun is rather its modifier.
fn modifies(tokens: &[Token], at: usize, input: Tokens<'_>) -> bool {
    const NOUN_BEFORE: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name, Tag::Comma, Tag::Mark]);
    !(at > 0 && tokens[at - 1].tag.is_in(NOUN_BEFORE)) && noun_group(input).is_ok_and(|(_, n)| n.len > 1)
}

fn of_verb(at: usize, group: VerbGroup) -> Chunk {
    let first = at as u32;
    Chunk {
        first,
        end: first + group.len as u32,
        head: first + group.head as u32,
        genitive: first,
        kind: ChunkKind::Verb,
        form: group.form,
        negated: group.negated,
        finite: group.finite,
    }
}

fn of_noun(at: usize, group: NounGroup, tokens: &[Token]) -> Chunk {
    let first = at as u32;
    let head = &tokens[group.head];
    let time = is_time(head) | (is_period(head, &tokens[0]) && group.len <= 3);
    Chunk {
        first,
        end: first + group.len as u32,
        head: first + group.head as u32,
        genitive: first + group.genitive as u32,
        kind: if time { ChunkKind::Time } else { ChunkKind::Noun },
        form: VerbForm::Base,
        negated: false,
        finite: false,
    }
}

/// What a token is that begins no group: by a table, for what comes next is hard to foresee.
fn alone(token: &Token) -> ChunkKind {
    const SIGN: TagSet = TagSet::of(&[Tag::Mark, Tag::Bracket]);
    const KINDS: [ChunkKind; Tag::ALL.len()] = {
        let (mut kinds, mut i) = ([ChunkKind::Other; Tag::ALL.len()], 0);
        while i < kinds.len() {
            kinds[i] = match Tag::ALL[i] {
                Tag::Comma => ChunkKind::Comma,
                Tag::Stop => ChunkKind::Stop,
                Tag::Colon => ChunkKind::Colon,
                Tag::Semicolon => ChunkKind::Semicolon,
                Tag::Dash => ChunkKind::Dash,
                Tag::Prep | Tag::To | Tag::Particle => ChunkKind::Prep,
                Tag::Wh => ChunkKind::Wh,
                Tag::Conj => ChunkKind::Conj,
                Tag::Adv => ChunkKind::Adv,
                Tag::Adj | Tag::Vbn | Tag::Vbg => ChunkKind::Adj,
                _ => ChunkKind::Other,
            };
            i += 1;
        }
        kinds
    };
    if token.tag.is_in(SIGN) {
        return match token.kind {
            TokenKind::Open => ChunkKind::Open,
            TokenKind::Close => ChunkKind::Close,
            _ if token.has(flag::OPENS) => ChunkKind::QuoteOpen,
            _ if token.has(flag::CLOSES) => ChunkKind::QuoteClose,
            _ => ChunkKind::Other,
        };
    }
    if token.key == of_ascii("that") && token.tag == Tag::Prep { ChunkKind::That } else { KINDS[token.tag as usize] }
}

/// "last week", "this month", "next year"
fn is_period(head: &Token, first: &Token) -> bool {
    static PERIODS: Words<256> =
        Words::of(&["week", "month", "year", "night", "morning", "afternoon", "evening", "weekend", "day"]);
    static BEFORE: Words<32> = Words::of(&["last", "this", "next", "that", "earlier", "late"]);
    PERIODS.contains(head.key) && BEFORE.contains(first.key)
}
