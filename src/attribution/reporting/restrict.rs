//! What a reporting clause leaves open: which of the candidates for source, side and edge agree with it.

use super::subject::{gerund_subject, infinitive_subject};
use super::{Reporting, Shape, nouns, verbs};
use crate::attribution::content::{Place, Side};
use crate::attribution::source::{Relation, SourceCandidate, is_there};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;
use crate::grammar::phrase::VerbForm;
use crate::lexicon::entry::is_auxiliary;
use crate::text::TokenKind;
use crate::text::hash::of_ascii;

impl Reporting {
    /// Keeps the sources that the clause allows.
    pub(in crate::attribution) fn restrict_sources(&self, view: View<'_>, sources: &mut Vec<SourceCandidate>) {
        match self.shape {
            Shape::SourceCue(first, end) | Shape::Told(first, end) | Shape::Colon(first, end) => {
                let chunk = view.page.chunk_of[first as usize];
                sources.clear();
                sources.push(SourceCandidate { first, end, relation: Relation::Left, chunk, order: 0 });
            }
            Shape::CueSource | Shape::BeforeInverted => {
                sources
                    .retain(|s| matches!(s.relation, Relation::Right | Relation::RightPhrase | Relation::RightWhole));
                restrict_phrases(view, sources);
            }
            Shape::According => {}
            Shape::Reply => sources.retain(|s| s.relation == Relation::Possessor || s.relation.is_behind()),
            Shape::Written => {
                sources.clear();
                sources.push(self.inscribed(view));
            }
            Shape::Noun => {
                if sources.iter().any(|s| s.relation == Relation::Possessor) {
                    sources.retain(|s| s.relation == Relation::Possessor);
                } else if let Some(bearer) = nouns::bearer(view, self.cue) {
                    sources.clear();
                    sources.push(bearer);
                }
                sources.retain(|s| s.relation == Relation::None || !is_there(view, s.chunk as usize));
            }
            Shape::Before => {
                if let Some(subject) = gerund_subject(view, self.cue).or_else(|| infinitive_subject(view, self.cue)) {
                    sources.clear();
                    sources.push(subject);
                    return;
                }
                if self.has_agent(view) {
                    sources.retain(|s| s.relation.is_behind());
                    return;
                }
                let k = view.page.chunk_of[self.cue as usize];
                let told = |s: &SourceCandidate| (s.chunk + 1..k).any(|j| view.is_finite(j as usize));
                sources.retain(|s| s.relation != Relation::Relative || !told(s));
                let named = sources.iter().any(|s| s.relation != Relation::None && !s.relation.is_right());
                sources.retain(|s| !s.relation.is_right() && (s.relation != Relation::None || !named));
            }
        }
    }

    /// The banner at the gate | reads "...", the banner | which | reads "..."
    fn inscribed(&self, view: View<'_>) -> SourceCandidate {
        let page = view.page;
        let k = page.chunk_of[self.cue as usize] as usize;
        let (first, _) = page.chunks_of(page.sentence_of(self.cue as usize));
        if page.kind(k - 1) == ChunkKind::Noun {
            let at = verbs::bearer(view, k, first);
            return SourceCandidate::of_chunks(view, (at, k - 1), Relation::Left, 0);
        }
        SourceCandidate::of_chunks(view, (k - 1, k - 1), Relation::Relative, 0)
    }

    /// As reported by X, "..."
    fn has_agent(&self, view: View<'_>) -> bool {
        let page = view.page;
        let k = page.chunk_of[self.cue as usize] as usize;
        let participle = matches!(page.chunks[k].form, VerbForm::Participle | VerbForm::Passive);
        participle && verbs::names_agent(view, k)
    }

    /// Keeps the sides that the clause allows.
    pub(in crate::attribution) fn restrict_sides(&self, view: View<'_>, sides: &mut Vec<Side>) {
        let opener = view.page.chunk_of[self.region.0 as usize];
        match self.shape {
            Shape::Before | Shape::BeforeInverted | Shape::Colon(..) | Shape::Noun | Shape::Written => {
                sides.retain(|s| s.chunk == opener && !matches!(s.place, Place::Left | Place::Around | Place::Subject));
            }
            _ => match self.rest(view) {
                Some(rest) => sides.retain(|s| s.place == Place::Around && s.chunk == rest),
                None => sides.retain(|s| s.place == Place::Left),
            },
        }
        // “...,” is how X put it: nothing behind the quotation belongs to it.
        if matches!(self.shape, Shape::Told(..) | Shape::Reply) {
            let closer = view.page.chunk_of[self.region.1 as usize - 1] + 1;
            for side in sides {
                (side.chunk, side.left_end) = (closer, closer);
            }
        }
    }

    /// While A is “a mess,” X said, | B: the chunk at which the main clause begins, where what stands before the cue can't
    /// be one.
    fn rest(&self, view: View<'_>) -> Option<u32> {
        const LEADS: [u32; 9] = [
            of_ascii("while"),
            of_ascii("although"),
            of_ascii("though"),
            of_ascii("if"),
            of_ascii("because"),
            of_ascii("since"),
            of_ascii("unless"),
            of_ascii("despite"),
            of_ascii("whereas"),
        ];
        let page = view.page;
        let (Shape::SourceCue(..) | Shape::CueSource) = self.shape else { return None };
        let (first, end) = page.chunks_of(page.sentence_of(self.cue as usize));
        let comma = page.chunk_of[self.cue as usize] as usize + 1;
        if !LEADS.contains(&view.token(page.chunks[first].first as usize).key) {
            // The idea that it is “a mess,” X said, | is wrong.
            let verb = comma + 1;
            let goes_on = verb < end && page.kind(comma) == ChunkKind::Comma && page.chunks[verb].finite;
            let auxiliary = goes_on && is_auxiliary(view.token(page.chunks[verb].first as usize).key);
            return (auxiliary && page.chunks[first].first < self.region.0).then_some(verb as u32);
        }
        let begins = comma + 2 < end
            && page.kind(comma) == ChunkKind::Comma
            && page.kind(comma + 1) == ChunkKind::Noun
            && [comma + 1, comma + 3]
                .iter()
                .any(|k| view.complement(*k, end) == of_ascii("clause") && view.page.kind(k - 1) != ChunkKind::Wh);
        begins.then_some(comma as u32 + 1)
    }

