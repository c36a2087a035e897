//! "UPDATE: ...", "Read more: ...": labels of lines that point to something else, such as a link, and name no speaker.

use super::view::View;
use crate::text::flag;
use crate::text::words::Words;

/// The most tokens of such a label.
const LONGEST: usize = 8;

/// Whether the words before the colon at the token `colon`, with which its paragraph begins, are such a label.
pub(crate) fn points(view: View<'_>, colon: usize) -> bool {
    let tokens = &view.page.tokens[..colon];
    let begins = || tokens.iter().rev().take(LONGEST).any(|t| t.has(flag::PARAGRAPH_START));
    tokens.last().is_some_and(|t| POINTERS.contains(t.key)) && begins()
}

static POINTERS: Words<128> = Words::of(&[
    "more",
    "related",
    "read",
    "watch",
    "listen",
    "photo",
    "photos",
    "picture",
    "pictures",
    "video",
    "videos",
    "graphic",
    "also",
    "update",
    "breaking",
    "exclusive",
    "explained",
    "explainer",
    "updated",
    "correction",
    "note",
    "source",
    "sources",
    "tags",
    "topics",
    "credit",
    "credits",
    "story",
    "stories",
    "opinion",
    "analysis",
    "fact",
    "facts",
    "myth",
    "translation",
]);
