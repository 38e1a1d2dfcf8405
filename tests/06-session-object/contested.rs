//! A store in which others are faster: before a save of ours is done, a rival does what the test says.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memory_store::{
    Created, MemoryStore, Record, Saved, SessionStore, StoreError, Timestamp, Version,
};
use serde_json::{Value, json};
use session_ids::{SessionId, StoreKey};
use session_object::{Changes, Session};

use crate::common::*;
use crate::records::{END, NOW};

/// What another request does to the record, just before our save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    /// Counts a visit, inserts its number as the color, and moves the record's end by that: an odd
    /// number to later, an even one to earlier.
    Saves(u64),
    /// Inserts this key.
    Inserts(&'static str),
    /// Removes it.
    Removes(&'static str),
    /// Leaves only a tombstone.
    Ends,
    /// Deletes the record.
    Deletes,
    /// Lets the record's time be over.
    Expires,
}

/// The three ways in which a rival can end the session.
pub const ENDS: [Rival; 3] = [Rival::Ends, Rival::Deletes, Rival::Expires];

impl Rival {
    /// What it makes of a record; nothing, if it deletes it.
    fn of(self, mut record: Record) -> Option<Record> {
        match self {
            Self::Saves(number) => {
                add(&mut record, 1);
                record.data.insert("color".to_owned(), number.into());
                let end = record.expires.seconds();
                let moved = if number % 2 == 1 {
                    end + number
                } else {
                    end - number
                };
                record.expires = Timestamp::from_seconds(moved);
            }
            Self::Inserts(key) => drop(record.data.insert(key.to_owned(), true.into())),
            Self::Removes(key) => drop(record.data.remove(key)),
            Self::Ends => {
                record.data.clear();
                record.ended = true;
            }
            Self::Deletes => return None,
            Self::Expires => record.expires = NOW,
        }
        Some(record)
    }
}

/// So many rivals that save, numbered from 1.
pub fn savers(number: usize) -> Vec<Rival> {
    (1..).map(Rival::Saves).take(number).collect()
}

/// The record before anything happens.
pub fn first() -> Record {
    Record::new(data(json!({"visits": 3, "color": "dark"})), END)
}

/// What is in the store after these rivals, if there is a record that is live.
pub fn after(rivals: &[Rival]) -> Option<Record> {
    let record = rivals
        .iter()
        .try_fold(first(), |record, rival| rival.of(record));
    record.filter(|record| record.expires > NOW)
}

/// Our list. The color is the one that was loaded, so this insert changes nothing before a rival comes.
pub fn ours() -> Changes {
    let session = Session::new(first().data);
    session.insert("color", "dark");
    session.update("visits", |sum: Option<u64>| sum.unwrap_or_default() + 100);
    session.insert("user", "alice");
    session.close().changes
}

/// What our list makes of a record.
pub fn with_ours(mut record: Record) -> Record {
    add(&mut record, 100);
    record.data.insert("color".to_owned(), "dark".into());
    record.data.insert("user".to_owned(), "alice".into());
    record
}

fn add(record: &mut Record, number: u64) {
    let visits = record.data.get("visits").and_then(Value::as_u64);
    let visits = visits.unwrap_or_default() + number;
    record.data.insert("visits".to_owned(), visits.into());
}

/// A store with rivals in it, who come one before each save. Clones are one store.
#[derive(Clone)]
pub struct Contested {
    /// Where a test looks without being counted.
    pub inner: Arc<MemoryStore>,
    script: Arc<Mutex<Script>>,
}

struct Script {
    rivals: VecDeque<Rival>,
    calls: usize,
    saves: usize,
}

impl Contested {
    /// A store with one record, and what was loaded of it before the rivals come.
    pub async fn by(rivals: &[Rival]) -> (Self, StoreKey, (Record, Version)) {
        let inner = MemoryStore::with_capacity(10);
        let key = StoreKey::of(&SessionId::generate());
        let created = inner.create(&key, &first(), NOW).await;
        assert!(created.is_ok(), "the store has room");
        let loaded = inner.load(&key, NOW).await.expect("the store works");
        let script = Script {
            rivals: rivals.to_vec().into(),
            calls: 0,
            saves: 0,
        };
        let store = Self {
            inner: Arc::new(inner),
            script: Arc::new(Mutex::new(script)),
        };
        (store, key, loaded.expect("the record is there"))
    }

    /// How many calls of ours there were.
    pub fn calls(&self) -> usize {
        self.script().calls
    }

    /// How many of them were saves.
    pub fn saves(&self) -> usize {
        self.script().saves
    }

    /// What is there, if it is live.
    pub async fn kept(&self, key: &StoreKey) -> Option<Record> {
        let kept = self.inner.load(key, NOW).await.expect("the store works");
        kept.map(|(record, _)| record)
    }

    async fn let_a_rival_in(&self, key: &StoreKey) -> Result<(), StoreError> {
        let next = self.script().rivals.pop_front();
        let Some(rival) = next else { return Ok(()) };
        // After an end there is nothing for the others to change.
        let Some((record, version)) = self.inner.load(key, NOW).await? else {
            return Ok(());
        };
        match rival.of(record) {
            Some(record) => {
                let saved = self.inner.save(key, version, &record, NOW).await?;
                assert_eq!(saved, Saved::Yes, "the rival is alone");
                Ok(())
            }
            None => self.inner.delete(key).await,
        }
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SessionStore for Contested {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.script().calls += 1;
        self.inner.create(key, record, now).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.script().calls += 1;
        self.inner.load(key, now).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.script().calls += 1;
        self.script().saves += 1;
        self.let_a_rival_in(key).await?;
        self.inner.save(key, seen, record, now).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.script().calls += 1;
        self.inner.delete(key).await
    }
}
