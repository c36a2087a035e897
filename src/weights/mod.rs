//! Floor 1: weights of features, and how features are named.

mod buckets;
pub(crate) mod feature;
mod format;
mod score;
mod table;

pub(crate) use feature::{Sink, Template};
pub(crate) use format::write;
pub(crate) use score::{Record, Score, name};

pub use table::{Weights, WeightsError};
