//! What a reporting clause leaves open: which of the candidates for source, side and edge agree with it.

use super::{Reporting, Shape, verbs};
use crate::attribution::content::{Place, Side};
use crate::attribution::source::{Relation, SourceCandidate};
use crate::attribution::view::View;
use crate::grammar::chunk::ChunkKind;

impl Reporting {
    /// Keeps the sources that the clause allows.
    pub(in crate::attribution) fn restrict_sources(&self, view: View<'_>, sources: &mut Vec<SourceCandidate>) {
        match self.shape {
            Shape::SourceCue(first, end) | Shape::Colon(first, end) => {
                let chunk = view.page.chunk_of[first as usize];
                sources.clear();
                sources.push(SourceCandidate { first, end, relation: Relation::Left, chunk, order: 0 });
            }
            Shape::CueSource | Shape::BeforeInverted => {
                sources
                    .retain(|s| matches!(s.relation, Relation::Right | Relation::RightPhrase | Relation::RightWhole));
            }
            Shape::According => {}
            Shape::Before => {
                let named = sources.iter().any(|s| s.relation != Relation::None && !s.relation.is_right());
                sources.retain(|s| !s.relation.is_right() && (s.relation != Relation::None || !named));
            }
        }
    }

    /// Keeps the sides that the clause allows.
    pub(in crate::attribution) fn restrict_sides(&self, view: View<'_>, sides: &mut Vec<Side>) {
        let opener = view.page.chunk_of[self.region.0 as usize];
        match self.shape {
            Shape::Before | Shape::BeforeInverted | Shape::Colon(..) => {
                sides.retain(|s| s.chunk == opener && !matches!(s.place, Place::Left | Place::Around | Place::Subject));
            }
            _ => sides.retain(|s| s.place == Place::Left),
        }
    }

    /// Keeps the edges that leave the quotation whole.
    pub(in crate::attribution) fn restrict_edges(&self, view: View<'_>, chunk_first: u32, edges: &mut Vec<u32>) {
        let page = view.page;
        let opener = page.chunk_of[self.region.0 as usize];
        if !self.is_behind() {
            let closer = page.chunk_of[self.region.1 as usize - 1] + 1;
            edges.retain(|e| *e >= closer);
            if edges.is_empty() {
                edges.push(closer);
            }
            return;
        }
        let apart = opener <= chunk_first
            || matches!(
                page.kind(opener as usize - 1),
                ChunkKind::Colon | ChunkKind::Semicolon | ChunkKind::Dash | ChunkKind::Open | ChunkKind::Stop
            )
            || verbs::introduces(view, opener as usize, chunk_first as usize);
        if apart {
            edges.clear();
        }
        edges.retain(|e| *e <= opener);
        if !edges.contains(&opener) {
            edges.insert(0, opener);
        }
    }
}
