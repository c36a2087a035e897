//! Which noun groups of a source name who it comes from: one, or each of a list.

use super::model::SpeakerKind;
use super::name::Name;
use super::pronoun;
use super::role::ROLE;
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::entry::noun;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Span, Tag, flag};
use smallvec::SmallVec;

/// One of those a source names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// The head of a noun group, or a pronoun.
    Head(u32),
    /// The owner in a noun group: "his | claim", "Esper’s | mind".
    Owner(u32),
    /// A relative pronoun.
    Relative(u32),
}

impl Piece {
    pub(crate) const fn chunk(self) -> usize {
        match self {
            Self::Head(chunk) | Self::Owner(chunk) | Self::Relative(chunk) => chunk as usize,
        }
    }
}

/// The pieces of a source, and where its description ends: a token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    pub pieces: SmallVec<[Piece; 2]>,
    pub first: u32,
    pub end: u32,
}

/// A page with the name at the head of each chunk.
#[derive(Clone, Copy)]
pub(crate) struct Heads<'a> {
    pub view: View<'a>,
    pub names: &'a [Name],
    /// For each chunk the number of the name that it ends with, or `u32::MAX`.
    pub of_chunk: &'a [u32],
}

impl<'a> Heads<'a> {
    pub(crate) fn name(&self, chunk: usize) -> Option<&'a Name> {
        self.names.get(*self.of_chunk.get(chunk)? as usize)
    }

    fn kind(&self, chunk: usize) -> Option<ChunkKind> {
        self.view.page.chunks.get(chunk).map(|c| c.kind)
    }

    fn key(&self, chunk: usize) -> u32 {
        self.view.page.chunks.get(chunk).map_or(0, |c| self.view.token(c.first as usize).key)
    }

    /// What the spans of a source name.
    pub(crate) fn source(&self, spans: &[Span]) -> Source {
        let tokens = &self.view.page.tokens;
        let at = |byte: usize| tokens.partition_point(|t| (t.start as usize) < byte);
        let (Some(span), Some(last)) = (spans.first(), spans.last()) else { return Source::default() };
        let (first, end) = (at(span.start()), at(last.end()));
        if first >= end {
            return Source::default();
        }
        let mut out = Source { pieces: SmallVec::new(), first: first as u32, end: end as u32 };
        let chunk_of = &self.view.page.chunk_of;
        let (from, to) = (chunk_of[first] as usize, chunk_of[end - 1] as usize + 1);
        let Some(head) = (from..to).find(|k| {
            matches!(self.kind(*k), Some(ChunkKind::Noun | ChunkKind::Wh | ChunkKind::That | ChunkKind::Time))
        }) else {
            out.pieces.push(Piece::Head(from as u32));
            return out;
        };
        out.pieces.push(self.piece(head, first, end));
        if !matches!(out.pieces[0], Piece::Head(_)) {
            return out;
        }
        let listed = self.listed(head, to);
        match listed {
            List::Beside(mut names) => {
                names.insert(0, out.pieces[0]);
                out.pieces = names;
            }
            List::Instead(names) => out.pieces = names,
            List::None => {}
        }
        out.end = self.described_to(head, end);
        out
    }

    /// What the first noun group of a source stands for: its head or its owner.
    fn piece(&self, at: usize, first: usize, end: usize) -> Piece {
        let (view, number) = (self.view, at as u32);
        let chunk = &view.page.chunks[at];
        if chunk.kind != ChunkKind::Noun {
            return Piece::Relative(number);
        }
        let owned = view.token(chunk.first as usize).tag == Tag::Poss && chunk.first as usize >= first;
        if (end as u32) <= chunk.genitive || owned && end as u32 == chunk.first + 1 {
            return Piece::Owner(number);
        }
        // "Esper’s mind": what is no speaker by itself stands for its owner.
        let head = chunk.head as usize;
        let bits = view.noun_bits(head);
        let tells = bits & (ROLE | noun::COLLECTIVE | noun::ORGANISATION | noun::ARTIFACT) != 0;
        let has_owner = chunk.genitive > chunk.first.max(first as u32);
        let noun = matches!(view.token(head).tag, Tag::Noun | Tag::Nouns);
        let owner_named = self.names.iter().any(|_| true);
        if has_owner && noun && !tells && owner_named && view.token(chunk.first as usize).tag == Tag::Name {
            return Piece::Owner(number);
        }
        Piece::Head(number)
    }

    /// Those whom a source names behind its first noun group.
    fn listed(&self, head: usize, to: usize) -> List {
        let leads = self.name(head);
        let mut names: SmallVec<[Piece; 2]> = SmallVec::new();
        let (mut joined, mut including, mut apposed) = (false, false, false);
        let mut open = 0;
        for at in head + 1..to {
            match self.kind(at) {
                Some(ChunkKind::Open) => open += 1,
                Some(ChunkKind::Close) => open -= 1,
                // A clause begins, and what it names is another matter.
                Some(ChunkKind::Wh | ChunkKind::That) => break,
                Some(ChunkKind::Verb) if !is_including(self.key(at)) => break,
                _ => {}
            }
            including |= is_including(self.key(at));
            if open > 0 || self.kind(at) != Some(ChunkKind::Noun) {
                continue;
            }
            let before = self.kind(at - 1);
            let and = before == Some(ChunkKind::Conj) && self.key(at - 1) == of_ascii("and");
            let with =
                [of_ascii("with"), of_ascii("as"), of_ascii("including"), of_ascii("like")].contains(&self.key(at - 1));
            let begins = and
                || with
                || before == Some(ChunkKind::Comma)
                || before == Some(ChunkKind::Dash)
                || before == Some(ChunkKind::Verb);
            let chunk = &self.view.page.chunks[at];
            let is_pronoun = self.view.token(chunk.head as usize).tag == Tag::Pron;
            let named = self.name(at).is_some_and(|n| leads.is_none() || same_sort(n, leads));
            if begins && (named || is_pronoun && and) {
                joined |= and || with && self.key(at - 1) == of_ascii("with");
                apposed |= before == Some(ChunkKind::Comma) || before == Some(ChunkKind::Dash);
                names.push(Piece::Head(at as u32));
            }
        }
        let head_token = self.view.page.chunks[head].head as usize;
        let plural =
            self.view.token(head_token).tag == Tag::Nouns || self.view.noun_bits(head_token) & noun::COLLECTIVE != 0;
        let pronoun = pronoun::person(self.view.token(head_token).key).is_some();
        if names.is_empty() {
            List::None
        } else if including && leads.is_none() {
            List::Beside(names)
        } else if (leads.is_some() || pronoun) && joined {
            List::Beside(names)
        } else if leads.is_none() && !pronoun && apposed && (plural || names.len() == 1) {
            List::Instead(names)
        } else {
            List::None
        }
    }

    /// Where the words that describe somebody end: before a comma, a bracket, a clause.
    fn described_to(&self, head: usize, end: usize) -> u32 {
        let page = self.view.page;
        let mut at = head + 1;
        while at < page.chunks.len() && (page.chunks[at].end as usize) <= end {
            let ends = matches!(
                page.kind(at),
                ChunkKind::Comma
                    | ChunkKind::Open
                    | ChunkKind::Dash
                    | ChunkKind::Colon
                    | ChunkKind::Semicolon
                    | ChunkKind::Stop
            );
            if ends {
                return page.chunks[at].first;
            }
            at += 1;
        }
        end as u32
    }

    /// What a relative pronoun stands for: the noun group before it.
    pub(crate) fn antecedent(&self, relative: usize) -> Option<usize> {
        const MOST: usize = 4;
        let page = self.view.page;
        let (first, _) = page.chunks_of(page.sentence_of(page.chunks[relative].first as usize));
        let mut at = relative.checked_sub(1)?;
        for _ in 0..MOST {
            if at < first {
                return None;
            }
            match self.kind(at)? {
                ChunkKind::Noun => return Some(at),
                ChunkKind::Close => {
                    at = (first..at).rev().find(|k| self.kind(*k) == Some(ChunkKind::Open))?.checked_sub(1)?
                }
                ChunkKind::Comma | ChunkKind::Adv | ChunkKind::Prep | ChunkKind::QuoteClose | ChunkKind::Dash => {
                    at = at.checked_sub(1)?
                }
                _ => return None,
            }
        }
        None
    }
}

/// Those whom a source names behind its first noun group.
enum List {
    None,
    /// Beside it.
    Beside(SmallVec<[Piece; 2]>),
    /// The names of what it describes.
    Instead(SmallVec<[Piece; 2]>),
}

fn is_including(key: u32) -> bool {
    static WORDS: Words<8> = Words::of(&["including", "include", "like"]);
    WORDS.contains(key)
}

/// Whether a name can stand in one list with the first: people with people.
fn same_sort(name: &Name, leads: Option<&Name>) -> bool {
    let person = |n: &Name| matches!(n.kind, SpeakerKind::Person | SpeakerKind::Other);
    leads.is_none_or(|l| person(l) == person(name))
}

/// Whether a token stands in quotation marks.
pub(crate) fn is_quoted(view: View<'_>, token: u32) -> bool {
    view.token(token as usize).has(flag::QUOTED)
}
