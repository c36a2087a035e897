//! The candidates for a cue's source.

use super::naming::{apposition, aside, awaits_verb};
use super::phrases::{phrase_end, phrases_before};
use super::relation::Relation;
use super::{right, titled};
use crate::attribution::cue::{CueCandidate, CueSort, names_view};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{self, COMMA, FINITE, Kinds};
use crate::lexicon::CueClass;
use crate::lexicon::entry::is_nominative;
use crate::quotation::Region;
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// Words that may name the source; empty for "no source".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SourceCandidate {
    pub first: u32,
    pub end: u32,
    pub relation: Relation,
    /// The chunk of its head.
    pub chunk: u32,
    /// How many noun groups lie between it and the cue.
    pub order: u8,
}

impl SourceCandidate {
    /// The words of some chunks, the first and the last, headed by the first; `order` as in the field.
    pub(crate) fn of_chunks(view: View<'_>, (from, last): (usize, usize), relation: Relation, order: usize) -> Self {
        let (first, end) = (view.page.chunks[from].first, view.page.chunks[last].end);
        Self { first, end, relation, chunk: from as u32, order: order.min(9) as u8 }
    }

    /// The noun group at `at` with the phrases behind it, to the left of the cue; no chunk from `end` on.
    pub(crate) fn left(view: View<'_>, at: usize, end: usize, order: usize) -> Self {
        Self::of_chunks(view, (at, phrase_end(view, at, end)), Relation::Left, order)
    }

    /// "No source", at the cue.
    pub(crate) fn none(view: View<'_>, cue: &CueCandidate) -> Self {
        let chunk = view.page.chunk_of[cue.token as usize];
        Self { first: cue.token, end: cue.token, relation: Relation::None, chunk, order: 0 }
    }
}

/// What stands between a source and its cue.
const GAP: Kinds<4> = Kinds::of([ChunkKind::Adv, ChunkKind::Comma, ChunkKind::Time, ChunkKind::Dash]);
const BREAK: Kinds<1> = Kinds::of([ChunkKind::Semicolon]);
/// What may name a source.
const NAMING: Kinds<3> = Kinds::of([ChunkKind::Noun, ChunkKind::Wh, ChunkKind::That]);

/// The most noun groups to the left that are looked at, and the most chunks.
pub(crate) const MOST_GROUPS: usize = 5;
const MOST_CHUNKS: usize = 28;

