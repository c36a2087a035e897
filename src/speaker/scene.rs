//! What is known at a point of the walk along a text.

use super::cast::Cast;
use super::figure::{Actor, Actors, Figure, Label};
use super::focus::Focus;
use super::heads::Heads;
use super::model::{Naming, SpeakerKind};
use super::place::Places;
use super::tie::Ties;
use crate::attribution::view::View;

/// Where the walk has come to, and what it knows.
pub(crate) struct Scene<'a> {
    pub heads: Heads<'a>,
    pub text: &'a str,
    pub places: &'a Places,
    /// For each chunk the number of the name that stands in apposition to it.
    pub apposed: &'a [u32],
    pub cast: &'a mut Cast,
    pub focus: &'a mut Focus,
    pub ties: &'a mut Ties,
    pub sentence: u32,
    /// Those whose role a preposition follows, with the chunk behind it.
    pub houses: Vec<(Actor, u32)>,
    /// How many actors were mentioned.
    pub met: u32,
    /// Somebody who spoke and was only described, and in which sentence.
    pub unnamed: Option<(Actor, u32)>,
    /// Who spoke last, and in which sentence.
    pub last: Option<(Actor, u32)>,
}

impl<'a> Scene<'a> {
    pub(super) fn view(&self) -> View<'a> {
        self.heads.view
    }

    /// Keeps an actor in mind.
    pub(super) fn mention(&mut self, actor: Actor, weight: f32) {
        let figure = self.cast.figure_mut(actor);
        if figure.count == 0 {
            figure.met = self.met;
            self.met += 1;
        }
        figure.count += 1;
        self.focus.mention(actor, weight, self.sentence);
    }

    /// Several who are spoken of together.
    pub(super) fn joint(&mut self, members: Actors) -> Actor {
        let mut figure = Figure::new(Label::Joint, Naming::Named, SpeakerKind::Group);
        figure.members = members;
        self.cast.add(figure)
    }
}
