//! What is attributed.
//!
//! Each file imports only from those above it in this list.

pub(crate) mod asked;

mod side;

pub(crate) mod edges;

pub(crate) mod opening;

pub(crate) mod quoted;

pub(crate) mod start;

pub(crate) use side::{Place, Side, after_cue, before_cue, fixed, pieces, sides, title, trim_right, trim_stop};
