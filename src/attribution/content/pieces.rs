//! From a side and an edge to the chunks of a content.

use super::subject::subject;
use super::{Place, Side};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::text::flag;
use smallvec::SmallVec;

/// A span of chunks, half-open, or two.
pub(crate) type Pieces = SmallVec<[(u32, u32); 2]>;

/// Where the sentence's last word ends: its final stop is kept only where the content is quoted.
pub(crate) fn trim_stop(view: View<'_>, mut end: usize, start: usize) -> usize {
    let page = view.page;
    // (X said that the road was shut.)
    let bracketed = end > start + 2 && page.kind(end - 1) == ChunkKind::Close && page.kind(end - 2) == ChunkKind::Stop;
    end -= usize::from(bracketed);
    while end > start + 1
        && page.kind(end - 1) == ChunkKind::Stop
        && !view.token(page.chunks[end - 1].first as usize).has(flag::QUOTED)
    {
        end -= 1;
    }
    end
}

/// The end without the commas and dashes before it.
pub(crate) fn trim_right(view: View<'_>, mut end: usize, first: usize) -> usize {
    while end > first + 1 && matches!(view.page.kind(end - 1), ChunkKind::Comma | ChunkKind::Dash) {
        end -= 1;
    }
    end
}

/// The token at the end of a content that its side fixes; the edge is the other one.
pub(crate) fn fixed(view: View<'_>, side: &Side, chunk_first: usize) -> u32 {
    let chunks = &view.page.chunks;
    if side.place == Place::Left {
        chunks[trim_right(view, side.left_end as usize, chunk_first) - 1].end - 1
    } else {
        chunks[side.chunk as usize].first
    }
}

/// The spans of chunks that a side and an edge make.
pub(crate) fn pieces(view: View<'_>, side: &Side, edge: u32, sentence: usize) -> Pieces {
    let (chunk_first, _) = view.page.chunks_of(sentence);
    let mut pieces = Pieces::new();
    match side.place {
        Place::Left => {
            let end = trim_right(view, side.left_end as usize, chunk_first);
            pieces.push((edge, end as u32));
        }
        Place::Around => {
            let end = trim_right(view, side.left_end as usize, chunk_first);
            pieces.push((chunk_first as u32, end as u32));
            pieces.push((side.chunk, edge));
        }
        Place::Subject => {
            let k = side.left_end as usize;
            let (first, end) = subject(view, (k, trim_right(view, k, chunk_first)), chunk_first);
            pieces.push((first as u32, end as u32));
            pieces.push((side.chunk, edge));
        }
        _ => pieces.push((side.chunk, edge)),
    }
    pieces
}
