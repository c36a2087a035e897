//! "...," X said; "...," said X; "...," according to X.

use super::{Reporting, Shape, Spot, identity, verbs};
use crate::attribution::page::Page;
use crate::attribution::source::naming::{aside, awaits_verb};
use crate::attribution::source::titled;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::VERB;
use crate::lexicon::entry::{is_indefinite, noun};
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TokenKind};

/// What the words for a speaker are made of, and the most chunks of them.
const NAMING: [ChunkKind; 7] = [
    ChunkKind::Noun,
    ChunkKind::Prep,
    ChunkKind::Conj,
    ChunkKind::Adj,
    ChunkKind::Open,
    ChunkKind::Close,
    ChunkKind::Other,
];
const SPEAKER: usize = 9;
/// The most chunks of an apposition between a speaker and the verb.
const APPOSITION: usize = 20;

/// The reporting clause right behind a quotation, or behind more of its sentence.
pub(super) fn clause(spot: Spot<'_>) -> Option<Reporting> {
    beside(spot).or_else(|| trailing(spot))
}

/// “A” in the long run, X said: the clause that ends a sentence which a quotation begins.
fn trailing(spot: Spot<'_>) -> Option<Reporting> {
    let Spot { view, region, sentence, end, .. } = spot;
    let page = view.page;
    if !spot.begins() || region.is_pointed(&page.tokens) || region.end >= page.sentences[sentence].end {
        return None;
    }
    let from = page.chunk_of[region.end as usize] as usize;
    let stops = |k: &usize| matches!(page.kind(*k), ChunkKind::QuoteOpen | ChunkKind::Stop);
    let end = (from..end).find(stops).unwrap_or(end);
    let spot = Spot { end, ..spot };
    // The last comma first: "in the north, the south and the west, X said".
    (from + 1..end).rev().filter(|k| page.kind(k - 1) == ChunkKind::Comma).find_map(|k| {
        let inverts = verbs::is_reporting(view, k);
        if inverts { inverted(spot, k) } else { (page.kind(k) == ChunkKind::Noun).then(|| straight(spot, k, None))? }
    })
}

/// The reporting clause right behind a quotation.
fn beside(spot: Spot<'_>) -> Option<Reporting> {
    let Spot { view, region, sentence, end, .. } = spot;
    let page = view.page;
    if region.end >= page.sentences[sentence].end {
        return None;
    }
    if !region.is_pointed(&page.tokens) {
        return unpointed(spot);
    }
    let mut k = page.chunk_of[region.end as usize] as usize;
    k += usize::from(page.kind(k) == ChunkKind::Comma);
    if k >= end || page.chunks[k].first < region.end {
        return None;
    }
    // “...,” as X put it
    let as_ = view.token(page.chunks[k].first as usize).key == of_ascii("as");
    k += usize::from(as_ && k + 1 < end && page.kind(k + 1) == ChunkKind::Noun);
    let identity = identity::clause(spot, k);
    if identity.is_some() {
        return identity;
    }
    if subordinate(spot) {
        return None;
    }
    let whole = whole(spot);
    let first = page.chunks[k].first;
    let cries = || whole.is_some() && verbs::brings_quotation(view, k);
    if verbs::is_reporting(view, k)
        || (whole == Some(TokenKind::Comma) && page.chunks[k].finite && verbs::may_cue(view, k))
        || cries()
    {
        inverted(spot, k)
    } else if view.token(first as usize).key == of_ascii("according") {
        Some(spot.made(first, Shape::According))
    } else if page.kind(k) == ChunkKind::Noun || (modifies(page, k) && page.kind(k + 1) == ChunkKind::Noun) {
        straight(spot, k, whole)
    } else {
        titled::bearer(view, k, end).and_then(|_| straight(spot, k, whole))
    }
}

/// "...," retired Gen. X said; "...," that man said; "...," even X said: whether the chunk `k` can belong to a name behind it.
fn modifies(page: &Page, k: usize) -> bool {
    let chunk = &page.chunks[k];
    let past = matches!(chunk.form, VerbForm::Participle | VerbForm::Finite);
    let participle = chunk.kind == ChunkKind::Verb && past && chunk.end == chunk.first + 1;
    let even = || page.tokens[chunk.first as usize].key == of_ascii("even");
    k + 1 < page.chunks.len() && (participle || matches!(chunk.kind, ChunkKind::Adj | ChunkKind::That) || even())
}

/// “A” states X: a verb of speaking right behind a whole quotation that lacks its comma.
fn unpointed(spot: Spot<'_>) -> Option<Reporting> {
    let Spot { view, region, .. } = spot;
    let page = view.page;
    let k = page.chunk_of[region.end as usize] as usize;
    if !spot.begins() {
        let whole = region.first == page.sentences[spot.sentence].first && region.kind != QuoteKind::Title;
        return whole.then(|| identity::clause(spot, k))?;
    }
    let says = page.chunks[k].finite && verbs::is_reporting(view, k);
    if says { inverted(spot, k) } else { identity::clause(spot, k) }
}

