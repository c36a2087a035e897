//! Whom a pronoun stands for.

use super::cast::of_words;
use super::figure::{Actor, Figure, Label};
use super::focus::share;
use super::model::{Gender, MentionRule, Naming, SpeakerKind};
use super::pronoun::{self, Person};
use super::scene::Scene;
use super::tie::{Link, NONE};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{COMMA, LONGEST, SUBJECT};
use crate::text::flag;

/// For how many sentences somebody is the last who spoke.
const LAST_FOR: u32 = 2;
/// The most chunks before the pronoun of a clause that begins a sentence.
const MOST_LEADING: usize = 4;
/// How well a pronoun must suit somebody who is named only behind it.
const LEAST_FIT: f32 = 0.5;

impl Scene<'_> {
    /// Ties a pronoun to whom the text speaks of most; gives the tie's number, `NONE` where there is none.
    pub(super) fn pronoun(&mut self, token: u32, weight: f32) -> u32 {
        let Some(who) = pronoun::person(self.view().token(token as usize).key) else { return NONE };
        let link = match who {
            // Who "I" is depends on whose words these are, which the walk doesn't know yet.
            Person::First => return NONE,
            Person::Nobody => Link::sure(self.nobody(token, token), MentionRule::Generic),
            _ => match self.antecedent(token, who) {
                Some(link) => link,
                None => return NONE,
            },
        };
        let actor = link.actor;
        if let Person::Third(Some(gender)) = who {
            let figure = self.cast.figure_mut(actor);
            if figure.kind == SpeakerKind::Person && figure.likely_gender().is_none() {
                figure.votes += if gender == Gender::Male { 1 } else { -1 };
            }
        }
        if who != Person::Nobody {
            self.mention(actor, weight);
        }
        self.ties.add(token, token + 1, link)
    }

    fn antecedent(&self, token: u32, who: Person) -> Option<Link> {
        let at = self.view().page.chunk_of[token as usize] as usize;
        let speaks = self.places.is_source(at);
        let last = self.last.filter(|l| self.sentence - l.1 <= LAST_FOR).map(|l| l.0);
        let ranked = self.focus.ranked(self.sentence, |actor| {
            let figure = self.cast.figure(actor);
            // What says something is rather somebody than something.
            let human = !matches!(who, Person::Third(Some(_))) && figure.label != Label::Joint;
            let thing = if speaks && human { voice(figure.kind) } else { 1.0 };
            let spoke = if last == Some(actor) { share::LAST_SPEAKER } else { 1.0 };
            // A trader without a name who spoke last goes on speaking.
            let described = figure.naming == Naming::Described && figure.kind == SpeakerKind::Person;
            let goes_on = if described && last == Some(actor) { share::GOES_ON } else { 1.0 };
            fits(figure, who) * thing * spoke * goes_on
        });
        let fronted = self.fronted(token, who);
        let actor = fronted.or_else(|| ranked.first().map(|r| r.0)).or_else(|| self.later(token, who))?;
        Some(Link::among(actor, MentionRule::Pronoun, ranked.iter().map(|r| r.0)))
    }

    /// Nobody in particular, one for each word that says so.
    pub(super) fn nobody(&mut self, first: u32, last: u32) -> Actor {
        let words = of_words([NONE, NONE, self.view().token(last as usize).key].into_iter());
        self.cast.described(words).unwrap_or_else(|| {
            let label = Label::Words(first, last + 1);
            let nobody = self.cast.add(Figure::new(label, Naming::Generic, SpeakerKind::Group));
            self.cast.describe(words, nobody);
            nobody
        })
    }

    /// "While he waited, | Roe said": the subject behind the comma of a clause that begins its sentence with a pronoun.
    fn fronted(&self, token: u32, who: Person) -> Option<Actor> {
        let page = self.view().page;
        let (first, end) = page.chunks_of(self.sentence as usize);
        let at = page.chunk_of[token as usize] as usize;
        let leads = matches!(page.kind(first), ChunkKind::Prep | ChunkKind::Wh | ChunkKind::Adv | ChunkKind::Verb);
        let quoted = page.tokens[token as usize].has(flag::QUOTED);
        let named = (first..at.min(first + MOST_LEADING)).any(|k| self.heads.name(k).is_some());
        if !leads || quoted || named || at > first + MOST_LEADING || !matches!(who, Person::Third(Some(_))) {
            return None;
        }
        let comma = page.strip.next(COMMA, at, end);
        let subject = at + comma + 1;
        let bears = comma < LONGEST && subject < end && page.strip.has(SUBJECT, subject);
        let number = *self.heads.of_chunk.get(subject).filter(|_| bears)?;
        let actor = (*self.cast.named.get(number as usize)?)?;
        (fits(self.cast.figure(actor), who) >= LEAST_FIT).then_some(actor)
    }

    /// The next one that is named behind a pronoun which nobody before it can be meant by.
    fn later(&self, token: u32, who: Person) -> Option<Actor> {
        const MOST: usize = 12;
        let from = self.heads.names.partition_point(|n| n.core < token);
        let named = self.cast.named.iter().skip(from).take(MOST).flatten();
        named.copied().find(|actor| fits(self.cast.figure(*actor), who) >= LEAST_FIT)
    }
}

/// How likely it is that something is what says something.
fn voice(kind: SpeakerKind) -> f32 {
    match kind {
        SpeakerKind::Other => share::THING,
        SpeakerKind::Place => share::PLACE,
        _ => 1.0,
    }
}

/// How well a pronoun suits an actor: 0 for not at all.
fn fits(figure: &Figure, who: Person) -> f32 {
    let plural = figure.plural || figure.label == Label::Joint;
    match (who, figure.kind) {
        _ if matches!(figure.naming, Naming::Generic | Naming::Author) => 0.0,
        (Person::Plural, _) if plural => 1.0,
        (Person::Plural, SpeakerKind::Organisation) => share::ORGANISATION,
        (Person::Third(_), _) if plural => 0.0,
        (Person::Third(Some(gender)), SpeakerKind::Person | SpeakerKind::Other) => {
            let named = figure.naming == Naming::Named;
            // "The riot at Garrick Moor": hardly a person.
            let placed = figure.placed > 0 && figure.roles.is_empty();
            match figure.likely_gender() {
                Some(own) if own == gender && placed => share::UNTOLD,
                Some(own) if own == gender => 1.0,
                Some(_) => 0.0,
                None if figure.is_named_person() => 1.0,
                None if figure.kind == SpeakerKind::Person => share::DESCRIBED,
                None if named => share::UNTOLD,
                None => 0.0,
            }
        }
        (Person::Third(None), SpeakerKind::Organisation | SpeakerKind::Document | SpeakerKind::Place) => 1.0,
        (Person::Third(None), SpeakerKind::Other) => 0.5,
        _ => 0.0,
    }
}
