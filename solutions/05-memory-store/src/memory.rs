//! A store in the server's own memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use session_ids::StoreKey;

use crate::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};

/// How many records a store holds unless it is told otherwise, the expired ones that are still there
/// included. One takes less than a kilobyte.
const CAPACITY: usize = 100_000;

/// Keeps records in memory, as long as the process lives. No more than its capacity, or a script that
/// asks for a session ten thousand times a second would fill the machine (CWE-770).
///
/// All stores of the book are made in the same two ways: with the usual options, and with others. Here
/// that is [`new`](Self::new) and [`with_capacity`](Self::with_capacity). A store that is somewhere else
/// has an `open`, which takes the place, and an `open_with`, which takes the place and `Options`.
// ANCHOR: store
#[derive(Debug)]
pub struct MemoryStore {
    capacity: usize,
    shelf: Mutex<Shelf>,
}
// ANCHOR_END: store

// ANCHOR: shelf
/// What is behind the lock.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    pub(crate) records: HashMap<StoreKey, (Record, Version)>,
    /// The version that was given out last.
    last: u64,
    /// When the last sweep was.
    pub(crate) swept: Option<Timestamp>,
}
// ANCHOR_END: shelf

impl Shelf {
    // ANCHOR: next_version
    /// A version that no record has had before.
    pub(crate) fn next_version(&mut self) -> Version {
        self.last += 1;
        Version(self.last)
    }
    // ANCHOR_END: next_version

    // ANCHOR: room
    /// Removes the records that have expired, and returns their number.
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        // step 5: keep within bounds
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = Some(now);
        before - self.records.len()
    }

    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        // step 5: keep within bounds
        // A sweep looks at every record while all other requests wait. Within one second it finds no more,
        // but for what a `save` has ended early; so a flood of visitors costs one sweep a second.
        if self.swept != Some(now) {
            self.sweep(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
    // ANCHOR_END: room
}

impl MemoryStore {
    /// An empty store for at most 100,000 records, the expired ones that are still there included.
    pub fn new() -> Self {
        Self::with_capacity(CAPACITY)
    }

    /// An empty store for at most `capacity` records, the expired ones that are still there included.
    pub fn with_capacity(capacity: usize) -> Self {
        Self {
            capacity,
            shelf: Mutex::default(),
        }
    }

    /// Removes the records that have expired, and returns their number. No caller has to do it: they
    /// count as gone before, and make room when the store is full.
    pub fn sweep(&self, now: Timestamp) -> usize {
        self.shelf().sweep(now)
    }

    /// How many records take up memory, the expired ones included.
    pub fn len(&self) -> usize {
        self.shelf().records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    // ANCHOR: lock
    /// The records, locked as long as the guard is held. No step of a change panics halfway, so the
    /// records of a thread that panicked are sound.
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
    // ANCHOR_END: lock
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

impl SessionStore for MemoryStore {
    // ANCHOR: create
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        // step 1: create a record, and replace none
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
        {
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
    // ANCHOR_END: create

    // ANCHOR: load
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        // step 2: load what is live
        let shelf = self.shelf();
        let kept = shelf.records.get(key);
        Ok(kept.filter(|(record, _)| record.is_live(now)).cloned())
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
        // step 3: compare and swap
        let mut shelf = self.shelf();
        // Drawn before it is known to be needed, because `there` borrows the shelf. None is short.
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                *there = record.clone();
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
    // ANCHOR_END: save

    // ANCHOR: delete
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        // step 4: delete for good
        self.shelf().records.remove(key);
        Ok(())
    }
    // ANCHOR_END: delete
}
