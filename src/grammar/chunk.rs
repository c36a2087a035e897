//! A sentence as a row of chunks: noun groups, verb groups, and the single words and signs between them.

use super::phrase::{VerbForm, is_time, noun_group, verb_group};
use super::tokens::Tokens;
use crate::text::hash::of_ascii;
use crate::text::sentence::Sentence;
use crate::text::{Tag, Token, flag};

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
    of_token.clear();
    of_sentence.clear();
    for sentence in sentences {
        of_sentence.push(out.len() as u32);
        let end = sentence.end as usize;
        let mut at = sentence.first as usize;
        while at < end {
            let chunk = chunk_at(tokens, at, end);
            of_token.extend(std::iter::repeat_n(out.len() as u32, chunk.end as usize - at));
            at = chunk.end as usize;
            out.push(chunk);
        }
    }
    of_sentence.push(out.len() as u32);
}

fn chunk_at(tokens: &[Token], at: usize, end: usize) -> Chunk {
    let token = &tokens[at];
    let input = Tokens(&tokens[at..end]);
    let first = at as u32;
    let single = |kind| Chunk {
        first,
        end: first + 1,
        head: first,
        genitive: first,
        kind,
        form: VerbForm::Base,
        negated: false,
    };
    let kind = match token.tag {
        Tag::Comma => ChunkKind::Comma,
        Tag::Stop => ChunkKind::Stop,
        Tag::Colon => ChunkKind::Colon,
        Tag::Semicolon => ChunkKind::Semicolon,
        Tag::Dash => ChunkKind::Dash,
        Tag::Bracket if token.kind == crate::text::TokenKind::Open => ChunkKind::Open,
        Tag::Bracket => ChunkKind::Close,
        Tag::Mark if token.has(flag::OPENS) => ChunkKind::QuoteOpen,
        Tag::Mark if token.has(flag::CLOSES) => ChunkKind::QuoteClose,
        Tag::Mark => ChunkKind::Other,
        Tag::Prep if token.key == of_ascii("that") => ChunkKind::That,
        Tag::Prep => ChunkKind::Prep,
        Tag::Wh => ChunkKind::Wh,
        Tag::Conj => ChunkKind::Conj,
        _ => {
            if let Ok((_, group)) = verb_group(input) {
                // "leading Democrats", "elected officials": a participle before a noun is rather its modifier.
                let modifies = group.len == 1
                    && matches!(token.tag, Tag::Vbn | Tag::Vbg)
                    && noun_group(input).is_ok_and(|(_, n)| n.len > 1)
                    && !(at > 0
                        && matches!(tokens[at - 1].tag, Tag::Noun | Tag::Nouns | Tag::Name | Tag::Comma | Tag::Mark));
                if !modifies {
                    return Chunk {
                        first,
                        end: first + group.len as u32,
                        head: first + group.head as u32,
                        genitive: first,
                        kind: ChunkKind::Verb,
                        form: group.form,
                        negated: group.negated,
                    };
                }
            }
            if let Ok((_, group)) = noun_group(input) {
                let head = at + group.head;
                let kind = if is_time(&tokens[head]) || (group.len <= 3 && is_period(&tokens[head], token)) {
                    ChunkKind::Time
                } else {
                    ChunkKind::Noun
                };
                return Chunk {
                    first,
                    end: first + group.len as u32,
                    head: head as u32,
                    genitive: first + group.genitive as u32,
                    kind,
                    form: VerbForm::Base,
                    negated: false,
                };
            }
            match token.tag {
                Tag::Adv => ChunkKind::Adv,
                Tag::Adj | Tag::Vbn | Tag::Vbg => ChunkKind::Adj,
                Tag::To | Tag::Particle => ChunkKind::Prep,
                _ => ChunkKind::Other,
            }
        }
    };
    single(kind)
}

/// "last week", "this month", "next year"
fn is_period(head: &Token, first: &Token) -> bool {
    const PERIODS: [u32; 9] = [
        of_ascii("week"),
        of_ascii("month"),
        of_ascii("year"),
        of_ascii("night"),
        of_ascii("morning"),
        of_ascii("afternoon"),
        of_ascii("evening"),
        of_ascii("weekend"),
        of_ascii("day"),
    ];
    const BEFORE: [u32; 6] =
        [of_ascii("last"), of_ascii("this"), of_ascii("next"), of_ascii("that"), of_ascii("earlier"), of_ascii("late")];
    PERIODS.contains(&head.key) && BEFORE.contains(&first.key)
}
