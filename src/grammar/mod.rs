//! Floor 2: nom over tokens.

pub(crate) mod chunk;
pub(crate) mod strip;
pub(crate) mod circumstance;
mod noun;
pub(crate) mod phrase;
mod tokens;
