//! The contract, kept by memcached.

use std::time::Duration;

use memory_store::{Clock, Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::address::is_address;
use crate::{
    Answer, Command, Error, Only, OpenError, Pool, item_key, lifetime, record_of, value_of,
};

/// How a store is opened.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How long one question may take. A session's visitor waits for a few of them.
    pub timeout: Duration,
}

impl Default for Options {
    /// A second for each question.
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(1),
        }
    }
}

/// Keeps records in memcached, as long as it has room for them. It may forget any of them at any time:
/// then the visitor is a stranger.
#[derive(Debug)]
pub struct MemcachedStore {
    pub(crate) pool: Pool,
}

impl MemcachedStore {
    /// The store in the memcached at this address, a host and a port: `127.0.0.1:11211`,
    /// with the usual [`Options`].
    ///
    /// # Errors
    ///
    /// That is no host and port, no server listens there, or it doesn't know the meta protocol.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        Self::open_with(address, Options::default()).await
    }

    /// [`open`](Self::open), with other options.
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open).
    pub async fn open_with(address: &str, options: Options) -> Result<Self, OpenError> {
        if !is_address(address) {
            return Err(OpenError::Address);
        }
        let pool = Pool::new(address, options.timeout);
        match pool.ask(Command::Nothing).await {
            Ok(_) => Ok(Self { pool }),
            Err(error) => Err(OpenError::Unreachable {
                address: address.to_owned(),
                error,
            }),
        }
    }

    /// The record that memcached holds under this key, also an expired one, and its cas number.
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

/// An answer to another question than the one that was asked. Its value, if it has one, is another
/// visitor's.
pub(crate) fn unexpected(answer: &Answer) -> Error {
    Error::Malformed(answer.word().to_owned())
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
        todo!("step 7: compare and swap, and delete")
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        todo!("step 7: compare and swap, and delete")
    }
}
