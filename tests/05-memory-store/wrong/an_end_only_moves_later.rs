//! caught by: step_3::takes_the_end_that_it_is_given
//! also by: step_3::any_record_is_given_back_or_refused, step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! Keeps the later one of two ends, so that no session can be cut short.

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
                let end = there.expires.max(record.expires);
                *there = record.clone();
                there.expires = end;
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
