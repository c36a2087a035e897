//! Runs of words with a capital, which may be names.

use super::model::SpeakerKind;
use super::name::{Name, is_organisation, parse};
use crate::attribution::view::View;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::{KeySet, of_ascii};
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// The most words of an organisation's name.
const LONGEST: usize = 12;

const NOUNS: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Adj]);

/// What follows a company's name without a capital.
static LEGAL: Words<32> = Words::listed("plc ag sa nv se spa gmbh pty bhd ltd inc corp a.s. s.a. n.v.");

/// All names of a page, in their order; `seen` is filled with the words of names.
pub(crate) fn find(view: View<'_>, text: &str, names: &mut Vec<Name>, seen: &mut KeySet<u32>) {
    names.clear();
    seen.clear();
    let inside = |t: &&Token| t.tag == Tag::Name && t.kind == TokenKind::Word && !t.has(flag::SENTENCE_START);
    seen.extend(view.page.tokens.iter().filter(inside).map(|t| t.key));
    let mut at = 0;
    while at < view.page.tokens.len() {
        if !view.token(at).has(flag::CAPITAL) {
            at += 1;
            continue;
        }
        if !begins(view, at) && !is_seen(view, at, seen) || is_ticker(view, at) {
            at += 1;
            continue;
        }
        at = self::before(view, at, seen);
        let end = joined(view, at, run(view, text, at));
        if is_name(view, at, end, seen) {
            let name = parse(view, text, at, end);
            names.extend(name.as_ref().and_then(|n| house(view, n)));
            names.extend(name);
        }
        at = end;
    }
    settle(view, names, seen);
}

/// Leaves out common nouns with a capital that are nobody's surname: "Charter" where there is no "Anthony Charter".
fn settle(view: View<'_>, names: &mut Vec<Name>, seen: &mut KeySet<u32>) {
    seen.clear();
    let surnames = names.iter().filter(|n| n.kind == SpeakerKind::Person && !n.doubtful);
    seen.extend(surnames.map(|n| view.token(n.tail as usize - 1).key));
    names.retain(|n| !n.doubtful || seen.contains(&view.token(n.core as usize).key));
}

/// Whether a run names somebody: it has a proper noun, or ends like an organisation; "First," does not.
fn is_name(view: View<'_>, at: usize, end: usize, seen: &KeySet<u32>) -> bool {
    let tokens = &view.page.tokens[at..end];
    let first = &tokens[0];
    let known = seen.contains(&first.key) || view.person_bits(at) & person::GIVEN != 0;
    let comma = view.token_is(end, TagSet::of(&[Tag::Comma]));
    if tokens.len() == 1 && first.has(flag::SENTENCE_START) && comma && !known && !is_told_of(view, at) {
        return false;
    }
    let proper = |t: &Token| t.kind == TokenKind::Word && (t.tag == Tag::Name || seen.contains(&t.key));
    let organised = tokens.len() > 1 && is_organisation(view, end - 1) && view.token(end - 1).has(flag::CAPITAL);
    organised || tokens.iter().any(proper)
}

/// "Drelling, | its spokeswoman", "Sembrano, | who plays", "Talavou, | 71,": whether an unknown word is told more of behind its comma,
/// as a name is.
fn is_told_of(view: View<'_>, at: usize) -> bool {
    static MORE: Words<16> = Words::listed("who whose its his her their a an");
    let tells = |t: &Token| MORE.contains(t.key) || t.kind == TokenKind::Number && t.len <= 2;
    view.token(at).entry == 0 && view.page.tokens.get(at + 2).is_some_and(tells)
}

/// What stands behind a time of day.
static CLOCKS: Words<16> = Words::listed("gmt utc est edt pst pdt bst cet");

/// Whether a word can stand in a name.
fn is_capital(view: View<'_>, at: usize) -> bool {
    const OTHERS: TagSet = TagSet::of(&[Tag::Adj, Tag::Noun, Tag::Nouns, Tag::Vbg, Tag::Vbn]);
    let token = view.token(at);
    if token.has(flag::TIME) || CLOCKS.contains(token.key) {
        return false;
    }
    let starts = token.has(flag::SENTENCE_START) && view.person_bits(at) & person::PEOPLE == 0;
    let word = token.kind == TokenKind::Word && token.has(flag::CAPITAL) && token.tag.is_in(OTHERS);
    token.tag == Tag::Name || word && !starts
}

fn begins(view: View<'_>, at: usize) -> bool {
    view.token(at).kind == TokenKind::Word && is_capital(view, at)
}

/// Whether a word that begins a sentence, where it has a capital anyhow, names somebody elsewhere.
fn is_seen(view: View<'_>, at: usize, seen: &KeySet<u32>) -> bool {
    let token = view.token(at);
    let starts = token.has(flag::SENTENCE_START) && token.has(flag::CAPITAL) && token.tag.is_in(NOUNS);
    let acts = || view.token_is(at + 1, TagSet::FINITE);
    starts && !token.has(flag::TIME) && seen.contains(&token.key) && (!view.lexicon.is_common(token) || acts())
}

/// "<HWC.N>"
fn is_ticker(view: View<'_>, at: usize) -> bool {
    const OPENS: u32 = of_ascii("<");
    at > 0 && view.token(at - 1).key == OPENS || at > 1 && view.token(at - 2).key == OPENS
}

