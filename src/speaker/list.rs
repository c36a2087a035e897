//! The lists of a source: "A, B and C", "several firms, including A".

use super::heads::{Heads, Lead};
use super::tie::Piece;
use crate::grammar::chunk::ChunkKind;
use crate::text::hash::of_ascii;
use smallvec::SmallVec;

/// Those whom a source names behind its first noun group.
pub(super) enum List {
    None,
    /// Beside it.
    Beside(SmallVec<[Piece; 2]>),
    /// The names of what it describes.
    Instead(SmallVec<[Piece; 2]>),
}

impl Heads<'_> {
    /// Those whom a source names behind its first noun group.
    pub(super) fn listed(&self, head: usize, to: usize) -> List {
        let leads = self.leads(head);
        let lead_end = self.name(head).map_or(0, |n| n.end);
        let mut pieces: SmallVec<[Piece; 2]> = SmallVec::new();
        let (mut joined, mut including, mut apposed) = (0, false, false);
        // Whether the words behind a comma say what somebody is, so that an "and" among them joins nobody.
        let (mut inside, mut open) = (false, 0);
        for at in head + 1..to {
            let (kind, before) = (self.kind(at), self.kind(at - 1));
            match kind {
                Some(ChunkKind::Open) => open += 1,
                Some(ChunkKind::Close) => open -= 1,
                Some(ChunkKind::Comma | ChunkKind::Dash) => inside = false,
                // A clause begins, and what it names is another matter; one between commas may be followed by others.
                Some(ChunkKind::Wh | ChunkKind::That) if before == Some(ChunkKind::Comma) => inside = true,
                Some(ChunkKind::Wh | ChunkKind::That) if leads == (Lead::Noun { plural: false }) => inside = true,
                Some(ChunkKind::Wh | ChunkKind::That) => break,
                Some(ChunkKind::Verb) if !inside && !is_including(self.key(at)) => break,
                _ => {}
            }
            including |= is_including(self.key(at));
            if open > 0 || kind != Some(ChunkKind::Noun) || self.view.page.chunks[at].first < lead_end {
                continue;
            }
            let and = before == Some(ChunkKind::Conj) && [of_ascii("and"), of_ascii("nor")].contains(&self.key(at - 1));
            let with = is_with(self.key(at - 1));
            let comma = matches!(before, Some(ChunkKind::Comma | ChunkKind::Dash));
            let sort = self.leads(at);
            let fits = match (leads, sort) {
                // "Sanders and | his supporters", "the caucus and | Senator Roe"
                (Lead::Person | Lead::Name | Lead::Pronoun, _) if and && self.is_next(head, at) => true,
                (Lead::Person | Lead::Pronoun, Lead::Person) => true,
                (Lead::Pronoun, Lead::Name | Lead::Pronoun) | (Lead::Name, Lead::Name) => true,
                (Lead::People, Lead::People) => and,
                (Lead::Noun { plural: false }, Lead::Noun { plural: false }) => {
                    and && self.is_next(head, at) && self.is_role(head) && self.is_role(at)
                }
                (Lead::People | Lead::Noun { .. }, Lead::Person | Lead::Name) => true,
                _ => false,
            };
            let fits = fits && !(sort == Lead::Person && self.is_after_the(at));
            if comma && !fits {
                inside = true;
            }
            if !inside && fits && (and || with || comma || before == Some(ChunkKind::Verb)) {
                apposed |= comma;
                pieces.push(Piece::Head(at as u32));
                if and || with {
                    joined = pieces.len();
                }
            }
        }
        let several = matches!(leads, Lead::People | Lead::Noun { plural: true });
        let people =
            !matches!(leads, Lead::Person | Lead::Name) && pieces.iter().all(|p| self.leads(p.chunk()) == leads);
        match leads {
            _ if pieces.is_empty() => List::None,
            Lead::People | Lead::Noun { .. } if including || people => List::Beside(pieces),
            // "A, B and C", but "A and B of the University of California, Berkeley"
            Lead::Person | Lead::Name | Lead::Pronoun if joined > 0 => {
                pieces.truncate(joined);
                List::Beside(pieces)
            }
            Lead::People | Lead::Noun { .. } if apposed && (several || pieces.len() == 1) => List::Instead(pieces),
            _ => List::None,
        }
    }

    /// "Ann Roe, | the Max and Ida Holt Professor of Law": what stands behind "the" is nobody's own name.
    fn is_after_the(&self, at: usize) -> bool {
        let begins = self.view.page.chunks[at].first + 1;
        self.key(at) == of_ascii("the") && self.name(at).is_some_and(|name| name.core == begins)
    }
}

fn is_including(key: u32) -> bool {
    [of_ascii("including"), of_ascii("include"), of_ascii("like")].contains(&key)
}

/// "along with", "as well as"
fn is_with(key: u32) -> bool {
    is_including(key) || [of_ascii("with"), of_ascii("as")].contains(&key)
}
