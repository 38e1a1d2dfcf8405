//! step 2, 1: what comes out is what went in, also a live record without values.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let found = shelf.records.get(key);
        Ok(found.filter(|(there, _)| there.is_live(now) && !there.data.is_empty()).cloned())
    }
}
