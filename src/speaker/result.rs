//! From ties to speakers and mentions.

use super::cast::Cast;
use super::figure::{Actor, Actors, Figure, House, Label};
use super::known::Known;
use super::model::{GrammaticalNumber, Mention, MentionRule, Naming, Speaker, SpeakerKind};
use super::tie::Tie;
use crate::attribution::model::Attribution;
use crate::attribution::view::View;
use crate::text::Span;
use crate::text::hash::KeyMap;

/// The most aliases and roles of one speaker.
const MOST_ALIASES: usize = 16;

/// What is written down of a text's actors.
pub(crate) struct Scribe<'a> {
    pub view: View<'a>,
    pub text: &'a str,
    pub cast: &'a Cast,
    pub known: &'a Known,
}

impl Scribe<'_> {
    /// Writes down the actors that ties of sources stand for, with all that was tied to them; `tied` has the ties of each
    /// attribution's source, which gets their mentions.
    pub(crate) fn write(
        &self,
        ties: &[Tie],
        tied: &[Vec<u32>],
        attributions: &mut [Attribution],
    ) -> (Vec<Speaker>, Vec<Mention>) {
        let (mut speakers, numbers) = self.speakers(ties, tied);
        let (mut mentions, mut of_tie) = (Vec::new(), vec![(0, 0); ties.len()]);
        let mut order: Vec<u32> = (0..ties.len() as u32).collect();
        order.sort_by_key(|t| (ties[*t as usize].first, ties[*t as usize].end));
        for number in order {
            let tie = &ties[number as usize];
            let first = mentions.len();
            for actor in self.members(tie.link.actor) {
                let Some(speaker) = numbers.get(&actor).copied() else { continue };
                let span = self.view.page.span(tie.first, tie.end);
                let rivals = tie.link.rivals.iter().filter_map(|actor| self.span(*actor)).collect();
                mentions.push(Mention { span, speaker, rule: tie.link.rule, rivals });
                self.alias(&mut speakers[speaker], tie, span);
            }
            of_tie[number as usize] = (first, mentions.len());
        }
        for (attribution, ties) in attributions.iter_mut().zip(tied) {
            let of = |tie: &u32| of_tie[*tie as usize].0..of_tie[*tie as usize].1;
            attribution.mentions = ties.iter().flat_map(of).collect();
        }
        (speakers, mentions)
    }

    /// The speakers in the order in which they first speak, and the number of each actor among them.
    fn speakers(&self, ties: &[Tie], tied: &[Vec<u32>]) -> (Vec<Speaker>, KeyMap<Actor, usize>) {
        let mut out = Vec::new();
        let mut numbers: KeyMap<Actor, usize> = KeyMap::default();
        let mut by_id: KeyMap<u32, usize> = KeyMap::default();
        for tie in tied.iter().flatten() {
            for actor in self.members(ties[*tie as usize].link.actor) {
                if numbers.contains_key(&actor) {
                    continue;
                }
                let known = self.cast.figure(actor).known;
                let number = known.and_then(|k| by_id.get(&k).copied()).unwrap_or(out.len());
                if number == out.len() {
                    out.push(self.speaker(actor));
                    known.map(|k| by_id.insert(k, number));
                }
                numbers.insert(actor, number);
            }
        }
        (out, numbers)
    }

    /// Those whom an actor stands for: itself, or the members of a joint one.
    fn members(&self, actor: Actor) -> Actors {
        let actor = self.cast.figure(actor).same_as.unwrap_or(actor);
        let figure = self.cast.figure(actor);
        if figure.label == Label::Joint { figure.members.clone() } else { Actors::from_slice(&[actor]) }
    }

    fn alias(&self, speaker: &mut Speaker, tie: &Tie, span: Span) {
        if !matches!(tie.link.rule, MentionRule::FullName | MentionRule::ShortName | MentionRule::Acronym)
            || self.cast.figure(tie.link.actor).naming != Naming::Named
            || speaker.aliases.len() >= MOST_ALIASES
        {
            return;
        }
        let name = span.of(self.text);
        if name != speaker.name && !speaker.aliases.iter().any(|a| a == name) {
            speaker.aliases.push(name.to_owned());
        }
    }

    fn speaker(&self, actor: Actor) -> Speaker {
        let figure = self.cast.figure(actor);
        let mut roles: Vec<String> = Vec::new();
        for (first, end) in &figure.roles {
            let role = self.words(*first, *end);
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        Speaker {
            name: self.name(actor),
            naming: figure.naming,
            kind: kind(figure),
            gender: figure.likely_gender(),
            number: if figure.plural { GrammaticalNumber::Plural } else { GrammaticalNumber::Singular },
            aliases: Vec::new(),
            roles,
            affiliation: self.affiliation(figure),
            id: figure.known.map(|k| self.known.id(k).to_owned()),
        }
    }

    /// Whom an actor serves.
    fn affiliation(&self, figure: &Figure) -> Option<String> {
        let house = figure.house.map(|house| match house {
            House::Told(house) | House::Likely(house) => self.name(self.cast.figure(house).same_as.unwrap_or(house)),
            House::Words(first, end) => self.words(first, end),
        });
        figure.affiliation.map(|(first, end)| self.words(first, end)).or(house)
    }

    /// Where the text names an actor most fully.
    fn span(&self, actor: Actor) -> Option<Span> {
        let (first, end) = match self.cast.figure(actor).label {
            Label::Name(first, end) | Label::Words(first, end) | Label::Owned(_, first, end) => (first, end),
            Label::Shared(given, _) => (given, given + 1),
            Label::Joint | Label::Author => return None,
        };
        Some(self.view.page.span(first, end))
    }

    /// What an actor is called.
    fn name(&self, actor: Actor) -> String {
        match self.cast.figure(actor).label {
            Label::Name(first, end) | Label::Words(first, end) => self.words(first, end),
            Label::Owned(owner, first, end) => {
                let person = self.cast.figure(owner).kind == SpeakerKind::Person;
                let owner = match self.cast.figure(owner).label {
                    Label::Owned(_, first, end) => self.words(first, end),
                    Label::Joint | Label::Author => return self.words(first, end),
                    // By the surname, as news does.
                    Label::Name(_, end) if person => self.words(end - 1, end),
                    Label::Shared(_, last) => self.words(last, last + 1),
                    Label::Name(first, end) | Label::Words(first, end) => self.words(first, end),
                };
                format!("{owner}’s {}", self.words(first, end))
            }
            Label::Shared(given, last) => format!("{} {}", self.words(given, given + 1), self.words(last, last + 1)),
            Label::Author => "AUTHOR".to_owned(),
            Label::Joint => self.members(actor).iter().map(|a| self.name(*a)).collect::<Vec<_>>().join(", "),
        }
    }

    /// The words of some tokens, one space between them where the text has any.
    fn words(&self, first: u32, end: u32) -> String {
        let text = self.view.page.span(first, end).of(self.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ").replace("&amp;", "&")
    }
}

/// What an actor is; one that "he" stands for is a person.
fn kind(figure: &Figure) -> SpeakerKind {
    let named = figure.naming == Naming::Named && figure.kind == SpeakerKind::Other;
    if named && figure.likely_gender().is_some() { SpeakerKind::Person } else { figure.kind }
}
