//! How a source lies to its cue.

use crate::text::hash::of_ascii;

/// How a source lies to its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Relation {
    None,
    /// A noun group to the left.
    Left,
    /// The same with the prepositional phrases behind it.
    LeftPhrase,
    /// The same with all that stands before the cue: appositions, relative clauses.
    LeftWhole,
    /// A relative pronoun.
    Relative,
    /// A possessor in the cue's own noun group.
    Possessor,
    /// A noun group to the right: "said X".
    Right,
    RightPhrase,
    /// With an apposition, up to a comma, a mark or the end.
    RightWhole,
    /// Behind "by", "to", "of", "from".
    Behind,
    BehindPhrase,
    BehindWhole,
}

impl Relation {
    pub(crate) const fn value(self) -> u32 {
        match self {
            Self::None => of_ascii("none"),
            Self::Left => of_ascii("l"),
            Self::LeftPhrase => of_ascii("lp"),
            Self::LeftWhole => of_ascii("lw"),
            Self::Relative => of_ascii("wh"),
            Self::Possessor => of_ascii("poss"),
            Self::Right => of_ascii("r"),
            Self::RightPhrase => of_ascii("rp"),
            Self::RightWhole => of_ascii("rw"),
            Self::Behind => of_ascii("b"),
            Self::BehindPhrase => of_ascii("bp"),
            Self::BehindWhole => of_ascii("bw"),
        }
    }

    pub(crate) const fn is_behind(self) -> bool {
        matches!(self, Self::Behind | Self::BehindPhrase | Self::BehindWhole)
    }

    pub(crate) const fn is_right(self) -> bool {
        self.is_behind() || matches!(self, Self::Right | Self::RightPhrase | Self::RightWhole)
    }
}
