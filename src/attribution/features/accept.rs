//! What speaks for a whole, seen with its source, its content and the cues around it.

use crate::attribution::cue::CueSort;
use crate::attribution::found::Found;
use crate::attribution::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{COMMA, FINITE, LONGEST};
use crate::text::flag;
use crate::weights::feature::{length, number};
use crate::weights::{Sink, Template};

templates! {
    IN = "acc.in"; OUT = "acc.out"; SRC = "acc.src"; SM = "acc.sm"; CM = "acc.cm"; EM = "acc.em"; KIND = "acc.k"; QUOTED = "acc.q";
    RIVAL = "acc.r"; SAMESRC = "acc.ss"; CIN = "acc.cin"; COUNT = "acc.n"; COLON = "acc.lsc";
    LEAD = "acc.l"; SHARE = "acc.sh"; REST = "acc.re"; GAP = "acc.g"; VERB = "acc.v"; WORD = "acc.w";
}

/// Log odds in steps of three quarters.
fn step(score: f32) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0..=15
    number(((score + 3.0) / 0.75).clamp(0.0, 15.0) as usize)
}

fn margin(value: f32) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0..=8
    number((value * 1.5).clamp(0.0, 8.0) as usize)
}

/// The best score of the other cues whose content holds this cue; those whose own cue this content holds don't count.
pub(crate) fn container(all: &[Found], at: usize) -> Option<&Found> {
    if all.len() < 2 {
        return None;
    }
    let token = all[at].cue.token;
    all.iter()
        .enumerate()
        .filter(|(k, other)| {
            *k != at && other.holds(token) && !(all[at].holds(other.cue.token) && other.score < all[at].score)
        })
        .map(|(_, other)| other)
        .max_by(|a, b| a.score.total_cmp(&b.score))
}

/// Hands the features of the cue `all[at]` to `sink`; `all` are the likely cues of its sentence.
pub(crate) fn features<S: Sink>(view: View<'_>, all: &[Found], at: usize, sink: &mut S) {
    let found = &all[at];
    let page = view.page;
    let class = view.class(found.cue.cue);
    let own = step(found.score);
    // Cues around it.
    let around = container(all, at);
    let outer = around.map_or(EDGE, |o| step(o.score));
    let outer_class = around.map_or(EDGE, |o| view.class(o.cue.cue));
    sink.add(IN, &[outer]);
    sink.add(CIN, &[outer_class, class]);
    sink.add(CIN, &[outer_class, own]);
    let inner = all
        .iter()
        .enumerate()
        .filter(|(k, other)| *k != at && found.holds(other.cue.token))
        .map(|(_, other)| other.score)
        .fold(f32::NEG_INFINITY, f32::max);
    sink.add(OUT, &[if inner.is_finite() { step(inner) } else { EDGE }, own]);
    let rival = all
        .iter()
        .enumerate()
        .filter(|(k, other)| {
            *k != at && overlap(found, other) && !found.holds(other.cue.token) && !other.holds(found.cue.token)
        })
        .map(|(_, other)| other.score)
        .fold(f32::NEG_INFINITY, f32::max);
    sink.add(RIVAL, &[if rival.is_finite() { step(rival) } else { EDGE }, own]);
    sink.add(COUNT, &[number(all.len().min(6)), own]);
    // Source.
    let has_source = found.source.end > found.source.first;
    let source_kind =
        if has_source { view.noun_kind(page.chunks[found.source.chunk as usize].head as usize) } else { EDGE };
    sink.add(SRC, &[source_kind, own]);
    sink.add(SRC, &[source_kind, class]);
    sink.add(SM, &[margin(found.source_margin), own]);
    let in_source = has_source
        && all.iter().enumerate().any(|(k, o)| k != at && o.holds(found.source.first) && !o.holds(found.cue.token));
    sink.add(SAMESRC, &[number(usize::from(in_source)), own]);
    // Content.
    sink.add(CM, &[margin(found.side_margin), own]);
    sink.add(EM, &[margin(found.edge_margin), own]);
    let (first, end) = found.content[0];
    let head = (page.chunk_of[first as usize]..=page.chunk_of[end as usize - 1])
        .map(|k| &page.chunks[k as usize])
        .find(|c| c.kind == ChunkKind::Noun)
        .map_or(EDGE, |c| view.lemma(c.head as usize));
    sink.add(KIND, &[head]);
    let quoted = |t: u32| usize::from(view.token(t as usize).has(flag::QUOTED));
    sink.add(QUOTED, &[number(quoted(first)), number(quoted(end - 1)), number(quoted(found.cue.token)), class]);
    sink.add(QUOTED, &[number(quoted(first)), number(quoted(end - 1)), number(quoted(found.cue.token)), own]);
    whole(view, all, at, sink);
    if found.cue.sort == CueSort::Colon {
        sink.add(COLON, &[found.side.place.value(), own, number(quoted(first))]);
    }
}

/// How the content lies in its sentence: what it leaves of it, and how it stands to the next likely cue.
fn whole<S: Sink>(view: View<'_>, all: &[Found], at: usize, sink: &mut S) {
    let (found, page) = (&all[at], view.page);
    let sentence = &page.sentences[found.sentence as usize];
    let (first_chunk, end_chunk) = page.chunks_of(found.sentence as usize);
    let (first, end) = (found.content[0].0, found.content[found.content.len() - 1].1);
    let (from, to) = (page.chunk_of[first as usize] as usize, page.chunk_of[end as usize - 1] as usize + 1);
    let source = found.source.chunk as usize;
    let has_lead = found.source.end > found.source.first && source > first_chunk;
    let lead = if has_lead { view.chunk(Some(source - 1)) } else { EDGE };
    let comma = page.strip.next(COMMA, to + 1, end_chunk);
    let comma = if comma < LONGEST { view.complement(to + 1 + comma + 1, end_chunk) } else { EDGE };
    let next = all.get(at + 1).map_or(EDGE, |next| {
        number(usize::from(next.holds(found.cue.token)) + 2 * usize::from(found.holds(next.cue.token)))
    });
    let share = number(((end - first) * 8 / (sentence.end - sentence.first)) as usize);
    let gap = if first > found.cue.token { first - found.cue.token } else { found.cue.token.saturating_sub(end) };
    let verb = page.strip.next(FINITE, from, to);
    let verb = if verb < LONGEST { view.head_lemma(from + verb) } else { EDGE };
    let word = if to + 1 < end_chunk { view.token(page.chunks[to + 1].first as usize).key } else { EDGE };
    sink.add(LEAD, &[lead, comma]);
    sink.add(SHARE, &[next, share]);
    sink.add(REST, &[number(page.strip.count(FINITE, from, to).min(4)), length(end_chunk.saturating_sub(to))]);
    sink.add(GAP, &[view.complement(to + 1, end_chunk), length(gap as usize)]);
    sink.add(VERB, &[found.saying, verb]);
    sink.add(WORD, &[word, next]);
}

fn overlap(a: &Found, b: &Found) -> bool {
    a.content.iter().any(|(f, e)| b.content.iter().any(|(g, h)| f < h && g < e))
}
