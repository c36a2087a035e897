//! Contents that two cues of a sentence both claim, where shape alone tells whose they are.

use super::cue::CueSort;
use super::endings;
use super::found::Found;
use super::reporting::{Reporting, Shape};
use super::source::{Relation, SourceCandidate, restrictive};
use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, TokenKind, flag};

/// Gives each quotation to the reporting clause beside it; a cue that claims no more than that goes.
pub(crate) fn part(view: View<'_>, found: &mut Vec<Found>) {
    if found.len() < 2 {
        return;
    }
    for at in 0..found.len() {
        let Some(clause) = found[at].clause else { continue };
        for other in (0..found.len()).filter(|k| *k != at) {
            if modifies(view, &found[other], &found[at]) || repeats(view, &found[other], &found[at], &clause) {
                found[other].content.clear();
            } else if let Some(quoted) = runs_into(view, &found[other], &found[at], &clause) {
                let opens = view.token(quoted as usize + 1).has(flag::CAPITAL);
                let verb = view.token(found[other].cue.token as usize);
                if opens && (view.lexicon.speaks(verb) || view.lexicon.quotes(verb)) {
                    begin(&mut found[other], quoted);
                } else {
                    cut(view, &mut found[other], quoted);
                }
            } else if endings::leads_in(view, &found[other], &found[at]) {
                let main = found[at].source.first;
                cut(view, &mut found[other], main);
            } else if let Some(comma) = runs_over(view, &found[other], &found[at], &clause) {
                // "X said that it was down to Y adding: “...”"
                let parted = view.token(comma as usize).kind == TokenKind::Comma;
                if !parted && found[other].holds(found[at].source.first) {
                    found[at].source = found[other].source;
                }
                cut(view, &mut found[other], comma);
            } else if let Some(comma) = runs_out(view, &found[other], &found[at], &clause) {
                cut(view, &mut found[other], comma);
            } else if goes_on(view, &found[other], &found[at]) {
                found[other].content.clear();
            } else if robs(view, &found[other], &clause) {
                cut(view, &mut found[other], clause.region.0);
            } else if let Some(first) = divides(view, &found[at], &found[other]) {
                begin(&mut found[other], first);
            }
        }
    }
    for at in 1..found.len() {
        for other in 0..at {
            let described = described(view, &found[other], &found[at]).filter(|s| !found[at].overlaps(s));
            if let Some(source) = described {
                found[at].source = source;
                let main = view.page.chunk_around(found[at].cue.token).first;
                cut(view, &mut found[other], main);
            } else if describes(&found[other], &found[at]) {
                let main = view.page.chunk_around(found[at].cue.token).first;
                cut(view, &mut found[other], main);
            }
            if endings::runs_short(view, &found[other], &found[at]) {
                let main = found[at].source.first;
                cut(view, &mut found[other], main);
            }
            if endings::precedes(view, &found[other], &found[at]) {
                found[at].content.clear();
            }
            if let Some(joint) = endings::joint(view, &found[other], &found[at]) {
                let lends = endings::lends(view, &found[other], &found[at]);
                if lends && !found[at].overlaps(&found[other].source) {
                    found[at].source = found[other].source;
                }
                cut(view, &mut found[other], joint);
            }
        }
    }
    found.retain(|f| !f.content.is_empty());
}

/// The guard who found the boat said that: whether a cue stands in the words for another's source, and would hold that
/// other cue.
fn describes(inner: &Found, main: &Found) -> bool {
    let (first, end) = (main.source.first, main.source.end);
    first <= inner.cue.token
        && inner.cue.token < end
        && end <= main.cue.token
        && (main.clause.is_some() || main.score > endings::LEAST_ENDING)
        && inner.holds(main.cue.token)
}

/// An official who asked not to be named | said that: the source of a cue behind a relative clause that has a cue of its
/// own.
fn described(view: View<'_>, inner: &Found, main: &Found) -> Option<SourceCandidate> {
    let (chunk_first, _) = view.page.chunks_of(main.sentence as usize);
    let [pronoun, verb] = [inner.source.first, main.cue.token].map(|t| view.page.chunk_of[t as usize] as usize);
    let likely = main.clause.is_some() || main.score > endings::LEAST_ENDING;
    let relative = inner.source.relation == Relation::Relative && pronoun > chunk_first;
    (likely && relative).then(|| restrictive::around(view, pronoun, verb, chunk_first))?
}

/// Puts each reporting clause inside the "according to" behind it: it does not pass the threshold by itself.
pub(crate) fn nest(view: View<'_>, found: &mut [Found], threshold: f32) {
    for at in 0..found.len() {
        let inside = found[at].clause.is_some() && found.iter().any(|other| nests(view, other, &found[at]));
        if inside {
            found[at].accept = found[at].accept.min(threshold);
        }
    }
}

