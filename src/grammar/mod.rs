//! Floor 2: nom over tokens.

mod addressee;
pub(crate) mod chunk;
pub(crate) mod circumstance;
mod kind;
mod nature;
mod noun;
pub(crate) mod phrase;
mod sort;
pub(crate) mod strip;
mod tokens;
