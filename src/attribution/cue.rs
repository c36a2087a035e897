//! Which words may be cues, and what speaks for each of them.

use super::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::strip::{FINITE, Kinds, NOUN, PREP};
use crate::lexicon::CueClass;
use crate::lexicon::entry::{Entry, is_auxiliary};
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, TokenKind, flag};

/// A word that may be the head of a cue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CueCandidate {
    pub token: u32,
    pub sort: CueSort,
    /// Number of the cue in the lexicon, 0 for none.
    pub cue: u16,
}

/// What sort of word the head of a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CueSort {
    Verb,
    Noun,
    Adjective,
    Adverb,
    /// "according to"
    According,
    Colon,
    Dash,
}

impl CueCandidate {
    /// Whether a list of cues holds the word.
    pub(crate) fn is_listed(&self) -> bool {
        self.cue != 0
    }
}

impl CueSort {
    pub(crate) const fn value(self) -> u32 {
        match self {
            Self::Verb => of_ascii("verb"),
            Self::Noun => of_ascii("noun"),
            Self::Adjective => of_ascii("adjective"),
            Self::Adverb => of_ascii("adverb"),
            Self::According => of_ascii("according"),
            Self::Colon => of_ascii(":"),
            Self::Dash => of_ascii("--"),
        }
    }
}

/// Adverbs that attribute without naming anyone.
const EVIDENTIAL: [u32; 4] =
    [of_ascii("reportedly"), of_ascii("allegedly"), of_ascii("purportedly"), of_ascii("supposedly")];

/// Collects the tokens of a sentence that need be looked at; without a branch, as which they are is hard to foresee.
pub(crate) fn spots(view: View<'_>, sentence: usize, marked: Marked, out: &mut Vec<u32>) {
    /// By their tags, where no list holds them: signs, and beside quotations any verb.
    const UNLISTED: [TagSet; 2] = [
        TagSet::of(&[Tag::Colon, Tag::Dash, Tag::Sign]),
        TagSet::of(&[Tag::Colon, Tag::Dash, Tag::Sign, Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg]),
    ];
    let (s, unlisted) = (view.page.sentences[sentence], UNLISTED[marked as usize]);
    let tokens = &view.page.tokens[s.first as usize..s.end as usize];
    out.clear();
    out.resize(tokens.len(), 0);
    let mut count = 0;
    for (i, token) in (s.first..).zip(tokens) {
        out[count] = i;
        let known = token.has(flag::MAY_CUE);
        count += usize::from(view.priors.allow(token.entry, token.tag) | (!known & token.tag.is_in(unlisted)));
    }
    out.truncate(count);
}

/// The candidate that the token at `i` is, if it is one; `marked` says whether its sentence has quotation marks in it
/// or close to it.
#[inline]
pub(crate) fn candidate(view: View<'_>, i: usize, marked: Marked) -> Option<CueCandidate> {
    let token = view.token(i);
    match token.kind {
        TokenKind::Word if token.has(flag::MAY_CUE) => listed(view, i),
        TokenKind::Word => unlisted(view, i, marked),
        TokenKind::Colon | TokenKind::Dash | TokenKind::Bullet => sign(view, i),
        _ => None,
    }
}

/// Whether a sentence has quotation marks in it or close to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marked {
    No,
    Yes,
}

impl Marked {
    pub(crate) fn of(view: View<'_>, sentence: usize) -> Self {
        let (s, regions, next) = (view.page.sentences[sentence], &view.page.regions, view.page.regions_from(sentence));
        let before = next.checked_sub(1).is_some_and(|last| regions[last].end + BACK as u32 > s.first);
        let behind = regions.get(next).is_some_and(|r| r.first < s.end + AHEAD as u32);
        if before || behind { Self::Yes } else { Self::No }
    }
}

#[allow(clippy::unnecessary_wraps)] // as its callers return it
fn made(i: usize, sort: CueSort, cue: u16) -> Option<CueCandidate> {
    Some(CueCandidate { token: i as u32, sort, cue })
}

