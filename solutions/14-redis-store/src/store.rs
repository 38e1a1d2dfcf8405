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

// ANCHOR: store
/// Keeps records in Redis, where other servers keep and find them too.
#[derive(Clone)]
pub struct RedisStore {
    /// One connection, which all calls share.
    pub(crate) redis: Link,
    pub(crate) options: Options,
}
// ANCHOR_END: store

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

    // ANCHOR: connect
    /// [`open`](Self::open), with other options.
    ///
    /// # Errors
    ///
    /// `url` isn't an address, or no Redis answers there in time.
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        // step 3: connect, or say why not
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        // The manager tries for ever. Who starts a server wants to hear what the first try gave.
        let first_try = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        let error = match timeout(options.timeout, first_try).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
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
        // step 4: wait no longer than a second
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(quiet(error)),
                Some("READONLY") => {
                    self.redis.look_again();
                    StoreError::Unavailable(quiet(error))
                }
                _ => StoreError::Unavailable(quiet(error)),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
    // ANCHOR_END: connect

    // ANCHOR: ping
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
    // ANCHOR_END: ping

    // ANCHOR: take_over
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
    // ANCHOR_END: take_over
}

/// What is said of an answer that didn't come.
pub(crate) fn no_answer(timeout: Duration) -> Box<dyn Error + Send + Sync> {
    format!("no answer within {} ms", timeout.as_millis()).into()
}

impl SessionStore for RedisStore {
    // ANCHOR: create
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        // step 5: create, unless it is there
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("NX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
    // ANCHOR_END: create

    // ANCHOR: load
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        // step 6: load what is live
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let kept = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(kept).filter(|(record, _)| record.is_live(now)))
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
        // step 7: compare and swap, in Lua
        let mut redis = self.redis.clone();
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
    // ANCHOR_END: save

    // ANCHOR: delete
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        // step 8: delete, also when Redis is full
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        self.in_time(del.query_async(&mut redis)).await
    }
    // ANCHOR_END: delete
}

/// Without the address, which may hold a password.
impl Debug for RedisStore {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("RedisStore(…)")
    }
}