/// Of two cues that pass the threshold and claim the very same content keeps the nearer one: "issued a statement,
/// saying that"; so it does where the nearer one claims more: "wrote a letter, calling the plan “...”".
pub(crate) fn choose(found: &mut Vec<Found>, threshold: f32) {
    let beats = |other: &Found, one: &Found| {
        let same = other.content == one.content && distance(other) < distance(one);
        other.accept > threshold && (same || jumps(one, other))
    };
    for at in (0..found.len()).rev() {
        if found[at].accept > threshold && found.iter().any(|other| beats(other, &found[at])) {
            found.remove(at);
        }
    }
}

/// Whether a content lies behind a later cue and inside the content of that one.
fn jumps(one: &Found, other: &Found) -> bool {
    let inside = |(a, b): &(u32, u32)| other.content.iter().any(|(x, y)| x <= a && b <= y);
    let begins = one.content.first().map_or(0, |c| c.0);
    one.clause.is_none()
        && one.cue.sort != CueSort::According
        && one.cue.token < other.cue.token
        && other.cue.token < begins
        && one.content.iter().all(inside)
}

/// X went on to say: "..."; X was quoted as saying: "...": whether the cue only leads to the verb of a reporting clause.
fn goes_on(view: View<'_>, other: &Found, main: &Found) -> bool {
    let said = view.page.chunk_around(main.cue.token);
    let quoted = said.form == VerbForm::Gerund
        && other.cue.token < said.first
        && view.token(said.first as usize - 1).key == of_ascii("as")
        && view.lexicon.entry(view.token(other.cue.token as usize)).lemma == of_ascii("quote");
    let begins = other.content.first().is_some_and(|(first, _)| *first == said.first);
    quoted || (said.form == VerbForm::Infinitive && begins)
}

/// How far a cue stands from its content; "according to" stands beside it, wherever.
fn distance(found: &Found) -> u32 {
    let (cue, according) = (found.cue.token, found.cue.sort == CueSort::According);
    let near = |(first, end): &(u32, u32)| if cue < *first { first - cue } else { (cue + 1).saturating_sub(*end) };
    if according { 0 } else { found.content.iter().map(near).min().unwrap_or(u32::MAX) }
}

/// X went on: "...," he said; asked about it, X said, "...": whether an earlier cue claims the quotation of a reporting
/// clause, without the clause itself.
fn robs(view: View<'_>, other: &Found, clause: &Reporting) -> bool {
    let (first, end) = clause.region;
    let inside = view.token(other.cue.token as usize).has(flag::QUOTED);
    let earlier = other.clause.is_some_and(|c| c.is_behind() && c.region.0 <= first);
    let touches = other.content.iter().any(|(a, b)| *a < end && first < *b);
    let dependent = depends(view, other, clause);
    let rival = if clause.is_behind() {
        other.cue.token < first || dependent || !other.holds(clause.cue)
    } else {
        !other.holds(clause.cue)
    };
    !inside && !earlier && touches && rival && (other.cue.token < first || clause.is_behind())
}

/// "...," said X, referring to Y; "...," X said, as reported by Y; "...," X said when it was announced: whether what
/// follows the clause only tells more of it.
fn depends(view: View<'_>, other: &Found, clause: &Reporting) -> bool {
    const LINKS: [u32; 7] = [
        of_ascii("when"),
        of_ascii("after"),
        of_ascii("before"),
        of_ascii("while"),
        of_ascii("where"),
        of_ascii("because"),
        of_ascii("who"),
    ];
    let page = view.page;
    let at = |token: u32| page.chunk_of[token as usize] as usize;
    let follows = other.cue.sort == CueSort::Verb && other.cue.token > clause.cue;
    follows && {
        let (from, to) = (at(clause.cue) + 1, at(other.cue.token));
        let linked = |k: usize| LINKS.contains(&view.token(page.chunks[k].first as usize).key);
        !page.chunks[to].finite || (from..to).any(linked)
    }
}

/// X reportedly said: whether the adverb belongs to the verb of a reporting clause, whose source is named.
fn modifies(view: View<'_>, other: &Found, main: &Found) -> bool {
    let page = view.page;
    let (adverb, verb) = (other.cue.token, main.cue.token);
    let group = page.chunk_around(verb);
    other.cue.sort == CueSort::Adverb
        && adverb < verb
        && adverb + 1 >= group.first
        && main.source.end > main.source.first
}

/// “...,” said X, said in a letter: whether a cue right behind the speaker of a reporting clause is that clause's over again.
fn repeats(view: View<'_>, other: &Found, main: &Found, clause: &Reporting) -> bool {
    let end = main.source.end;
    let comma = view.page.tokens.get(end as usize).is_some_and(|t| t.kind == TokenKind::Comma);
    let behind = other.cue.token == end + u32::from(comma);
    behind
        && clause.shape == Shape::CueSource
        && view.lemma(other.cue.token as usize) == view.lemma(main.cue.token as usize)
}

