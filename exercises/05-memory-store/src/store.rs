//! The contract between a session and the place where its record lies.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use session_ids::StoreKey;

use crate::{Record, Timestamp, TooDeep, Version};

/// Keeps the records of sessions.
///
/// Each call is atomic: no other call sees half of what it does. A record that has expired at `now` counts
/// as one that isn't there. A store gives back each record that it took, as it was. A record that it
/// couldn't give back it refuses, with [`StoreError::Unstorable`], and changes nothing.
pub trait SessionStore: Send + Sync + 'static {
    /// Stores `record` under a key that has no record yet. It never replaces a record: two visitors with
    /// one key would share one session.
    fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> impl Future<Output = Result<Created, StoreError>> + Send;

    /// The record under this key, and its version.
    fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> impl Future<Output = Result<Option<(Record, Version)>, StoreError>> + Send;

    /// Replaces the record that was loaded in version `seen`, and gives it a new version. If the record
    /// has another version by now, or isn't there any more, nothing changes, and the answer is
    /// [`Saved::Stale`].
    fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> impl Future<Output = Result<Saved, StoreError>> + Send;

    /// Removes the record under this key, in whichever version it is. If there is none, that is no error.
    fn delete(&self, key: &StoreKey) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// What became of a `create`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Created {
    /// The record is stored.
    Yes,
    /// There is a live record under this key, and it stays as it is.
    Taken,
}

/// What became of a `save`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Saved {
    /// The record is stored.
    Yes,
    /// The version that was seen isn't there any more: another request saved or deleted the record, or it
    /// has expired.
    Stale,
}

/// Why a store could not answer. It says nothing about what is in the store, so no visitor may be logged
/// out for it.
#[derive(Debug)]
pub enum StoreError {
    /// The store holds as many records as it may, and has no room for one more.
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
