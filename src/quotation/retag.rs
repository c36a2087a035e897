//! Verbs of speaking beside a quotation: "..., the report notes" and "The sign reads “...”", where a tagger that knows
//! nothing of quotations takes the verb for a noun.

use super::Region;
use super::naming;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// The most words of a speaker between a quotation and the verb behind it.
const SPEAKER_WORDS: usize = 8;
const SUBJECT: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name, Tag::Pron, Tag::Num]);
const MISTAKEN: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Vbn, Tag::Vb, Tag::Adj, Tag::Name]);

/// Gives the verbs of speaking right behind and right before each quotation a verb's tag. `speaks` tells them by their
/// word, `utters` all that can tell of an utterance.
pub(crate) fn retag(
    tokens: &mut [Token],
    regions: &[Region],
    speaks: impl Fn(&Token) -> bool,
    utters: impl Fn(&Token) -> bool,
) {
    // "the minister demands" beside a quotation: a plural behind a noun is hardly anything else.
    let tells = |t: &Token| if t.tag == Tag::Nouns { utters(t) } else { speaks(t) };
    for region in regions {
        if let Some(name) = name(tokens, region, &speaks) {
            tokens[name].tag = Tag::Name;
        }
        if let Some(participle) = titling(tokens, region) {
            tokens[participle].tag = Tag::Vbn;
        }
        let verb = behind(tokens, region, &speaks, &tells).or_else(|| before(tokens, region, &tells));
        if let Some(verb) = verb.or_else(|| joined(tokens, region, &speaks)).or_else(|| calling(tokens, region)) {
            tokens[verb].tag = verbal(&tokens[verb]);
        }
    }
}

/// "A film entitled “Cold Water”", "a group called “Cold Water” said": the participle that gives a name, which is no verb
/// of a clause.
fn titling(tokens: &[Token], region: &Region) -> Option<usize> {
    let i = (region.first as usize).checked_sub(1)?;
    let key = tokens[i].key;
    let verb = || tokens.get(region.end as usize).is_some_and(|t| t.tag.is_in(TagSet::FINITE));
    let names = tokens[i].tag == Tag::Vbd && (naming::titles(key) || (naming::names(key) && verb()));
    names.then_some(i)
}

/// "...," Will said; "...," said So: a capital right behind a quotation's comma is a name, whatever else the word is.
fn name(tokens: &[Token], region: &Region, speaks: &impl Fn(&Token) -> bool) -> Option<usize> {
    const SMALL: TagSet =
        TagSet::of(&[Tag::Prep, Tag::Conj, Tag::Adv, Tag::To, Tag::Modal, Tag::Det, Tag::Wh, Tag::Other]);
    let first = region.end as usize;
    let line = tokens.get(first..first + 2)?;
    let comma = tokens[..first].iter().rev().find(|t| t.kind != TokenKind::Mark)?.kind == TokenKind::Comma;
    let small = |t: &Token| t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START) && t.tag.is_in(SMALL);
    if !comma {
        return None;
    }
    if small(&line[0]) && speaks(&line[1]) {
        return Some(first);
    }
    (speaks(&line[0]) && small(&line[1]) && !line[0].has(flag::CAPITAL)).then_some(first + 1)
}

/// "..., notes Owen Platt."; "..., Owen Platt notes.": the verb ends the clause, or what follows can't be its content.
fn behind(
    tokens: &[Token],
    region: &Region,
    speaks: &impl Fn(&Token) -> bool,
    tells: &impl Fn(&Token) -> bool,
) -> Option<usize> {
    let pointed = region.is_pointed(tokens);
    let whole = region.is_long() && tokens[region.first as usize].has(flag::SENTENCE_START);
    if !pointed && !whole {
        return None;
    }
    let mut first = region.end as usize;
    first += usize::from(tokens.get(first).is_some_and(|t| t.kind == TokenKind::Comma));
    let line = &tokens[first.min(tokens.len())..(first + SPEAKER_WORDS).min(tokens.len())];
    let named = |t: &Token| t.tag == Tag::Name && t.has(flag::CAPITAL);
    let verb = |t: &Token| (t.tag == Tag::Nouns && names(&line[1])) || (t.tag == Tag::Noun && named(&line[1]));
    // "..., author Ines Falk said"
    let mut clause = line.iter().skip(1).take_while(|t| !matches!(t.kind, TokenKind::Stop | TokenKind::Comma));
    let mut told = || clause.any(|t| speaks(t) && t.tag.is_in(TagSet::FINITE));
    if line.len() > 1 && speaks(&line[0]) && mistaken(&line[0]) && verb(&line[0]) && !told() {
        return Some(first);
    }
    if !pointed {
        return None;
    }
    let words = line.iter().take_while(|t| matches!(t.kind, TokenKind::Word | TokenKind::Clitic)).count();
    let at = (1..words).find(|k| {
        let follower = tokens.get(first + k + 1);
        tells(&line[*k])
            && line[k - 1].tag.is_in(SUBJECT)
            && follower.is_none_or(|t| matches!(t.kind, TokenKind::Stop | TokenKind::Comma) || t.tag == Tag::Prep)
    })?;
    let no_verb_before = line[..at].iter().all(|t| !t.tag.is_in(TagSet::FINITE));
    (no_verb_before && mistaken(&line[at])).then_some(first + at)
}

