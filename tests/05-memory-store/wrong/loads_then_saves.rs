//! caught by: step_4::threads_never_overwrite_each_other
//! Compares under one lock, and writes under another.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        yield_now().await;
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), next));
        Ok(Saved::Yes)
    }
}

use tokio::task::yield_now;
