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

    // ANCHOR: find
    /// The record that memcached holds under this key, also an expired one, and its cas number.
    pub(crate) async fn find(&self, key: &str) -> Result<Option<(Record, u64)>, StoreError> {
        // step 5: create a record, and replace none
        match self.pool.ask(Command::Get { key }).await? {
            Answer::Value { cas: 0, .. } => Err(Error::NoCas.into()),
            Answer::Value { value, cas } => Ok(Some((record_of(&value)?, cas))),
            Answer::Missing => Ok(None),
            other => Err(unexpected(&other).into()),
        }
    }

    /// Sets the item on this condition, and says whether it was set.
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        // step 5: create a record, and replace none
        let value = value_of(record)?;
        let command = Command::Set {
            key,
            value: &value,
            lifetime: lifetime(record.expires, now, Clock::system().now()),
            only,
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
    // ANCHOR_END: find
}

// ANCHOR: unexpected
/// An answer to another question than the one that was asked. Its value, if it has one, is another
/// visitor's.
pub(crate) fn unexpected(answer: &Answer) -> Error {
    Error::Malformed(answer.word().to_owned())
}
// ANCHOR_END: unexpected

impl SessionStore for MemcachedStore {
    // ANCHOR: create
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        // step 5: create a record, and replace none
        let key = item_key(key);
        let mut only = Only::IfAbsent;
        // Each further round means that another request has changed the item since the last one.
        while !self.put(&key, record, only, now).await? {
            only = match self.find(&key).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
                None => Only::IfAbsent,
            };
        }
        Ok(Created::Yes)
    }
    // ANCHOR_END: create

    // ANCHOR: load
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        // step 6: load what is live
        let found = self.find(&item_key(key)).await?;
        let live = found.filter(|(record, _)| record.is_live(now));
        Ok(live.map(|(record, cas)| (record, Version(cas))))
    }
    // ANCHOR_END: load

    // ANCHOR: save
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        // step 7: compare and swap, and delete
        // Memcached compares the number, but doesn't know when the record expires. What is seen here
        // can't become untrue before the swap: another record would have another number.
        match self.load(key, now).await? {
            Some((_, there)) if there == seen => {}
            _ => return Ok(Saved::Stale),
        }
        let only = Only::IfUnchanged(seen.0);
        if self.put(&item_key(key), record, only, now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
    // ANCHOR_END: save

    // ANCHOR: delete
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        // step 7: compare and swap, and delete
        let key = item_key(key);
        match self.pool.ask(Command::Delete { key: &key }).await? {
            Answer::Done | Answer::Missing => Ok(()),
            other => Err(unexpected(&other).into()),
        }
    }
    // ANCHOR_END: delete
}
