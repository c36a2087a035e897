//! Circumstances of an utterance: "reporters", "at the Pentagon", "on Thursday", "in a statement".

use super::chunk::{Chunk, ChunkKind};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, Token};

/// What a circumstance tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Circumstance {
    Addressee,
    Time,
    Place,
    Medium,
}

/// Nouns for what an utterance stands in (Pareti's artifacts that are written or broadcast).
const MEDIA: [u32; 40] = [
    of_ascii("statement"),
    of_ascii("statements"),
    of_ascii("interview"),
    of_ascii("interviews"),
    of_ascii("letter"),
    of_ascii("email"),
    of_ascii("e-mail"),
    of_ascii("tweet"),
    of_ascii("tweets"),
    of_ascii("post"),
    of_ascii("memo"),
    of_ascii("speech"),
    of_ascii("remarks"),
    of_ascii("report"),
    of_ascii("article"),
    of_ascii("editorial"),
    of_ascii("column"),
    of_ascii("op-ed"),
    of_ascii("filing"),
    of_ascii("ruling"),
    of_ascii("decision"),
    of_ascii("opinion"),
    of_ascii("testimony"),
    of_ascii("release"),
    of_ascii("note"),
    of_ascii("message"),
    of_ascii("video"),
    of_ascii("ad"),
    of_ascii("book"),
    of_ascii("memoir"),
    of_ascii("essay"),
    of_ascii("blog"),
    of_ascii("twitter"),
    of_ascii("facebook"),
    of_ascii("instagram"),
    of_ascii("television"),
    of_ascii("radio"),
    of_ascii("broadcast"),
    of_ascii("briefing"),
    of_ascii("address"),
];

/// Words that lead to when or why something was said, and to nothing that could name who said it.
const OCCASIONS: [u32; 10] = [
    of_ascii("when"),
    of_ascii("while"),
    of_ascii("after"),
    of_ascii("before"),
    of_ascii("because"),
    of_ascii("although"),
    of_ascii("though"),
    of_ascii("unless"),
    of_ascii("if"),
    of_ascii("amid"),
];

/// What an utterance may be: "in reply", "in an apparent reference to", "in a swipe at".
static ANSWERS: Words<64> = Words::of(&[
    "reference",
    "reaction",
    "response",
    "reply",
    "answer",
    "swipe",
    "nod",
    "jab",
    "dig",
    "hint",
    "rebuke",
    "echo",
    "bid",
    "attempt",
    "effort",
]);

/// What goes with an utterance: "with a laugh".
static MANNERS: Words<32> = Words::of(&["laugh", "smile", "grin", "shrug", "sigh", "chuckle", "wink", "smirk"]);

/// Whether a time, a medium or an occasion of the utterance begins with the first of `chunks`: "on Thursday", "in a
/// statement", "when asked".
pub(crate) fn begins(tokens: &[Token], chunks: &[Chunk]) -> bool {
    let key = |token: u32| tokens[token as usize].key;
    match chunks {
        [chunk, ..] if chunk.kind == ChunkKind::Time => true,
        [chunk, ..] if is_occasion(chunk, key(chunk.first)) => true,
        [chunk, next, ..] if chunk.kind == ChunkKind::Adv => is_occasion(next, key(next.first)),
        [chunk, object, ..] if chunk.kind == ChunkKind::Prep => {
            object.kind == ChunkKind::Time
                || (object.kind == ChunkKind::Noun && is_setting(key(chunk.first), key(object.head)))
        }
        _ => false,
    }
}

