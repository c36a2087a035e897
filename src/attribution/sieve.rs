//! The sieves in their order: cues with what they govern, acceptance, continuations, inner layers, quotations that
//! are left over.

use super::continuation;
use super::decode::{self, Scratch};
use super::draft::Draft;
use super::features;
use super::found::Found;
use super::hollow;
use super::leftover;
use super::model::Attribution;
use super::rivals;
use super::turns::{self, Turn};
use super::view::View;
use super::{assemble, cue_words};
use crate::text::flag;
use crate::text::hash::of_ascii;
use crate::weights::{Score, Weights};
use smallvec::SmallVec;
use std::cmp::Reverse;

/// Lists that are used again from text to text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    scratch: Scratch,
    found: Vec<Found>,
    kept: Vec<Found>,
    drafts: Vec<Draft>,
    turns: Vec<Turn>,
}

/// Log odds from which on an inner cue is kept.
const LEAST_INNER: f32 = -0.9;

/// All attributions of a page.
pub(crate) fn attributions(
    view: View<'_>,
    weights: &Weights,
    threshold: f32,
    buffers: &mut Buffers,
) -> Vec<Attribution> {
    let page = view.page;
    let Buffers { scratch, found, kept, drafts, turns } = buffers;
    kept.clear();
    turns::find(view, turns);
    let (mut turn, mut outermost) = (0, None);
    let mut score = Score::new(weights);
    for number in 0..page.sentences.len() {
        if !page.is_running_text(number) {
            continue;
        }
        // The turn of a transcript that the sentence stands in.
        let paragraph = page.sentences[number].paragraph;
        while turns.get(turn).is_some_and(|t| t.paragraphs.1 <= paragraph) {
            turn += 1;
        }
        let within = turns.get(turn).filter(|t| t.paragraphs.0 <= paragraph);
        if let Some(t) = within.filter(|t| t.label.0 == page.sentences[number].first) {
            outermost = Some(kept.len());
            kept.push(turns::found(view, t, threshold + 0.1));
        }
        found.clear();
        decode::sentence(view, number, &mut score, scratch, found);
        if found.is_empty() {
            continue;
        }
        rivals::part(view, found);
        for at in 0..found.len() {
            let odds = score.of(|sink| features::accept::features(view, found, at, sink));
            // A sure cue attributes, unless another cue's content holds it, which none can where a quotation ends
            // right before.
            let clause = found[at].clause.is_some_and(|c| c.is_behind());
            let outside = clause && !view.token(found[at].cue.token as usize).has(flag::QUOTED);
            let sure = found[at].sure && (outside || features::accept::container(found, at).is_none());
            found[at].accept = if sure { odds.max(threshold + 0.1) } else { odds };
        }
        rivals::nest(view, found, threshold);
        rivals::choose(found, threshold);
        if fills_sentence(view, number) {
            // What is said inside a quotation that goes on is part of it, and a speaker of "I" is somebody else.
            let goes_on = goes_on(view, number, kept);
            found.retain(|f| !goes_on && !is_first_person(view, f));
        }
        found.retain(|f| within.is_none_or(|t| f.cue.token > t.label.1));
        keep(found, &mut scratch.inner, threshold, within.and(outermost), kept);
    }
    drafts.clear();
    drafts.extend(kept.iter().map(|f| Draft {
        sentence: f.sentence,
        content: f.content.clone(),
        cue: cue_words::tokens(view, f),
        source: (f.source.first, f.source.end),
        continued: false,
        inner: f.container.is_some(),
        utters: assemble::utters(view, f),
    }));
    let mut unclaimed = Vec::new();
    for piece in continuation::continuations(view, drafts) {
        let Some(draft) = piece.draft.filter(|d| drafts[*d].stands_outside(piece.tokens)) else {
            unclaimed.push(piece.region);
            continue;
        };
        let speaker = retold(view, kept, drafts, draft);
        for draft in [Some(draft), speaker].into_iter().flatten() {
            let draft = &mut drafts[draft];
            if hollow::awaits(view, draft, piece.tokens.0) {
                draft.content.clear();
                draft.add(piece.tokens.0, piece.tokens.1);
                continue;
            }
            draft.continued |= draft.sentence as usize != page.sentence_of(piece.tokens.0 as usize);
            draft.add(piece.tokens.0, piece.tokens.1);
        }
    }
    let mut out: Vec<Attribution> = Vec::with_capacity(kept.len());
    for (found, draft) in kept.iter().zip(drafts.iter()) {
        let mut attribution = assemble::attribution(view, found, draft);
        if let Some(parent) = found.container {
            attribution.layer = out.get(parent as usize).map_or(1, |p| p.layer.saturating_add(1));
            attribution.parent = Some(parent as usize);
        }
        out.push(attribution);
    }
    leftover::attributions(view, &unclaimed, &mut out);
    out
}

