//! Annotations on a page of tokens, and how far what was read agrees with them.

use super::model::Gold;
use crate::attribution::found::Found;
use crate::attribution::page::Page;
use crate::lexicon;
use crate::text::{Span, Tag, TagSet, Token, TokenKind, hash};

/// Tokens as a set that can be compared: words alone.
pub(super) struct Words(Vec<bool>);

impl Words {
    fn of_spans(page: &Page, spans: &[Span]) -> Self {
        let mut set = vec![false; page.tokens.len()];
        for (token, slot) in page.tokens.iter().zip(&mut set) {
            *slot = counts(token) && spans.iter().any(|s| s.overlaps(token.span()));
        }
        Self(set)
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().filter(|x| **x).count()
    }

    pub(super) fn within(&self, (first, end): (usize, usize)) -> usize {
        self.0[first..end].iter().filter(|x| **x).count()
    }

    /// Dice overlap with token spans; `whole` is what counts as this set's size.
    pub(super) fn dice(&self, page: &Page, spans: &[(u32, u32)], whole: usize) -> f32 {
        let (mut both, mut other) = (0, 0);
        for (first, end) in spans {
            for t in *first as usize..*end as usize {
                if counts(&page.tokens[t]) {
                    other += 1;
                    both += usize::from(self.0[t]);
                }
            }
        }
        if both == 0 { 0.0 } else { 2.0 * both as f32 / (whole + other) as f32 }
    }
}

fn counts(token: &Token) -> bool {
    !matches!(token.kind, TokenKind::Mark | TokenKind::Comma)
}

/// The head of an annotated cue: its first word that is no auxiliary, adverb, pronoun or preposition.
fn head(page: &Page, spans: &[Span]) -> Option<usize> {
    const SMALL: TagSet = TagSet::of(&[
        Tag::Adv,
        Tag::Modal,
        Tag::To,
        Tag::Prep,
        Tag::Particle,
        Tag::Pron,
        Tag::Poss,
        Tag::Det,
        Tag::Conj,
        Tag::Wh,
        Tag::Gen,
        Tag::Mark,
        Tag::Comma,
    ]);
    let inside: Vec<usize> = spans
        .iter()
        .flat_map(|s| {
            let first = page.tokens.partition_point(|t| t.span().end() <= s.start());
            (first..page.tokens.len()).take_while(|i| page.tokens[*i].span().start() < s.end())
        })
        .collect();
    let auxiliary = |i: &usize| lexicon::entry::is_auxiliary(page.tokens[*i].key);
    inside
        .iter()
        .copied()
        .find(|i| page.tokens[*i].key == hash::of("according"))
        .or_else(|| {
            inside
                .iter()
                .copied()
                .find(|i| page.tokens[*i].kind == TokenKind::Word && !page.tokens[*i].tag.is_in(SMALL) && !auxiliary(i))
        })
        .or_else(|| inside.iter().copied().find(|i| page.tokens[*i].kind == TokenKind::Word))
        .or_else(|| inside.first().copied())
}

pub(super) struct Answer {
    pub(super) head: Option<usize>,
    pub(super) source: Words,
    pub(super) content: Words,
    pub(super) content_len: usize,
}

pub(super) fn answers(page: &Page, gold: &[Gold]) -> Vec<Answer> {
    gold.iter()
        .map(|g| {
            let content = Words::of_spans(page, &g.content);
            let content_len = content.len();
            Answer { head: head(page, &g.cue), source: Words::of_spans(page, &g.source), content, content_len }
        })
        .collect()
}

/// Which of `found` would be counted as right: one to one, the best overlaps first.
pub(super) fn right_ones(page: &Page, found: &[Found], answers: &[Answer]) -> Vec<bool> {
    let mut pairs = Vec::new();
    for (f, item) in found.iter().enumerate() {
        let sentence = page.sentences[item.sentence as usize];
        let bounds = (sentence.first as usize, sentence.end as usize);
        for (a, answer) in answers.iter().enumerate() {
            let near = answer.content.within(bounds);
            if near == 0 {
                continue;
            }
            // What a quotation holds beyond the sentence is found by the continuations.
            let whole =
                if answer.head.is_some_and(|h| bounds.0 <= h && h < bounds.1) { near } else { answer.content_len };
            let dice = answer.content.dice(page, &item.content, whole);
            if dice > 0.0 {
                pairs.push((dice, f, a, whole));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let (mut used, mut right) = (vec![false; answers.len()], vec![false; found.len()]);
    let mut aligned = vec![false; found.len()];
    for (_, f, a, whole) in pairs {
        if used[a] || aligned[f] {
            continue;
        }
        used[a] = true;
        aligned[f] = true;
        let (mut both, mut mine) = (0, 0);
        for (first, end) in &found[f].content {
            for t in *first as usize..*end as usize {
                if counts(&page.tokens[t]) {
                    mine += 1;
                    both += usize::from(answers[a].content.0[t]);
                }
            }
        }
        let source = &found[f].source;
        let shared = (source.first..source.end).any(|t| answers[a].source.0[t as usize]);
        let none = source.first == source.end && answers[a].source.len() == 0;
        right[f] = 2 * both >= mine && 2 * both >= whole && (shared || none);
    }
    right
}

pub(super) fn bounds(page: &Page, sentence: usize) -> (usize, usize) {
    let s = page.sentences[sentence];
    (s.first as usize, s.end as usize)
}
