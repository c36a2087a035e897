//! The words of a sentence that report speech whatever stands beside them: "said", "told", "wrote", "according".

use super::view::{EDGE, View};
use crate::lexicon::CueClass;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, flag};
use crate::weights::feature::number;

/// Their token numbers, in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sayings(Vec<u32>);

/// What another word that may be a cue is to them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// Whether it is one itself, has one before it, has one behind it: a bit each.
    pub among: u32,
    /// The lemma of the nearest other one, and on which side that is.
    pub nearest: [u32; 2],
    is_one: bool,
}

impl Standing {
    pub(crate) const NONE: Self = Self { among: EDGE, nearest: [EDGE; 2], is_one: false };

    /// What it would be if its sentence held no other.
    pub(crate) fn by_itself(self) -> Self {
        Self { among: number(usize::from(self.is_one)), nearest: [EDGE; 2], is_one: self.is_one }
    }
}

impl Sayings {
    /// Takes in a sentence.
    pub(crate) fn find(&mut self, view: View<'_>, sentence: usize) {
        let s = view.page.sentences[sentence];
        self.0.clear();
        self.0.extend((s.first..s.end).filter(|i| says(view, view.token(*i as usize))));
    }

    /// What the token `i` is to them.
    pub(crate) fn standing(&self, view: View<'_>, i: u32) -> Standing {
        let at = self.0.partition_point(|s| *s < i);
        let is_one = self.0.get(at) == Some(&i);
        let (before, behind) = (at.checked_sub(1).map(|k| self.0[k]), self.0.get(at + usize::from(is_one)).copied());
        let among = usize::from(is_one) + 2 * usize::from(before.is_some()) + 4 * usize::from(behind.is_some());
        let nearest = match (before, behind) {
            (Some(before), Some(behind)) if behind - i < i - before => Some((behind, 1)),
            (Some(before), _) => Some((before, 0)),
            (None, Some(behind)) => Some((behind, 1)),
            (None, None) => None,
        };
        let nearest = nearest.map_or([EDGE; 2], |(token, side)| [view.lemma(token as usize), number(side)]);
        Standing { among: number(among), nearest, is_one }
    }
}

fn says(view: View<'_>, token: &Token) -> bool {
    const FINITE: TagSet = TagSet::of(&[Tag::Vbd, Tag::Vbz, Tag::Vbp]);
    let verb = |token: &Token| {
        let class = view.lexicon.verb_cue(token).map(|cue| cue.class);
        matches!(class, Some(CueClass::Say | CueClass::Tell | CueClass::Write))
    };
    token.has(flag::MAY_CUE) && (token.tag.is_in(FINITE) && verb(token) || token.key == of_ascii("according"))
}
