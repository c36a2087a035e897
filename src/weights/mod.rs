//! Floor 1: weights of features, and how features are named.

pub(crate) mod feature;
mod table;

pub(crate) use feature::{Sink, Template};
pub(crate) use table::{Record, Score, name, write};
pub use table::{Weights, WeightsError};
