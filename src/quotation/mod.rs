//! Floor 2: quotation marks are paired into regions, before any grammar runs, in time linear in the text.

mod marks;
mod region;
mod retag;

pub use region::QuoteKind;
pub(crate) use region::{Region, RegionFlag, classify, find};
pub(crate) use retag::retag;
