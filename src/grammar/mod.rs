//! Floor 2: nom over tokens.

pub(crate) mod chunk;
pub(crate) mod circumstance;
mod noun;
pub(crate) mod phrase;
pub(crate) mod strip;
mod tokens;