/// "A," X said, but in the end "B," Y said: where the later clause's own quotation begins, if its content would run over
/// the earlier clause.
fn divides(view: View<'_>, earlier: &Found, later: &Found) -> Option<u32> {
    let [first, second] = [earlier.clause?, later.clause?];
    let apart = first.is_behind()
        && second.is_behind()
        && earlier.cue.token < second.region.0
        && !view.token(earlier.cue.token as usize).has(flag::QUOTED);
    (apart && later.holds(earlier.cue.token)).then_some(second.region.0)
}

/// X, who said that it was late, wrote: "...": the comma behind the relative clause, where a content goes on behind it.
fn runs_out(view: View<'_>, other: &Found, main: &Found, clause: &Reporting) -> Option<u32> {
    let cue = view.page.chunk_of[main.cue.token as usize] as usize;
    let comma = cue.checked_sub(1).filter(|k| view.page.kind(*k) == ChunkKind::Comma)?;
    let apart = clause.shape == Shape::Before
        && other.source.relation == Relation::Relative
        && (main.source.first < other.source.first || main.source.relation.is_behind())
        && view.page.chunks[cue].finite;
    (apart && other.cue.token < main.cue.token && other.holds(main.cue.token)).then_some(view.page.chunks[comma].first)
}

/// X said that it was late, adding: "...": the comma before the participle clause, or without one the participle, where a
/// content goes on behind it.
fn runs_over(view: View<'_>, other: &Found, main: &Found, clause: &Reporting) -> Option<u32> {
    let page = view.page;
    let (first, _) = page.chunks_of(other.sentence as usize);
    let k = page.chunk_of[main.cue.token as usize] as usize;
    let participle = clause.shape == Shape::Before && page.chunks[k].form == VerbForm::Gerund;
    if !participle || other.cue.token >= main.cue.token || view.token(other.cue.token as usize).has(flag::QUOTED) {
        return None;
    }
    let sign = page.before_adverbs(k, first).checked_sub(1).filter(|c| *c >= first)?;
    let comma = if page.kind(sign) == ChunkKind::Comma { sign } else { endings::unparted(view, other, k)? };
    other.holds(main.cue.token).then_some(page.chunks[comma].first)
}

/// “...,” X said, referring to Y, | “...”; “...,” X said, warning Y, | “...”: the mark of the quotation that a participle
/// behind a reporting clause claims along with its object.
fn runs_into(view: View<'_>, other: &Found, main: &Found, clause: &Reporting) -> Option<u32> {
    let page = view.page;
    let group = page.chunk_around(other.cue.token);
    let comma = (main.cue.token + 1).max(main.source.end);
    let beside = group.form == VerbForm::Gerund && group.first == comma + 1 && clause.is_behind();
    if !beside || other.clause.is_some() {
        return None;
    }
    let next = page.regions.partition_point(|r| r.first < comma);
    let region = page.regions.get(next).filter(|r| r.is_long() && r.first > group.end + 1)?;
    let led = view.token(region.first as usize - 1).kind == TokenKind::Comma;
    let claims = other.content.iter().any(|(a, b)| *a < region.first && region.end <= *b);
    // "Adding that in the end, “...”": a clause.
    let mut object = page.tokens[group.end as usize..region.first as usize - 1].iter();
    let mut object = || {
        object.all(|t| {
            t.key != of_ascii("that") && !matches!(t.tag, Tag::Wh | Tag::Comma) && !t.tag.is_in(TagSet::FINITE)
        })
    };
    (led && claims && object()).then_some(region.first)
}

/// Ends a content before the token `first`; of one that claims no more nothing may be left.
fn cut(view: View<'_>, found: &mut Found, first: u32) {
    found.content.retain_mut(|(a, b)| {
        *b = (*b).min(first);
        while *a < *b && !matches!(view.token(*b as usize - 1).kind, TokenKind::Word | TokenKind::Mark) {
            *b -= 1;
        }
        *a < *b
    });
}

/// Begins a content at the token `first`.
fn begin(found: &mut Found, first: u32) {
    found.content.retain_mut(|(a, b)| {
        *a = (*a).max(first);
        *a < *b
    });
}

/// "...," X said, according to Y: the outermost attribution is Y's.
fn nests(view: View<'_>, other: &Found, said: &Found) -> bool {
    let page = view.page;
    let (from, to) = (said.cue.token, other.cue.token);
    other.cue.sort == CueSort::According
        && from < to
        && other.holds(from)
        && page.chunks[page.chunk_of[from as usize] as usize + 1..page.chunk_of[to as usize] as usize]
            .iter()
            .all(|c| !matches!(c.kind, ChunkKind::Verb | ChunkKind::Stop | ChunkKind::QuoteOpen))
}
