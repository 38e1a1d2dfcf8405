//! The contract, kept by memcached.

use std::time::Duration;

use memory_store::{Clock, Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::{
    Answer, Command, ConnectError, Error, Only, Pool, item_key, lifetime, record_of, value_of,
};

/// How long one question may take. A session's visitor waits for a few of them.
const PATIENCE: Duration = Duration::from_secs(1);

/// Keeps records in memcached, as long as it has room for them. It may forget any of them at any time:
/// then the visitor is a stranger.
#[derive(Debug)]
pub struct MemcachedStore {
    pub(crate) pool: Pool,
}

impl MemcachedStore {
    /// The store in the memcached at this address, a host and a port: `127.0.0.1:11211`. Each question
    /// has a second.
    ///
    /// # Errors
    ///
    /// Nobody listens there, or doesn't know the meta protocol.
    pub async fn connect(address: &str) -> Result<Self, ConnectError> {
        Self::connect_with(address, PATIENCE).await
    }

    /// As [`connect`](Self::connect), with another limit for each question.
    ///
    /// # Errors
    ///
    /// As of [`connect`](Self::connect).
    pub async fn connect_with(address: &str, patience: Duration) -> Result<Self, ConnectError> {
        let pool = Pool::new(address, patience);
        match pool.ask(Command::Nothing).await {
            Ok(_) => Ok(Self { pool }),
            Err(error) => Err(ConnectError {
                address: address.to_owned(),
                error,
            }),
        }
    }

    /// The record that memcached holds under this key, also one that is over, and its cas number.
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        todo!("step 5: create a record, and replace none")
    }

    /// Sets the item on this condition, and says whether it was set.
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        todo!("step 5: create a record, and replace none")
    }
}

/// An answer, to another question than the one that was asked.
pub(crate) fn unexpected(answer: &Answer) -> Error {
    Error::Malformed(format!("{answer:?}"))
}

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        todo!("step 5: create a record, and replace none")
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        todo!("step 6: load what is live")
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        todo!("step 7: compare and swap")
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        todo!("step 8: delete for good")
    }
}
