//! Which words are looked at as cues at all, by word and part of speech alone: half of the listed ones hardly ever are.

use crate::lexicon::Lexicon;
use crate::lexicon::entry::Entry;
use crate::text::Tag;

/// For each entry of a lexicon the tags under which it may be a cue.
#[derive(Clone, Debug, Default)]
pub(crate) struct Priors {
    /// A bit for each tag, by the number of the entry, up to the last that has one.
    tags: Vec<u32>,
}

impl Priors {
    /// Asks `allows` of each entry and each tag of words.
    pub(crate) fn new(lexicon: &Lexicon, mut allows: impl FnMut(&Entry, Tag) -> bool) -> Self {
        let words = Tag::ALL.iter().take(Tag::Comma as usize);
        let bits = |entry: &Entry| {
            words.clone().map(|tag| u32::from(allows(entry, *tag)) << *tag as u32).fold(0, |all, bit| all | bit)
        };
        let mut tags: Vec<u32> = lexicon.entries.iter().map(bits).collect();
        tags.truncate(tags.iter().rposition(|bits| *bits != 0).map_or(0, |last| last + 1));
        Self { tags }
    }

    /// Whether a word of this entry may be a cue under this tag.
    #[inline(always)]
    pub(crate) fn allow(&self, entry: u16, tag: Tag) -> bool {
        let bits = self.tags.get(entry as usize).map_or(0, |bits| *bits);
        bits >> (tag as u32 % u32::BITS) & 1 != 0
    }
}

const _: () = assert!((Tag::Comma as u32) < u32::BITS, "each tag of words has a bit");
