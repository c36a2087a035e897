//! Words that are cues elsewhere, but attribute nothing where they stand.

use super::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::entry::noun;
use crate::quotation::{QuoteKind, naming};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, Token, TokenKind, flag};

/// Whether the word at `i` tells a title or belongs to a set phrase.
pub(crate) fn is_idle(view: View<'_>, i: usize) -> bool {
    const RESPONDS: [u32; 4] = [of_ascii("responded"), of_ascii("replied"), of_ascii("answered"), of_ascii("responds")];
    let key = view.token(i).key;
    match key {
        _ if key == of_ascii("said") => concedes(view, i),
        _ if RESPONDS.contains(&key) => leads_by(view, i) || tells_deed(view, i),
        _ if names_author(view, i) => true,
        _ => gives_title(view, i, key) || is_to_title(view, i, key),
    }
}

/// "Talked to “Meet the Crew”", "Roe (pronounced “row”)": whether what the marks hold is whom one talks to, or a sound.
fn is_to_title(view: View<'_>, i: usize, key: u32) -> bool {
    static TALKS: Words<16> =
        Words::of(&["talked", "talks", "talking", "talk", "spoke", "speaks", "speaking", "speak"]);
    const TO: [u32; 2] = [of_ascii("to"), of_ascii("with")];
    let tokens = &view.page.tokens[i + 1..];
    match tokens {
        [mark, ..] if key == of_ascii("pronounced") => mark.has(flag::OPENS),
        [to, mark, ..] if TALKS.contains(key) => TO.contains(&to.key) && mark.has(flag::OPENS),
        _ => false,
    }
}

/// "According to a report | published by the Courier": whether a participle only tells whose it is that is cited.
fn names_author(view: View<'_>, i: usize) -> bool {
    const FARTHEST: usize = 6;
    let page = view.page;
    let token = view.token(i);
    let by = page.tokens.get(i + 1).is_some_and(|t| t.key == of_ascii("by"));
    if !by || !matches!(token.tag, Tag::Vbn | Tag::Vbd) {
        return false;
    }
    let accords = |first: u32| first > 0 && view.token(first as usize - 1).key == of_ascii("according");
    let mut cited = page.chunks[..page.chunk_of[i] as usize].iter().rev().take(FARTHEST).skip_while(|c| match c.kind {
        ChunkKind::Noun => true,
        ChunkKind::Prep => !accords(c.first),
        _ => false,
    });
    cited.next().is_some_and(|c| c.kind == ChunkKind::Prep)
}

/// "Responded with air strikes", "answered with a nod": whether what somebody answers with is nothing that is said: neither
/// words in marks nor a noun for what holds or brings words.
fn tells_deed(view: View<'_>, i: usize) -> bool {
    const NEAR: usize = 8;
    let page = view.page;
    let behind = page.tokens.get(i + 1..).unwrap_or_default();
    if behind.first().is_none_or(|t| t.key != of_ascii("with")) {
        return false;
    }
    let noun = page.chunks.get(page.chunk_of[i + 1] as usize + 1).filter(|c| c.kind == ChunkKind::Noun);
    let deed = noun
        .map(|c| view.lexicon.entry(view.token(c.head as usize)))
        .is_some_and(|entry| entry.noun & noun::ARTIFACT == 0 && entry.noun_cue == 0);
    deed && !behind.iter().take(NEAR).any(|t| matches!(t.kind, TokenKind::Mark | TokenKind::Colon))
}

/// "Responded by saying": the verb of speaking behind it is the cue.
fn leads_by(view: View<'_>, i: usize) -> bool {
    let speaks = |t: &Token| t.tag == Tag::Vbg && view.lexicon.speaks(t);
    let near = view.page.tokens.get(i + 1..i + 3);
    near.is_some_and(|near| near[0].key == of_ascii("by") && speaks(&near[1]))
}

/// "That said,", "but with that being said –", "having said that", "enough said": what has been said so far.
fn concedes(view: View<'_>, said: usize) -> bool {
    const THAT: u32 = of_ascii("that");
    const BEING: u32 = of_ascii("being");
    const HAVING: u32 = of_ascii("having");
    static LEADS: Words<16> = Words::of(&["with", "all", "and", "but", "still", "yet", "so"]);
    static SAID: Words<16> = Words::of(&["that", "this", "enough"]);
    let tokens = &view.page.tokens;
    let key = |at: usize| tokens.get(at).map_or(0, |t| t.key);
    let Some(before) = said.checked_sub(1).filter(|b| SAID.contains(key(*b)) || [BEING, HAVING].contains(&key(*b)))
    else {
        return false;
    };
    let mut first = before - usize::from(before > 0 && key(before) == BEING);
    let closed = match key(before) {
        HAVING => key(said + 1) == THAT,
        _ => SAID.contains(key(first)) && pauses(tokens, said + 1),
    };
    while first > 0 && LEADS.contains(key(first - 1)) {
        first -= 1;
    }
    closed && (first == 0 || tokens[first].has(flag::SENTENCE_START) || pauses(tokens, first - 1))
}

/// Whether a pause stands at `at`, and no quotation behind it: "a sign that said, “...”" tells what it said.
fn pauses(tokens: &[Token], at: usize) -> bool {
    let opens = tokens.get(at + 1).is_some_and(|t| t.has(flag::OPENS));
    !opens && tokens.get(at).is_none_or(|t| matches!(t.tag, Tag::Comma | Tag::Stop | Tag::Dash))
}

/// "A video entitled “...”", "the report, called “The Long River”": whether a participle tells the title of a work, and
/// what nobody says.
fn gives_title(view: View<'_>, i: usize, key: u32) -> bool {
    let titles = naming::titles(key);
    if !titles && !naming::names(key) && key != of_ascii("described") {
        return false;
    }
    let comma = |at: usize| usize::from(view.token(at).kind == TokenKind::Comma);
    let Some(opener) = view.page.tokens.get(i + 1).map(|_| i + 1 + comma(i + 1)) else { return false };
    let region = view.page.opened(view.page.chunk_of[opener] as usize);
    let Some(noun) = (i > 1).then(|| i - 1 - comma(i - 1)) else { return false };
    // "An aptly called “...”"
    let adverb = usize::from(noun > 0 && view.token(noun).tag == Tag::Adv);
    let modifies = view.token(noun - adverb).tag == Tag::Det;
    let work = matches!(view.token(noun).tag, Tag::Noun | Tag::Nouns) && view.noun_bits(noun) & noun::ROLE == 0;
    let participle = view.page.chunk_around(i as u32).form == VerbForm::Participle;
    region.is_some_and(|r| titles || modifies || (work && participle && r.kind == QuoteKind::Title))
}
