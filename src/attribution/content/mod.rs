//! What is attributed.
//!
//! Each file imports only from those above it in this list.

pub(crate) mod asked;

pub(crate) mod sum;

mod side;

mod subject;

mod pieces;

mod clause_end;

pub(crate) mod edges;

pub(crate) mod least;

pub(crate) mod opening;

pub(crate) mod trailing;

pub(crate) mod resumed;

pub(crate) mod start;

pub(crate) use pieces::{fixed, pieces, trim_right, trim_stop};
pub(crate) use side::{Place, Side, after_cue, before_cue, is_others, sides, title};
