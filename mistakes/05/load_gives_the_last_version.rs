//! step 2, table: the record with its version: it gives the version that was given out last, by whichever key.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let found = shelf.records.get(key).filter(|(there, _)| there.is_live(now));
        Ok(found.map(|(there, _)| (there.clone(), Version(shelf.last))))
    }
}
