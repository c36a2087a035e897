//! Looking around on a page: words, tags, kinds of nouns, as the values of features.

use super::page::Page;
use super::priors::Priors;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::grammar::strip::{COMMA, CONJUNCTION, LONGEST, NOUN, SUBJECT};
use crate::lexicon::Lexicon;
use crate::lexicon::entry::noun;
use crate::text::hash::of_ascii;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};
use crate::weights::feature;
use std::hint::select_unpredictable;

/// The value of what lies outside the sentence.
pub(crate) const EDGE: u32 = of_ascii("<s>");

/// A page with the lexicon by which it was filled.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub page: &'a Page,
    pub lexicon: &'a Lexicon,
    pub priors: &'a Priors,
}

impl<'a> View<'a> {
    pub(crate) fn token(&self, i: usize) -> &'a Token {
        &self.page.tokens[i]
    }

    /// Whether a token has one of some tags; the text's end has none.
    pub(crate) fn token_is(&self, i: usize, tags: TagSet) -> bool {
        self.page.tokens.get(i).is_some_and(|t| t.tag.is_in(tags))
    }

    /// Whether any of some tokens stands in quotation marks.
    pub(crate) fn any_quoted(&self, spans: &[(u32, u32)]) -> bool {
        spans.iter().any(|(a, b)| (*a..*b).any(|t| self.token(t as usize).has(flag::QUOTED)))
    }

    /// The token `step` places from `i`, inside the sentence `bounds`.
    pub(crate) fn near(&self, i: usize, step: isize, bounds: (usize, usize)) -> Option<&'a Token> {
        let at = i.checked_add_signed(step)?;
        (bounds.0 <= at && at < bounds.1).then(|| &self.page.tokens[at])
    }

    /// The lemma of a cue word, else the word.
    pub(crate) fn lemma(&self, i: usize) -> u32 {
        let token = self.token(i);
        select_unpredictable(token.entry == 0, token.key, self.lexicon.entry(token).lemma)
    }

    /// What the head of a noun group is: a pronoun itself, a name, or the kind of noun.
    pub(crate) fn noun_kind(&self, head: usize) -> u32 {
        let token = self.token(head);
        let (by_tag, by_word) = (NOUN_TAGS[token.tag as usize], NOUN_WORDS[self.noun_bits(head) as usize]);
        let known = select_unpredictable(by_word == 0 || token.tag == Tag::Num, by_tag, by_word);
        select_unpredictable(by_tag == 0, token.key, known)
    }

    /// What kinds of noun a word is.
    pub(crate) fn noun_bits(&self, i: usize) -> u8 {
        self.lexicon.entry(self.token(i)).noun
    }

    /// What a word tells of who is named.
    pub(crate) fn person_bits(&self, i: usize) -> u8 {
        self.lexicon.entry(self.token(i)).person
    }

    /// A chunk as a value: small words by themselves, others by their kind.
    #[inline]
    pub(crate) fn chunk(&self, chunk: Option<usize>) -> u32 {
        chunk.map_or(EDGE, |k| {
            let chunk = &self.page.chunks[k];
            let (value, word) =
                (KINDS[chunk.kind as usize][chunk.form as usize], self.page.tokens[chunk.first as usize].key);
            select_unpredictable(value == 0, word, value)
        })
    }

    /// What follows from chunk `k` on, as a complement: a clause is a noun group with a finite verb behind it.
    #[inline]
    pub(crate) fn complement(&self, k: usize, end: usize) -> u32 {
        const CLAUSE: u32 = of_ascii("clause");
        if k >= end { EDGE } else { select_unpredictable(self.page.strip.has(SUBJECT, k), CLAUSE, self.chunk(Some(k))) }
    }

    /// Whether a verb group can carry a clause.
    #[inline]
    pub(crate) fn is_finite(&self, k: usize) -> bool {
        self.page.chunks[k].finite
    }

    /// "Said", "said | Monday", "said | on Monday": the chunk behind the verb at chunk `k`, and behind a time.
    pub(crate) fn behind_time(&self, k: usize, end: usize) -> usize {
        let is = |at: usize, kind: ChunkKind| at < end && self.page.kind(at) == kind;
        let time = k + 1 + usize::from(is(k + 1, ChunkKind::Prep));
        if is(time, ChunkKind::Time) { time + 1 } else { k + 1 }
    }

    /// "pointed | out": whether a chunk is an adverb that looks like a preposition.
    pub(crate) fn is_particle(&self, k: usize) -> bool {
        const PARTICLES: [u32; 2] = [of_ascii("out"), of_ascii("back")];
        let chunk = &self.page.chunks[k];
        let next = self.page.tokens.get(chunk.end as usize).map_or(0, |t| t.key);
        chunk.end == chunk.first + 1
            && PARTICLES.contains(&self.token(chunk.first as usize).key)
            && next != of_ascii("of")
    }

    /// The class of a cue by its number.
    pub(crate) fn class(&self, cue: u16) -> u32 {
        select_unpredictable(cue == 0, EDGE, self.lexicon.cues[cue as usize].class.value())
    }

    /// What a noun group begins with: a determiner by itself, another word by its tag.
    pub(crate) fn opener(&self, k: usize) -> u32 {
        let opener = self.token(self.page.chunks[k].first as usize);
        select_unpredictable(opener.tag == Tag::Det, opener.key, feature::tag(opener.tag))
    }

    /// The first word of chunk `k`, inside a sentence that ends before chunk `end`.
    pub(crate) fn first_word(&self, k: usize, end: usize) -> u32 {
        if k < end { self.token(self.page.chunks[k].first as usize).key } else { EDGE }
    }

    /// What follows the next comma from chunk `k` on, in a sentence that ends before chunk `end`.
    pub(crate) fn behind_next_comma(&self, k: usize, end: usize) -> u32 {
        let comma = self.page.strip.next(COMMA, k, end);
        if comma < LONGEST { self.complement(k + comma + 1, end) } else { EDGE }
    }

    /// What follows the last comma of the chunks `from..to`, in a sentence that ends before chunk `end`.
    pub(crate) fn behind_last_comma(&self, from: usize, to: usize, end: usize) -> u32 {
        let comma = self.page.strip.last(COMMA, from, to);
        if comma < LONGEST { self.complement(to - comma, end) } else { EDGE }
    }

    /// "X left", "X and | Y left": the noun group with a finite verb behind it, where a subject begins at chunk `k`.
    pub(crate) fn bears_verb(&self, k: usize, end: usize) -> Option<usize> {
        let strip = &self.page.strip;
        let joined = || k + 2 < end && strip.has(NOUN, k) && strip.has(CONJUNCTION, k + 1);
        if strip.has(SUBJECT, k) { Some(k) } else { (joined() && strip.has(SUBJECT, k + 2)).then_some(k + 2) }
    }

    /// The tag of a verb group's first verb or modal.
    pub(crate) fn tense(&self, k: usize) -> u32 {
        const VERBAL: TagSet =
            TagSet::of(&[Tag::Vb, Tag::Vbp, Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbg, Tag::Modal, Tag::To]);
        let chunk = &self.page.chunks[k];
        let tokens = &self.page.tokens[chunk.first as usize..chunk.end as usize];
        tokens.iter().map(|t| t.tag).find(|t| t.is_in(VERBAL)).map_or(EDGE, feature::tag)
    }

    /// The lemma of a chunk's head.
    #[inline]
    pub(crate) fn head_lemma(&self, k: usize) -> u32 {
        self.lemma(self.page.chunks[k].head as usize)
    }

    /// The kind of a noun group's head; 0 for another chunk.
    #[inline]
    pub(crate) fn head_noun(&self, k: usize) -> u32 {
        let chunk = &self.page.chunks[k];
        if chunk.kind == ChunkKind::Noun { self.noun_kind(chunk.head as usize) } else { 0 }
    }
}