/// A colon, a dash, or the bullet that a dash looks like.
fn sign(view: View<'_>, i: usize) -> Option<CueCandidate> {
    let token = view.token(i);
    let spaced = token.has(flag::SPACE_BEFORE);
    match token.kind {
        TokenKind::Colon if !spaced && view.page.tokens.get(i + 1).is_some_and(|t| t.has(flag::SPACE_BEFORE)) => {
            made(i, CueSort::Colon, 0)
        }
        TokenKind::Dash if spaced => made(i, CueSort::Dash, 0),
        TokenKind::Bullet if i > 0 && view.token(i - 1).has(flag::CLOSES) => made(i, CueSort::Dash, 0),
        _ => None,
    }
}

/// A word that no list of cues holds: an evidential adverb, "according", any verb beside a quotation.
#[inline]
fn unlisted(view: View<'_>, i: usize, marked: Marked) -> Option<CueCandidate> {
    let token = view.token(i);
    if let Some(sort) = alone(token.key, token.tag) {
        return made(i, sort, 0);
    }
    let cues = marked == Marked::Yes
        && token.tag.is_in(TagSet::VERB)
        && !token.has(flag::QUOTED)
        && beside_quotation(view, i)
        && (!is_auxiliary(token.key) || is_head(view, i));
    if cues { made(i, CueSort::Verb, 0) } else { None }
}

/// A word that a list of cues holds.
fn listed(view: View<'_>, i: usize) -> Option<CueCandidate> {
    let token = view.token(i);
    let entry = view.lexicon.entry(token);
    if token.key == of_ascii("according") {
        return made(i, CueSort::According, entry.verb_cue);
    }
    let (sort, cue) = of_entry(entry, token.tag)?;
    if sort == CueSort::Verb && is_auxiliary(token.key) && !is_head(view, i) {
        return None;
    }
    made(i, sort, cue)
}

/// What sort of cue a word is under a tag, and its number.
pub(crate) fn of_entry(entry: &Entry, tag: Tag) -> Option<(CueSort, u16)> {
    let verbal = tag.is_in(TagSet::VERB) || tag == Tag::Prep;
    let nominal = matches!(tag, Tag::Noun | Tag::Nouns);
    let (verb, noun, adjective) = (
        (entry.verb_cue != 0).then_some((CueSort::Verb, entry.verb_cue)),
        (entry.noun_cue != 0).then_some((CueSort::Noun, entry.noun_cue)),
        (entry.adjective_cue != 0).then_some((CueSort::Adjective, entry.adjective_cue)),
    );
    if verbal {
        verb.or(adjective).or(noun)
    } else if nominal {
        noun.or(verb)
    } else {
        adjective.or(noun).or(verb)
    }
}

/// What sort of cue a word is that attributes without being in a list: "reportedly", "according".
pub(crate) fn alone(word: u32, tag: Tag) -> Option<CueSort> {
    match tag {
        _ if word == of_ascii("according") => Some(CueSort::According),
        Tag::Adv if EVIDENTIAL.contains(&word) => Some(CueSort::Adverb),
        _ => None,
    }
}

fn is_head(view: View<'_>, i: usize) -> bool {
    let chunk = view.page.chunk_around(i as u32);
    chunk.kind == ChunkKind::Verb && chunk.head as usize == i
}

/// How many tokens before and behind a verb a quotation is looked for.
const BACK: usize = 5;
const AHEAD: usize = 4;

/// Whether a quotation ends shortly before or begins shortly behind.
fn beside_quotation(view: View<'_>, i: usize) -> bool {
    let tokens = &view.page.tokens;
    let from = i.saturating_sub(BACK);
    let to = (i + AHEAD).min(tokens.len());
    tokens[from..i].iter().any(|t| t.has(flag::CLOSES)) || tokens[i..to].iter().any(|t| t.has(flag::OPENS))
}

/// "In X's view" attributes whatever else is there.
pub(crate) fn names_view(word: u32) -> bool {
    const VIEWS: [u32; 10] = [
        of_ascii("view"),
        of_ascii("opinion"),
        of_ascii("word"),
        of_ascii("words"),
        of_ascii("eye"),
        of_ascii("eyes"),
        of_ascii("judgment"),
        of_ascii("estimation"),
        of_ascii("telling"),
        of_ascii("account"),
    ];
    VIEWS.contains(&word)
}

