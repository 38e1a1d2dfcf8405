//! A store that notes what it is asked, takes a second for each call by the site's clock, and says Taken as
//! often as it is told to. It fails at the call and in the way that the test wants, also with an error that
//! our own stores give at other calls only.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoppedClock, StoreError};
use memory_store::{Timestamp, Version};
use session_ids::StoreKey;

use crate::failing_store::Fault;
use crate::staged_store::Call;

/// What another request does between a load and the save that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    Changes,
    SavesTheSame,
    /// Leaves a tombstone.
    Buries,
    Deletes,
    DeletesAndCreates,
}

impl Rival {
    /// The record that it leaves, of this one.
    pub fn leaves(self, before: &Record) -> Option<Record> {
        let mut left = before.clone();
        match self {
            Self::Changes => {
                left.data.insert("milk".to_owned(), 1.into());
            }
            Self::Buries => {
                left.data.clear();
                left.ended = true;
            }
            Self::Deletes => return None,
            Self::SavesTheSame | Self::DeletesAndCreates => {}
        }
        Some(left)
    }

    async fn acts<S: SessionStore>(
        self,
        store: &S,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let Some((before, seen)) = store.load(key, now).await? else {
            return Ok(());
        };
        if matches!(self, Self::Deletes | Self::DeletesAndCreates) {
            store.delete(key).await?;
        }
        let done = match (self, self.leaves(&before)) {
            (_, None) => true,
            (Self::DeletesAndCreates, Some(left)) => {
                store.create(key, &left, now).await? == Created::Yes
            }
            (_, Some(left)) => store.save(key, seen, &left, now).await? == Saved::Yes,
        };
        assert!(done, "nothing else is under way");
        Ok(())
    }
}

/// One call, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub call: Call,
    pub key: StoreKey,
    pub now: Option<Timestamp>,
    pub record: Option<Record>,
    /// Whether it gave an error.
    pub failed: bool,
    /// Whether it was told Taken or Stale.
    pub refused: bool,
}

#[derive(Debug, Default)]
struct Script {
    asked: Vec<Asked>,
    taken: usize,
    fault: Option<(Fault, usize)>,
    rival: Option<Rival>,
}

/// A store, and what it is told and has noted. Clones are one.
#[derive(Debug)]
pub struct WatchedStore<S> {
    pub inner: Arc<S>,
    clock: StoppedClock,
    script: Arc<Mutex<Script>>,
}

impl<S> Clone for WatchedStore<S> {
    fn clone(&self) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
            clock: self.clock.clone(),
            script: Arc::clone(&self.script),
        }
    }
}

impl<S: SessionStore> WatchedStore<S> {
    pub fn new(inner: S, clock: &StoppedClock) -> Self {
        Self {
            inner: Arc::new(inner),
            clock: clock.clone(),
            script: Arc::default(),
        }
    }

    /// The next so many creates do nothing and say Taken; the call with this number, counted from 1, gives
    /// this error. Whatever was noted is forgotten.
    pub fn begin(&self, taken: usize, fault: Option<(Fault, usize)>) {
        let mut script = self.script();
        script.asked.clear();
        (script.taken, script.fault) = (taken, fault);
    }

    /// What was asked since then. From now on all calls get through.
    pub fn end(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.script()).asked
    }

    /// Another request comes in before the next save.
    pub fn let_another(&self, rival: Rival) {
        self.script().rival = Some(rival);
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn perform<T>(
        &self,
        (call, key): (Call, &StoreKey),
        (now, record): (Option<Timestamp>, Option<&Record>),
        taken: Option<T>,
        refused: impl Fn(&T) -> bool,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let (at, fault, taken) = {
            let mut script = self.script();
            script.asked.push(Asked {
                call,
                key: *key,
                now,
                record: record.cloned(),
                failed: false,
                refused: false,
            });
            let at = script.asked.len();
            let fault = script.fault.filter(|(_, number)| *number == at);
            let fault = fault.map(|(fault, _)| fault);
            let taken = taken.filter(|_| script.taken > 0);
            if taken.is_some() {
                script.taken -= 1;
            }
            (at - 1, fault, taken)
        };
        let answer = match (fault, taken) {
            (Some(fault), _) if fault != Fault::AnswerLost => Err(fault.error()),
            (_, Some(taken)) => Ok(taken),
            _ => work.await,
        };
        let answer = match fault {
            Some(fault) => Err(fault.error()),
            None => answer,
        };
        self.clock.advance(Duration::from_secs(1));
        if let Some(asked) = self.script().asked.get_mut(at) {
            asked.failed = answer.is_err();
            asked.refused = answer.as_ref().is_ok_and(refused);
        }
        answer
    }
}

impl<S: SessionStore> SessionStore for WatchedStore<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.perform(
            (Call::Create, key),
            (Some(now), Some(record)),
            Some(Created::Taken),
            |created| *created == Created::Taken,
            self.inner.create(key, record, now),
        )
        .await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let work = self.inner.load(key, now);
        let now = (Some(now), None);
        self.perform((Call::Load, key), now, None, |_| false, work)
            .await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.perform(
            (Call::Save, key),
            (Some(now), Some(record)),
            None,
            |saved| *saved == Saved::Stale,
            async {
                let rival = self.script().rival.take();
                if let Some(rival) = rival {
                    rival.acts(self.inner.as_ref(), key, now).await?;
                }
                self.inner.save(key, seen, record, now).await
            },
        )
        .await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let work = self.inner.delete(key);
        let nothing = (None, None);
        self.perform((Call::Delete, key), nothing, None, |()| false, work)
            .await
    }
}
