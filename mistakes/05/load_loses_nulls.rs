//! step 2, 1: all data: a value that is null is taken for none.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let found = shelf.records.get(key).filter(|(there, _)| there.is_live(now));
        Ok(found.cloned().map(|(mut there, version)| {
            there.data.retain(|_, value| !value.is_null());
            (there, version)
        }))
    }
}
