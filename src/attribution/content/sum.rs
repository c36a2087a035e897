//! "At | 14", "to | about $3 billion": phrases that tell a sum.

use crate::attribution::view::View;
use crate::text::{Tag, TagSet};

/// What figures are written with.
pub(crate) const FIGURES: TagSet = TagSet::of(&[Tag::Num, Tag::Sign]);

/// Whether the phrase that begins at the chunk `at` tells one.
pub(crate) fn is_sum(view: View<'_>, at: usize) -> bool {
    // "about | $3 billion"
    const MOST: usize = 2;
    let chunks = &view.page.chunks;
    let last = (at + MOST).min(chunks.len() - 1);
    let behind = chunks[at].end as usize..chunks[last].end as usize;
    behind.into_iter().any(|k| view.token_is(k, FIGURES))
}
