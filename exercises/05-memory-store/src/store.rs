//! The contract between a session and the place where its record lies.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use session_ids::StoreKey;

use crate::{Record, Timestamp, TooDeep, Version};

/// Keeps the records of sessions.
///
/// Each call is one question and one answer, and what it does, it does whole: no other call sees half
/// of it. A record that has expired at `now` counts as one that isn't there. What a store takes, it gives
/// back; what it couldn't give back it refuses, as [`StoreError::Unstorable`], and all stays as it was.
/// The suite in `tests/store_contract.rs` holds a store to every sentence of this page.
pub trait SessionStore: Send + Sync + 'static {
    /// Keeps `record` under a key that isn't there yet. It never replaces a record: two sessions with
    /// one key would be one session with two owners.
    fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> impl Future<Output = Result<Created, StoreError>> + Send;

    /// The record under this key, and the version that it has.
    fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> impl Future<Output = Result<Option<(Record, Version)>, StoreError>> + Send;

    /// Puts `record` in the place of the one that was loaded as `seen`. If the record has changed
    /// since, or isn't there any more, nothing happens, and the answer says so: compare-and-swap.
    fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> impl Future<Output = Result<Saved, StoreError>> + Send;

    /// Removes the record, whatever its version. It is no error if there is none.
    fn delete(&self, key: &StoreKey) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// What became of a `create`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Created {
    /// The record is kept.
    Yes,
    /// There is a record under this key, and it stays as it is.
    Taken,
}

/// What became of a `save`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Saved {
    /// The record is kept.
    Yes,
    /// The record isn't the one that was seen: another request changed it or deleted it, or it has
    /// expired.
    Stale,
}

/// Why a store could not answer. No visitor is logged out by it: what is in the store is unknown, and not
/// gone.
#[derive(Debug)]
pub enum StoreError {
    /// The store holds as many live records as it may.
    Full {
        /// How many that is.
        capacity: usize,
    },
    /// The store didn't answer, or not in time. Whether it did what was asked isn't known.
    Unavailable(Box<dyn Error + Send + Sync>),
    /// What is kept under the key isn't a record.
    Damaged(Box<dyn Error + Send + Sync>),
    /// The store couldn't give this record back as it is, so it doesn't take it, and what was there is
    /// still there. A second try helps nothing: the record has to change.
    Unstorable(Box<dyn Error + Send + Sync>),
}

impl From<TooDeep> for StoreError {
    fn from(error: TooDeep) -> Self {
        Self::Unstorable(error.into())
    }
}

impl Display for StoreError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Full { capacity } => {
                write!(f, "the store is full: it holds {capacity} live records")
            }
            Self::Unavailable(error) => write!(f, "the store doesn't answer: {error}"),
            Self::Damaged(error) => {
                write!(f, "the store holds something else than a record: {error}")
            }
            Self::Unstorable(error) => {
                write!(
                    f,
                    "the store can't keep this record, and kept what it had: {error}"
                )
            }
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Full { .. } => None,
            Self::Unavailable(error) | Self::Damaged(error) | Self::Unstorable(error) => {
                Some(error.as_ref())
            }
        }
    }
}
