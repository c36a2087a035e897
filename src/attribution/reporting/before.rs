//! X said, "..."; said X, "..."; X: "...".

use super::{Reporting, Shape, Spot, verbs};
use crate::attribution::source::phrases_before;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::circumstance;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{CLOSER, COMMA, FINITE, SUBJECT};
use crate::quotation::QuoteKind;
use crate::text::hash::of_ascii;
use crate::text::{Tag, flag};

/// The reporting clause right before a quotation.
pub(super) fn clause(spot: Spot<'_>) -> Option<Reporting> {
    let Spot { view, region, sentence, first, .. } = spot;
    let page = view.page;
    if region.first <= page.sentences[sentence].first {
        return None;
    }
    let opener = page.chunk_of[region.first as usize] as usize;
    let mut beside = opener.checked_sub(1).filter(|k| *k >= first)?;
    let sign = page.kind(beside);
    let led = matches!(sign, ChunkKind::Colon | ChunkKind::Comma | ChunkKind::Semicolon);
    if led {
        beside = beside.checked_sub(1).filter(|k| *k >= first)?;
    }
    if beside > first && verbs::is_read(view, beside, first) {
        return Some(spot.made(page.chunks[beside].head, Shape::Written));
    }
    let put = sign == ChunkKind::Comma && beside > first && region.is_long() && verbs::puts_it(view, beside - 1);
    let whole = put || region.is_pointed(&page.tokens) || page.ends_sentence(region, sentence);
    if !whole || region.kind != QuoteKind::Speech || beside == first && !led {
        return None;
    }
    let apart = beside == first || page.kind(beside - 1) == ChunkKind::Dash;
    if sign == ChunkKind::Colon && page.kind(beside) == ChunkKind::Noun && apart {
        return name(spot, beside);
    }
    // "Said of the dam “It leaks.”"
    let capital = view.token(region.first as usize + 1).has(flag::CAPITAL);
    let far = led || (capital && region.is_long());
    let mut k = if far { verbs::verb_before(view, beside, first) } else { beside };
    if led && let Some(verb) = before_addressee(spot, k).or_else(|| before_aside(spot, k, beside)) {
        k = verb;
    }
    if k < beside && is_occasion(spot, k) {
        return None;
    }
    if !verbs::is_reporting(view, k)
        && let Some(clause) = fronted(spot, sign)
    {
        return Some(clause);
    }
    let told = led && k + 1 == beside && view.token(page.chunks[beside].head as usize).tag == Tag::Pron;
    let told = reports(spot, k, told || (led && k == beside))
        || ((far || (capital && k == beside)) && is_said(spot, k))
        || (led && is_carried(spot, k, beside));
    told.then(|| verb(spot, k, led))?
}

/// Said X, a Y who saw it: “...”; asked one who had been there: “...”: the verb of speaking that the sentence begins with,
/// where the words before the colon have no other.
fn fronted(spot: Spot<'_>, sign: ChunkKind) -> Option<Reporting> {
    let Spot { view, first, .. } = spot;
    let page = view.page;
    let verb = &page.chunks[first];
    let named = sign == ChunkKind::Colon && verb.kind == ChunkKind::Verb && page.kind(first + 1) == ChunkKind::Noun;
    let bare = verb.end == verb.first + 1 && verb.form != VerbForm::Gerund;
    (named && bare && verbs::is_reporting(view, first)).then(|| spot.made(verb.head, Shape::BeforeInverted))
}

/// “...,” X said while accusing Y, “...”: whether the verb `k` tells when something is said whose verb stands behind a
/// quotation before it.
fn is_occasion(spot: Spot<'_>, k: usize) -> bool {
    const LEADS: [u32; 4] = [of_ascii("while"), of_ascii("after"), of_ascii("before"), of_ascii("when")];
    let Spot { view, first, .. } = spot;
    let page = view.page;
    let leads = |link: usize| link > first && LEADS.contains(&view.token(page.chunks[link].first as usize).key);
    let verb = k.checked_sub(2).filter(|_| page.chunks[k].form == VerbForm::Gerund && leads(k - 1));
    verb.is_some_and(|v| verbs::is_reporting(view, v) && page.strip.ahead(CLOSER, first, v) != 0)
}

/// X told a meeting opening the fair, “...”: the verb of telling before an addressee that the verb `k` tells more of.
fn before_addressee(spot: Spot<'_>, k: usize) -> Option<usize> {
    let Spot { view, first, .. } = spot;
    let page = view.page;
    let addressee = k.checked_sub(1).filter(|at| *at > first && page.kind(*at) == ChunkKind::Noun)?;
    let verb = (addressee - 2 * phrases_before(view, addressee, first)).checked_sub(1).filter(|at| *at > first)?;
    (page.chunks[k].form == VerbForm::Gerund && verbs::takes_addressee(view, verb) && verbs::is_reporting(view, verb))
        .then_some(verb)
}