/// While X said it “...,” Y wept: whether the quotation stands in what a clause in front of the sentence's own reports.
fn subordinate(spot: Spot<'_>) -> bool {
    const LINKS: [u32; 5] =
        [of_ascii("while"), of_ascii("although"), of_ascii("though"), of_ascii("when"), of_ascii("after")];
    let Spot { view, region, first, .. } = spot;
    let page = view.page;
    let opener = page.chunk_of[region.first as usize] as usize;
    let linked = opener > first + 2 && LINKS.contains(&view.token(page.chunks[first].first as usize).key);
    linked && (first + 2..opener).any(|k| page.chunks[k].finite && verbs::is_reporting(view, k))
}

/// Said X: the verb at chunk `k`.
fn inverted(spot: Spot<'_>, k: usize) -> Option<Reporting> {
    let Spot { view, first, end, .. } = spot;
    // "..., citing “...,” said that he": a clause behind the verb is its content, and no speaker.
    let at = k + 1 + usize::from(k + 1 < end && view.is_particle(k + 1));
    let named = at < end
        && (view.page.kind(at) == ChunkKind::Noun || titled::bearer(view, at, end).is_some())
        && view.complement(at, end) != of_ascii("clause")
        && view.page.chunks[k].form != VerbForm::Gerund
        && !verbs::puts_it(view, k)
        && !awaits_verb(view, first, k);
    named.then(|| spot.made(view.page.chunks[k].head, Shape::CueSource))
}

/// X said; X, a Y, said: the speaker from chunk `k` on.
fn straight(spot: Spot<'_>, k: usize, whole: Option<TokenKind>) -> Option<Reporting> {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let head = titled::bearer(view, k, end).unwrap_or(k);
    let most = end.min(head + SPEAKER);
    let named = (head + 1..most).find(|j| !NAMING.contains(&page.kind(*j))).unwrap_or(most);
    if k == head && is_thing(spot, head, named) {
        return straight(spot, named + 1, whole);
    }
    let reports = |verb: usize| verbs::is_reporting(view, verb) || verbs::chained(view, verb, end).is_some();
    let (last, verb) = if named < end && page.kind(named) == ChunkKind::Comma {
        let closed = (named + 1..end.min(named + APPOSITION))
            .find(|j| page.kind(*j) == ChunkKind::Comma && *j + 1 < end && reports(*j + 1));
        let close = closed.or_else(|| unclosed(spot, named)).or_else(|| resident(spot, named))?;
        let broken = |j: usize| matches!(page.kind(j), ChunkKind::Stop | ChunkKind::Semicolon);
        if (named..close).any(broken) {
            return None;
        }
        // "X, for her part, said"
        let told = aside(view, named - 1, close).map(|comma| if comma == named { named - 1 } else { comma });
        (told.unwrap_or(close), verbs::chained(view, close + 1, end).unwrap_or(close + 1))
    } else if named < end
        && (!reports(named) || claims_to_be(page, named))
        && let Some(verb) = described(spot, named)
    {
        (verb - 1, verb)
    } else {
        let between = |j: &usize| matches!(page.kind(*j), ChunkKind::Adv | ChunkKind::Time);
        let verb = (named..end.min(named + 2)).find(|j| !between(j))?;
        let chained = verbs::chained(view, verb, end);
        if chained.is_none() && !verbs::is_reporting(view, verb) && !reports_whole(spot, verb, whole) {
            return None;
        }
        // "X on Monday said"
        let timed = page.kind(named) == ChunkKind::Time && page.kind(named - 1) == ChunkKind::Prep;
        (named - 1 - usize::from(timed), chained.unwrap_or(verb))
    };
    let shape = Shape::SourceCue(page.chunks[k].first, page.chunks[last].end);
    // “A,” X wrote: “B.”
    let splits = spot.begins() && verb + 2 < end && page.kind(verb + 1) == ChunkKind::Colon;
    let ends = verbs::ends_clause(view, verb, end) || (splits && page.kind(verb + 2) == ChunkKind::QuoteOpen);
    (ends && !titles(spot, verb)).then(|| spot.made(page.chunks[verb].head, shape))
}

/// On “The Night Desk,” X said, “...”: whether the quotation is a title, and the verb brings another.
fn titles(spot: Spot<'_>, verb: usize) -> bool {
    const NEAR: usize = 8;
    let Spot { view, region, sentence, end, .. } = spot;
    let page = view.page;
    let title = region.kind == QuoteKind::Title && region.first > page.sentences[sentence].first;
    let sign = |k: usize| matches!(page.kind(k), ChunkKind::Comma | ChunkKind::Colon);
    title && (verb + 2..end.min(verb + NEAR)).any(|k| page.kind(k) == ChunkKind::QuoteOpen && sign(k - 1))
}

