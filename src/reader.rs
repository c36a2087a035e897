//! The way from text to attributions, step by step.

use crate::attribution::assemble::{self, Raw};
use crate::attribution::page::Page;
use crate::attribution::view::View;
use crate::lexicon::Lexicon;
use crate::weights::Weights;
use std::borrow::Cow;

/// Reads texts.
#[derive(Clone, Debug)]
pub struct Reader {
    pub(crate) lexicon: Cow<'static, Lexicon>,
    pub(crate) weights: Cow<'static, Weights>,
    pub threshold: f32,
}

impl Default for Reader {
    fn default() -> Self {
        Self { lexicon: Cow::Borrowed(Lexicon::english()), weights: Cow::Borrowed(Weights::english()), threshold: 0.0 }
    }
}

impl Reader {
    /// The same reader with another table of weights.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = Cow::Owned(weights);
        self
    }

    /// Raw.
    #[must_use]
    pub fn raw(&self, text: &str) -> Vec<Raw> {
        let mut page = Page::default();
        page.fill(text, &self.lexicon);
        assemble::read(View { page: &page, lexicon: &self.lexicon }, &self.weights, self.threshold)
    }
}