/// Appends the candidates for the source of the cue with its head at token `i`.
pub(crate) fn candidates(view: View<'_>, cue: &CueCandidate, sentence: usize, out: &mut Vec<SourceCandidate>) {
    let page = view.page;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    let k = page.chunk_of[cue.token as usize] as usize;
    let mut add = |first: u32, end: u32, relation, chunk: usize, order: usize| {
        if end > first {
            out.push(SourceCandidate { first, end, relation, chunk: chunk as u32, order: order.min(9) as u8 });
        }
    };
    let none = SourceCandidate::none(view, cue);
    // "Reportedly" names nobody.
    if cue.sort == CueSort::Adverb {
        return out.push(none);
    }
    if cue.sort == CueSort::According && informants(view, k, chunk_end, &mut add) {
        return;
    }
    let own = &page.chunks[k];
    if own.genitive > own.first && own.genitive <= cue.token {
        add(own.first, own.genitive, Relation::Possessor, k, 0);
    }
    let verb = predicate(view, cue, chunk_first);
    // Where the gap before the cue ends: adverbs, times and a comma don't belong to the source.
    let gap = verb - page.strip.behind(GAP, chunk_first, verb).leading_ones() as usize;
    let closing = gap < verb && page.kind(gap) == ChunkKind::Comma;
    let role = apposition(view, chunk_first, verb);
    let mut order = 0;
    let far = chunk_first.max(verb.saturating_sub(MOST_CHUNKS));
    // Nobody speaks past a semicolon.
    let from = verb - page.strip.last(BREAK, far, verb).min(verb - far);
    let groups = page.strip.behind(NAMING, from, verb);
    for back in strip::from_last(groups) {
        if order == MOST_GROUPS {
            break;
        }
        let at = verb - 1 - back;
        let c = &page.chunks[at];
        match c.kind {
            ChunkKind::Noun if at >= role => {}
            ChunkKind::Noun if order > 0 && !begins(view, at, chunk_first, own.form) => order += 1,
            ChunkKind::Noun => {
                add(c.first, c.end, Relation::Left, at, order);
                let phrase = phrase_end(view, at, verb);
                if phrase > at {
                    add(c.first, page.chunks[phrase].end, Relation::LeftPhrase, at, order);
                }
                // "X saw no way out, but said", "X held a sign that said": what ends so is a clause, and no name.
                let open = [ChunkKind::Conj, ChunkKind::Prep, ChunkKind::Wh, ChunkKind::That];
                let ends = !open.contains(&page.kind(gap - 1));
                let whole = ends && !is_clause(view, at, gap) && (closing || !is_compared(view, gap - 1, at));
                let end = aside(view, phrase, gap).unwrap_or(gap);
                if end > phrase + 1 && whole && !view.token(c.first as usize).has(flag::QUOTED) {
                    let comma = (closing || end < gap) && page.strip.ahead(COMMA, at, end) != 0;
                    let end = if comma { page.chunks[end].end } else { page.chunks[end - 1].end };
                    add(c.first, end, Relation::LeftWhole, at, order);
                }
                order += 1;
            }
            _ if has_own_verb(view, at, verb) => {}
            _ => add(c.first, c.end, Relation::Relative, at, order),
        }
    }
    let mut right = k + 1;
    while right < chunk_end && right < k + 3 && (page.kind(right) == ChunkKind::Adv || view.is_particle(right)) {
        right += 1;
    }
    let before = k.checked_sub(1).filter(|b| *b >= chunk_first).map(|b| page.kind(b));
    let inverted = match before {
        // "Asked about the dam, he said"
        None => view.lexicon.cue(cue.cue).is_none_or(|c| !matches!(c.class, CueClass::Ask | CueClass::Tell)),
        Some(ChunkKind::QuoteClose) => !titled::is_given(view, k - 1),
        // "X, a clerk aged 30, said | they were": their verb.
        Some(kind) => kind == ChunkKind::Comma && !is_subject(view, right, chunk_end),
    };
    right = titled::bearer(view, right, chunk_end).unwrap_or(right);
    if inverted && right < chunk_end && page.kind(right) == ChunkKind::Noun && !awaits_verb(view, chunk_first, k) {
        let relations = [Relation::Right, Relation::RightPhrase, Relation::RightWhole];
        right::candidates(view, right, chunk_end, relations, &mut add);
    }
    let behind = (k + 1..chunk_end.min(k + 12)).find(|j| {
        page.kind(*j) == ChunkKind::Prep && *j + 1 < chunk_end && page.kind(*j + 1) == ChunkKind::Noun && {
            let key = view.token(page.chunks[*j].first as usize).key;
            // "Citing the risk posed by X": who acts is the gerund's subject.
            (key == of_ascii("by") && own.form != VerbForm::Gerund)
                || (*j == k + 1
                    && [of_ascii("to"), of_ascii("of"), of_ascii("from"), of_ascii("for"), of_ascii("among")]
                        .contains(&key))
        }
    });
    if let Some(prep) = behind {
        let relations = [Relation::Behind, Relation::BehindPhrase, Relation::BehindWhole];
        right::candidates(view, prep + 1, chunk_end, relations, &mut add);
    }
    // Whoever signs a quotation is named behind the dash, with all that stands there.
    let signed =
        out.iter().filter(|s| cue.sort == CueSort::Dash && s.relation.is_right()).max_by_key(|s| s.end).copied();
    // "In the words of X": it is X.
    let worded = cue.sort == CueSort::Noun && behind == Some(k + 1) && names_view(view.token(cue.token as usize).key);
    if let Some(signed) = signed {
        out.retain(|s| *s == signed);
    } else if worded {
        out.retain(|s| s.relation.is_behind());
    } else {
        out.push(none);
    }
}

