//! Which words may be cues, and what stands around them.

use super::idle::is_idle;
use super::marked::{Marked, beside_quotation};
use super::pointers;
use super::signature::leads_signature;
use super::view::{EDGE, View};
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{FINITE, Kinds, NOUN, PREP, SUBJECT, from_first};
use crate::lexicon::cue::Frames;
use crate::lexicon::entry::{Entry, is_auxiliary};
use crate::lexicon::{AttributionType, CueClass};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, TokenKind, flag};
use std::hint::select_unpredictable;

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

/// Collects the tokens of a sentence that need be looked at, and those that are `known` to be cues, in their order. They
/// are found block by block and without a branch, as which they are is hard to foresee.
pub(crate) fn spots(
    view: View<'_>,
    sentence: usize,
    marked: Marked,
    known: &(impl Iterator<Item = u32> + Clone),
    out: &mut Vec<usize>,
) {
    out.clear();
    let s = view.page.sentences[sentence];
    for from in (s.first..s.end).step_by(u64::BITS as usize) {
        let block = from..s.end.min(from + u64::BITS);
        let tokens = view.page.tokens[from as usize..block.end as usize].iter().rev();
        let looked = tokens.fold(0, |spots, token| spots << 1 | u64::from(view.priors.look_at(token, marked)));
        let known = known.clone().filter(|i| block.contains(i));
        let spots = known.fold(looked, |spots, i| spots | 1 << (i - from));
        out.extend(from_first(spots).map(|far| from as usize + far));
    }
}

