//! What the text says of those it names: titles, appositions, and the pronouns right behind a name.

use super::cast::Cast;
use super::model::{Gender, SpeakerKind};
use super::name::{self, Name};
use super::pronoun::{self, Person};
use super::short::{self, STATES};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::SUBJECT;
use crate::lexicon::entry::{is_be, noun, person};
use crate::text::hash::{self, of_ascii};
use crate::text::words::Words;
use crate::text::{Tag, TokenKind, flag};

/// What a person can be by what it does.
pub(crate) const ROLE: u8 = noun::OFFICE | noun::ROLE;

/// The most noun phrases between a role and the name behind its comma.
const MOST_CHUNKS: usize = 8;
/// The name behind an actor's own is among so many.
const NAMES_NEAR: usize = 4;

/// Learns the roles of all names; `apposed` gets for each chunk the number of the name that stands in apposition to it, or
/// `u32::MAX`.
pub(crate) fn learn(view: View<'_>, text: &str, names: &[Name], cast: &mut Cast, apposed: &mut Vec<u32>) {
    apposed.clear();
    apposed.resize(view.page.chunks.len(), u32::MAX);
    for (number, name) in names.iter().enumerate() {
        let Some(actor) = cast.named[number] else { continue };
        let chunk = &view.page.chunks[name.chunk as usize];
        let figure = cast.figure_mut(actor);
        let dated = is_dateline(view, name);
        figure.placed += if dated || is_placed(view, name) { 1 } else { -1 };
        if dated && figure.kind != SpeakerKind::Person {
            figure.kind = SpeakerKind::Place;
        }
        if chunk.head >= name.end || chunk.head < name.core {
            continue;
        }
        let mut learner = Learner { view, cast, actor };
        learner.state(text, name);
        let house = number.checked_sub(1).map(|n| &names[n]).filter(|n| n.chunk == name.chunk);
        let house = house.filter(|n| n.kind != SpeakerKind::Person);
        if let Some(house) = house {
            learner.cast.figure_mut(actor).affiliation.get_or_insert((house.core, house.end));
        }
        learner.title(name, house.map_or(0, |h| h.end));
        if name.kind == SpeakerKind::Person {
            learner.serves(name.chunk as usize, &names[number..]);
        }
        for chunk in [learner.behind(name), learner.before(name), learner.complement(name)].into_iter().flatten() {
            learner.role(chunk);
            apposed[chunk] = number as u32;
            learner.serves(chunk, &names[number..]);
        }
    }
    vote(view, names, cast);
}

/// "At Marl", "the Marl bridge": whether a name tells where or which.
fn is_placed(view: View<'_>, name: &Name) -> bool {
    static WHERE: Words<32> = Words::listed("in at near from off outside around across through above below beside");
    let (page, at) = (view.page, name.chunk as usize);
    let chunk = &page.chunks[at];
    let led = at > 0 && page.chunks[at - 1].kind == ChunkKind::Prep;
    let led = led && WHERE.contains(view.token(page.chunks[at - 1].first as usize).key);
    let modifies = chunk.head >= name.end && chunk.genitive <= name.core;
    led || modifies
}

/// "MARL, May 2 -", but "NATO -"
fn is_dateline(view: View<'_>, name: &Name) -> bool {
    const LETTERS: u16 = 4;
    let opener = view.token(name.core as usize);
    let behind = view.page.tokens.get(name.end as usize);
    let parted = behind.is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Dash | TokenKind::Open));
    opener.has(flag::ALL_CAPS) && opener.has(flag::PARAGRAPH_START) && opener.len > LETTERS && parted
}

struct Learner<'a> {
    view: View<'a>,
    cast: &'a mut Cast,
    actor: u32,
}