    /// Keeps the edges that leave the quotation whole.
    pub(in crate::attribution) fn restrict_edges(
        &self,
        view: View<'_>,
        side: &Side,
        chunk_first: u32,
        edges: &mut Vec<u32>,
    ) {
        if side.place == Place::Around {
            return;
        }
        let page = view.page;
        let opener = page.chunk_of[self.region.0 as usize];
        if !self.is_behind() {
            let closer = page.chunk_of[self.region.1 as usize - 1] + 1;
            if matches!(self.shape, Shape::Noun | Shape::Written) {
                edges.clear();
                edges.push(last_of_list(view, closer as usize, self.cue) as u32);
                return;
            }
            edges.retain(|e| *e >= closer);
            // Shouted “Stop!” at the driver: what follows tells of the shouting.
            let told = page.chunks.get(closer as usize).is_some_and(|c| c.kind == ChunkKind::Prep);
            // When X says, “...,” people listen; X said: “...” Y declined to: a clause of its own.
            let (_, end) = page.chunks_of(page.sentence_of(self.cue as usize));
            let next = view.complement(closer as usize, end) == of_ascii("clause");
            let sign = view.token(self.region.1 as usize - 2).kind;
            if (told && sign == TokenKind::Stop) || (next && matches!(sign, TokenKind::Comma | TokenKind::Stop)) {
                edges.clear();
            }
            if edges.is_empty() {
                edges.push(closer);
            }
            return;
        }
        // And “...,” X said: the joint belongs to what is said.
        if opener == chunk_first + 1 && page.kind(chunk_first as usize) == ChunkKind::Conj {
            edges.clear();
            edges.push(chunk_first);
            return;
        }
        let apart = opener <= chunk_first
            || matches!(
                page.kind(opener as usize - 1),
                ChunkKind::Colon | ChunkKind::Semicolon | ChunkKind::Dash | ChunkKind::Open | ChunkKind::Stop
            )
            // X said, “...,” Y reported: Y's content is all of it.
            || (verbs::introduces(view, opener as usize, chunk_first as usize)
                && view.lemma(self.cue as usize) != of_ascii("report"));
        if apart {
            edges.clear();
        }
        let most = first_of_list(view, opener as usize, chunk_first as usize) as u32;
        edges.retain(|e| *e <= most && page.chunks[*e as usize].first >= self.after);
        let governed = !apart && most > chunk_first && is_governed(view, most as usize);
        if governed && edges.iter().any(|e| *e < most) {
            edges.retain(|e| *e < most);
        } else if !edges.contains(&most) {
            edges.insert(0, most);
        }
    }
}

/// Said the head of the union, who; said a man who asked: keeps no candidate without its phrases, nor without a relative
/// clause that no comma parts from it.
fn restrict_phrases(view: View<'_>, sources: &mut Vec<SourceCandidate>) {
    let relative = |s: &SourceCandidate| {
        let next = view.page.tokens.get(s.end as usize).map_or(0, |t| t.key);
        s.relation != Relation::RightWhole && next == of_ascii("who")
    };
    let whole = sources.iter().any(|s| s.relation == Relation::RightWhole) && sources.iter().any(relative);
    let phrase = sources.iter().any(|s| s.relation == Relation::RightPhrase);
    sources.retain(|s| match s.relation {
        Relation::Right => !phrase && !whole,
        Relation::RightPhrase => !whole,
        _ => true,
    });
}

/// The road | “will be shut,” X said; the road is | “shut,” X said: whether a quotation belongs to the words before it.
fn is_governed(view: View<'_>, opener: usize) -> bool {
    match view.page.kind(opener - 1) {
        ChunkKind::Verb => true,
        ChunkKind::Noun => view.is_finite(opener + 1),
        _ => false,
    }
}

/// It is “done” and “over,” X said: the chunk at which the first quotation of a list opens whose last opens at the chunk
/// `opener`.
fn first_of_list(view: View<'_>, opener: usize, first: usize) -> usize {
    let page = view.page;
    let mut at = opener;
    while at > first + 2 {
        let joint = matches!(page.kind(at - 1), ChunkKind::Conj | ChunkKind::Comma);
        let mark = at - 1 - usize::from(joint);
        let ends = page.kind(mark) == ChunkKind::QuoteClose;
        let region = ends.then(|| page.region_at(page.chunks[mark].first as usize)).flatten();
        let before = region.map(|r| page.chunk_of[r.first as usize] as usize).filter(|k| *k >= first);
        let Some(before) = before else { break };
        at = before;
    }
    at
}

/// Chants of “...” and “...”: the chunk behind the last quotation of a list whose first ends before the chunk `end`.
fn last_of_list(view: View<'_>, end: usize, cue: u32) -> usize {
    let page = view.page;
    let (_, chunk_end) = page.chunks_of(page.sentence_of(cue as usize));
    let joined = end + 1 < chunk_end && page.kind(end) == ChunkKind::Conj;
    let region = joined.then(|| page.opened(end + 1)).flatten();
    region.map_or(end, |r| page.closer(r) + 1)
}
