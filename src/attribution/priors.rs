//! Which words are looked at as cues at all, by word and part of speech alone: half of the listed ones hardly ever are.

use super::marked::Marked;
use crate::lexicon::Lexicon;
use crate::lexicon::entry::Entry;
use crate::text::{Tag, TagSet, Token};
use std::hint::select_unpredictable;

/// For each entry of a lexicon the tags under which it is looked at, far from quotation marks and close to them. Behind
/// the last that differs from the first stands none: the first is that of all words without an entry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Priors([Vec<Tags>; 2]);

/// A bit for each tag. A sign shares it with what has no tag, and that is no cue, look as one may.
type Tags = u32;

const fn bit(tag: Tag) -> Tags {
    (1 as Tags).rotate_left(tag as u32)
}

const fn tags(set: TagSet) -> Tags {
    let (mut bits, mut i) = (0, 0);
    while i < Tag::ALL.len() {
        if Tag::ALL[i].is_in(set) {
            bits |= bit(Tag::ALL[i]);
        }
        i += 1;
    }
    bits
}

const SIGNS: Tags = tags(TagSet::of(&[Tag::Colon, Tag::Dash, Tag::Sign]));
const VERBS: Tags = tags(TagSet::VERB);

impl Priors {
    /// Asks `allows` of each entry and each tag of words. What no list of cues holds is looked at besides where it is a
    /// sign, and close to quotation marks any verb.
    pub(crate) fn new(lexicon: &Lexicon, mut allows: impl FnMut(&Entry, Tag) -> bool) -> Self {
        let words: Vec<Tag> = Tag::ALL.iter().take(Tag::Comma as usize).copied().collect();
        let mut listed = |entry: &Entry| {
            words.iter().filter(|tag| allows(entry, **tag)).map(|tag| bit(*tag)).fold(0, |all, bit| all | bit)
        };
        let listed: Vec<Tags> = lexicon.entries.iter().map(&mut listed).collect();
        Self([SIGNS, SIGNS | VERBS].map(|unlisted| {
            let entries = lexicon.entries.iter().zip(&listed);
            let mut all: Vec<Tags> =
                entries.map(|(entry, tags)| if entry.may_cue() { *tags } else { tags | unlisted }).collect();
            all.truncate(all.iter().rposition(|tags| *tags != unlisted).map_or(1, |last| last + 1));
            all
        }))
    }

    /// Whether a token is looked at; without a branch, as which ones are is hard to foresee.
    #[inline(always)]
    pub(crate) fn look_at(&self, token: &Token, marked: Marked) -> bool {
        let tags = &self.0[marked as usize];
        let entry = select_unpredictable((token.entry as usize) < tags.len(), token.entry as usize, 0);
        tags.get(entry).is_some_and(|tags| tags >> (token.tag as u32 % Tags::BITS) & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TokenKind;
    use crate::text::hash::of_ascii;

    #[test]
    fn verbs_of_no_list_are_looked_at_close_to_marks_only_and_listed_ones_as_they_are_allowed() {
        let lexicon = Lexicon::english();
        let priors = Priors::new(lexicon, |entry, tag| entry.verb_cue != 0 && tag == Tag::Vbd);
        let token = |word: &str, tag| {
            let (key, len, kind) = (of_ascii(word), word.len() as u16, TokenKind::Word);
            let mut tokens = [Token { start: 0, key, len, flags: 0, entry: 0, kind, tag }];
            lexicon.know(word, &mut tokens, &mut Vec::new());
            tokens[0]
        };
        let looks = |word, tag| [Marked::No, Marked::Yes].map(|marked| priors.look_at(&token(word, tag), marked));
        assert_eq!(looks("said", Tag::Vbd), [true, true]);
        assert_eq!(looks("said", Tag::Adj), [false, false]);
        assert_eq!(looks("said", Tag::Vbn), [false, false]);
        assert_eq!(looks("zorped", Tag::Vbd), [false, true]);
        assert_eq!(looks("zorped", Tag::Noun), [false, false]);
        assert_eq!(looks(":", Tag::Colon), [true, true]);
        assert_eq!(looks("-", Tag::Sign), [true, true]);
    }
}
