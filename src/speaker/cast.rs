//! Who a text speaks of: actors, and by which names each of them is known.

use super::figure::{Actor, Actors, Figure, Label};
use super::model::{Naming, SpeakerKind};
use super::name::{Name, is_organisation};
use crate::attribution::view::View;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::{KeyMap, of_ascii};
use crate::text::words::Words;
use crate::text::{Token, TokenKind, flag, hash};
use smallvec::SmallVec;

/// How many actors may share a surname or a role; those beyond are not found by it.
const MOST_NAMESAKES: usize = 8;

/// Titles that stand before a surname.
static SURNAMED: Words<32> = Words::listed("mr. mr mrs. mrs ms. ms dr. dr prof. professor miss sen. rep. gov. judge");

/// The actors of a text, and where they are found by their names and roles.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    pub figures: Vec<Figure>,
    /// Who each name stands for, if that can be told without its surroundings.
    pub named: Vec<Option<Actor>>,
    /// By all words of a name.
    whole: KeyMap<u64, Actor>,
    /// By first and last word.
    ends: KeyMap<u64, Actor>,
    last: KeyMap<u32, Actors>,
    given: KeyMap<u32, Actors>,
    initials: KeyMap<u32, Actor>,
    roles: KeyMap<u32, Actors>,
    /// By the words of a description.
    described: KeyMap<u64, Actor>,
}

