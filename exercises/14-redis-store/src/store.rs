//! The store.

use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use redis::aio::MultiplexedConnection;
use redis::{RedisError, RedisResult, cmd};
use session_ids::StoreKey;
use tokio::time::timeout;

use crate::connect::{OpenError, client, quiet};
use crate::key::redis_key;
use crate::link::Link;
use crate::scripts::{SAVE, TAKE_OVER};
use crate::value::{lifetime, new_version, read_value, write_value};

/// How a store is opened.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How long Redis may take for one answer.
    pub timeout: Duration,
}

impl Default for Options {
    /// A second: the session layer has two for a load.
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(1),
        }
    }
}

/// Keeps records in Redis, where other servers keep and find them too.
#[derive(Clone)]
pub struct RedisStore {
    /// One connection, which all calls share.
    pub(crate) redis: Link,
    pub(crate) options: Options,
}

impl RedisStore {
    /// The store in the Redis at `url`, for example `redis://127.0.0.1:6379`, with the usual
    /// [`Options`].
    ///
    /// # Errors
    ///
    /// `url` isn't an address, or no Redis answers there.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Self::open_with(url, Options::default()).await
    }

    /// [`open`](Self::open), with other options.
    ///
    /// # Errors
    ///
    /// `url` isn't an address, or no Redis answers there in time.
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        todo!("step 3: connect, or say why not")
    }

    /// What Redis answers, or an error once the timeout has passed. A Redis that only reads is left: the
    /// next question goes to where the address leads then.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`], where the key holds a list, a hash or the like; and otherwise
    /// [`StoreError::Unavailable`].
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        todo!("step 4: wait no longer than a second")
    }

    /// Asks Redis whether it is there.
    ///
    /// # Errors
    ///
    /// It isn't, or takes too long.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let ping = async { cmd("PING").query_async(&mut redis).await };
        self.in_time(ping).await
    }

    /// Keeps a record under a key that Redis has, if what it has there has expired.
    pub(crate) async fn take_over(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut redis = self.redis.clone();
        let mut script = TAKE_OVER.key(redis_key(key));
        script
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Created::Yes } else { Created::Taken })
    }
}

/// What is said of an answer that didn't come.
pub(crate) fn no_answer(timeout: Duration) -> Box<dyn Error + Send + Sync> {
    format!("no answer within {} ms", timeout.as_millis()).into()
}

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        todo!("step 5: create, unless it is there")
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
        todo!("step 7: compare and swap, in Lua")
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        todo!("step 8: delete, also when Redis is full")
    }
}

/// Without the address, which may hold a password.
impl Debug for RedisStore {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("RedisStore(…)")
    }
}