/// "A," X said, according to Y. "B": X, of whom Y retells both quotations, by the number of Y.
fn retold(view: View<'_>, kept: &[Found], drafts: &[Draft], outer: usize) -> Option<usize> {
    let cue = drafts[outer].cue.0;
    let inside = (outer + 1..kept.len()).take_while(|k| kept[*k].sentence == kept[outer].sentence);
    let speaks = |k: &usize| {
        let token = kept[*k].cue.token;
        let own = token < cue && !view.token(token as usize).has(flag::QUOTED);
        kept[*k].container == Some(outer as u32) && own && drafts[*k].utters && view.any_quoted(&drafts[*k].content)
    };
    inside.filter(speaks).last()
}

/// Whether a sentence lies wholly inside quotation marks.
fn fills_sentence(view: View<'_>, number: usize) -> bool {
    let sentence = view.page.sentences[number];
    let region = view.page.regions.get(view.page.regions_from(number));
    region.is_some_and(|r| r.first == sentence.first && view.page.ends_sentence(r, number))
}

/// Whether a cue's source is the speaker of the words around it: "I think", "in our view".
fn is_first_person(view: View<'_>, found: &Found) -> bool {
    const FIRST: [u32; 5] = [of_ascii("i"), of_ascii("we"), of_ascii("me"), of_ascii("my"), of_ascii("our")];
    let (first, end) = (found.source.first, found.source.end);
    first + 1 == end && FIRST.contains(&view.token(first as usize).key)
}

/// Whether a sentence that lies wholly inside quotation marks takes up a quotation just before it.
fn goes_on(view: View<'_>, number: usize, kept: &[Found]) -> bool {
    let page = view.page;
    let sentence = page.sentences[number];
    let Some(region) = page.region_at(sentence.first as usize) else { return false };
    if region.continues {
        return true;
    }
    // The sentence before, in the same paragraph, ends an attribution with a quotation.
    let speaks = |f: &Found| {
        f.accept > 0.0
            && f.sentence as usize + 1 == number
            && page.paragraph_of(page.sentences[f.sentence as usize].end - 1) == page.paragraph_of(sentence.first)
            && view.any_quoted(&f.content)
    };
    kept.iter().rev().take(6).any(speaks)
}

/// Moves what passes to `kept`: the accepted ones, inside the turn of a transcript where there is one, and behind them
/// the likely cues inside their contents.
fn keep(found: &mut Vec<Found>, inner: &mut Vec<Found>, threshold: f32, turn: Option<usize>, kept: &mut Vec<Found>) {
    let from = kept.len();
    if let [only] = found.as_mut_slice()
        && inner.is_empty()
    {
        only.container = turn.filter(|t| encloses(&kept[*t], only)).map(|t| t as u32);
        found.retain(|f| f.accept > threshold);
        return kept.append(found);
    }
    let passes: SmallVec<[bool; 16]> = found.iter().map(|f| f.accept > threshold).collect();
    let outermost: SmallVec<[bool; 16]> = (0..found.len())
        .map(|at| {
            let others = found.iter().zip(&passes).filter_map(|(f, passes)| passes.then_some(f));
            passes[at] && outer(others, &found[at]).is_none()
        })
        .collect();
    for ((mut item, passes), outermost) in found.drain(..).zip(passes).zip(outermost) {
        if outermost {
            item.container = turn.filter(|t| encloses(&kept[*t], &item)).map(|t| t as u32);
            kept.push(item);
        } else if passes || item.score > LEAST_INNER {
            inner.push(item);
        }
    }
    // The wider ones first, so that parents stand before their children.
    inner.sort_by_key(|f| (f.content.first().map(|c| c.0), Reverse(width(f)), f.cue.token));
    for mut item in inner.drain(..) {
        item.container = outer(kept[from..].iter(), &item).map(|k| (from + k) as u32);
        if item.container.is_some() {
            kept.push(item);
        }
    }
}

/// The number of the cue among `others` whose content holds an inner one's cue and content, the narrowest first.
fn outer<'f>(others: impl Iterator<Item = &'f Found>, inner: &Found) -> Option<usize> {
    others.enumerate().filter(|(_, f)| encloses(f, inner)).min_by_key(|(_, f)| width(f)).map(|(k, _)| k)
}

/// Whether a content holds an inner one's cue and content.
fn encloses(around: &Found, inner: &Found) -> bool {
    let holds = |(x, y): &(u32, u32)| around.content.iter().any(|(a, b)| a <= x && y <= b);
    around.holds(inner.cue.token) && inner.content.iter().all(holds)
}

/// How many tokens a content has.
fn width(found: &Found) -> u32 {
    found.content.iter().map(|(first, end)| end - first).sum()
}