fn mix(hash: u64, key: u32) -> u64 {
    (hash ^ u64::from(key)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}

/// The hash of some words in their order.
pub(crate) fn of_words(words: impl Iterator<Item = u32>) -> u64 {
    words.fold(1, mix)
}

fn push(list: &mut Actors, actor: Actor) {
    if list.len() < MOST_NAMESAKES && !list.contains(&actor) {
        list.push(actor);
    }
}

impl Cast {
    fn clear(&mut self, names: usize) {
        self.figures.clear();
        self.named.clear();
        self.named.resize(names, None);
        for map in [&mut self.whole, &mut self.ends, &mut self.described] {
            map.clear();
        }
        for map in [&mut self.last, &mut self.given, &mut self.roles] {
            map.clear();
        }
        self.initials.clear();
    }

    pub(crate) fn add(&mut self, figure: Figure) -> Actor {
        self.figures.push(figure);
        self.figures.len() as Actor - 1
    }

    pub(crate) fn figure(&self, actor: Actor) -> &Figure {
        &self.figures[actor as usize]
    }

    pub(crate) fn figure_mut(&mut self, actor: Actor) -> &mut Figure {
        &mut self.figures[actor as usize]
    }

    /// Takes in the names of a page, and ties all that are told without their surroundings, the longer ones first, so that "Esper" finds "Mark Esper"
    /// wherever that stands.
    pub(crate) fn fill(&mut self, view: View<'_>, text: &str, names: &[Name]) {
        const MOST_WORDS: usize = 6;
        self.clear(names.len());
        let mut by_length: [Vec<u32>; MOST_WORDS + 1] = Default::default();
        for (number, name) in names.iter().enumerate() {
            by_length[name.len(view).min(MOST_WORDS)].push(number as u32);
        }
        for number in by_length[2..].iter().rev().flatten() {
            let name = &names[*number as usize];
            self.named[*number as usize] = Some(self.tie(view, text, name));
        }
        self.share_surnames(view, names);
        self.read_brackets(view, names);
        // "Hewlett-Packard" has initials like a name of several words.
        let of_parts = |number: &&u32| view.token(names[**number as usize].core as usize).has(flag::HYPHEN);
        for number in by_length[1].iter().filter(of_parts) {
            let name = &names[*number as usize];
            let actor = self.tie_single(view, name);
            for initials in initials(view, text, name).into_iter().flatten() {
                self.initials.entry(initials).or_insert(actor);
            }
        }
        for number in &by_length[1] {
            let name = &names[*number as usize];
            if self.named[*number as usize].is_some() {
                continue;
            }
            self.named[*number as usize] = match self.namesakes(view, name)[..] {
                [] => Some(self.tie_single(view, name)),
                [only] => {
                    self.learn(view, only, name);
                    Some(only)
                }
                _ => None,
            };
        }
    }

    /// The actor of a name of several words.
    fn tie(&mut self, view: View<'_>, text: &str, name: &Name) -> Actor {
        let keys: SmallVec<[u32; 6]> = name.words(view).map(|t| t.key).chain([name.suffix(view)]).collect();
        let whole = of_words(keys.iter().copied());
        if let Some(actor) = self.whole.get(&whole) {
            let actor = *actor;
            self.learn(view, actor, name);
            return actor;
        }
        let is_person = name.kind == SpeakerKind::Person;
        let ends = of_words([keys[0], keys[keys.len() - 2], keys[keys.len() - 1]].into_iter());
        let given = view.person_bits(name.core as usize) & person::GIVEN != 0;
        let known = if is_person { self.ends.get(&ends).copied() } else { None };
        let known = known.filter(|actor| !self.differs(view, *actor, name));
        // "Wasserman Schultz"
        let known = known.or_else(|| if is_person && given { None } else { self.shortened(view, name) });
        let actor = known.unwrap_or_else(|| {
            let mut figure = Figure::new(Label::Name(name.core, name.shown), Naming::Named, name.kind);
            figure.head = view.token(name.head as usize).key;
            self.add(figure)
        });
        self.learn(view, actor, name);
        self.whole.insert(whole, actor);
        push(self.last.entry(view.token(name.head as usize).key).or_default(), actor);
        if is_person {
            self.ends.entry(ends).or_insert(actor);
            push(self.given.entry(keys[0]).or_default(), actor);
            self.by_parts(view, text, name, actor);
        } else {
            self.shorten(view, text, name, actor);
        }
        actor
    }

    /// Knows a person by a nickname, "Salvatore “Sonny” Roe", and by a surname without its particle, "al-Hadi".
    fn by_parts(&mut self, view: View<'_>, text: &str, name: &Name, actor: Actor) {
        for at in name.core as usize + 1..name.tail as usize {
            if view.token(at - 1).kind == TokenKind::Mark && view.token(at).kind == TokenKind::Word {
                push(self.given.entry(view.token(at).key).or_default(), actor);
            }
        }
        let last = view.token(name.tail as usize - 1).span().of(text);
        if let Some(bare) = last.strip_prefix("al-").or_else(|| last.strip_prefix("el-")) {
            push(self.last.entry(hash::of(bare)).or_default(), actor);
        }
    }

    /// "Ruth A. Roe" and "Ruth T. Roe": whether two names have different middle initials.
    fn differs(&self, view: View<'_>, actor: Actor, name: &Name) -> bool {
        let Label::Name(first, end) = self.figure(actor).label else { return false };
        let initial =
            |tokens: &[Token]| tokens.iter().skip(1).find(|t| t.len == 2 && t.has(flag::DOTTED)).map(|t| t.key);
        let of = |first: u32, end: u32| initial(&view.page.tokens[first as usize..end as usize]);
        let (mine, other) = (of(name.core, name.end), of(first, end));
        mine.is_some() && other.is_some() && mine != other
    }

    /// "Tom and Petra Halvorsen": gives the first the surname of the second.
    fn share_surnames(&mut self, view: View<'_>, names: &[Name]) {
        for number in 0..names.len().saturating_sub(1) {
            let (first, second) = (&names[number], &names[number + 1]);
            let is_given = |n: &Name| view.person_bits(n.core as usize) & person::GIVEN != 0;
            let and = view.token(first.end as usize).key == of_ascii("and") && first.end + 1 == second.first;
            let pair = first.len(view) == 1 && second.len(view) > 1 && second.kind == SpeakerKind::Person;
            if !(and && pair && is_given(first) && is_given(second) && self.given_to(view, first).is_empty()) {
                continue;
            }
            let surname = second.tail - 1;
            let mut figure = Figure::new(Label::Shared(first.core, surname), Naming::Named, SpeakerKind::Person);
            figure.gender = first.gender;
            let actor = self.add(figure);
            push(self.given.entry(view.token(first.core as usize).key).or_default(), actor);
            push(self.last.entry(view.token(surname as usize).key).or_default(), actor);
        }
    }

    /// "Morgan Asset Management (MGAM)": knows a name by what stands in brackets behind it.
    fn read_brackets(&mut self, view: View<'_>, names: &[Name]) {
        for number in 1..names.len() {
            let (name, short) = (&names[number - 1], &names[number]);
            let bracket = short.first == name.end + 1 && view.token(name.end as usize).kind == TokenKind::Open;
            let closes = view.page.tokens.get(short.end as usize).is_some_and(|t| t.kind == TokenKind::Close);
            if let Some(actor) = self.named[number - 1].filter(|_| bracket && closes && short.len(view) == 1) {
                self.initials.insert(view.token(short.core as usize).key, actor);
                self.named[number] = Some(actor);
            }
        }
    }

    /// Those whose name begins with a name of one word.
    fn given_to(&self, view: View<'_>, name: &Name) -> &[Actor] {
        self.given.get(&view.token(name.core as usize).key).map_or(&[], |list| list.as_slice())
    }

    /// Knows an organisation by its initials and by its name without what companies' names end with: "Harrow Steel" and
    /// "Harrow" for "Harrow Steel Corp."
    fn shorten(&mut self, view: View<'_>, text: &str, name: &Name, actor: Actor) {
        let mut stem = *name;
        loop {
            for initials in initials(view, text, &stem).into_iter().flatten() {
                self.initials.entry(initials).or_insert(actor);
            }
            let last = stem.tail as usize - 1;
            let ends = view.person_bits(last) & person::COMPANY != 0 || view.token(last).kind == TokenKind::Mark;
            if !ends || stem.tail <= stem.core + 1 {
                // "Brill" for "Brill Paper"
                let first = view.token(name.core as usize);
                let told = person::PLACE | person::PEOPLE | person::GIVEN;
                let rare = !view.lexicon.is_common(first) && view.person_bits(name.core as usize) & told == 0;
                if rare && stem.len(view) == 2 && view.noun_bits(last) & noun::ORGANISATION == 0 {
                    push(self.given.entry(first.key).or_default(), actor);
                }
                return;
            }
            stem.tail -= 1;
            if view.token(stem.tail as usize - 1).key == of_ascii("&") && stem.tail > stem.core + 1 {
                stem.tail -= 1;
            }
            let place = view.person_bits(stem.tail as usize - 1) & (person::PLACE | person::PEOPLE) != 0;
            if place {
                return;
            }
            let keys = stem.words(view).map(|t| t.key);
            if stem.len(view) == 1 {
                push(self.given.entry(view.token(stem.core as usize).key).or_default(), actor);
            } else {
                self.whole.entry(of_words(keys.chain([0]))).or_insert(actor);
            }
        }
    }

    /// "Holocaust Museum" for "Holocaust Memorial Museum": a longer name with the same last word that holds all words.
    fn shortened(&self, view: View<'_>, name: &Name) -> Option<Actor> {
        let longer = self.last.get(&view.token(name.head as usize).key)?;
        longer.iter().copied().find(|actor| {
            let Label::Name(first, end) = self.figure(*actor).label else { return false };
            let mut words = view.page.tokens[first as usize..end as usize].iter();
            name.words(view).all(|word| words.any(|w| w.key == word.key))
        })
    }

    /// Takes over what a name tells of its actor.
    pub(crate) fn learn(&mut self, view: View<'_>, actor: Actor, name: &Name) {
        let figure = &mut self.figures[actor as usize];
        // "Ms. Epstein" tells more than "Lee Epstein".
        let titled = name.is_titled();
        figure.gender = if titled { name.gender.or(figure.gender) } else { figure.gender.or(name.gender) };
        // "Mr. Fanning" tells that Ludo Fanning is no firm.
        let person = titled && name.kind == SpeakerKind::Person && figure.kind == SpeakerKind::Organisation;
        if figure.kind == SpeakerKind::Other || person {
            figure.kind = name.kind;
        }
        // A name in capital letters gives way to one that is not.
        let Label::Name(first, _) = figure.label else { return };
        let caps = |token: u32| view.token(token as usize).has(flag::ALL_CAPS) && view.token(token as usize).len > 3;
        if caps(first) && !caps(name.core) && name.tail - name.core > 1 {
            figure.label = Label::Name(name.core, name.shown);
        }
    }

    /// The actor of a name of one word that is no part of a longer one.
    fn tie_single(&mut self, view: View<'_>, name: &Name) -> Actor {
        let key = view.token(name.core as usize).key;
        if let Some(actor) = self.whole.get(&of_words([key].into_iter())) {
            let actor = *actor;
            self.learn(view, actor, name);
            return actor;
        }
        let actor = self.add(Figure::new(Label::Name(name.core, name.shown), Naming::Named, name.kind));
        self.learn(view, actor, name);
        self.whole.insert(of_words([key].into_iter()), actor);
        actor
    }

    /// Whom a name of one word can stand for.
    pub(crate) fn namesakes(&self, view: View<'_>, name: &Name) -> Actors {
        let key = view.token(name.core as usize).key;
        let fits = |actor: &&Actor| {
            let figure = self.figure(**actor);
            let place = name.kind == SpeakerKind::Place && figure.kind != SpeakerKind::Place;
            let gender = name.gender.is_some_and(|g| figure.likely_gender().is_some_and(|h| g != h));
            let titled = name.is_titled() && figure.kind != SpeakerKind::Person && !self.may_be_person(view, **actor);
            !(place || titled || gender && name.is_titled())
        };
        let of = |list: Option<&Actors>| list.into_iter().flatten().filter(fits).copied().collect::<Actors>();
        let by_last = of(self.last.get(&key));
        if !by_last.is_empty() {
            return by_last;
        }
        if view.token(name.core as usize).has(flag::CAPITAL)
            && let Some(actor) = self.initials.get(&key)
        {
            return Actors::from_slice(&[*actor]);
        }
        let by_given = of(self.given.get(&key));
        // "Mr. Xie" is Xie Xuren, "Mr. John" hardly John Roe.
        let given = view.person_bits(name.core as usize) & person::GIVEN != 0;
        // "Sir Ewan", "dad Derek"
        let first_named = name.is_titled() && !SURNAMED.contains(view.token(name.title as usize).key);
        if !by_given.is_empty() && (!name.is_titled() || !given || first_named) {
            return by_given;
        }
        Actors::new()
    }

    /// "Ludo Fanning", whose surname is a word too: a name of two words that only its last one makes an organisation's.
    fn may_be_person(&self, view: View<'_>, actor: Actor) -> bool {
        let figure = self.figure(actor);
        let Label::Name(first, end) = figure.label else { return false };
        figure.kind == SpeakerKind::Organisation
            && figure.naming == Naming::Named
            && end == first + 2
            && !view.lexicon.is_common(view.token(first as usize))
            && !is_organisation(view, first as usize + 1)
    }

    /// Those who share a surname.
    pub(crate) fn family(&self, surname: u32) -> &[Actor] {
        self.last.get(&surname).map_or(&[], |list| list.as_slice())
    }

    /// Says that a role is an actor's.
    pub(crate) fn give_role(&mut self, key: u32, actor: Actor) {
        let list = self.roles.entry(key).or_default();
        push(list, actor);
    }

    /// Those who have a role.
    pub(crate) fn in_role(&self, key: u32) -> &[Actor] {
        self.roles.get(&key).map_or(&[], |list| list.as_slice())
    }

    /// Who was described by the same words before.
    pub(crate) fn described(&self, words: u64) -> Option<Actor> {
        self.described.get(&words).copied()
    }

    pub(crate) fn describe(&mut self, words: u64, actor: Actor) {
        self.described.insert(words, actor);
    }
}

/// The hashes of an organisation's initials, with and without those of its small words: "DOJ".
fn initials(view: View<'_>, text: &str, name: &Name) -> [Option<u32>; 2] {
    let letters = |capitals_alone: bool| {
        let words = name.words(view).filter(|t| !capitals_alone || t.has(flag::CAPITAL));
        let parts = words.flat_map(|t| t.span().of(text).split('-'));
        let letters: String = parts.filter_map(|part| part.chars().next()).collect();
        (letters.chars().count() > 1).then(|| hash::of(&letters))
    };
    [letters(true), letters(false)]
}