/// X said, referring to the plan, “...”; X said, as he left, “...”: the verb of speaking before a comma that lacks a
/// content, where the clause around the verb `k` tells more of it.
fn before_aside(spot: Spot<'_>, k: usize, beside: usize) -> Option<usize> {
    let Spot { view, first, .. } = spot;
    let (page, strip) = (view.page, &view.page.strip);
    let comma = (beside + 1).checked_sub(strip.last(COMMA, first, beside) + 2).filter(|c| *c > first + 1)?;
    let verb = verbs::verb_before(view, comma - 1, first);
    // "She said, he told us, “...”"; "“...,” she said, adding, “...”"; "she scolded them, saying, “...”"
    let speaks = |at: usize| verbs::is_reporting(view, at);
    let taken = strip.ahead(CLOSER, first, comma) != 0 || strip.ahead(FINITE, first, verb) != 0 || verb + 1 < comma;
    let own = k < comma || (speaks(k) && (page.kind(k - 1) == ChunkKind::Noun || (k == beside && taken)));
    let plain = matches!(page.chunks[verb].form, VerbForm::Finite | VerbForm::Participle);
    // "As X reported, the dam is thin, “...”": the clause is what X reported.
    let own = own || page.strip.has(SUBJECT, comma + 1);
    let named = verb > first
        && matches!(page.kind(verb - 1), ChunkKind::Noun | ChunkKind::Adv | ChunkKind::Conj | ChunkKind::Comma);
    let lacks = page.kind(verb + 1) != ChunkKind::Noun || verbs::takes_addressee(view, verb);
    (!own && named && plain && lacks && speaks(verb)).then_some(verb)
}

/// X opened the debate in a letter, “...”: whether the words before the sign tell what the quotation stands in.
fn is_carried(spot: Spot<'_>, k: usize, beside: usize) -> bool {
    let page = spot.view.page;
    spot.region.is_long()
        && k + 1 < beside
        && page.kind(beside) == ChunkKind::Noun
        && page.chunks[k].form == VerbForm::Finite
        && page.chunks[k].finite
        && k > spot.first
        && page.kind(k - 1) == ChunkKind::Noun
        && circumstance::begins(&page.tokens, &page.chunks[beside - 1..])
}

/// "Owen Platt: “...”", at the start or behind a dash or another quotation.
fn name(spot: Spot<'_>, k: usize) -> Option<Reporting> {
    let page = spot.view.page;
    let chunk = &page.chunks[k];
    let head = spot.view.token(chunk.head as usize);
    let turns = page.tokens[..chunk.first as usize].last().is_some_and(|t| t.has(flag::CLOSES));
    let capital = (k > spot.first || turns) && head.has(flag::CAPITAL);
    let named = (head.tag == Tag::Name || capital) && spot.region.is_long();
    named.then(|| spot.made(chunk.end, Shape::Colon(chunk.first, chunk.end)))
}

/// Whether the verb at chunk `k` reports; right before the sign, or with a pronoun between, any cue does: "the minutes
/// showed, “...”", "he chided them, “...”".
fn reports(spot: Spot<'_>, k: usize, beside: bool) -> bool {
    let verb = &spot.view.page.chunks[k];
    verbs::is_reporting(spot.view, k)
        || (verb.form == VerbForm::Modal && verb.kind == ChunkKind::Verb && verbs::speaks(spot.view, verb.head))
        || (beside
            && matches!(verb.form, VerbForm::Finite | VerbForm::Gerund)
            && spot.region.is_long()
            && verbs::may_cue(spot.view, k))
}

/// "Got up to say, “...”"; "was asked by X, “...”"
fn is_said(spot: Spot<'_>, k: usize) -> bool {
    let verb = &spot.view.page.chunks[k];
    let agent = verb.form == VerbForm::Passive && verbs::names_agent(spot.view, k);
    let said = verb.form == VerbForm::Infinitive || agent;
    said && verb.kind == ChunkKind::Verb && verbs::speaks(spot.view, verb.head)
}

/// X said, or said X.
fn verb(spot: Spot<'_>, k: usize, led: bool) -> Option<Reporting> {
    let Spot { view, first, .. } = spot;
    let page = view.page;
    let verb = &page.chunks[k];
    let fronted = k == first || matches!(page.kind(k - 1), ChunkKind::Comma | ChunkKind::Conj);
    let named = page.kind(k + 1) == ChunkKind::Noun && !verbs::puts_it(view, k);
    let inverted = led && fronted && named && verb.form != VerbForm::Gerund;
    // "Because of the flood, said X, “...”": both parts are the content.
    if inverted && k > first + 2 {
        return None;
    }
    Some(spot.made(verb.head, if inverted { Shape::BeforeInverted } else { Shape::Before }))
}
