//! caught by: step_5::saving_and_deleting_need_no_room
//! also by: step_5::a_version_from_before_a_sweep_never_fits
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Marks the record as expired, and leaves it to the sweep.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut shelf = self.shelf();
        if let Some((record, _)) = shelf.records.get_mut(key) {
            record.expires = Timestamp::from_seconds(0);
        }
        Ok(())
    }
}
