//! caught by: step_3::the_same_data_again_is_another_version
//! Writes only what differs, and 0.0 equals -0.0.

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
            if there != record {
                *there = record.clone();
            }
            *v = version;
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
