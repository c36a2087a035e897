//! "Told reporters | Whigs were", "told CNN | Roe was": an addressee and the subject of the clause behind it, which
//! make one noun group where no word stands between them.

use super::kind::ChunkKind;
use super::nature::Deed;
use super::noun::Step;
use super::phrase::VerbForm;
use crate::lexicon::entry::is_telling;
use crate::text::bits::from_first;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, flag};

/// Words that papers, agencies and stations are called by, or that their names end with.
static OUTLET: Words<128> = Words::of(&[
    "news",
    "post",
    "times",
    "journal",
    "press",
    "tribune",
    "herald",
    "globe",
    "hill",
    "magazine",
    "radio",
    "tv",
    "television",
    "network",
    "business",
    "reuters",
    "bloomberg",
    "politico",
    "breitbart",
    "buzzfeed",
    "newsmax",
    "axios",
    "mashable",
    "cnn",
    "msnbc",
    "cnbc",
    "nbc",
    "abc",
    "cbs",
    "npr",
    "bbc",
    "ap",
    "afp",
    "pbs",
]);

/// The most chunks between an addressee with its subject and the verb of the clause.
const MOST: usize = 6;

const NOUN: TagSet = TagSet::of(&[Tag::Noun, Tag::Nouns, Tag::Name]);

/// Cuts such groups in two.
pub(super) fn part(tokens: &[Token], deeds: &mut [u32]) {
    for (block, first) in tokens.chunks(u64::BITS as usize).zip((0..).step_by(u64::BITS as usize)) {
        let verbs = block.iter().rev().fold(0, |verbs, token| verbs << 1 | u64::from(is_telling(token.key)));
        for verb in from_first(verbs).map(|far| first + far) {
            if let Some(subject) = subject(tokens, deeds, verb) {
                deeds[subject] |= Step::BEGINS;
            }
        }
    }
}

/// The token behind the verb of telling `verb` at which the subject of a clause begins in the group of its addressee.
#[cold]
fn subject(tokens: &[Token], deeds: &[u32], verb: usize) -> Option<usize> {
    let next = |at: usize| (at + 1..deeds.len()).find(|i| Deed(deeds[*i]).has(Step::BEGINS)).unwrap_or(deeds.len());
    let first = verb + 1;
    let passive = Deed(deeds[verb]).nature().form == VerbForm::Passive;
    let end = next(first);
    if passive || end < first + 2 || end >= deeds.len() || Deed(deeds[first]).nature().kind != ChunkKind::Noun {
        return None;
    }
    let kind = |at: usize| Deed(deeds[at]).nature();
    let opens = usize::from(kind(end).kind == ChunkKind::QuoteOpen);
    let group = &tokens[first..end];
    if deeds.get(end + opens).is_some_and(|deed| Deed(*deed).nature().finite) {
        // "Told a symposium sponsored": an article alone is nobody.
        let named = |at: &usize| group[..*at].iter().any(|t| t.tag != Tag::Det && t.tag != Tag::Adj);
        return near(group).filter(named).map(|at| first + at);
    }
    // "Told reporters | Whigs in the council were"
    let goes_on = |kind| matches!(kind, ChunkKind::Noun | ChunkKind::Prep | ChunkKind::Adj | ChunkKind::Adv);
    let mut at = end;
    for _ in 0..MOST {
        if at >= deeds.len() || !goes_on(kind(at).kind) {
            break;
        }
        at = next(at);
    }
    let carried = kind(end).kind == ChunkKind::Prep && at < deeds.len() && kind(at).finite;
    if carried { behind_plural(group).map(|at| first + at) } else { None }
}

/// Where a group is cut that a finite verb follows.
fn near(group: &[Token]) -> Option<usize> {
    let owned = group.iter().rposition(|t| t.tag == Tag::Gen).map_or(0, |at| at + 1);
    let least = owned + 1;
    // "What Roe told Marl News is": all of it is a name.
    if group.last().is_some_and(is_outlet) {
        return None;
    }
    // "CNN | voters' patience", "the Courier | Roe's lawyer"
    if least == group.len() && owned > 0 {
        return near(&group[..owned - 1]);
    }
    (least < group.len()).then(|| {
        let rest = &group[owned..];
        let at = at_article(rest).or_else(|| behind_plural(rest)).or_else(|| behind_outlet(rest));
        owned + at.or_else(|| at_case(rest)).unwrap_or_else(|| last(rest))
    })
}

/// "the station | his uncle", "the court | federal judges"
fn at_article(group: &[Token]) -> Option<usize> {
    const LEADS: TagSet = TagSet::of(&[Tag::Det, Tag::Poss, Tag::Adj]);
    (1..group.len()).find(|at| group[*at].tag.is_in(LEADS) && group[at - 1].tag.is_in(NOUN))
}

/// "reporters | Whigs", "lawmakers | election officials"
fn behind_plural(group: &[Token]) -> Option<usize> {
    let plural = |t: &Token| t.tag == Tag::Nouns && !t.has(flag::CAPITAL);
    let at = group.iter().position(plural)? + 1;
    (at < group.len() && group[at].tag != Tag::Gen).then_some(at)
}

/// "The Courier Times | Roe", "CNN | Whigs"
fn behind_outlet(group: &[Token]) -> Option<usize> {
    let mut at = group.iter().position(is_outlet)? + 1;
    while at < group.len() && is_outlet(&group[at]) {
        at += 1;
    }
    (at < group.len()).then_some(at)
}

fn is_outlet(token: &Token) -> bool {
    token.has(flag::CAPITAL) && OUTLET.contains(token.key)
}

/// "Congress | banks", "the crowd | Roe": where names and other words meet, if they do once.
fn at_case(group: &[Token]) -> Option<usize> {
    const LEADS: TagSet = TagSet::of(&[Tag::Det, Tag::Poss]);
    let from = usize::from(group[0].tag.is_in(LEADS));
    let capital = |at: usize| group[at].has(flag::CAPITAL);
    let mut turns = (from + 1..group.len()).filter(|at| capital(*at) != capital(at - 1));
    let at = turns.next()?;
    // "host Ada Lund | Roe"
    let titled = from == 0 && capital(at) && at + 1 < group.len();
    (turns.next().is_none() && !titled).then_some(at)
}

/// The last noun with the title before it: "Ada Lund | Mr. Roe".
fn last(group: &[Token]) -> usize {
    static TITLES: Words<32> = Words::of(&["mr", "mrs", "ms", "dr", "president", "sen", "rep", "gov", "senator"]);
    let at = group.len() - 1;
    at - usize::from(at > 1 && TITLES.contains(group[at - 1].key))
}
