//! Claims across articles and time: who said it first, who repeated, denied, changed or withdrew it.
//!
//! An article is taken down (`article`, by its `words` and `layout`); what it and its claims tell by themselves is worked out
//! (`features`); the ledger keeps both (`store`). Claims that may concern each other are looked up and set side by side (`matching`); from what
//! they share follow variants of quotations (`variants`) and events (`relations`, by rules and weights; `pairs` shows what is
//! weighed). That is the way of each article that is appended (`append`). A `view` answers questions, and a `journal` keeps the
//! articles in a file.

mod append;
mod article;
mod features;
#[cfg(feature = "json")]
mod journal;
mod layout;
mod matching;
mod model;
mod pairs;
mod relations;
mod store;
#[cfg(test)]
mod testing;
mod time;
mod variants;
mod view;
mod words;

pub use append::LedgerError;
pub use article::{Anchor, Article, Figure, Hedged, Record};
#[cfg(feature = "json")]
pub use journal::{Fault, Journal, JournalError, Problem, Recovered};
pub use layout::Part;
pub use model::{ArticleId, ClaimId, Event, EventRule, QuoteCluster, Relation, Status, Variant, Voice, VoiceId};
pub(crate) use pairs::event_values;
pub use store::Ledger;
pub use time::Timestamp;
pub use view::{Thread, View};
