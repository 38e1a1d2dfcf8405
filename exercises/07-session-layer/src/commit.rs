//! What saving a session comes to: the four ways in which its record changes.

use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoreError, Timestamp, Version};
use serde_json::{Map, Value};
use session_ids::{SessionId, StoreKey};
use session_object::{Attempt, Changes, IdChange, Merged, Pending, merge, save_once};

use crate::core::Core;
use crate::request_session::Stored;

/// How long the tombstone of an ended session stays: longer than a slow request takes.
pub(crate) const TOMBSTONE: Duration = Duration::from_secs(60);

/// How often an ID is drawn, or an end is tried while others change the session.
pub(crate) const ATTEMPTS: usize = 16;

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

impl<S: SessionStore> Core<S> {
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

    /// Begins a session with what the changes make of nothing. Without a value, there is none.
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        todo!("step 6: begin a session")
    }

    /// Keeps `data` under an ID that no session has had before.
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        todo!("step 6: begin a session")
    }

    /// Brings the changes into the session's record. After a first conflict, the requests of this
    /// process queue.
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        todo!("step 7: save what has changed")
    }

    /// The record and its version, unless the session is gone or ended.
    pub(crate) async fn live(
        &self,
        key: &StoreKey,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let loaded = self.store.load(key, self.clock.now()).await?;
        Ok(loaded.filter(|(record, _)| !record.ended))
    }

    /// Moves the session to another ID, with its changes, and leaves a tombstone in the old place: a
    /// request with the old ID must not be taken for a new visitor's.
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        todo!("step 8: move to another ID")
    }

    /// Puts the tombstone of an ended session in the place of its record, if that is as it was seen.
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        todo!("step 8: move to another ID")
    }

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
        todo!("step 9: end the session")
    }

    /// Begins a session with what was inserted after an end. Without a value, the browser has none.
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        todo!("step 9: end the session")
    }
}
