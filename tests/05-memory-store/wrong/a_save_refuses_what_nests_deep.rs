//! caught by: step_3::takes_any_depth
//! Refuses in `save` what it takes in `create`.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        record.check_depth()?;
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some(slot) if slot.0.is_live(now) && slot.1 == seen => {
                *slot = (record.clone(), version);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
