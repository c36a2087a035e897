//! The sieves in their order: cues with what they govern, acceptance, continuations, inner layers, quotations that
//! are left over.

use super::assemble;
use super::continuation::{self, Draft};
use super::decode::{self, Scratch};
use super::features;
use super::features::context::Context;
use super::found::Found;
use super::leftover;
use super::model::{Attribution, Evidence};
use super::view::View;
use crate::weights::{Score, Weights};

/// Lists that are used again from text to text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    scratch: Scratch,
    found: Vec<Found>,
    kept: Vec<Found>,
    drafts: Vec<Draft>,
}

/// Log odds from which on an inner cue is kept.
const LEAST_INNER: f32 = -0.9;
/// How many features are kept as evidence.
const EVIDENCE: usize = 3;

/// All attributions of a page.
pub(crate) fn attributions(
    view: View<'_>,
    weights: &Weights,
    threshold: f32,
    buffers: &mut Buffers,
) -> Vec<Attribution> {
    let page = view.page;
    let Buffers { scratch, found, kept, drafts } = buffers;
    kept.clear();
    for number in 0..page.sentences.len() {
        if !page.is_running_text(number) {
            continue;
        }
        found.clear();
        decode::sentence(view, weights, number, scratch, found);
        for at in 0..found.len() {
            let mut score = Score::new(weights);
            features::accept::features(view, found, at, &mut score);
            // A sure cue attributes, unless another cue's content holds it.
            let sure = found[at].sure && features::accept::container(found, at).is_none();
            found[at].accept = if sure { score.sum().max(threshold + 0.1) } else { score.sum() };
        }
        if goes_on(view, number, kept) {
            // What is said inside a quotation that goes on is part of it.
            found.clear();
        }
        keep(found, &scratch.inner, threshold, kept);
    }
    drafts.clear();
    drafts.extend(kept.iter().map(|f| Draft {
        sentence: f.sentence,
        content: f.content.to_vec(),
        cue: assemble::cue_tokens(view, f),
        source: (f.source.first, f.source.end),
        continued: false,
        inner: f.container.is_some(),
        utters: assemble::utters(view, f),
    }));
    let mut unclaimed = Vec::new();
    for (region, draft) in continuation::continuations(view, drafts) {
        let Some(draft) = draft else {
            unclaimed.push(region);
            continue;
        };
        let r = &page.regions[region];
        let draft = &mut drafts[draft];
        draft.continued |= draft.sentence as usize != page.sentence_of(r.first as usize);
        draft.add(r.first, r.end);
    }
    let mut out: Vec<Attribution> = Vec::with_capacity(kept.len());
    for (found, draft) in kept.iter().zip(drafts.iter()) {
        let mut attribution = assemble::attribution(view, found, draft);
        if let Some(parent) = found.container {
            attribution.layer = out.get(parent as usize).map_or(1, |p| p.layer.saturating_add(1));
            attribution.parent = Some(parent as usize);
        }
        attribution.evidence = evidence(view, weights, found);
        out.push(attribution);
    }
    out.extend(unclaimed.into_iter().filter_map(|region| leftover::attribution(view, &page.regions[region])));
    out
}

/// Whether a sentence lies wholly inside quotation marks and takes up a quotation just before it.
fn goes_on(view: View<'_>, number: usize, kept: &[Found]) -> bool {
    let page = view.page;
    let sentence = page.sentences[number];
    let Some(region) = page.region_at(sentence.first as usize) else { return false };
    let whole = region.first == sentence.first && page.ends_sentence(region, number);
    if !whole {
        return false;
    }
    if region.continues {
        return true;
    }
    // The sentence before, in the same paragraph, ends an attribution with a quotation.
    let speaks = |f: &Found| {
        f.accept > 0.0
            && f.sentence as usize + 1 == number
            && page.sentences[f.sentence as usize].paragraph == sentence.paragraph
            && view.any_quoted(&f.content)
    };
    kept.iter().rev().take(6).any(speaks)
}

/// Moves what passes to `kept`: the accepted ones, and behind them the likely cues inside their contents.
fn keep(found: &[Found], inner: &[Found], threshold: f32, kept: &mut Vec<Found>) {
    let from = kept.len();
    kept.extend(found.iter().filter(|f| f.accept > threshold).cloned());
    let end = kept.len();
    let weaker = found.iter().filter(|f| f.accept <= threshold && f.score > LEAST_INNER);
    for inner in weaker.chain(inner) {
        let container = outer(&kept[from..end], inner).map(|k| (from + k) as u32);
        if container.is_some() {
            kept.push(Found { container, ..inner.clone() });
        }
    }
}

/// The accepted cue whose content holds an inner one's cue and content, the narrowest first.
fn outer(accepted: &[Found], inner: &Found) -> Option<usize> {
    let holds = |f: &&Found| {
        f.content.iter().any(|(a, b)| *a <= inner.cue.token && inner.cue.token < *b)
            && inner.content.iter().all(|(x, y)| f.content.iter().any(|(a, b)| a <= x && y <= b))
    };
    let within = accepted.iter().enumerate().filter(|(_, f)| holds(f));
    within.min_by_key(|(_, f)| f.content.iter().map(|(a, b)| b - a).sum::<u32>()).map(|(k, _)| k)
}

fn evidence(view: View<'_>, weights: &Weights, found: &Found) -> Vec<Evidence> {
    let mut score = Score::new(weights);
    let sentence = found.sentence as usize;
    let context = Context::new(view, &found.cue, sentence);
    features::cue::features(view, &context, &found.cue, sentence, found.before, &mut score);
    let strongest = score.strongest::<EVIDENCE>();
    strongest.into_iter().filter(|(f, _)| *f != 0).map(|(feature, weight)| Evidence { feature, weight }).collect()
}
