//! step 2, 3: from `expires` on the answer is None, for a tombstone as well.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let found = shelf.records.get(key);
        Ok(found.filter(|(there, _)| there.ended || there.is_live(now)).cloned())
    }
}