/// The candidate that the token at `i` is, if it is one; `marked` says whether its sentence has quotation marks in it
/// or close to it.
#[inline]
pub(crate) fn candidate(view: View<'_>, i: usize, marked: Marked) -> Option<CueCandidate> {
    let token = view.token(i);
    if token.kind != TokenKind::Word {
        return sign(view, i);
    }
    if token.has(flag::MAY_CUE) { listed(view, i) } else { unlisted(view, i, marked) }
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
            if pointers::points(view, i) {
                None
            } else {
                made(i, CueSort::Colon, 0)
            }
        }
        // "- 'Not a swap' -": a dash at the line's end is an ornament.
        TokenKind::Dash if spaced && !ends_paragraph(view, i) => made(i, CueSort::Dash, 0),
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
        && beside_quotation(view.page, i)
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
    let auxiliary = sort == CueSort::Verb && token.has(flag::RULED) && is_auxiliary(token.key);
    if (auxiliary && !is_head(view, i)) || is_idle(view, i) {
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

fn ends_paragraph(view: View<'_>, i: usize) -> bool {
    view.page.tokens.get(i + 1).is_none_or(|t| t.has(flag::PARAGRAPH_START))
}

fn is_head(view: View<'_>, i: usize) -> bool {
    let chunk = view.page.chunk_around(i as u32);
    chunk.kind == ChunkKind::Verb && chunk.head as usize == i
}

/// "In X's view" attributes whatever else is there.
pub(crate) fn names_view(word: u32) -> bool {
    static VIEWS: Words<256> =
        Words::of(&["view", "opinion", "word", "words", "eye", "eyes", "judgment", "estimation", "telling", "account"]);
    VIEWS.contains(word)
}

/// "By X's estimate" attributes likewise.
fn names_reckoning(word: u32) -> bool {
    static RECKONINGS: Words<32> =
        Words::listed("estimate estimates estimation reckoning account count calculation calculations admission");
    RECKONINGS.contains(word)
}

/// Whether a candidate is a cue by its surroundings alone: "reportedly", "in X's view", and the dash before a signature.
pub(crate) fn is_sure(view: View<'_>, candidate: &CueCandidate, sentence: usize) -> bool {
    let i = candidate.token as usize;
    let key = view.token(i).key;
    let of_view = (candidate.sort == CueSort::Noun) & (names_view(key) | names_reckoning(key));
    match candidate.sort {
        CueSort::Adverb => true,
        CueSort::Dash => leads_signature(view, i, sentence),
        CueSort::Verb => adds(view, candidate, sentence) || appeals(view, candidate, sentence),
        _ => of_view && is_in_view(view, i, sentence),
    }
}

/// "Said X, a Y, | who added that": a verb of speaking that tells more of whoever stands before the comma.
fn adds(view: View<'_>, candidate: &CueCandidate, sentence: usize) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[candidate.token as usize] as usize;
    let named = k >= first + 2
        && page.kind(k - 1) == ChunkKind::Wh
        && page.kind(k - 2) == ChunkKind::Comma
        && view.token(page.chunks[k - 1].first as usize).key == of_ascii("who");
    let that = k + 1 < end && page.kind(k + 1) == ChunkKind::That;
    // "Who believes | the ship was late"
    let bare = || view.lexicon.cue(candidate.cue).is_some_and(|c| c.frames.has(Frames::BARE));
    let begins = that || (page.strip.has(SUBJECT, k + 1) && k + 1 < end && bare());
    let says = || {
        view.lexicon.cue(candidate.cue).is_some_and(|c| c.kind == AttributionType::Comm || c.class == CueClass::Think)
    };
    named && begins && page.chunks[k].finite && says()
}

/// "Appealed for | calm"
fn appeals(view: View<'_>, candidate: &CueCandidate, sentence: usize) -> bool {
    let page = view.page;
    let (first, end) = page.chunks_of(sentence);
    let k = page.chunk_of[candidate.token as usize] as usize;
    let linked = k > first && k + 2 < end && view.token(page.chunks[k + 1].first as usize).key == of_ascii("for");
    // "Appealed" may look like what was done to somebody.
    let acts = matches!(page.chunks[k].form, VerbForm::Finite | VerbForm::Participle);
    linked && acts && view.lemma(candidate.token as usize) == of_ascii("appeal")
}

/// "In X's view", "in the words of X", "by her estimate".
fn is_in_view(view: View<'_>, i: usize, sentence: usize) -> bool {
    let (page, k) = (view.page, view.page.chunk_of[i] as usize);
    let chunk = &page.chunks[k];
    let key = |at: u32| page.tokens.get(at as usize).map_or(0, |t| t.key);
    let of = || key(chunk.first) == of_ascii("the") && key(chunk.end) == of_ascii("of");
    let owned = chunk.genitive > chunk.first || view.token(chunk.first as usize).tag == Tag::Poss;
    let prep = k.checked_sub(1).filter(|at| *at >= page.chunks_of(sentence).0);
    let led = prep.map_or(0, |at| view.token(page.chunks[at].first as usize).key);
    let by = led == of_ascii("by") || led == of_ascii("at") || led == of_ascii("on");
    let viewed = led == of_ascii("in") && (chunk.genitive > chunk.first || of());
    chunk.head as usize == i && (viewed || (by && owned && names_reckoning(view.token(i).key)))
}

/// What the sentence has shown before the word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    /// Class of the last likely cue, as a value.
    pub class: u32,
    /// The chunk in which it stands.
    pub chunk: usize,
    /// How many likely cues there were.
    pub count: usize,
}

impl Default for Before {
    fn default() -> Self {
        Self { class: EDGE, chunk: 0, count: 0 }
    }
}

impl Before {
    /// Takes note of a candidate that is likely a cue by its word and its tag.
    pub(crate) fn note(&mut self, view: View<'_>, candidate: &CueCandidate) {
        let token = view.token(candidate.token as usize);
        let class = view.lexicon.cues[candidate.cue as usize].class;
        let weak = matches!(class, CueClass::Act | CueClass::Name | CueClass::Perceive | CueClass::Decide);
        let verb = (candidate.sort == CueSort::Verb) & token.tag.is_in(TagSet::VERB) & !weak;
        let strong = candidate.is_listed() & (verb | (candidate.sort == CueSort::According));
        self.class = select_unpredictable(strong, class.value(), self.class);
        self.chunk = select_unpredictable(strong, view.page.chunk_of[candidate.token as usize] as usize, self.chunk);
        self.count += usize::from(strong);
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