/// He called it “A” and claims that B: the verb behind a conjunction, with its content.
fn joined(tokens: &[Token], region: &Region, speaks: &impl Fn(&Token) -> bool) -> Option<usize> {
    let line = tokens.get(region.end as usize..region.end as usize + 3)?;
    let follows = line[2].has(flag::OPENS) || line[2].tag == Tag::To || line[2].key == of_ascii("that");
    let verb = line[0].tag == Tag::Conj && line[1].tag == Tag::Nouns && speaks(&line[1]) && follows;
    verb.then_some(region.end as usize + 1)
}

/// "What the wardens call a “gift”": a verb that may be a noun.
fn calling(tokens: &[Token], region: &Region) -> Option<usize> {
    const CALLS: [u32; 4] = [of_ascii("call"), of_ascii("calls"), of_ascii("label"), of_ascii("labels")];
    const NEAR: usize = 4;
    let opener = region.first as usize;
    let verb = (opener.saturating_sub(NEAR)..opener).rfind(|k| CALLS.contains(&tokens[*k].key))?;
    let led = tokens[verb.saturating_sub(NEAR)..verb].iter().any(|t| t.key == of_ascii("what"));
    (led && mistaken(&tokens[verb]) && tokens[verb - 1].tag.is_in(SUBJECT)).then_some(verb)
}

/// Whether a token can begin the speaker behind a verb: "claims Winter's site", "affirms the naturalist".
fn names(token: &Token) -> bool {
    token.tag.is_in(SUBJECT) || matches!(token.tag, Tag::Det | Tag::Adj) || token.has(flag::OPENS)
}

/// "The sign reads “...”": the verb stands between its subject and the opening mark.
fn before(tokens: &[Token], region: &Region, speaks: &impl Fn(&Token) -> bool) -> Option<usize> {
    let opener = region.first as usize;
    if tokens[opener].has(flag::SENTENCE_START) && !opener.checked_sub(1).is_some_and(|k| introduces(&tokens[k])) {
        return None;
    }
    let led = opener > 0 && introduces(&tokens[opener - 1]);
    let mut verb = opener.checked_sub(1 + usize::from(led))?;
    // "told WEEI: “...”"
    if led && tokens[verb].tag == Tag::Name && verb > 0 && speaks(&tokens[verb - 1]) {
        verb -= 1;
    }
    let subject = &tokens[verb.checked_sub(1)?];
    let token = &tokens[verb];
    // A plural noun behind a noun may be one: "the campaign claims “...”", but not "false claims “...”"; a singular one
    // only where it hardly is a noun: "one message read “...”", "a sign reading “...”".
    (speaks(token)
        && mistaken(token)
        && (token.tag != Tag::Noun || READ.contains(&token.key))
        && subject.tag.is_in(SUBJECT)
        && !token.has(flag::SENTENCE_START)
        && (region.is_pointed(tokens) || tokens[opener + 1].has(flag::CAPITAL)))
    .then_some(verb)
}

fn introduces(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Comma | TokenKind::Colon)
}

fn mistaken(token: &Token) -> bool {
    token.tag.is_in(MISTAKEN) && !token.has(flag::CAPITAL)
}

const READ: [u32; 2] = [of_ascii("read"), of_ascii("reading")];

/// The tag of a verb, a finite one but for "reading": "notes", "noted", "note".
fn verbal(token: &Token) -> Tag {
    match token.tag {
        _ if token.key == READ[1] => Tag::Vbg,
        Tag::Nouns => Tag::Vbz,
        Tag::Noun | Tag::Vb => Tag::Vbp,
        _ => Tag::Vbd,
    }
}
