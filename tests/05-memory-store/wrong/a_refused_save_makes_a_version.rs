//! caught by: step_3::refuses_a_version_that_is_old
//! also by: step_3::what_is_taken_is_given_back, step_5::a_version_from_before_a_sweep_never_fits
//! Changes the version before it compares, so that each late request makes another one late.

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
        let Some((there, version)) = shelf.records.get_mut(key) else {
            return Ok(Saved::Stale);
        };
        let was = std::mem::replace(version, next);
        if was != seen || !there.is_live(now) {
            return Ok(Saved::Stale);
        }
        *there = record.clone();
        Ok(Saved::Yes)
    }
}
