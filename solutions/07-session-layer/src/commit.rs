//! What saving a session comes to: the four ways in which its record changes.

use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};
use session_object::{Attempt, Changes, IdChange, Merged, Pending, merge, save_once};

use crate::core::Core;
use crate::request_session::Stored;

// ANCHOR: limits
/// How long the tombstone of an ended session stays: longer than a slow request takes.
pub(crate) const TOMBSTONE: Duration = Duration::from_secs(60);

/// How often an ID is drawn, or an end is tried while others change the session.
pub(crate) const ATTEMPTS: usize = 16;
// ANCHOR_END: limits

// ANCHOR: outcome
/// What the browser has to be told after a session was saved.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: it keeps the ID that it has, or has none.
    Same,
    /// It gets this ID, until then.
    NewId(SessionId, Timestamp),
    /// It has no ID any more.
    NoId,
    /// The session ended while the handler was at work: its changes were not saved.
    SessionEnded,
    /// Others changed the session each time: the changes were not saved.
    Busy,
}
// ANCHOR_END: outcome

impl<S: SessionStore> Core<S> {
    // ANCHOR: commit
    /// Saves what a handler did to its session.
    pub async fn commit(&self, stored: Stored, pending: Pending) -> Result<Outcome, StoreError> {
        let Pending { changes, id } = pending;
        match (stored, id) {
            (
                Stored::Live {
                    key,
                    record,
                    version,
                },
                IdChange::Keep,
            ) => self.save(&key, (record, version), &changes).await,
            (
                Stored::Live {
                    key,
                    record,
                    version,
                },
                IdChange::Cycle,
            ) => self.cycle(&key, (record, version), &changes).await,
            (Stored::Live { key, version, .. }, IdChange::Destroy) => {
                self.end(&key, version, &changes).await
            }
            (Stored::Nothing, IdChange::Destroy) => self.begin_or_forget(&changes).await,
            (Stored::Nothing, _) | (Stored::Ended, IdChange::Cycle) => self.begin(&changes).await,
            (Stored::Ended, _) => Ok(Outcome::SessionEnded),
        }
    }
    // ANCHOR_END: commit

    // ANCHOR: begin
    /// Begins a session with what the changes make of nothing. Without a value, there is none.
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        // step 6: begin a session
        match changes.apply(Map::new()) {
            data if data.is_empty() => Ok(Outcome::Same),
            data => self.create(data).await,
        }
    }

    /// Keeps `data` under an ID that no session has had before.
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        // step 6: begin a session
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            if self.store.create(&key, &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
    // ANCHOR_END: begin

    // ANCHOR: save
    /// Brings the changes into the session's record. After a first conflict, the requests of this
    /// process queue.
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // step 7: save what has changed
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(loaded) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
    // ANCHOR_END: save

    /// The record and its version, unless the session is gone or ended.
    pub(crate) async fn live(
        &self,
        key: &StoreKey,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let loaded = self.store.load(key, self.clock.now()).await?;
        Ok(loaded.filter(|(record, _)| !record.ended))
    }

    // ANCHOR: cycle
    /// Moves the session to another ID, with its changes, and leaves a tombstone in the old place: a
    /// request with the old ID must not be taken for a new visitor's.
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // step 8: move to another ID
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let Outcome::NewId(id, expires) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            self.store.delete(&StoreKey::of(&id)).await?;
            if place.is_none() {
                place = Some(self.queues.wait(key).await);
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }

    /// Puts the tombstone of an ended session in the place of its record, if that is as it was seen.
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        // step 8: move to another ID
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, now).await
    }
    // ANCHOR_END: cycle

    // ANCHOR: end
    /// Ends the session, whatever others do to it meanwhile. What was inserted after the end goes into
    /// a new one.
    ///
    /// The tombstone comes before the deletion: a session that was moved to another ID at the same
    /// moment is still alive there, and its visitor may not be told that it has ended.
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // step 9: end the session
        let _place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }

    /// Begins a session with what was inserted after an end. Without a value, the browser has none.
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        // step 9: end the session
        match self.begin(changes).await? {
            Outcome::Same => Ok(Outcome::NoId),
            other => Ok(other),
        }
    }
    // ANCHOR_END: end
}
