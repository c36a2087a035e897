//! The walk along a text that ties each noun group to an actor.

use super::figure::{Actor, Actors, Label};
use super::focus::weight;
use super::model::{MentionRule, Naming, SpeakerKind};
use super::name::Name;
use super::pronoun;
use super::scene::Scene;
use super::short;
use super::source::Source;
use super::tie::{Link, NONE};
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::text::words::Words;
use crate::text::{Tag, flag, hash};

/// How many speak together, for "they"; those beyond are not meant.
const MOST_MEMBERS: usize = 12;

/// Sources in the order of their last pieces.
pub(crate) fn in_order(sources: &[Source]) -> Vec<&Source> {
    let mut order: Vec<&Source> = sources.iter().filter(|s| !s.pieces.is_empty()).collect();
    order.sort_by_key(|s| s.pieces.last().map(|p| p.chunk()));
    order
}

/// What somebody is called who is to stay nobody: "a source close to the talks".
static NAMELESS: Words<16> = Words::listed("source person insider resident witness official");

impl Scene<'_> {
    /// Walks along all chunks; `sources` in the order of their last pieces.
    pub(crate) fn walk(&mut self, sources: &[&Source]) {
        let page = self.view().page;
        self.ties.clear(page.chunks.len());
        let (mut next, mut source) = (0, 0);
        for (at, chunk) in page.chunks.iter().enumerate() {
            while page.sentences.get(self.sentence as usize).is_some_and(|s| s.end <= chunk.first) {
                self.sentence += 1;
            }
            let is_source = self.places.is_source(at) && !matches!(chunk.kind, ChunkKind::Wh | ChunkKind::That);
            if chunk.kind == ChunkKind::Noun {
                self.chunk(at, chunk, &mut next);
                self.serve(at, chunk);
            } else if is_source {
                self.description(at, chunk);
            }
            while let Some(ended) = sources.get(source).filter(|s| s.pieces.last().is_some_and(|p| p.chunk() <= at)) {
                self.speaks(ended);
                source += 1;
            }
        }
        self.settle_houses();
    }

    /// Remembers who speaks; those of a joint source together, for "they".
    fn speaks(&mut self, source: &Source) {
        match source.pieces[..] {
            [only] if source.outermost => {
                let actor = self.ties.actor(self.ties.of(only));
                self.last = actor.map(|actor| (actor, self.sentence)).or(self.last);
                self.unnamed = actor.filter(|a| self.is_unnamed(*a)).map(|actor| (actor, self.sentence));
            }
            [_] => {}
            _ => {
                let pieces = source.pieces.iter().take(MOST_MEMBERS);
                let members = pieces.filter_map(|p| self.ties.actor(self.ties.of(*p))).collect();
                let joint = self.joint(members);
                self.focus.mention(joint, weight::RECENT + weight::SUBJECT + weight::SOURCE, self.sentence);
            }
        }
    }

    /// Ties what a noun group names.
    fn chunk(&mut self, at: usize, chunk: &Chunk, next: &mut usize) {
        let (view, names) = (self.view(), self.heads.names);
        if view.token(chunk.first as usize).tag == Tag::Poss && chunk.head != chunk.first {
            self.ties.owners[at] = self.pronoun(chunk.first, self.places.owner(view, at));
        }
        while let Some(name) = names.get(*next).filter(|n| n.chunk as usize <= at) {
            if name.chunk as usize == at {
                self.name(*next, name, chunk, at);
            }
            *next += 1;
        }
        if self.ties.heads[at] != NONE {
            return;
        }
        let head = view.token(chunk.head as usize);
        let alone = chunk.end == chunk.first + 1;
        if matches!(head.tag, Tag::Pron | Tag::Poss) || alone && pronoun::is_nobody(head.key) {
            self.ties.heads[at] = self.pronoun(chunk.head, self.places.weight(view, at));
        } else {
            self.description(at, chunk);
        }
    }

    /// Ties a name that stands in a noun group.
    fn name(&mut self, number: usize, name: &Name, chunk: &Chunk, at: usize) {
        let view = self.view();
        let link = match self.cast.named[number] {
            Some(actor) => {
                let alone = self.cast.figure(actor).label == Label::Name(name.core, name.shown);
                let family = if alone { self.family(name) } else { None };
                let actor = family.unwrap_or(actor);
                Link::sure(actor, self.name_rule(name, actor))
            }
            None => self.namesake(name),
        };
        let actor = link.actor;
        if name.core <= chunk.head && chunk.head < name.end && self.cast.figure(actor).count == 0 {
            self.introduce(actor, at);
        }
        let tie = self.ties.add(name.core, name.shown, link);
        let weight = if name.core <= chunk.head && chunk.head < name.end {
            self.ties.heads[at] = tie;
            self.places.weight(view, at)
        } else if name.end + 1 == chunk.genitive {
            self.ties.owners[at] = tie;
            self.places.owner(view, at)
        } else {
            self.places.modifier(view, at)
        };
        self.mention(actor, weight);
    }

    /// Whether an actor is somebody who is only described, and only once so far.
    fn is_unnamed(&self, actor: Actor) -> bool {
        let figure = self.cast.figure(actor);
        figure.naming == Naming::Described && figure.kind == SpeakerKind::Person && !figure.plural && figure.count == 1
    }

    /// "A top adviser said ... . Jason Roe, who leads the council, said": who is named first right behind somebody that the lead
    /// only describes is that one, where nothing else is said of who it is, or the same.
    fn introduce(&mut self, actor: Actor, at: usize) {
        const LEAD: u32 = 6;
        const MOST: u32 = 2;
        let Some((before, then)) = self.unnamed.filter(|u| self.sentence > u.1 && self.sentence - u.1 <= MOST) else {
            return;
        };
        let view = self.view();
        let Label::Words(first, end) = self.cast.figure(before).label else { return };
        let figure = self.cast.figure(actor);
        let speaks = self.places.is_source(at) && figure.is_named_person() && then < LEAD;
        let genders = (figure.likely_gender(), self.cast.figure(before).gender);
        let agrees = genders.0.is_none() || genders.1.is_none() || genders.0 == genders.1;
        let words = |(a, b): (u32, u32)| view.page.tokens[a as usize..b as usize].iter().map(|t| t.key);
        let same = |span: &(u32, u32)| words(*span).any(|key| words((first, end)).any(|k| k == key));
        let nameless = words((first, end)).any(|key| NAMELESS.contains(key)) && figure.roles.is_empty();
        let told = !nameless && (figure.roles.is_empty() || figure.roles.iter().chain(&figure.affiliation).any(same));
        if speaks && agrees && told {
            self.cast.figure_mut(before).same_as = Some(actor);
            self.cast.figure_mut(actor).takes(first, end);
        }
        self.unnamed = None;
    }

    /// By which rule a name is an actor's.
    fn name_rule(&self, name: &Name, actor: Actor) -> MentionRule {
        let view = self.view();
        let (core, count) = (view.token(name.core as usize), name.len(view));
        let figure = self.cast.figure(actor);
        let Label::Name(first, end) = figure.label else { return MentionRule::ShortName };
        let same_start = view.token(first as usize).key == core.key;
        if count >= (end - first) as usize || same_start && count > 1 {
            MentionRule::FullName
        } else if count == 1 && core.has(flag::ALL_CAPS) && figure.kind == SpeakerKind::Organisation {
            MentionRule::Acronym
        } else {
            MentionRule::ShortName
        }
    }

    /// Whom a name that several bear stands for: the one that the text speaks of most.
    fn namesake(&self, name: &Name) -> Link {
        let mut all = self.cast.namesakes(self.view(), name);
        // "Sheriff Roe" is the one who is a sheriff.
        let title = name.is_titled().then(|| short::key(self.view(), name.title as usize));
        let titled: Actors =
            title.map_or(&[][..], |t| self.cast.in_role(t)).iter().copied().filter(|a| all.contains(a)).collect();
        if !titled.is_empty() {
            all = titled;
        }
        let ranked = self.focus.ranked(self.sentence, |actor| f32::from(u8::from(all.contains(&actor))));
        let actor = ranked.first().map_or(all[0], |r| r.0);
        Link::among(actor, MentionRule::ShortName, all)
    }

    /// "the Roes": all who bear the surname.
    fn family(&mut self, name: &Name) -> Option<Actor> {
        let token = self.view().token(name.core as usize);
        let surname = token.span().of(self.text).strip_suffix('s').filter(|_| name.tail == name.core + 1)?;
        let members = Actors::from_slice(self.cast.family(hash::of(surname)));
        let people = members.iter().all(|a| self.cast.figure(*a).kind == SpeakerKind::Person);
        (people && !members.is_empty()).then(|| self.joint(members))
    }
}
