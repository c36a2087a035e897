//! Which noun groups of a source name who it comes from: one, or each of a list.

use super::model::SpeakerKind;
use super::name::Name;
use super::pronoun;
use super::role::{ROLE, is_determiner};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::of_ascii;
use crate::text::{Span, Tag};
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

/// What a source names, and the tokens up to which its description goes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    pub pieces: SmallVec<[Piece; 2]>,
    pub first: u32,
    pub end: u32,
    /// Whether its attribution is inside no other.
    pub outermost: bool,
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

    fn kind(&self, chunk: usize) -> Option<ChunkKind> {
        self.view.page.chunks.get(chunk).map(|c| c.kind)
    }

    fn key(&self, chunk: usize) -> u32 {
        self.view.page.chunks.get(chunk).map_or(0, |c| self.view.token(c.first as usize).key)
    }

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

    /// Those whom a source names behind its first noun group.
    fn listed(&self, head: usize, to: usize) -> List {
        let leads = self.leads(head);
        let lead_end = self.name(head).map_or(0, |n| n.end);
        let mut pieces: SmallVec<[Piece; 2]> = SmallVec::new();
        let (mut joined, mut including, mut apposed) = (0, false, false);
        // Whether the words behind a comma say what somebody is, so that an "and" among them joins nobody.
        let (mut inside, mut open) = (false, 0);
        for at in head + 1..to {
            let (kind, before) = (self.kind(at), self.kind(at - 1));
            match kind {
                Some(ChunkKind::Open) => open += 1,
                Some(ChunkKind::Close) => open -= 1,
                Some(ChunkKind::Comma | ChunkKind::Dash) => inside = false,
                // A clause begins, and what it names is another matter; one between commas may be followed by others.
                Some(ChunkKind::Wh | ChunkKind::That) if before == Some(ChunkKind::Comma) => inside = true,
                Some(ChunkKind::Wh | ChunkKind::That) if leads == (Lead::Noun { plural: false }) => inside = true,
                Some(ChunkKind::Wh | ChunkKind::That) => break,
                Some(ChunkKind::Verb) if !inside && !is_including(self.key(at)) => break,
                _ => {}
            }
            including |= is_including(self.key(at));
            if open > 0 || kind != Some(ChunkKind::Noun) || self.view.page.chunks[at].first < lead_end {
                continue;
            }
            let and = before == Some(ChunkKind::Conj) && [of_ascii("and"), of_ascii("nor")].contains(&self.key(at - 1));
            let with = is_with(self.key(at - 1));
            let comma = matches!(before, Some(ChunkKind::Comma | ChunkKind::Dash));
            let sort = self.leads(at);
            let fits = match (leads, sort) {
                // "Sanders and | his supporters", "the caucus and | Senator Roe"
                (Lead::Person | Lead::Name | Lead::Pronoun, _) if and && self.is_next(head, at) => true,
                (Lead::Person | Lead::Pronoun, Lead::Person) => true,
                (Lead::Pronoun, Lead::Name | Lead::Pronoun) | (Lead::Name, Lead::Name) => true,
                (Lead::People, Lead::People) => and,
                (Lead::Noun { plural: false }, Lead::Noun { plural: false }) => {
                    and && self.is_next(head, at) && self.is_role(head) && self.is_role(at)
                }
                (Lead::People | Lead::Noun { .. }, Lead::Person | Lead::Name) => true,
                _ => false,
            };
            if comma && !fits {
                inside = true;
            }
            if !inside && fits && (and || with || comma || before == Some(ChunkKind::Verb)) {
                apposed |= comma;
                pieces.push(Piece::Head(at as u32));
                if and || with {
                    joined = pieces.len();
                }
            }
        }
        let several = matches!(leads, Lead::People | Lead::Noun { plural: true });
        let people =
            !matches!(leads, Lead::Person | Lead::Name) && pieces.iter().all(|p| self.leads(p.chunk()) == leads);
        match leads {
            _ if pieces.is_empty() => List::None,
            Lead::People | Lead::Noun { .. } if including || people => List::Beside(pieces),
            // "A, B and C", but "A and B of the University of California, Berkeley"
            Lead::Person | Lead::Name | Lead::Pronoun if joined > 0 => {
                pieces.truncate(joined);
                List::Beside(pieces)
            }
            Lead::People | Lead::Noun { .. } if apposed && (several || pieces.len() == 1) => List::Instead(pieces),
            _ => List::None,
        }
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

    /// Whether a noun group says what one person is: "his brother", "the mayor".
    fn is_role(&self, at: usize) -> bool {
        let chunk = &self.view.page.chunks[at];
        self.view.noun_bits(chunk.head as usize) & ROLE != 0 && is_determiner(self.view, chunk.first as usize)
    }

    /// Whether nothing but "and" or ", and" stands between two noun groups.
    fn is_next(&self, head: usize, at: usize) -> bool {
        at == head + 2 || at == head + 3 && self.kind(head + 1) == Some(ChunkKind::Comma)
    }

    /// What a noun group ends with.
    fn leads(&self, at: usize) -> Lead {
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

    /// What a relative pronoun stands for: the noun group before it; of "who", the nearest one that is somebody.
    pub(crate) fn antecedent(&self, relative: usize) -> Option<usize> {
        const MOST: usize = 10;
        let page = self.view.page;
        let (first, _) = page.chunks_of(page.sentence_of(page.chunks[relative].first as usize));
        let who = [of_ascii("who"), of_ascii("whose"), of_ascii("whom")].contains(&self.key(relative));
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

/// Those whom a source names behind its first noun group.
enum List {
    None,
    /// Beside it.
    Beside(SmallVec<[Piece; 2]>),
    /// The names of what it describes.
    Instead(SmallVec<[Piece; 2]>),
}

/// What is of a place or a people.
const ORIGIN: u8 = person::PLACE | person::PEOPLE;

/// What a noun group ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
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

fn is_including(key: u32) -> bool {
    [of_ascii("including"), of_ascii("include"), of_ascii("like")].contains(&key)
}

/// "along with", "as well as"
fn is_with(key: u32) -> bool {
    is_including(key) || [of_ascii("with"), of_ascii("as")].contains(&key)
}
