//! A page with the names at the heads of its chunks, and what its noun groups end with.

use super::model::SpeakerKind;
use super::name::Name;
use super::pronoun;
use super::role::{ROLE, is_determiner};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::entry::{noun, person};
use crate::text::Tag;
use crate::text::hash::of_ascii;

/// What a noun group ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    Person,
    /// The name of something else.
    Name,
    /// "Republicans"
    People,
    Pronoun,
    Noun {
        plural: bool,
    },
}

/// For each chunk the number of the name that it ends with.
pub(crate) fn head_names(view: View<'_>, names: &[Name], out: &mut Vec<u32>) {
    out.clear();
    out.resize(view.page.chunks.len(), u32::MAX);
    for (number, name) in (0..).zip(names) {
        let head = view.page.chunks[name.chunk as usize].head;
        if name.core <= head && head < name.end {
            out[name.chunk as usize] = number;
        }
    }
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

    pub(super) fn kind(&self, chunk: usize) -> Option<ChunkKind> {
        self.view.page.chunks.get(chunk).map(|c| c.kind)
    }

    pub(super) fn key(&self, chunk: usize) -> u32 {
        self.view.page.chunks.get(chunk).map_or(0, |c| self.view.token(c.first as usize).key)
    }

    /// What a noun group ends with.
    pub(super) fn leads(&self, at: usize) -> Lead {
        let Some(chunk) = self.view.page.chunks.get(at) else { return Lead::Noun { plural: false } };
        let head = chunk.head as usize;
        match self.name(at) {
            Some(name) if matches!(name.kind, SpeakerKind::Person | SpeakerKind::Other) => return Lead::Person,
            Some(_) => return Lead::Name,
            None => {}
        }
        if self.view.person_bits(head) & person::PEOPLES != 0 {
            Lead::People
        } else if pronoun::person(self.view.token(head).key).is_some() {
            Lead::Pronoun
        } else {
            let plural = self.view.token(head).tag == Tag::Nouns || self.view.noun_bits(head) & noun::COLLECTIVE != 0;
            Lead::Noun { plural }
        }
    }

    /// Whether nothing but "and" or ", and" stands between two noun groups.
    pub(super) fn is_next(&self, head: usize, at: usize) -> bool {
        at == head + 2 || at == head + 3 && self.kind(head + 1) == Some(ChunkKind::Comma)
    }

    /// Whether a noun group says what one person is: "his brother", "the mayor".
    pub(super) fn is_role(&self, at: usize) -> bool {
        let chunk = &self.view.page.chunks[at];
        self.view.noun_bits(chunk.head as usize) & ROLE != 0 && is_determiner(self.view, chunk.first as usize)
    }

    /// What a relative pronoun stands for: the noun group before it; of "who", the nearest one that is somebody; behind
    /// "and", what the relative pronoun of the clause before stands for.
    pub(crate) fn antecedent(&self, relative: usize) -> Option<usize> {
        const MOST: usize = 10;
        const WHO: [u32; 3] = [of_ascii("who"), of_ascii("whose"), of_ascii("whom")];
        let page = self.view.page;
        let (first, _) = page.chunks_of(page.sentence_of(page.chunks[relative].first as usize));
        let is_who = |k: usize| WHO.contains(&self.key(k));
        let who = is_who(relative);
        if relative > first && self.kind(relative - 1) == Some(ChunkKind::Conj) {
            let alike = |k: &usize| if who { is_who(*k) } else { self.key(*k) == self.key(relative) };
            let other = (first..relative - 1).rev().filter(|k| self.kind(*k) == Some(ChunkKind::Wh)).find(alike);
            return other.and_then(|other| self.antecedent(other));
        }
        let mut nearest = None;
        let mut at = relative;
        for _ in 0..MOST {
            let Some(before) = at.checked_sub(1).filter(|k| *k >= first) else { break };
            at = before;
            match self.kind(at)? {
                ChunkKind::Noun if !who || self.is_somebody(at) => return Some(at),
                ChunkKind::Noun => nearest = nearest.or(Some(at)),
                ChunkKind::Close => at = (first..at).rev().find(|k| self.kind(*k) == Some(ChunkKind::Open))?,
                ChunkKind::Comma | ChunkKind::Adv | ChunkKind::Prep | ChunkKind::QuoteClose | ChunkKind::Dash => {}
                _ => break,
            }
        }
        nearest
    }

    /// Whether a noun group is a person or several.
    fn is_somebody(&self, at: usize) -> bool {
        let head = self.view.page.chunks[at].head as usize;
        let people = ROLE | noun::COLLECTIVE;
        match self.leads(at) {
            Lead::Person => self.name(at).is_some_and(|n| n.kind == SpeakerKind::Person),
            Lead::People | Lead::Pronoun => true,
            Lead::Name => false,
            Lead::Noun { .. } => {
                let det = matches!(self.view.token(head).tag, Tag::Det | Tag::Num | Tag::Adj);
                self.view.noun_bits(head) & people != 0
                    || self.view.person_bits(head) & (person::MAN | person::WOMAN) != 0
                    || det
            }
        }
    }
}
