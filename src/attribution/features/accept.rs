//! What speaks for a whole, seen with its source, its content and the cues around it.

use crate::attribution::found::Found;
use crate::attribution::view::{self, EDGE, View};
use crate::grammar::strip::{COMMA, FINITE, LONGEST, NOUN};
use crate::text::flag;
use crate::weights::feature::{length, number};
use crate::weights::{Sink, Template};

templates! {
    IN = "acc.in"; OUT = "acc.out"; RIVAL = "acc.r"; COUNT = "acc.n"; SOURCE = "acc.sm"; SIDE = "acc.cm"; EDGES = "acc.em";
    LEAD = "acc.l"; SHARE = "acc.sh"; REST = "acc.re"; GAP = "acc.g"; VERB = "acc.v"; WORD = "acc.w"; COMMAS = "acc.e"; JOIN = "acc.jo";
    BETWEEN = "acc.b"; SAME = "acc.ss"; NEAREST = "acc.ns";
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
    let own = step(found.score);
    // Cues around it: one that holds it, one that it holds, one that claims some of the same words.
    let best = |counts: &dyn Fn(&Found) -> bool| {
        let others = all.iter().enumerate().filter(|(k, other)| *k != at && counts(other));
        others.map(|(_, other)| other.score).max_by(f32::total_cmp).map_or(EDGE, step)
    };
    let inner = best(&|other| found.holds(other.cue.token));
    let rival = best(&|other| overlap(found, other) && !found.holds(other.cue.token) && !other.holds(found.cue.token));
    sink.add(IN, &[container(all, at).map_or(EDGE, |outer| step(outer.score))]);
    sink.add(OUT, &[inner, own]);
    sink.add(RIVAL, &[found.source.relation.value(), rival]);
    sink.add(COUNT, &[number(all.len().min(6)), own]);
    // How sure the choices were.
    sink.add(SOURCE, &[margin(found.source_margin), own]);
    sink.add(SIDE, &[margin(found.side_margin), own]);
    sink.add(EDGES, &[margin(found.edge_margin), own]);
    whole(view, all, at, sink);
    between(view, all, at, sink);
}

/// What lies between the source and the cue.
fn between<S: Sink>(view: View<'_>, all: &[Found], at: usize, sink: &mut S) {
    let (found, page) = (&all[at], view.page);
    let (source, k) = (&found.source, page.chunk_of[found.cue.token as usize] as usize);
    let (chunk, has_source) = (source.chunk as usize, source.end > source.first);
    let last = if has_source { page.chunk_of[source.end as usize - 1] as usize } else { k };
    let (from, to) = if last < k { (last + 1, k) } else { (k + 1, chunk) };
    let (nouns, commas, verbs) = if from < to {
        let strip = &page.strip;
        let counts = (strip.count(NOUN, from, to), strip.count(COMMA, from, to), strip.count(FINITE, from, to));
        (number(counts.0.min(3)), number(counts.1.min(3)), number(counts.2.min(2)))
    } else {
        (EDGE, EDGE, EDGE)
    };
    let (first, end) = (found.content[0].0, found.content[found.content.len() - 1].1);
    let quoted = (first..end).filter(|t| view.token(*t as usize).has(flag::QUOTED)).count();
    let quoted = number(if quoted == 0 { 0 } else { 1 + 4 * quoted / (end - first) as usize });
    let head = page.chunks[chunk].head as usize;
    let capital = if has_source { number(usize::from(view.token(head).has(flag::CAPITAL))) } else { EDGE };
    let same = |other: &Found| (other.source.first, other.source.end) == (source.first, source.end);
    let shared = all.iter().enumerate().any(|(k, other)| k != at && same(other));
    let (first_chunk, end_chunk) = page.chunks_of(found.sentence as usize);
    let lead = if has_source && chunk > first_chunk + 1 { view.chunk(Some(chunk - 2)) } else { EDGE };
    let opener = view.complement(page.chunk_of[first as usize] as usize, end_chunk);
    sink.add(BETWEEN, &[nouns, quoted, capital]);
    sink.add(SAME, &[commas, number(usize::from(shared)), opener]);
    sink.add(NEAREST, &[verbs, found.saying.nearest[0], lead]);
}

/// How the content lies in its sentence: what it leaves of it, and how it stands to the next likely cue.
fn whole<S: Sink>(view: View<'_>, all: &[Found], at: usize, sink: &mut S) {
    let (found, page) = (&all[at], view.page);
    let sentence = &page.sentences[found.sentence as usize];
    let (first_chunk, end_chunk) = page.chunks_of(found.sentence as usize);
    let (first, end) = (found.content[0].0, found.content[found.content.len() - 1].1);
    let (from, to) = (page.chunk_of[first as usize] as usize, page.chunk_of[end as usize - 1] as usize + 1);
    let next = all.get(at + 1).map_or(EDGE, |next| {
        number(usize::from(next.holds(found.cue.token)) + 2 * usize::from(found.holds(next.cue.token)))
    });
    // The source, and the part of the sentence behind the content.
    let source = found.source.chunk as usize;
    let has_source = found.source.end > found.source.first;
    let lead = if has_source && source > first_chunk { view.chunk(Some(source - 1)) } else { EDGE };
    let name = if has_source { view.token(found.source.end as usize - 1).key } else { EDGE };
    sink.add(LEAD, &[lead, view.behind_next_comma(to + 1, end_chunk)]);
    sink.add(JOIN, &[name, view.token(first as usize).key]);
    sink.add(WORD, &[view.first_word(to + 1, end_chunk), next]);
    // The content.
    let share = number(((end - first) * 8 / (sentence.end - sentence.first)) as usize);
    let gap = if first > found.cue.token { first - found.cue.token } else { found.cue.token.saturating_sub(end) };
    let verb = page.strip.next(FINITE, from, to);
    let verb = if verb < LONGEST { view.head_lemma(from + verb) } else { EDGE };
    let last = view.behind_last_comma(from, to, end_chunk);
    sink.add(SHARE, &[next, share]);
    sink.add(REST, &[number(page.strip.count(FINITE, from, to).min(4)), length(end_chunk.saturating_sub(to))]);
    sink.add(GAP, &[view.complement(to + 1, end_chunk), length(gap as usize)]);
    sink.add(VERB, &[found.saying.among, verb]);
    sink.add(COMMAS, &[view::word(page.tokens.get(sentence.end as usize - 1)), last]);
}

fn overlap(a: &Found, b: &Found) -> bool {
    a.content.iter().any(|(f, e)| b.content.iter().any(|(g, h)| f < h && g < e))
}