/// Whether the first of `chunks` tells how or on which occasion somebody with a name spoke: "said X | modestly", "said X |
/// after the vote". Of others such words rather tell who they are: "said a guard at the trial".
pub(crate) fn follows_name(tokens: &[Token], chunks: &[Chunk]) -> bool {
    let key = |token: u32| tokens[token as usize].key;
    match chunks {
        [chunk, ..] if chunk.kind == ChunkKind::Adv => true,
        [chunk, object, ..] if chunk.kind == ChunkKind::Prep => {
            let (leads, noun) = (key(chunk.first), key(object.head));
            let attends = (carries(leads) || leads == of_ascii("at")) && EVENTS.contains(&noun);
            DATING.contains(&leads) || attends || (leads == of_ascii("in") && is_year(tokens, object))
        }
        _ => false,
    }
}

/// Nouns for an occasion on which somebody speaks.
const EVENTS: [u32; 8] = [
    of_ascii("hearing"),
    of_ascii("conference"),
    of_ascii("debate"),
    of_ascii("rally"),
    of_ascii("ceremony"),
    of_ascii("call"),
    of_ascii("trial"),
    of_ascii("broadcast"),
];

/// What leads to when, on what or as what somebody spoke.
const DATING: [u32; 4] = [of_ascii("following"), of_ascii("about"), of_ascii("regarding"), of_ascii("as")];

/// "In | 2010"
fn is_year(tokens: &[Token], chunk: &Chunk) -> bool {
    let head = &tokens[chunk.head as usize];
    chunk.end == chunk.first + 1 && head.tag == Tag::Num && head.len == 4
}

fn is_occasion(chunk: &Chunk, word: u32) -> bool {
    matches!(chunk.kind, ChunkKind::Prep | ChunkKind::Wh | ChunkKind::Conj) && OCCASIONS.contains(&word)
}

/// "In a statement", "in reply", "at the time": whether a preposition and its noun tell of an utterance.
fn is_setting(preposition: u32, noun: u32) -> bool {
    (carries(preposition) && MEDIA.contains(&noun))
        || (preposition == of_ascii("in") && ANSWERS.contains(noun))
        || (preposition == of_ascii("with") && MANNERS.contains(noun))
        || (preposition == of_ascii("at") && noun == of_ascii("time"))
}

/// Whether a preposition leads to a medium.
fn carries(preposition: u32) -> bool {
    const CARRIERS: [u32; 6] =
        [of_ascii("in"), of_ascii("on"), of_ascii("via"), of_ascii("through"), of_ascii("by"), of_ascii("during")];
    CARRIERS.contains(&preposition)
}

/// The circumstances among `chunks`, which follow a cue: kind and token numbers, half-open.
pub(crate) fn circumstances(tokens: &[Token], chunks: &[Chunk], mut found: impl FnMut(Circumstance, u32, u32)) {
    let mut at = 0;
    while let Some(chunk) = chunks.get(at) {
        let key = |c: &Chunk| tokens[c.head as usize].key;
        match chunk.kind {
            ChunkKind::Time => found(Circumstance::Time, chunk.first, chunk.end),
            ChunkKind::Noun if at == 0 => found(Circumstance::Addressee, chunk.first, chunk.end),
            ChunkKind::Prep => {
                let Some(object) = chunks.get(at + 1) else { return };
                let preposition = tokens[chunk.first as usize].key;
                let medium = MEDIA.contains(&key(object));
                let kind = if object.kind == ChunkKind::Time {
                    Some(Circumstance::Time)
                } else if object.kind != ChunkKind::Noun {
                    None
                } else if medium && carries(preposition) {
                    Some(Circumstance::Medium)
                } else if preposition == of_ascii("to") && tokens[object.head as usize].tag != Tag::Num {
                    Some(Circumstance::Addressee)
                } else if [of_ascii("at"), of_ascii("in"), of_ascii("outside"), of_ascii("inside"), of_ascii("aboard")]
                    .contains(&preposition)
                {
                    Some(Circumstance::Place)
                } else {
                    None
                };
                let Some(kind) = kind else { return };
                found(kind, chunk.first, object.end);
                at += 1;
            }
            ChunkKind::Adv => {}
            _ => return,
        }
        at += 1;
    }
}
