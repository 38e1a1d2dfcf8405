//! caught by: step_3::the_same_data_again_is_another_version
//! Gives a record whose end has moved no new version: to move it isn't to change it.

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
            Some(slot) if slot.0.is_live(now) && slot.1 == seen => {
                let version = if slot.0.data == record.data && slot.0 != *record {
                    slot.1
                } else {
                    version
                };
                *slot = (record.clone(), version);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