impl Learner<'_> {
    fn kind(&self, chunk: usize) -> Option<ChunkKind> {
        self.view.page.chunks.get(chunk).map(|c| c.kind)
    }

    /// "Mark Aldgate, the founder | of | Greycliff Partners": whom a role serves. `names` are those from the actor's on.
    fn serves(&mut self, role: usize, names: &[Name]) {
        static LINKS: Words<8> = Words::listed("of for at with");
        let Some(link) = self.view.page.chunks.get(role + 1).filter(|c| c.kind == ChunkKind::Prep) else { return };
        let house = names.iter().take(NAMES_NEAR).find(|n| n.chunk as usize == role + 2);
        let house = house.filter(|n| n.kind == SpeakerKind::Organisation);
        if let Some(house) = house.filter(|_| LINKS.contains(self.view.token(link.first as usize).key)) {
            self.cast.figure_mut(self.actor).affiliation.get_or_insert((house.core, house.end));
        }
    }

    /// "Bernie Sanders (I-Vt.)", "Ron Johnson, R-Wis.,"
    fn state(&mut self, text: &str, name: &Name) {
        let next = name.end as usize;
        // "Ines Roe of Dorland"
        let of = self.view.page.tokens.get(next).is_some_and(|t| t.key == of_ascii("of"));
        if let Some(place) = self.view.page.tokens.get(next + 1).filter(|t| of && t.tag == Tag::Name) {
            self.cast.figure_mut(self.actor).state = place.key;
        }
        let opens =
            self.view.page.tokens.get(next).is_some_and(|t| matches!(t.kind, TokenKind::Open | TokenKind::Comma));
        let Some(token) = self.view.page.tokens.get(next + 1).filter(|t| opens && t.has(flag::HYPHEN)) else { return };
        let state = token.span().of(text).split_once('-').map_or(0, |(_, state)| hash::of(state));
        if let Some((_, name)) = STATES.iter().find(|(short, _)| *short == state) {
            self.cast.figure_mut(self.actor).state = *name;
        }
    }

    /// "defence chief | Mark Esper", behind the house that it names.
    fn title(&mut self, name: &Name, house: u32) {
        let chunk = &self.view.page.chunks[name.chunk as usize];
        let from = if chunk.genitive <= name.first { chunk.genitive } else { chunk.first }.max(house);
        let from = (from..name.core).find(|k| !is_determiner(self.view, *k as usize)).unwrap_or(name.core);
        if from < name.core {
            self.takes(name.core as usize - 1, (from, name.core));
        }
    }

    /// Gives the actor the role of a noun.
    fn takes(&mut self, head: usize, span: (u32, u32)) {
        let view = self.view;
        let (bits, who) = (view.noun_bits(head), view.person_bits(head));
        let named = bits & ROLE != 0 || who & (person::MAN | person::WOMAN) != 0 || view.token(head).tag == Tag::Noun;
        if bits & noun::HONORIFIC != 0 && bits & ROLE == 0 || !named {
            return;
        }
        let figure = self.cast.figure_mut(self.actor);
        let gender = name::gender(who, person::MAN, person::WOMAN);
        figure.gender = gender.or(figure.gender);
        if figure.kind == SpeakerKind::Other && bits & ROLE != 0 {
            figure.kind = SpeakerKind::Person;
        }
        figure.takes(span.0, span.1);
        self.cast.give_role(short::key(view, head), self.actor);
        // "the Harrow chief" for "Harrow’s chief executive"
        let chief = |k: u32| view.token(k as usize).key == of_ascii("chief");
        if (span.0..span.1).any(chief) {
            self.cast.give_role(of_ascii("chief"), self.actor);
            self.cast.give_role(of_ascii("boss"), self.actor);
        }
    }

    /// Gives the actor the role that a noun group tells.
    fn role(&mut self, chunk: usize) {
        let chunk = &self.view.page.chunks[chunk];
        self.takes(chunk.head as usize, (chunk.first, chunk.end));
    }

    /// Whether a noun group names nobody, but says what somebody or something is.
    fn tells(&self, chunk: usize) -> bool {
        let Some(chunk) = self.view.page.chunks.get(chunk).filter(|c| c.kind == ChunkKind::Noun) else { return false };
        let head = chunk.head as usize;
        let bits = self.view.noun_bits(head);
        let fits = match self.cast.figure(self.actor).kind {
            SpeakerKind::Organisation => noun::ORGANISATION,
            SpeakerKind::Person | SpeakerKind::Other => ROLE,
            _ => return false,
        };
        bits & fits != 0 && self.view.token(head).tag != Tag::Name && self.view.token(head).tag != Tag::Nouns
    }

    /// "Mark Esper, 55, | the defence chief"
    fn behind(&self, name: &Name) -> Option<usize> {
        // "after leaving the port of Freetown, the captain said"
        let led = (name.chunk as usize).checked_sub(1).and_then(|k| self.kind(k)) == Some(ChunkKind::Prep);
        if led && self.cast.figure(self.actor).kind == SpeakerKind::Other {
            return None;
        }
        let mut next = name.chunk as usize + 1;
        if self.kind(next) == Some(ChunkKind::Open) {
            next += 1 + (next..next + 6).position(|k| self.kind(k) == Some(ChunkKind::Close))?;
        }
        if self.kind(next) != Some(ChunkKind::Comma) {
            return None;
        }
        let after = &self.view.page.chunks.get(next + 1)?;
        if self.view.token(after.head as usize).kind == TokenKind::Number
            && self.kind(next + 2) == Some(ChunkKind::Comma)
        {
            next += 2;
        }
        Some(next + 1).filter(|k| self.tells(*k))
    }

    /// "the defence chief, | Mark Esper, said"
    fn before(&self, name: &Name) -> Option<usize> {
        let here = name.chunk as usize;
        let sentence = self.view.page.sentence_of(name.core as usize);
        let (first, _) = self.view.page.chunks_of(sentence);
        if here < first + 2 || self.kind(here - 1) != Some(ChunkKind::Comma) {
            return None;
        }
        let mut at = here - 2;
        for _ in 0..MOST_CHUNKS {
            let led = at > first && self.kind(at - 1) == Some(ChunkKind::Prep);
            let step = match self.kind(at)? {
                ChunkKind::Noun if led => 2,
                ChunkKind::Noun if at > first + 1 && self.kind(at - 1) == Some(ChunkKind::Conj) => 2,
                ChunkKind::Noun => {
                    let ends = matches!(
                        self.kind(here + 1),
                        None | Some(ChunkKind::Comma | ChunkKind::Stop | ChunkKind::Close | ChunkKind::Dash)
                    );
                    return Some(at).filter(|k| (ends || *k == first) && self.tells(*k));
                }
                _ => return None,
            };
            at = at.checked_sub(step).filter(|k| *k >= first)?;
        }
        None
    }

    /// "Mark Esper is | the defence chief"
    fn complement(&self, name: &Name) -> Option<usize> {
        let verb =
            self.view.page.chunks.get(name.chunk as usize + 1).filter(|c| c.kind == ChunkKind::Verb && !c.negated)?;
        let is = verb.end - verb.first == 1 && is_be(self.view.token(verb.first as usize).key);
        Some(name.chunk as usize + 2).filter(|k| is && self.tells(*k))
    }
}

