//! caught by: step_3::refuses_a_version_that_is_old
//! also by: step_5::a_version_from_before_a_sweep_never_fits
//! Asks whether some record has that version, and not whether this one has it.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let known = shelf.records.values().any(|(_, version)| *version == seen);
        let version = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some(slot) if slot.0.is_live(now) && known => {
                *slot = (record.clone(), version);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
