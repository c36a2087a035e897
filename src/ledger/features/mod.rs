//! What articles, speakers and claims tell by themselves, before they are set side by side.

mod owning_up;

pub(super) mod cue;
pub(super) mod face;
pub(super) mod measure;
pub(super) mod moves;
pub(super) mod quoted;
pub(super) mod signs;
pub(super) mod terms;
