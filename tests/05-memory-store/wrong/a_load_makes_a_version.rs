//! caught by: step_3::a_refused_create_leaves_the_record_alone
//! Draws a version for each reader, so that of two tabs that read one record the first is late.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        let Some((record, version)) = shelf.records.get_mut(key) else {
            return Ok(None);
        };
        *version = next;
        Ok(record.is_live(now).then(|| (record.clone(), next)))
    }
}
