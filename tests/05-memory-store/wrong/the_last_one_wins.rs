//! caught by: step_4::refuses_a_version_that_is_old
//! Replaces whatever is there, and doesn't ask which version was seen.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some(there) if there.0.is_live(now) => {
                *there = (record.clone(), next);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
