//! caught by: step_3::the_same_data_again_is_another_version
//! Makes no version where the sign of a zero is all that changes.

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
            if there != record
                || serde_json::to_string(&there.data).ok()
                    == serde_json::to_string(&record.data).ok()
            {
                *v = version;
            }
            *there = record.clone();
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
