//! A store as most are: `save` puts the record there, whatever was there before.

use memory_store::{
    Created, MemoryStore, Record, Saved, SessionStore, StoreError, Timestamp, Version,
};
use session_ids::StoreKey;

/// Chapter 05's store, with a `save` that asks nothing.
pub struct UpsertStore(pub MemoryStore);

impl SessionStore for UpsertStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.0.create(key, record, now).await
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        self.0.load(key, now).await
    }

    // ANCHOR: save
    async fn save(
        &self,
        key: &StoreKey,
        _seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.delete(key).await?;
        let _ = self.create(key, record, now).await?;
        Ok(Saved::Yes)
    }
    // ANCHOR_END: save

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        self.0.delete(key).await
    }
}
