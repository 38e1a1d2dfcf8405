//! caught by: step_3::the_same_data_again_is_another_version
//! Makes no version for a record that ends with the save.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        if let Some((there, v)) = shelf.records.get_mut(key)
            && *v == seen
            && there.is_live(now)
        {
            *there = record.clone();
            if record.is_live(now) {
                *v = version;
            }
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