/// "A worker who gave her name only as Marie | said", "a person briefed on it who must not speak | told", "a lawyer acting for
/// the family | said": the verb of speaking behind a clause that begins at the chunk `at` and tells more of the speaker.
fn described(spot: Spot<'_>, at: usize) -> Option<usize> {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let relative = page.kind(at) == ChunkKind::Wh;
    let participle = page.kind(at) == ChunkKind::Verb
        && match page.chunks[at].form {
            VerbForm::Participle => true,
            VerbForm::Gerund => !verbs::is_reporting(view, at) || claims_to_be(page, at),
            _ => false,
        };
    let whole = |k: &usize| {
        let kind = page.kind(*k);
        NAMING.contains(&kind)
            || matches!(kind, ChunkKind::Verb | ChunkKind::Wh | ChunkKind::That | ChunkKind::Adv | ChunkKind::Time)
    };
    let told = (at + 1..end.min(at + APPOSITION)).take_while(whole);
    let verb = told.filter(|k| page.chunks[*k].finite && verbs::is_reporting(view, *k)).last()?;
    let own = participle || (relative && page.strip.count(VERB, at, verb) > 0);
    own.then_some(verb)
}

/// "A man claiming | to be the owner"
fn claims_to_be(page: &Page, at: usize) -> bool {
    let next = page.chunks.get(at + 1).filter(|c| c.kind == ChunkKind::Verb && c.form == VerbForm::Infinitive);
    next.is_some() && page.chunks[at].form == VerbForm::Gerund
}

/// "A record for the town, | Roe said": whether the noun group at `at`, up to the comma, tells more of what is said than of
/// who says it.
fn is_thing(spot: Spot<'_>, at: usize, comma: usize) -> bool {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let [opener, head] = [page.chunks[at].first, page.chunks[at].head].map(|t| view.token(t as usize));
    let thing = is_indefinite(opener.key) && matches!(head.tag, Tag::Noun | Tag::Nouns);
    let named = comma + 2 < end
        && page.kind(comma) == ChunkKind::Comma
        && matches!(view.token(page.chunks[comma + 1].head as usize).tag, Tag::Name | Tag::Pron);
    thing
        && named
        && verbs::is_reporting(view, comma + 2)
        && view.noun_bits(page.chunks[at].head as usize) & noun::SOMEBODY == 0
}

/// The last chunk of an apposition without its second comma: "Owen Platt, at the broker Marlin told".
fn unclosed(spot: Spot<'_>, comma: usize) -> Option<usize> {
    let Spot { view, end, .. } = spot;
    let verb = (comma + 1..end.min(comma + SPEAKER)).find(|j| !NAMING.contains(&view.page.kind(*j)))?;
    // "A larger form of it, as some writers have said"
    let compared = view.token(view.page.chunks[comma + 1].first as usize).key == of_ascii("as");
    (verb > comma + 1 && !compared && verbs::is_reporting(view, verb) && view.page.chunks[verb].finite)
        .then(|| verb - 1)
}

/// The last chunk of "the Tennick, Ohio, native": a noun behind a place in two parts.
fn resident(spot: Spot<'_>, comma: usize) -> Option<usize> {
    let Spot { view, end, .. } = spot;
    let (place, noun) = (comma + 1, comma + 3);
    let made = noun + 1 < end
        && [place, noun].iter().all(|k| view.page.kind(*k) == ChunkKind::Noun)
        && view.page.kind(noun - 1) == ChunkKind::Comma
        && view.page.chunks[noun].end == view.page.chunks[noun].first + 1
        && view.token(view.page.chunks[noun].head as usize).tag == Tag::Noun;
    (made && verbs::is_reporting(view, noun + 1)).then_some(noun)
}

/// The stop or comma at the end of a quotation that is speech from the start of its sentence on, so that other verbs
/// than those of saying may report it.
fn whole(spot: Spot<'_>) -> Option<TokenKind> {
    let Spot { view, region, .. } = spot;
    let inner = region.end.checked_sub(2).map(|k| view.token(k as usize).kind)?;
    (spot.begins() && matches!(inner, TokenKind::Comma | TokenKind::Stop)).then_some(inner)
}

/// Whether a verb that is none of saying reports a whole quotation: "..., Owen Platt started.", "...!" he urged them.
fn reports_whole(spot: Spot<'_>, verb: usize, whole: Option<TokenKind>) -> bool {
    let Spot { view, end, .. } = spot;
    let page = view.page;
    let chunk = &page.chunks[verb];
    let last = verb + 1 >= end || matches!(page.kind(verb + 1), ChunkKind::Stop | ChunkKind::Comma);
    let past = matches!(chunk.form, VerbForm::Finite | VerbForm::Participle);
    chunk.kind == ChunkKind::Verb
        && match whole {
            Some(TokenKind::Comma) if last && past => true,
            // “Why?” The council is planning a mill: a sentence of its own.
            Some(_) => {
                let acts = view.token(chunk.head as usize).tag == Tag::Vbg;
                chunk.finite && !acts && verbs::may_cue(view, verb)
            }
            None => false,
        }
}