/// Whether a candidate is a cue by its surroundings alone: "reportedly", "in X's view", and the dash before a signature.
pub(crate) fn is_sure(view: View<'_>, candidate: &CueCandidate, sentence: usize) -> bool {
    const MOST_SIGNED: usize = 14;
    let page = view.page;
    let i = candidate.token as usize;
    let k = page.chunk_of[i] as usize;
    let (chunk_first, chunk_end) = page.chunks_of(sentence);
    match candidate.sort {
        CueSort::Adverb => true,
        CueSort::Noun => {
            let chunk = &page.chunks[k];
            names_view(view.token(i).key)
                && chunk.head as usize == i
                && chunk.genitive > chunk.first
                && k > chunk_first
                && view.token(page.chunks[k - 1].first as usize).key == of_ascii("in")
        }
        CueSort::Dash => {
            let behind = page.chunks[k + 1..chunk_end].iter();
            i > 0
                && view.token(i - 1).has(flag::CLOSES)
                && page.tokens.get(i + 1).is_some_and(|t| t.has(flag::CAPITAL))
                && page.sentences[sentence].end as usize - i <= MOST_SIGNED
                && behind.clone().all(|c| c.kind != ChunkKind::Verb)
        }
        _ => false,
    }
}

/// What the sentence has shown before the word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Before {
    /// Class of the last likely cue.
    pub class: Option<CueClass>,
    /// How many chunks ago it was.
    pub chunk: usize,
    /// How many likely cues there were.
    pub count: usize,
}

impl Before {
    /// Takes note of a candidate that is likely a cue by its word and its tag.
    pub(crate) fn note(&mut self, view: View<'_>, candidate: &CueCandidate) {
        let Some(cue) = view.lexicon.cue(candidate.cue) else { return };
        let token = view.token(candidate.token as usize);
        let strong = match candidate.sort {
            CueSort::Verb => {
                token.tag.is_in(TagSet::VERB)
                    && !matches!(cue.class, CueClass::Act | CueClass::Name | CueClass::Perceive | CueClass::Decide)
            }
            CueSort::According => true,
            _ => false,
        };
        if strong {
            self.class = Some(cue.class);
            self.chunk = view.page.chunk_of[candidate.token as usize] as usize;
            self.count += 1;
        }
    }
}

/// What stands to the left of a chunk: its likely subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Left {
    /// The chunk of the subject.
    pub subject: Option<usize>,
    pub kind: u32,
}

/// The likely subject of the chunk `k`, by order alone.
pub(crate) fn left(view: View<'_>, k: usize, first: usize) -> Left {
    const FARTHEST: usize = 14;
    const BREAKS: Kinds<5> =
        Kinds::of([ChunkKind::Wh, ChunkKind::That, ChunkKind::QuoteClose, ChunkKind::Semicolon, ChunkKind::Colon]);
    let (page, from) = (view.page, first.max(k.saturating_sub(FARTHEST)));
    let nouns = page.strip.behind(NOUN, from, k);
    let governed = nouns & page.strip.behind(PREP, first.max(from.saturating_sub(1)), k.saturating_sub(1));
    let stops = (nouns & !governed) | page.strip.behind(BREAKS, from, k) | page.strip.behind(FINITE, from, k);
    let nearest = |bits: u64| k - 1 - bits.leading_zeros() as usize;
    let found = |subject, kind| Left { subject, kind };
    if stops == 0 {
        return if governed == 0 { found(None, EDGE) } else { found(Some(nearest(governed)), of_ascii("pp")) };
    }
    let at = nearest(stops);
    match page.kind(at) {
        ChunkKind::Noun => found(Some(at), view.head_noun(at)),
        ChunkKind::Wh => found(Some(at), of_ascii("wh")),
        ChunkKind::That => found(Some(at), of_ascii("that")),
        ChunkKind::Verb => found(None, of_ascii("verb")),
        ChunkKind::QuoteClose => found(None, of_ascii("''")),
        _ => found(None, of_ascii(";")),
    }
}
