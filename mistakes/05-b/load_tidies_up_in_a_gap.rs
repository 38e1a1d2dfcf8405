//! Step 2.4: a load that finds an expired record removes it, but under a second lock: a record that another
//! request creates in between is removed, live. ("must hold" 2.4; "each call is atomic")

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.shelf().records.get(key).cloned();
        match found {
            Some((record, version)) if record.is_live(now) => Ok(Some((record, version))),
            Some(_) => {
                self.delete(key).await?;
                Ok(None)
            }
            None => Ok(None),
        }
    }
}
