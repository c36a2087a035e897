//! Which noun groups of a source name who it comes from: one, or each of a list.

use super::heads::{Heads, Lead};
use super::list::List;
use super::model::SpeakerKind;
use super::role::{ROLE, is_determiner};
use super::tie::Piece;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::of_ascii;
use crate::text::{Span, Tag};
use smallvec::SmallVec;

/// What a source names, and the tokens up to which its description goes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    pub pieces: SmallVec<[Piece; 2]>,
    pub first: u32,
    pub end: u32,
    /// Whether its attribution is inside no other.
    pub outermost: bool,
}

impl Heads<'_> {
    /// What the spans of a source name.
    pub(crate) fn source(&self, spans: &[Span], layer: u8) -> Source {
        let page = self.view.page;
        let (Some(span), Some(last)) = (spans.first(), spans.last()) else { return Source::default() };
        let (first, mut end) = page.tokens_in(Span::new(span.start(), last.end()));
        if first >= end {
            return Source::default();
        }
        let mut out = Source { pieces: SmallVec::new(), first: first as u32, end: end as u32, outermost: layer == 0 };
        let (from, to) = (page.chunk_of[first] as usize, page.chunk_of[end - 1] as usize + 1);
        let Some(head) = (from..to).find(|k| {
            matches!(self.kind(*k), Some(ChunkKind::Noun | ChunkKind::Wh | ChunkKind::That | ChunkKind::Time))
        }) else {
            out.pieces.push(Piece::Head(from as u32));
            return out;
        };
        let head = self.title_holder(head, to).or_else(|| self.shared(head, to)).unwrap_or(head);
        out.pieces.push(self.piece(head, first, end));
        if !matches!(out.pieces[0], Piece::Head(_)) {
            return out;
        }
        let listed = self.listed(head, to);
        match listed {
            List::Beside(mut names) => {
                // The first one's description ends where the next one begins.
                let next = names[0].chunk() - 1;
                end = end.min(page.chunks[next].first as usize).max(page.chunks[head].end as usize);
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
        if has_owner && noun && !tells && view.token(chunk.first as usize).tag == Tag::Name {
            return Piece::Owner(number);
        }
        Piece::Head(number)
    }

    /// "director of government affairs | Phil Roe", "chairman and chief executive | Ann Roe": the name behind a title of
    /// several noun groups, where it is that of who holds it.
    fn title_holder(&self, head: usize, to: usize) -> Option<usize> {
        let view = self.view;
        let ends = |k: &usize| matches!(self.kind(*k), Some(ChunkKind::Comma | ChunkKind::Open | ChunkKind::Dash));
        let last = (head..to).find(ends).unwrap_or(to).checked_sub(1).filter(|k| *k > head)?;
        let name = self.name(last).filter(|n| n.kind == SpeakerKind::Person)?;
        let chunk = &view.page.chunks[last];
        let from = if chunk.genitive <= name.first { chunk.genitive } else { chunk.first };
        let title = name.core.checked_sub(1).filter(|k| *k >= from)? as usize;
        let titled = view.noun_bits(title) & (noun::OFFICE | noun::ROLE | noun::HONORIFIC | noun::COLLECTIVE) != 0;
        let lead = &view.page.chunks[head];
        let single = self.leads(head) == Lead::Noun { plural: false };
        let role = single && view.noun_bits(lead.head as usize) & ROLE != 0;
        let bare = !is_determiner(view, lead.first as usize);
        let holds = match self.kind(last - 1)? {
            // "secretary of state Ann Roe", but "critic of President Roe"; "Roads Authority of Marl chief Ann Roe"
            ChunkKind::Prep => {
                let of = [of_ascii("of"), of_ascii("for")].contains(&self.key(last - 1));
                of && last == head + 2
                    && (role && !titled && !is_determiner(view, title) || titled && self.leads(head) == Lead::Name)
            }
            ChunkKind::Conj => role && bare && self.key(last - 1) == of_ascii("and") && last == head + 2,
            ChunkKind::Comma | ChunkKind::Wh | ChunkKind::That => false,
            _ => titled && bare,
        };
        holds.then_some(last)
    }

    /// "the Roe and Doe | campaigns", "Norlandic and Western | diplomats": the noun that two words before it share.
    fn shared(&self, head: usize, to: usize) -> Option<usize> {
        let view = self.view;
        let mut last = head;
        while last + 2 < to && matches!(self.kind(last + 1), Some(ChunkKind::Conj | ChunkKind::Comma)) {
            last += 2;
        }
        let chunk = &view.page.chunks[last];
        if last == head || self.leads(last) != (Lead::Noun { plural: true }) {
            return None;
        }
        let modified = chunk.head > chunk.first && self.key(last - 1) == of_ascii("and");
        let adjective = |k: usize| {
            let token = view.token(k);
            matches!(token.tag, Tag::Adj | Tag::Name) && (token.tag == Tag::Adj || view.person_bits(k) & ORIGIN != 0)
        };
        let lead = view.page.chunks[head].head as usize;
        let names =
            view.token(view.page.chunks[head].first as usize).tag == Tag::Det && self.leads(head) == Lead::Person;
        let origins = adjective(lead) && adjective(chunk.first as usize);
        (modified && (names || origins)).then_some(last)
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
}

/// What is of a place or a people.
const ORIGIN: u8 = person::PLACE | person::PEOPLE;
