//! The words of a sentence that report speech whatever stands beside them: "said", "told", "wrote", "according".

use super::view::{EDGE, View};
use crate::lexicon::CueClass;
use crate::text::bits::from_first;
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
        // Those that may be one are found without a branch, as there is no foreseeing them.
        for from in (s.first..s.end).step_by(u64::BITS as usize) {
            let tokens = &view.page.tokens[from as usize..s.end.min(from + u64::BITS) as usize];
            let likely = tokens.iter().rev().fold(0, |bits, token| bits << 1 | u64::from(may_say(token)));
            let says = from_first(likely).map(|far| from + far as u32).filter(|i| says(view, view.token(*i as usize)));
            self.0.extend(says);
        }
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

const ACCORDING: u32 = of_ascii("according");

fn may_say(token: &Token) -> bool {
    const FINITE: TagSet = TagSet::of(&[Tag::Vbd, Tag::Vbz, Tag::Vbp]);
    token.has(flag::MAY_CUE) & (token.tag.is_in(FINITE) | (token.key == ACCORDING))
}

/// Whether a word that may say does.
fn says(view: View<'_>, token: &Token) -> bool {
    let class = view.lexicon.verb_cue(token).map(|cue| cue.class);
    token.key == ACCORDING || matches!(class, Some(CueClass::Say | CueClass::Tell | CueClass::Write))
}
