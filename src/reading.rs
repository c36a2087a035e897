//! What the reader hands up for one text.

use crate::attribution::model::{Attribution, Quotation};
use crate::claim::model::Claim;
use crate::speaker::model::{Mention, Speaker};
use crate::text::Span;
use std::borrow::Cow;

/// What was read from one text; it borrows the text, and [`Reading::into_owned`] gives a twin that doesn't.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Reading<'t> {
    /// The text that was read, as it was given.
    pub text: Cow<'t, str>,
    /// The attributions, in the order of their contents and cues.
    pub attributions: Vec<Attribution>,
    /// All stretches between quotation marks, in their order; those inside others are left out.
    pub quotations: Vec<Quotation>,
    /// Who the attributions come from, in the order in which they first speak.
    pub speakers: Vec<Speaker>,
    /// The words that stand for the speakers, in the order of the text.
    pub mentions: Vec<Mention>,
    /// What the attributions claim, and how firmly: one for each, in their order.
    pub claims: Vec<Claim>,
}

impl Reading<'_> {
    /// The same, with a copy of the text where it was borrowed.
    #[must_use]
    pub fn into_owned(self) -> Reading<'static> {
        Reading {
            text: Cow::Owned(self.text.into_owned()),
            attributions: self.attributions,
            quotations: self.quotations,
            speakers: self.speakers,
            mentions: self.mentions,
            claims: self.claims,
        }
    }

    /// The words of some spans, joined by " … " where they are apart.
    #[must_use]
    pub fn words(&self, spans: &[Span]) -> String {
        spans.iter().map(|s| s.of(&self.text)).collect::<Vec<_>>().join(" … ")
    }

    /// The attributions that are inside no other.
    pub fn outermost(&self) -> impl Iterator<Item = &Attribution> {
        self.attributions.iter().filter(|a| a.layer == 0)
    }

    /// Who an attribution comes from; several for a joint source, none where nobody is named or known.
    ///
    /// ```
    /// let reading = ascribe::read("Ada Lindqvist came late. “The bridge is safe,” she said.");
    /// let [speaker] = reading.speakers_of(&reading.attributions[0])[..] else { panic!("one speaker") };
    /// assert_eq!(speaker.name, "Ada Lindqvist");
    /// ```
    #[must_use]
    pub fn speakers_of(&self, attribution: &Attribution) -> Vec<&Speaker> {
        let mentions = attribution.mentions.iter().filter_map(|m| self.mentions.get(*m));
        mentions.filter_map(|m| self.speakers.get(m.speaker)).collect()
    }
}
