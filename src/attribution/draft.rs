//! What an attribution is while continuations are still added to it.

use super::found::TokenSpans;

/// An attribution in the making: token spans.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub sentence: u32,
    pub content: TokenSpans,
    /// The cue's tokens; empty for none.
    pub cue: (u32, u32),
    /// The source's tokens; empty for none.
    pub source: (u32, u32),
    /// Whether a later quotation was added.
    pub continued: bool,
    /// Whether it lies inside another's content.
    pub inner: bool,
    /// Whether its cue tells of an utterance.
    pub utters: bool,
}

impl Draft {
    /// Whether some tokens hold neither the cue nor the source.
    pub(crate) fn stands_outside(&self, (first, end): (u32, u32)) -> bool {
        [self.cue, self.source].iter().all(|(a, b)| a >= b || end <= *a || *b <= first)
    }

    /// Adds tokens to the content; what overlaps becomes one.
    pub(crate) fn add(&mut self, first: u32, end: u32) {
        self.content.push((first, end));
        self.content.sort_unstable();
        self.content.dedup_by(|next, last| {
            let overlaps = next.0 < last.1;
            if overlaps {
                last.1 = last.1.max(next.1);
            }
            overlaps
        });
    }
}
