//! caught by: step_3::refuses_a_version_that_is_old
//! Takes version 0 for "any version".

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
        match shelf.records.get_mut(key) {
            Some(slot) if slot.0.is_live(now) && (slot.1 == seen || seen.0 == 0) => {
                *slot = (record.clone(), version);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