/// "the", "a", "this", "his", but not "some"
pub(crate) fn is_determiner(view: View<'_>, token: usize) -> bool {
    static WORDS: Words<16> = Words::listed("the a an this that these those");
    let token = view.token(token);
    token.tag == Tag::Poss || WORDS.contains(token.key)
}

/// Lets the pronouns behind a name that stands alone in its sentence, or was the only subject of the one before, tell the
/// gender of who bears it.
fn vote(view: View<'_>, names: &[Name], cast: &mut Cast) {
    let mut next = 0;
    let mut last: Option<u32> = None;
    for sentence in &view.page.sentences {
        let (mut here, mut several, mut subject) = (None, false, false);
        let mut before = last.take();
        for at in sentence.first..sentence.end {
            while names.get(next).is_some_and(|n| n.core < at) {
                next += 1;
            }
            if let Some(name) = names.get(next).filter(|n| n.core == at)
                && let Some(actor) = cast.named[next]
                && matches!(name.kind, SpeakerKind::Person | SpeakerKind::Other)
            {
                several |= here.is_some_and(|a| a != actor)
                    || name.kind == SpeakerKind::Other && !name.is_titled() && here.is_some();
                subject |= here.is_none() && view.page.strip.has(SUBJECT, name.chunk as usize);
                here = Some(actor);
                before = None;
            }
            let token = view.token(at as usize);
            if !matches!(token.tag, Tag::Pron | Tag::Poss) || token.has(flag::QUOTED) || several {
                continue;
            }
            if let (Some(Person::Third(Some(gender))), Some(actor)) = (pronoun::person(token.key), here.or(before)) {
                cast.figure_mut(actor).votes += if gender == Gender::Male { 1 } else { -1 };
                before = None;
            }
        }
        last = here.filter(|_| subject && !several);
    }
}
