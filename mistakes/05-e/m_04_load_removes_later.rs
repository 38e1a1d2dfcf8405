//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.shelf().records.get(key).cloned();
        match found {
            Some((record, _)) if !record.is_live(now) => {
                self.shelf().records.remove(key);
                Ok(None)
            }
            found => Ok(found),
        }
    }
}