/// "Apple | Computer Inc.": where a name begins whose first word begins the sentence, too.
fn before(view: View<'_>, at: usize, seen: &KeySet<u32>) -> usize {
    let Some(first) = at.checked_sub(1) else { return at };
    let token = view.token(first);
    let noun = token.has(flag::SENTENCE_START) && token.has(flag::CAPITAL) && token.tag == Tag::Noun;
    let same = view.page.chunk_of[first] == view.page.chunk_of[at];
    let company =
        (at..view.page.chunk_around(at as u32).end as usize).any(|k| view.person_bits(k) & person::COMPANY != 0);
    let title = view.noun_bits(first) & !noun::ORGANISATION != 0;
    if noun && same && !title && (company || seen.contains(&token.key)) { first } else { at }
}

/// Where the run of words with a capital that begins at a token ends, inside its chunk.
fn run(view: View<'_>, text: &str, at: usize) -> usize {
    let limit = view.page.chunk_around(at as u32).end as usize;
    let sign = |k: usize| [of_ascii("&"), of_ascii("&amp;")].contains(&view.token(k).key);
    let and = |k: usize| sign(k) && k + 1 < limit && is_capital(view, k + 1);
    // "McDonald's Corp.", "Standard & Poor's said"
    let owns = |k: usize| {
        let company = k + 1 < limit && view.person_bits(k + 1) & person::COMPANY != 0 && is_capital(view, k + 1);
        view.token(k).tag == Tag::Gen && (company || k + 1 == limit && (at..k).any(sign))
    };
    let legal = |k: usize| LEGAL.contains(view.token(k).key);
    if is_origin(text, view.token(at)) {
        return at + 1;
    }
    let mut end = at + 1;
    while end < limit && (is_capital(view, end) || and(end) || legal(end) || owns(end)) {
        if is_origin(text, view.token(end)) {
            break;
        }
        end += 1;
    }
    while end > at + 1 && view.token(end - 1).kind == TokenKind::Mark && !view.token(end - 1).has(flag::CLOSES) {
        end -= 1;
    }
    // "Corp. a.s." behind the group's own end
    end
}

/// "Marl-born", "London-based": no part of a name.
fn is_origin(text: &str, token: &Token) -> bool {
    const ENDS: [&str; 7] = ["-born", "-based", "-led", "-backed", "-owned", "-run", "-educated"];
    token.has(flag::HYPHEN) && ENDS.iter().any(|end| token.span().of(text).ends_with(end))
}

/// "Department | of Justice", "Club | for Growth": where the name ends that an organisation's word begins.
fn joined(view: View<'_>, at: usize, mut end: usize) -> usize {
    static LINKS: Words<8> = Words::listed("of for on");
    let tokens = &view.page.tokens;
    let key = |k: usize| tokens.get(k).map_or(0, |t| t.key);
    let names = person::GIVEN | person::PLACE | person::PEOPLE;
    let subject = |k: usize| {
        k < tokens.len() && begins(view, k) && view.lexicon.is_common(&tokens[k]) && view.person_bits(k) & names == 0
    };
    // "Food | and Drug Administration"
    if key(end) == of_ascii("and")
        && end - at <= 2
        && (at..end + 2).all(|k| k == end || subject(k))
        && !is_organisation(view, end - 1)
    {
        let limit = view.page.chunk_around(end as u32 + 1).end as usize;
        let last = (end + 2..limit).find(|k| !is_capital(view, *k)).unwrap_or(limit);
        if last > end + 2 && is_organisation(view, last - 1) {
            end = last;
        }
    }
    while is_organisation(view, end - 1) && LINKS.contains(key(end)) && end - at < LONGEST {
        let next = end + 1 + usize::from(key(end + 1) == of_ascii("the"));
        if next >= tokens.len() || !begins(view, next) {
            break;
        }
        let limit = view.page.chunk_around(next as u32).end as usize;
        end = (next + 1..limit).find(|k| !is_capital(view, *k)).unwrap_or(limit);
        // "Ministry of Trade | and Industry"
        let second = end + 1;
        if key(end) == of_ascii("and") && subject(second) && subject(next) {
            let limit = view.page.chunk_around(second as u32).end as usize;
            end = (second + 1..limit).find(|k| !is_capital(view, *k)).unwrap_or(limit);
        }
    }
    end
}

/// "International Monetary Fund | Managing Director Roe", "UAW | President Roe": the organisation before a title.
fn house(view: View<'_>, name: &Name) -> Option<Name> {
    let titles = name.first as usize..name.core as usize;
    let caps = |k: usize| view.token(k).has(flag::ALL_CAPS) && view.token(k).len > 1;
    let last = titles.clone().rev().find(|k| is_organisation(view, *k) && *k > titles.start || caps(*k))?;
    let (first, end) = (if caps(last) { last } else { titles.start }, last + 1);
    Some(Name {
        first: first as u32,
        core: first as u32,
        tail: end as u32,
        shown: end as u32,
        end: end as u32,
        title: u32::MAX,
        head: last as u32,
        kind: SpeakerKind::Organisation,
        gender: None,
        ..*name
    })
}
