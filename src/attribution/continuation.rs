//! Quoted speech that no cue of its own claims: it goes on with an attribution before it.

use super::view::View;
use crate::quotation::QuoteKind;
use crate::text::{TokenKind, flag};

/// An attribution in the making: token spans.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub sentence: u32,
    pub content: Vec<(u32, u32)>,
    /// The cue's tokens; empty for none.
    pub cue: (u32, u32),
    /// Whether a later quotation was added.
    pub continued: bool,
    /// Whether it lies inside another's content.
    pub inner: bool,
}

/// Which draft each unclaimed region of speech goes on with: (region, draft).
pub(crate) fn continuations(view: View<'_>, drafts: &[Draft]) -> Vec<(usize, usize)> {
    let page = view.page;
    let mut out: Vec<(usize, usize)> = Vec::new();
    let speaks = |draft: &Draft| !draft.inner && draft.content.iter().any(|(a, b)| (*a..*b).any(|t| view.token(t as usize).has(flag::QUOTED)));
    // The draft that the last region belonged to.
    let mut last: Option<(usize, usize)> = None;
    let mut next_draft = 0;
    for (number, region) in page.regions.iter().enumerate() {
        while next_draft < drafts.len() && drafts[next_draft].cue.0 < region.first {
            next_draft += 1;
        }
        let claimed = drafts
            .iter()
            .position(|d| !d.inner && d.content.iter().any(|(a, b)| *a < region.end && region.first < *b));
        if let Some(draft) = claimed {
            last = Some((draft, region.end as usize));
            continue;
        }
        if region.kind != QuoteKind::Speech {
            continue;
        }
        let sentence = page.sentence_of(region.first as usize);
        let paragraph = page.sentences[sentence].paragraph;
        // In the same sentence, behind a cue with quoted content: "A," X said, "B."
        let same = drafts
            .iter()
            .enumerate()
            .rev()
            .find(|(_, d)| d.sentence as usize == sentence && d.cue.1 <= region.first && speaks(d));
        if let Some((draft, _)) = same {
            out.push((number, draft));
            last = Some((draft, region.end as usize));
            continue;
        }
        let Some((draft, end)) = last else { continue };
        let starts = view.token(region.first as usize).has(flag::SENTENCE_START);
        let before = page.sentences[page.sentence_of(end.saturating_sub(1))];
        let near = before.paragraph == paragraph && sentence <= page.sentence_of(end.saturating_sub(1)) + 1;
        let goes_on = region.continues && before.paragraph + 1 == paragraph;
        let cued = drafts.iter().any(|d| d.sentence as usize == sentence);
        if (starts && near && !cued) || (goes_on && !cued) {
            let words = view.page.tokens[region.range()].iter().filter(|t| t.kind == TokenKind::Word).count();
            if words >= 1 {
                out.push((number, draft));
                last = Some((draft, region.end as usize));
            }
        }
    }
    out
}
