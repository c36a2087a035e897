//! When an article was published.

use std::time::{SystemTime, UNIX_EPOCH};

/// A point in time: whole seconds since 1970-01-01T00:00:00Z, before it negative; leap seconds are not counted.
///
/// ```
/// use ascribe::Timestamp;
/// use std::time::SystemTime;
/// assert_eq!(Timestamp::from(SystemTime::UNIX_EPOCH), Timestamp::from_unix(0));
/// assert!(Timestamp::from_unix(-1) < Timestamp::from_unix(0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Timestamp(i64);

impl Timestamp {
    /// The point that is so many seconds after the beginning of 1970 in UTC.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since the beginning of 1970 in UTC.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = |d: std::time::Duration| i64::try_from(d.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => Self(seconds(after)),
            // Half a second before 1970 belongs to the second that begins before it.
            Err(before) => Self(-seconds(before.duration()) - i64::from(before.duration().subsec_nanos() > 0)),
        }
    }
}
