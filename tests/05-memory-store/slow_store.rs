//! A store that takes a second for each call, by the site's clock.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use memory_store::{Created, Record, Saved, SessionStore, StoppedClock, StoreError};
use memory_store::{Timestamp, Version};
use session_ids::StoreKey;

/// What a slow store was asked, one line for each call.
#[derive(Debug, Clone, Default)]
pub struct Asked(Arc<Mutex<Vec<String>>>);

impl Asked {
    /// The lines since the last look.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn note(&self, line: String) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.push(line);
    }
}

/// A store whose calls each take a second: the clock shows it when the answer is there.
#[derive(Debug)]
pub struct SlowStore<S> {
    pub inner: Arc<S>,
    pub clock: StoppedClock,
    pub asked: Asked,
}

impl<S> SlowStore<S> {
    async fn perform<T>(&self, line: String, work: impl Future<Output = T>) -> T {
        self.asked.note(line);
        let answer = work.await;
        self.clock.advance(Duration::from_secs(1));
        answer
    }
}

impl<S: SessionStore> SessionStore for SlowStore<S> {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let line = format!("create at {now}, a record until {}", record.expires);
        self.perform(line, self.inner.create(key, record, now))
            .await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let line = format!("load at {now}");
        self.perform(line, self.inner.load(key, now)).await
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let line = format!("save at {now}, a record until {}", record.expires);
        self.perform(line, self.inner.save(key, seen, record, now))
            .await
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let line = "delete".to_owned();
        self.perform(line, self.inner.delete(key)).await
    }
}
