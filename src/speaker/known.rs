//! Speakers that the caller knows beforehand.

use super::cast::{Cast, of_words};
use super::model::KnownSpeaker;
use super::name::Name;
use crate::attribution::view::View;
use crate::text::hash::KeyMap;
use crate::text::landmarks::Landmarks;
use crate::text::{self, TokenKind};

/// The caller's speakers by their names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    speakers: Vec<KnownSpeaker>,
    by_name: KeyMap<u64, u32>,
}

impl Known {
    pub(crate) fn new(speakers: Vec<KnownSpeaker>) -> Self {
        let mut by_name = KeyMap::default();
        let (mut tokens, mut landmarks) = (Vec::new(), Landmarks::default());
        for (number, speaker) in (0..).zip(&speakers) {
            for name in std::iter::once(&speaker.name).chain(&speaker.aliases) {
                text::lex(text::readable(name), &mut tokens, &mut landmarks);
                let words = tokens.iter().filter(|t| t.kind != TokenKind::Mark).map(|t| t.key);
                by_name.entry(of_words(words)).or_insert(number);
            }
        }
        Self { speakers, by_name }
    }

    pub(crate) fn id(&self, number: u32) -> &str {
        &self.speakers[number as usize].id
    }

    /// Says of all who are named whether the caller knows them.
    pub(crate) fn recognise(&self, view: View<'_>, names: &[Name], cast: &mut Cast) {
        if self.by_name.is_empty() {
            return;
        }
        for (number, name) in names.iter().enumerate() {
            let Some(actor) = cast.named[number] else { continue };
            let suffix = name.suffix(view);
            let words = name.words(view).map(|t| t.key).chain((suffix != 0).then_some(suffix));
            if let Some(known) = self.by_name.get(&of_words(words)) {
                cast.figure_mut(actor).known.get_or_insert(*known);
            }
        }
    }
}
