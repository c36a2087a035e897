//! Floor 2: quotation marks are paired into regions, before any grammar runs, in time linear in the text.

mod kind;
mod marks;
mod model;
pub(crate) mod naming;
mod region;
mod retag;
mod role;
mod title;

pub(crate) use kind::classify;
pub use model::QuoteKind;
pub(crate) use model::{Region, RegionFlag};
pub(crate) use region::find;
pub(crate) use retag::retag;
