//! Floor 1: weights of features, and how features are named.

mod buckets;
pub(crate) mod feature;
mod score;
mod table;

pub(crate) use feature::{Sink, Template};
pub(crate) use score::{Record, Score, name};
pub(crate) use table::write;
pub use table::{Weights, WeightsError};
