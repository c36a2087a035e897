//! A sentence as a row of chunks: noun groups, verb groups, and the single words and signs between them.

use super::addressee;
pub(crate) use super::kind::ChunkKind;
use super::nature::{Deed, Nature};
use super::noun::{Step, Window};
use super::phrase::{VerbForm, VerbGroup, verb_group};
use super::sort::Sort;
use super::tokens::Tokens;
use crate::lexicon::entry::is_period;
use crate::text::sentence::Sentence;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use std::hint::select_unpredictable;

/// A chunk: token numbers, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
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
    out.resize(tokens.len(), NONE);
    of_token.resize(tokens.len(), 0);
    for sentence in sentences {
        let (first, end) = (sentence.first as usize, sentence.end as usize);
        read(&tokens[..end], first, of_token);
    }
    addressee::part(tokens, of_token);
    let count = cut(tokens, out, of_token);
    out.truncate(count);
    of_sentence.clear();
    of_sentence.extend(sentences.iter().map(|s| of_token[s.first as usize]));
    of_sentence.push(count as u32);
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

/// Reads the sentence `line[at..]`: what each of its tokens does.
fn read(line: &[Token], mut at: usize, deeds: &mut [u32]) {
    let deeds = &mut deeds[..line.len()];
    let sort = |at: usize| line.get(at).map_or(Sort::EDGE, Sort::of);
    let mut here = sort(at);
    let (mut window, mut step) = (Window::before(sort(at.wrapping_sub(1)), here), Step::OUTSIDE);
    while at < line.len() {
        let next = sort(at + 1);
        window = window.slide(next);
        step = window.step(step);
        if here.may_lead_verb(next, step)
            && let Some(group) = verb_at(&line[at..])
        {
            let deeds = &mut deeds[at..][..group.len];
            deeds.fill(Deed::within(&group).0);
            deeds[0] |= Step::BEGINS;
            deeds[group.head] |= Step::LEADS;
            at += group.len;
            here = sort(at);
            (window, step) = (Window::before(Sort::EDGE, here), Step::OUTSIDE);
            continue;
        }
        deeds[at] = here.deed(step).0;
        here = next;
        at += 1;
    }
}

/// Makes chunks of what tokens do, which their numbers take the place of; returns how many.
///
/// A chunk is written anew with each token that it takes: how far one goes is hard to foresee, so that this costs less
/// than to ask where it ends.
fn cut(tokens: &[Token], out: &mut [Chunk], of_token: &mut [u32]) -> usize {
    let mut at = usize::MAX;
    let (mut first, mut head, mut lead, mut genitive) = (0, 0, Deed(0), 0);
    for (number, of_token) in (0..).zip(of_token) {
        let deed = Deed(*of_token);
        let (begins, leads, owns) = (deed.has(Step::BEGINS), deed.has(Step::LEADS), deed.has(Step::OWNS));
        at = at.wrapping_add(usize::from(begins));
        first = select_unpredictable(begins, number, first);
        (head, lead) = (select_unpredictable(leads, number, head), select_unpredictable(leads, deed, lead));
        genitive = select_unpredictable(begins | owns, number + u32::from(owns), genitive);
        let Nature { kind, form, negated, finite } = *lead.nature();
        out[at] = Chunk { first, end: number + 1, head, genitive, kind, form, negated, finite };
        if lead.is_special() {
            out[at].kind = special(tokens, &out[at]);
        }
        *of_token = at as u32;
    }
    at.wrapping_add(1)
}

/// What a bracket is, or a noun group that may be a period.
#[inline(never)]
fn special(line: &[Token], chunk: &Chunk) -> ChunkKind {
    let (first, head) = (&line[chunk.first as usize], &line[chunk.head as usize]);
    match head.kind {
        TokenKind::Open => ChunkKind::Open,
        TokenKind::Close => ChunkKind::Close,
        _ if chunk.end - chunk.first <= PERIOD && leads_period(first, head) => ChunkKind::Time,
        _ => chunk.kind,
    }
}

/// The most tokens of a chunk such as "last week".
const PERIOD: u32 = 3;

/// "last week", "this month", "Monday night"
fn leads_period(first: &Token, head: &Token) -> bool {
    static BEFORE: Words<32> = Words::of(&["last", "this", "next", "that", "earlier", "late"]);
    is_period(head.key) && (BEFORE.contains(first.key) || first.has(flag::TIME))
}

/// The verb group that a line begins with, unless it is a participle alone, which may stand before a noun.
#[inline(never)]
fn verb_at(line: &[Token]) -> Option<VerbGroup> {
    const PARTICIPLE: TagSet = TagSet::of(&[Tag::Vbn, Tag::Vbg]);
    let (_, group) = verb_group(Tokens(line)).ok()?;
    let alone = group.len == 1 && line[0].tag.is_in(PARTICIPLE) && !group.negated;
    (!alone).then_some(group)
}
