//! Floor 2: tokens with their tags become noun groups, verb groups and what stands between them.

mod addressee;
pub(crate) mod chunk;
pub(crate) mod circumstance;
mod kind;
mod nature;
mod noun;
pub(crate) mod phrase;
mod sort;
pub(crate) mod strip;
pub(crate) mod tokens;
