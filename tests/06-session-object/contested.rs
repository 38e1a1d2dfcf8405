//! A store in which others are faster: before a save of ours is done, a rival does what the test says.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use memory_store::{
    Created, MemoryStore, Record, Saved, SessionStore, StoreError, Timestamp, Version,
};
use session_ids::StoreKey;

use crate::records::NOW;

/// What somebody else does to the record, just before our save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    /// Counts a visit, inserts its number as the color, and moves the record's end by that: an odd
    /// number to later, an even one to earlier.
    Saves(u64),
    /// Leaves only the mark of an ended session.
    Ends,
    /// Deletes the record.
    Deletes,
    /// Lets the record's time be over.
    Expires,
}

impl Rival {
    /// What it makes of a record; nothing, if it deletes it.
    pub fn of(self, mut record: Record) -> Option<Record> {
        match self {
            Self::Saves(number) => {
                let visits = record.data.get("visits").and_then(|visits| visits.as_u64());
                let visits = visits.unwrap_or_default() + 1;
                record.data.insert("visits".to_owned(), visits.into());
                record.data.insert("color".to_owned(), number.into());
                let end = record.expires.seconds();
                record.expires = Timestamp::from_seconds(if number % 2 == 1 {
                    end + number
                } else {
                    end - number
                });
            }
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
pub fn savers(number: u64) -> Vec<Rival> {
    (1..=number).map(Rival::Saves).collect()
}

/// A store with rivals in it, who come one before each save.
pub struct Contested {
    pub inner: MemoryStore,
    rivals: Mutex<VecDeque<Rival>>,
    calls: AtomicUsize,
    saves: AtomicUsize,
}

impl Contested {
    pub fn by(rivals: Vec<Rival>) -> Self {
        Self {
            inner: MemoryStore::with_capacity(10),
            rivals: Mutex::new(rivals.into()),
            calls: AtomicUsize::new(0),
            saves: AtomicUsize::new(0),
        }
    }

    /// How many calls of ours there were.
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// How many of them were saves.
    pub fn saves(&self) -> usize {
        self.saves.load(Ordering::SeqCst)
    }

    async fn let_a_rival_in(&self, key: &StoreKey) -> Result<(), StoreError> {
        let next = self
            .rivals
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front();
        let Some(rival) = next else { return Ok(()) };
        let there = self.inner.load(key, NOW).await?;
        let (record, version) = there.expect("no rival comes after the end");
        match rival.of(record) {
            Some(record) => {
                let saved = self.inner.save(key, version, &record, NOW).await?;
                assert_eq!(saved, Saved::Yes, "the rival is alone");
            }
            None => self.inner.delete(key).await?,
        }
        Ok(())
    }
}

impl SessionStore for Contested {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        self.inner.create(key, record, now).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        self.inner.load(key, now).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        self.saves.fetch_add(1, Ordering::SeqCst);
        self.let_a_rival_in(key).await?;
        self.inner.save(key, seen, record, now).await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        self.inner.delete(key).await
    }
}
