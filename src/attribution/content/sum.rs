//! "At | 14", "to | about $3 billion": phrases that tell a sum.

use crate::attribution::view::View;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet};

/// What figures are written with.
pub(crate) const FIGURES: TagSet = TagSet::of(&[Tag::Num, Tag::Sign]);

/// Whether the phrase that begins at the chunk `at` tells one.
pub(crate) fn is_sum(view: View<'_>, at: usize) -> bool {
    // "about | $3 billion", "more | than | a million"
    const MOST: usize = 2;
    const BOUND: usize = 3;
    let chunks = &view.page.chunks;
    let than = chunks.get(at + 2).is_some_and(|c| view.token(c.first as usize).key == of_ascii("than"));
    let last = (at + if than { BOUND } else { MOST }).min(chunks.len() - 1);
    let behind = chunks[at].end as usize..chunks[last].end as usize;
    behind.into_iter().any(|k| view.token_is(k, FIGURES))
}