/// Whether a finite verb stands right behind the noun group at `at` and its phrases.
fn is_subject(view: View<'_>, at: usize, end: usize) -> bool {
    let verb = if at < end { phrase_end(view, at, end) + 1 } else { end };
    verb < end && view.is_finite(verb)
}

/// Adds who is named behind the "according" at `k`: a noun group, "according to complete but unofficial | returns", or
/// words in marks, "according to “a senior official,”"; whether anybody is.
fn informants(view: View<'_>, k: usize, end: usize, add: &mut impl FnMut(u32, u32, Relation, usize, usize)) -> bool {
    let page = view.page;
    if let Some(at) = informant(view, k, end) {
        let first = page.chunks[k + 2].first;
        let relations = [Relation::Behind, Relation::BehindPhrase, Relation::BehindWhole];
        right::candidates(view, at, end, relations, &mut |_, end, relation, chunk, order| {
            add(first, end, relation, chunk, order);
        });
        return true;
    }
    let quoted = quoted_informant(view, k, end);
    quoted.inspect(|region| add(region.first, region.end, Relation::Behind, k + 2, 0)).is_some()
}

/// "According to | newly found | records": the noun group behind the preposition at `k + 1` and what describes it.
fn informant(view: View<'_>, k: usize, end: usize) -> Option<usize> {
    const DESCRIBING: Kinds<4> = Kinds::of([ChunkKind::Adj, ChunkKind::Adv, ChunkKind::Conj, ChunkKind::Verb]);
    const MOST: usize = 4;
    let (page, from) = (view.page, k + 2);
    if from >= end || page.kind(k + 1) != ChunkKind::Prep {
        return None;
    }
    // "polling by the Courier"
    let names = |at: usize| match page.kind(at) {
        ChunkKind::Noun => true,
        ChunkKind::Verb => page.chunks[at].form == VerbForm::Gerund && at == from,
        _ => false,
    };
    let at = from + page.strip.ahead(DESCRIBING, from, end.min(from + MOST)).trailing_ones() as usize;
    [at, from].into_iter().find(|at| *at < end && names(*at))
}

/// The quotation behind the preposition at `k + 1`, which nobody could have said.
fn quoted_informant(view: View<'_>, k: usize, end: usize) -> Option<&Region> {
    let page = view.page;
    let led = k + 2 < end && page.kind(k + 1) == ChunkKind::Prep;
    led.then(|| page.opened(k + 2)).flatten().filter(|r| page.closer(r) < end)
}

/// "A larger form of it, as | some writers | have said": whether an "as" behind a comma leads in the noun group at `last`.
fn is_compared(view: View<'_>, last: usize, first: usize) -> bool {
    let page = view.page;
    let subject = last - 2 * phrases_before(view, last, first);
    subject > first + 1
        && page.kind(subject - 2) == ChunkKind::Comma
        && view.token(page.chunks[subject - 1].first as usize).key == of_ascii("as")
}

/// The chunk of a cue, or that of the verb before an adjective: "X | is skeptical".
pub(crate) fn predicate(view: View<'_>, cue: &CueCandidate, first: usize) -> usize {
    let page = view.page;
    let k = page.chunk_of[cue.token as usize] as usize;
    let verb = page.before_adverbs(k, first).checked_sub(1).filter(|v| *v >= first && page.kind(*v) == ChunkKind::Verb);
    verb.filter(|_| cue.sort == CueSort::Adjective).unwrap_or(k)
}

/// "There were calls for": whether nobody is named.
pub(crate) fn is_there(view: View<'_>, at: usize) -> bool {
    view.token(view.page.chunks[at].first as usize).tag == Tag::There
}

