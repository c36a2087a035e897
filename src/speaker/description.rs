//! Whom a noun group that names nobody stands for.

use super::cast::of_words;
use super::figure::{Actor, Figure, Label};
use super::model::{MentionRule, Naming, SpeakerKind};
use super::name;
use super::phrase::Description;
use super::pronoun;
use super::role::{ROLE, is_determiner};
use super::scene::Scene;
use super::short;
use super::tie::{Link, NONE};
use crate::attribution::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::grammar::strip::SUBJECT;
use crate::lexicon::entry::{is_be, is_indefinite, noun, person};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TokenKind, flag};

impl Scene<'_> {
    /// Ties a noun group that names nobody, where it is a source or may help to resolve one.
    pub(super) fn description(&mut self, at: usize, chunk: &Chunk) {
        let view = self.view();
        let head = chunk.head as usize;
        let (bits, who) = (view.noun_bits(head), view.person_bits(head));
        let several = bits & noun::COLLECTIVE != 0 && bits & ROLE == 0 || who & person::PEOPLES != 0;
        let plural = view.token(head).tag == Tag::Nouns || several;
        let is_person = bits & ROLE != 0 || who & (person::MAN | person::WOMAN) != 0;
        // "the 24-year-old"
        let token = view.token(head);
        let numbered = token.has(flag::HYPHEN) || token.kind == TokenKind::Number;
        let aged = numbered && token.span().of(self.text).ends_with("-year-old");
        let is_person = is_person || aged || who & person::PEOPLE != 0 && !plural;
        let tells = bits & !(noun::TIME | noun::HONORIFIC) != 0 || is_person;
        let acts = plural && view.page.strip.has(SUBJECT, at);
        if !(self.places.is_source(at) || tells || acts) {
            return;
        }
        let owner = self.ties.actor(self.ties.owners[at]);
        let first = self.places.source_first[at].min(chunk.first);
        let from = (first..chunk.head).find(|k| !is_determiner(view, *k as usize)).unwrap_or(chunk.head);
        let end = self.described_to(at, chunk);
        let what = Description { first: chunk.first, from, head, group_end: chunk.end, end, plural, is_person, owner };
        let link = self.described(at, what);
        let actor = link.actor;
        self.ties.heads[at] = self.ties.add(chunk.first, end, link);
        // "the occupational", "three": nothing that "it" could be.
        if is_person || !matches!(view.token(head).tag, Tag::Adj | Tag::Num) {
            self.mention(actor, self.places.weight(view, at));
        }
    }

    /// Where a description ends: with its source, or with its phrases of "of" and "for".
    fn described_to(&self, at: usize, chunk: &Chunk) -> u32 {
        const MOST: usize = 6;
        if self.places.is_source(at) {
            return self.places.source_end[at].max(chunk.end);
        }
        let page = self.view().page;
        let is = |k: usize, kind: ChunkKind| page.chunks.get(k).is_some_and(|c| c.kind == kind);
        let mut last = at;
        while last < at + MOST && is(last + 1, ChunkKind::Prep) && is(last + 2, ChunkKind::Noun) {
            let word = page.tokens[page.chunks[last + 1].first as usize].key;
            if ![of_ascii("of"), of_ascii("for")].contains(&word) {
                break;
            }
            last += 2;
        }
        page.chunks[last].end
    }

    /// Whom a description stands for: one that is found, or one of its own.
    fn described(&mut self, at: usize, what: Description) -> Link {
        let view = self.view();
        let key = view.token(what.head).key;
        let single = what.is_person && !what.plural;
        let names = Wording::new(view, what, view.page.chunks[at].genitive);
        let apposed = self.cast.named.get(self.apposed[at] as usize).copied().flatten();
        if let Some(actor) = apposed.or_else(|| self.predicated(at).filter(|_| single)) {
            self.cast.give_role(short::key(view, what.head), actor);
            // "A farmer said ... The farmer, Martin Roe, said"
            let before = self
                .cast
                .described(names.short)
                .filter(|_| is_definite(view.token(what.first as usize).key) && key != of_ascii("person"));
            let before = before.filter(|b| *b != actor && self.cast.figure(*b).naming == Naming::Described);
            if let Some(before) = before.filter(|b| self.is_worded_so(what, *b)) {
                self.cast.figure_mut(before).same_as = Some(actor);
            }
            self.cast.describe(names.whole, actor);
            self.cast.describe(names.short, actor);
            return Link::sure(actor, MentionRule::Apposition);
        }
        let no_one = key == of_ascii("one") && view.token(what.first as usize).key == of_ascii("no");
        if no_one || pronoun::is_anybody(key) && what.end == what.first + 1 {
            let first = if no_one { what.first } else { what.head as u32 };
            return Link::sure(self.nobody(first, what.head as u32), MentionRule::Generic);
        }
        let link = self.known(at, what, names).unwrap_or_else(|| self.own(what));
        self.cast.describe(names.whole, link.actor);
        self.cast.describe(names.short, link.actor);
        link
    }

    /// One that was named or described before.
    fn known(&mut self, at: usize, what: Description, names: Wording) -> Option<Link> {
        let view = self.view();
        let opener = view.token(what.first as usize);
        // In a headline no article stands: "DNC chair".
        let single = what.is_person && !what.plural;
        let bare = single && !matches!(opener.tag, Tag::Det | Tag::Poss | Tag::Num);
        let police = opener.key == of_ascii("police");
        let definite = is_definite(opener.key) || bare || police;
        // "the company that designs her clothes", "the judge, who": which one is meant is said.
        let clause = |c: &Chunk| matches!(c.kind, ChunkKind::Wh | ChunkKind::That);
        let complete = what.end > what.group_end || view.page.chunks.get(at + 1).is_some_and(clause);
        if what.owner.is_none()
            && !complete
            && let Some(joint) = self.several(what)
        {
            return Some(Link::sure(joint, MentionRule::Focus));
        }
        if let Some(actor) = self.cast.described(names.whole).filter(|_| !is_new(opener.key)) {
            return Some(self.again(actor, single));
        }
        if let Some(owner) = what.owner {
            return self.in_role(what).filter(|link| link.actor != owner);
        }
        // "the girl’s mother" is not the boy’s.
        let others = view.page.chunks[at].genitive > what.first;
        let before = self.cast.described(names.short).filter(|actor| !others && !self.holds_another(what, *actor));
        let before = before.map(|actor| self.again(actor, single));
        match (definite, single) {
            (false, _) => None,
            (true, true) if complete => self.in_role(what),
            (true, true) => self.in_role(what).or(before).or_else(|| self.in_focus(what)),
            (true, false) if complete => None,
            (true, false) => {
                let named = if what.plural || what.is_person { None } else { self.organisation(what) };
                named.or_else(|| before.filter(|_| !what.is_modified()))
            }
        }
    }

    /// One who was described so before, or has that role.
    fn again(&self, actor: Actor, single: bool) -> Link {
        let named = self.cast.figure(actor).naming == Naming::Named && single;
        Link::sure(actor, if named { MentionRule::Role } else { MentionRule::Repetition })
    }

    /// An actor of its own.
    fn own(&mut self, what: Description) -> Link {
        let view = self.view();
        let label = match what.owner {
            Some(owner) if view.token(what.first as usize).tag == Tag::Poss => {
                Label::Owned(owner, what.first + 1, what.end)
            }
            _ => Label::Words(what.from, what.end),
        };
        let mut figure = Figure::new(label, Naming::Described, kind(view, what));
        figure.plural = what.plural;
        figure.gender = name::gender(view.person_bits(what.head), person::MAN, person::WOMAN);
        Link::sure(self.cast.add(figure), MentionRule::Description)
    }

    /// "he is | the governor": whom a verb before a description says to be it.
    fn predicated(&self, at: usize) -> Option<Actor> {
        let page = self.view().page;
        let verb = &page.chunks[at.checked_sub(2)? + 1];
        let is = verb.kind == ChunkKind::Verb && !verb.negated && verb.end == verb.first + 1;
        let is = is && is_be(page.tokens[verb.first as usize].key);
        let actor = self.ties.actor(self.ties.heads[at - 2]).filter(|_| is)?;
        let figure = self.cast.figure(actor);
        let person = matches!(figure.kind, SpeakerKind::Person | SpeakerKind::Other);
        (person && figure.naming == Naming::Named).then_some(actor)
    }
}

