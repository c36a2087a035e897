//! Claims across articles and time: who said it first, who repeated, denied, changed or withdrew it.

mod article;
mod clusters;
mod face;
mod index;
#[cfg(feature = "json")]
mod journal;
mod matching;
mod measure;
mod model;
mod moves;
mod quoted;
mod relations;
mod stem;
mod store;
mod terms;
mod time;
mod topics;
mod view;
mod voices;

pub use article::{Anchor, Article, Figure, Hedged, Part, Record};
pub use clusters::{QuoteCluster, Variant};
#[cfg(feature = "json")]
pub use journal::{Fault, Journal, JournalError, Problem, Recovered};
pub use model::{ArticleId, ClaimId, Event, EventRule, Relation, Status, Voice, VoiceId};
pub use store::{Ledger, LedgerError};
pub use time::Timestamp;
pub use view::{Thread, View};