/// "Talks broke down after the union | rejected": whether the words from the noun group at `at` on have a finite verb of
/// their own, and are no name with a relative clause or an apposition.
fn is_clause(view: View<'_>, at: usize, end: usize) -> bool {
    const JOINS: Kinds<6> = Kinds::of([
        ChunkKind::Wh,
        ChunkKind::That,
        ChunkKind::Comma,
        ChunkKind::Dash,
        ChunkKind::Open,
        ChunkKind::QuoteOpen,
    ]);
    let strip = &view.page.strip;
    // "X, a Y, | has made it his own, promising": the verb behind an aside
    if strip::from_first(strip.ahead(FINITE, at, end)).any(|far| is_behind_aside(view, at, at + far)) {
        return true;
    }
    let verb = at + strip.next(FINITE, at, end);
    // "the bill | she | signed"
    verb < end
        && strip.ahead(JOINS, at, verb) == 0
        && !(verb > at + 1
            && view.page.kind(verb - 1) == ChunkKind::Noun
            && view.page.kind(verb - 2) == ChunkKind::Noun)
}

/// "X (D-Marl) | was", "X, a Y, | has": whether the verb at chunk `verb` stands behind brackets or a pair of commas that the
/// name at `at` is followed by.
fn is_behind_aside(view: View<'_>, at: usize, verb: usize) -> bool {
    let page = view.page;
    let sign = page.before_adverbs(verb, at) - 1;
    sign > at + 2
        && match page.kind(sign) {
            ChunkKind::Close => page.kind(phrase_end(view, at, verb) + 1) == ChunkKind::Open,
            ChunkKind::Comma => page.kind(phrase_end(view, at, verb) + 1) == ChunkKind::Comma,
            _ => false,
        }
}

/// "An official who asked not to be named | said", "X, who asked, | said": whether the relative pronoun at `at` has a finite
/// verb of its own, with which the cue at `k` is not joined.
fn has_own_verb(view: View<'_>, at: usize, k: usize) -> bool {
    const JOINS: Kinds<4> = Kinds::of([ChunkKind::Conj, ChunkKind::Comma, ChunkKind::Dash, ChunkKind::Close]);
    let (page, strip) = (view.page, &view.page.strip);
    let back = strip.last(FINITE, at + 1, k);
    let is_comma = |at: usize| page.kind(at) == ChunkKind::Comma;
    let close = page.before_adverbs(k, at + 1) - 1;
    // "X, who heads a group which owns it, | said"
    let opened = || {
        let comma = at.checked_sub(strip.last(COMMA, at.saturating_sub(MOST_CHUNKS), at) + 1);
        comma.is_some_and(|c| page.kind(c + 1) == ChunkKind::Wh) && strip.count(COMMA, at, close) == 0
    };
    let closed = at > 0 && is_comma(close) && (is_comma(at - 1) || opened());
    back < strip::LONGEST && (closed || strip.ahead(JOINS, k - back, k) == 0)
}

/// Whether a clause whose verb has a `form` can begin with the noun group at `at`: a distant subject does not stand behind a verb, nor behind
/// "of" and the like.
fn begins(view: View<'_>, at: usize, chunk_first: usize, form: VerbForm) -> bool {
    const PLAIN: [u32; 8] = [
        of_ascii("of"),
        of_ascii("in"),
        of_ascii("to"),
        of_ascii("for"),
        of_ascii("at"),
        of_ascii("from"),
        of_ascii("by"),
        of_ascii("on"),
    ];
    let key = |at: usize| view.token(view.page.chunks[at].first as usize).key;
    if at == chunk_first || is_nominative(key(at)) {
        return true;
    }
    match view.page.kind(at - 1) {
        ChunkKind::Noun | ChunkKind::QuoteOpen | ChunkKind::Stop | ChunkKind::Verb => false,
        // "..., with X of Y saying"
        ChunkKind::Prep if key(at - 1) == of_ascii("with") => {
            form == VerbForm::Gerund && at > 1 && view.page.kind(at - 2) == ChunkKind::Comma
        }
        ChunkKind::Prep => !PLAIN.contains(&key(at - 1)),
        _ => true,
    }
}
