//! caught by: step_3::replaces_the_version_that_was_seen
//! also by: step_3::the_same_data_again_is_another_version
//! also by: step_3::any_record_is_given_back_or_refused
//! Keeps `ended` once it is set.

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
            Some((there, version)) if there.is_live(now) && *version == seen => {
                let ended = there.ended || record.ended;
                *there = record.clone();
                there.ended = ended;
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
