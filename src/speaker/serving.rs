//! Whom somebody serves: "its chief executive", "the airline's technical director", "a company spokeswoman", "a spokesman for the
//! mayor".

use super::figure::{Actor, House};
use super::model::SpeakerKind;
use super::phrase::Description;
use super::role::{ROLE, is_determiner};
use super::scene::Scene;
use super::standing::is_firm;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::lexicon::entry::noun;
use crate::text::words::Words;
use crate::text::{Tag, TokenKind};

/// What leads to whom a role is one of.
static LINKS: Words<8> = Words::listed("of for at with");

/// Roles that somebody has in the one body that an article speaks of, though it does not say so again.
static IN_HOUSE: Words<64> = Words::listed(
    "executive spokesman spokeswoman spokesperson chairman chairwoman chair secretary-general founder ceo cfo coo treasurer",
);

/// Roles that are so with such a word before them: "the operations director", "the chief medical officer".
static RANKS: Words<16> = Words::listed("director officer secretary manager counsel president");
static OF_RANK: Words<64> = Words::listed(
    "managing operations operating finance financial technical technology medical commercial executive general deputy chief \
     marketing communications press affairs sales plant safety vice personnel human-resources legal programme program project",
);

/// Roles of those who speak for a person.
static VOICES: Words<64> = Words::listed(
    "spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys solicitor barrister counsel aide agent office \
     secretary",
);

/// Words for who serves no longer.
static PAST: Words<32> = Words::listed("former ex departing outgoing late retired one-time onetime then");

impl Scene<'_> {
    /// Notes whom the one serves that a noun group names by its role.
    pub(super) fn serve(&mut self, at: usize, chunk: &Chunk) {
        let view = self.view();
        let Some(actor) = self.ties.actor(self.ties.heads[at]) else { return };
        let figure = self.cast.figure(actor);
        let person = matches!(figure.kind, SpeakerKind::Person | SpeakerKind::Other) && !figure.plural;
        let named = self.heads.name(at);
        // "Company spokeswoman | Ada Roe": the role stands before the name.
        let head = named.map_or(chunk.head, |name| name.core.saturating_sub(1));
        let role = head >= chunk.first && view.noun_bits(head as usize) & ROLE != 0;
        if !person || !role {
            return;
        }
        if (chunk.first..head).any(|k| PAST.contains(view.token(k as usize).key)) {
            return;
        }
        if let Some(owner) = self.ties.actor(self.ties.owners[at]) {
            let whose = self.cast.figure(owner).kind;
            let fits = whose != SpeakerKind::Person || VOICES.contains(view.token(head as usize).key);
            if fits {
                self.house(actor, House::Told(owner));
            }
            return;
        }
        if let Some(house) = self.possessor(chunk).or_else(|| self.branch(chunk, head)) {
            return self.house(actor, house);
        }
        let link = view.page.chunks.get(at + 1).filter(|c| named.is_none() && c.kind == ChunkKind::Prep);
        if link.is_some_and(|c| LINKS.contains(view.token(c.first as usize).key)) {
            return self.houses.push((actor, at as u32 + 2));
        }
        let alone = chunk.genitive <= chunk.first;
        let key = |k: u32| view.token(k as usize).key;
        let ranked = || RANKS.contains(key(head)) && head > chunk.first && OF_RANK.contains(key(head - 1));
        if alone
            && (IN_HOUSE.contains(key(head)) || ranked())
            && let Some(house) = self.body()
        {
            self.house(actor, House::Likely(house));
        }
    }

    /// Notes whom those serve whose role goes on behind a preposition, when all are tied.
    pub(super) fn settle_houses(&mut self) {
        for (actor, chunk) in std::mem::take(&mut self.houses) {
            if let Some(house) = self.ties.heads.get(chunk as usize).and_then(|tie| self.ties.actor(*tie)) {
                self.house(actor, House::Told(house));
            }
        }
    }

    fn house(&mut self, actor: Actor, house: House) {
        let figure = self.cast.figure_mut(actor);
        let likely = matches!(figure.house, None | Some(House::Likely(_)));
        let own = matches!(house, House::Told(other) | House::Likely(other) if other == actor);
        if likely && !own {
            figure.house = Some(house);
        }
    }

    /// "The airline's | technical director"
    fn possessor(&self, chunk: &Chunk) -> Option<House> {
        let head = (chunk.genitive > chunk.first + 1).then(|| chunk.genitive - 2)?;
        self.organised(chunk.first, head)
    }

    /// "A company | spokeswoman", "the hospital | director"
    fn branch(&self, chunk: &Chunk, role: u32) -> Option<House> {
        let before = role.checked_sub(1).filter(|k| *k >= chunk.first.max(chunk.genitive))?;
        self.organised(before, before)
    }

    /// The organisation that some words of a noun group stand for, or its words.
    fn organised(&self, first: u32, head: u32) -> Option<House> {
        let view = self.view();
        let token = view.token(head as usize);
        let common = matches!(token.tag, Tag::Noun | Tag::Adj) && token.kind == TokenKind::Word;
        let organised = view.noun_bits(head as usize) & noun::ORGANISATION != 0;
        let from = (first..head).find(|k| !is_determiner(view, *k as usize)).unwrap_or(head);
        let end = head + 1;
        let what = Description {
            first,
            from,
            head: head as usize,
            group_end: end,
            end,
            plural: false,
            is_person: false,
            owner: None,
        };
        if !common || !organised {
            return None;
        }
        let found = self.organisation(what).map(|link| link.actor);
        // "The union" is no bank, but "the company" is one.
        let so_called = |a: &Actor| is_firm(token.key) || self.cast.figure(*a).head == token.key;
        Some(found.filter(so_called).map_or(House::Words(from, end), House::Told))
    }

    /// The organisation that the text speaks of most.
    fn body(&self) -> Option<Actor> {
        self.focus.ranked(self.sentence, |actor| self.as_body(actor)).first().map(|r| r.0)
    }
}