/// The words by which a description is found again: all of them, and its head alone.
#[derive(Clone, Copy)]
struct Wording {
    whole: u64,
    short: u64,
}

/// What tells the wording of a head alone from that of a noun without any other word.
const SHORT: u32 = 1;

impl Wording {
    fn new(view: View<'_>, what: Description, genitive: u32) -> Self {
        let plural = u32::from(what.plural);
        let from = if genitive > what.first && what.owner.is_some() { genitive } else { what.from };
        let words = view.page.tokens[from as usize..what.end as usize].iter().filter(|t| t.kind != TokenKind::Mark);
        let whole = [what.owner.unwrap_or(NONE), plural].into_iter().chain(words.map(|t| t.key));
        let short = [NONE, SHORT, plural, short::key(view, what.head)].into_iter();
        Self { whole: of_words(whole), short: of_words(short) }
    }
}

/// "a", "another": what brings somebody new.
fn is_new(key: u32) -> bool {
    is_indefinite(key) || key == of_ascii("another")
}

/// "the", "this"
fn is_definite(key: u32) -> bool {
    static WORDS: Words<16> = Words::listed("the this that these those");
    WORDS.contains(key)
}

/// What a description is of.
fn kind(view: View<'_>, what: Description) -> SpeakerKind {
    let bits = view.noun_bits(what.head);
    if what.is_person && !what.plural {
        SpeakerKind::Person
    } else if bits & noun::COLLECTIVE != 0 || what.is_person {
        SpeakerKind::Group
    } else if bits & noun::ORGANISATION != 0 {
        SpeakerKind::Organisation
    } else if bits & noun::ARTIFACT != 0 {
        SpeakerKind::Document
    } else if what.plural && view.token(what.head).has(flag::CAPITAL) {
        SpeakerKind::Group
    } else {
        SpeakerKind::Other
    }
}
