//! caught by: step_3::refuses_a_version_that_is_old
//! Compares 32 bits of 64.

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
            Some((there, version)) if there.is_live(now) && version.0 as u32 == seen.0 as u32 => {
                *there = record.clone();
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
