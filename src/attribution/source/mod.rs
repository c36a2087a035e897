//! Who an attribution comes from.
//!
//! Each file imports only from those above it in this list.

mod relation;

mod phrases;

pub(crate) mod titled;

mod run_in;

pub(crate) mod naming;

mod right;

mod candidate;

pub(crate) mod aside;

pub(crate) mod restrictive;

pub(crate) mod whole;

pub(crate) use candidate::{MOST_GROUPS, SourceCandidate, candidates, is_there, predicate};
pub(crate) use phrases::{phrase_end, phrases_before};
pub(crate) use relation::Relation;
