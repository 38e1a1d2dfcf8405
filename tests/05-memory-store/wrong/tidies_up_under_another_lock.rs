//! caught by: step_2::the_new_record_is_the_one_that_counts
//! sometimes by: step_2::the_new_record_is_the_one_that_counts
//! Removes the expired record that a load has met, under a lock of its own. By then it may be another's new one.

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
