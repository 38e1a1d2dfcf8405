//! A store for tower-sessions on the contract of chapter 05, so that it runs on every store of the workbook.

use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use memory_store::{Clock, Created, Saved, SessionStore, Timestamp, Version};
use serde_json::Map;
use session_ids::{SessionId, StoreKey};
use time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

// ANCHOR: names
/// The value in which a loaded record carries its version.
const VERSION: &str = "version of the record";

/// What `load` says of a session that was logged out, or went on under another ID.
pub const ENDED: &str = "this session has ended";

/// How long that is said: longer than a slow request takes.
const TOMBSTONE: Duration = Duration::from_secs(60);
// ANCHOR_END: names

// ANCHOR: adapter
/// A store of the workbook, for tower-sessions. Clones keep the same records.
pub struct Adapter<S> {
    store: Arc<S>,
    clock: Clock,
}

impl<S: SessionStore> Adapter<S> {
    /// Keeps the records in `store`.
    pub fn new(store: S, clock: Clock) -> Self {
        Self {
            store: Arc::new(store),
            clock,
        }
    }
}

// ANCHOR_END: adapter

impl<S> Clone for Adapter<S> {
    fn clone(&self) -> Self {
        Self {
            store: Arc::clone(&self.store),
            clock: self.clock.clone(),
        }
    }
}

// ANCHOR: impl
#[async_trait]
impl<S: SessionStore> tower_sessions::SessionStore for Adapter<S> {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let now = self.clock.now();
        loop {
            // A new ID: after a flush, the record still has the old one.
            record.id = Id::default();
            let (key, kept) = (key(&record.id), kept(record));
            let created = self.store.create(&key, &kept, now).await;
            match created.map_err(backend)? {
                Created::Yes => return Ok(()),
                Created::Taken => {}
            }
        }
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let found = self.store.load(&key(id), self.clock.now()).await;
        let Some((kept, version)) = found.map_err(backend)? else {
            return Ok(None);
        };
        if kept.ended {
            return Err(backend(ENDED));
        }
        let mut record = Record {
            id: *id,
            data: kept.data.into_iter().collect(),
            expiry_date: date(kept.expires),
        };
        record.data.insert(VERSION.to_owned(), version.0.into());
        Ok(Some(record))
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let seen = record.data.get(VERSION).and_then(|it| it.as_u64());
        let seen = seen.ok_or_else(|| backend("saved without being loaded"))?;
        let (key, kept, now) = (key(&record.id), kept(record), self.clock.now());
        let saved = self.store.save(&key, Version(seen), &kept, now).await;
        match saved.map_err(backend)? {
            Saved::Yes => Ok(()),
            Saved::Stale => Err(backend("another request was faster")),
        }
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let (key, now) = (key(id), self.clock.now());
        let until = now.plus(TOMBSTONE);
        let mut tombstone = memory_store::Record::new(Map::new(), until);
        tombstone.ended = true;
        loop {
            let found = self.store.load(&key, now).await.map_err(backend)?;
            let Some((_, seen)) = found.filter(|(kept, _)| !kept.ended) else {
                return Ok(());
            };
            let saved = self.store.save(&key, seen, &tombstone, now).await;
            match saved.map_err(backend)? {
                Saved::Yes => return Ok(()),
                Saved::Stale => {}
            }
        }
    }
}
// ANCHOR_END: impl

// ANCHOR: helpers
/// What is stored in place of the ID: its hash.
fn key(id: &Id) -> StoreKey {
    let id = SessionId::parse(&id.to_string());
    StoreKey::of(&id.expect("both write 128 bits in base64url"))
}

/// The record as the workbook's stores keep it.
fn kept(record: &Record) -> memory_store::Record {
    let mut data = record.data.clone();
    data.remove(VERSION);
    let seconds = record.expiry_date.unix_timestamp().try_into();
    let expires = Timestamp::from_seconds(seconds.unwrap_or_default());
    memory_store::Record::new(data.into_iter().collect(), expires)
}
// ANCHOR_END: helpers

fn date(moment: Timestamp) -> OffsetDateTime {
    let seconds = i64::try_from(moment.seconds()).unwrap_or(i64::MAX);
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

fn backend(error: impl Display) -> Error {
    Error::Backend(error.to_string())
}

/// tower-sessions asks for it. It shows no record.
impl<S> Debug for Adapter<S> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Adapter")
    }
}