/// A word as a value; numbers are all alike.
pub(crate) fn word(token: Option<&Token>) -> u32 {
    token.map_or(EDGE, |t| {
        let mark = select_unpredictable(t.has(flag::OPENS), OPENING, of_ascii("''"));
        let word = select_unpredictable(t.kind == TokenKind::Number, of_ascii("#"), t.key);
        select_unpredictable(t.kind == TokenKind::Mark, mark, word)
    })
}

/// A tag as a value.
pub(crate) fn tag(token: Option<&Token>) -> u32 {
    token.map_or(EDGE, |t| {
        let opens = (t.kind == TokenKind::Mark) & t.has(flag::OPENS);
        select_unpredictable(opens, OPENING, feature::tag(t.tag))
    })
}

/// The value of a mark that opens.
const OPENING: u32 = of_ascii("``");

/// What a noun group's head is by its tag: 0 where it is a small word, known by itself.
static NOUN_TAGS: [u32; Tag::ALL.len()] = {
    let (mut values, mut i) = ([0; Tag::ALL.len()], 0);
    while i < values.len() {
        values[i] = match Tag::ALL[i] {
            Tag::Pron | Tag::Det | Tag::Poss | Tag::Wh | Tag::There => 0,
            Tag::Num => of_ascii("#"),
            Tag::Name => of_ascii("name"),
            Tag::Nouns => of_ascii("things"),
            _ => of_ascii("thing"),
        };
        i += 1;
    }
    values
};

/// What a noun group's head is by the kinds of noun that it is; 0 for none.
static NOUN_WORDS: [u32; 256] = {
    let (mut values, mut bits) = ([0; 256], 0);
    while bits < values.len() {
        values[bits] = if bits as u8 & (noun::ROLE | noun::OFFICE | noun::HONORIFIC) != 0 {
            of_ascii("role")
        } else if bits as u8 & noun::COLLECTIVE != 0 {
            of_ascii("group")
        } else if bits as u8 & noun::ARTIFACT != 0 {
            of_ascii("artifact")
        } else if bits as u8 & noun::ORGANISATION != 0 {
            of_ascii("org")
        } else {
            0
        };
        bits += 1;
    }
    values
};

/// The values of chunks by kind and form; 0 for those that are words by themselves. A row is as long as it is found fast.
static KINDS: [[u32; VerbForm::ALL.len().next_power_of_two()]; ChunkKind::ALL.len()] = {
    let mut values = [[0; VerbForm::ALL.len().next_power_of_two()]; ChunkKind::ALL.len()];
    let mut i = 0;
    while i < values.len() {
        let mut form = 0;
        while form < VerbForm::ALL.len() {
            values[i][form] = match ChunkKind::ALL[i] {
                ChunkKind::Prep | ChunkKind::Wh | ChunkKind::Conj | ChunkKind::Other => 0,
                ChunkKind::Verb => of_ascii(VerbForm::ALL[form].name()),
                kind => of_ascii(kind.name()),
            };
            form += 1;
        }
        i += 1;
    }
    values
};
