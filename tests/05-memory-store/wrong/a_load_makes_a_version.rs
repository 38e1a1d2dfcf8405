//! caught by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::gives_back_what_was_created, step_2::what_has_expired_is_not_given_back
//! also by: step_3::refuses_a_version_that_is_old, step_3::what_is_taken_is_given_back
//! also by: step_5::a_sweep_leaves_every_version_alone, step_5::a_full_store_takes_no_more
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! Draws a version for each reader, so that of two tabs that read one record the first is late.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        let Some((record, version)) = shelf.records.get_mut(key) else {
            return Ok(None);
        };
        *version = next;
        Ok(record.is_live(now).then(|| (record.clone(), next)))
    }
}
