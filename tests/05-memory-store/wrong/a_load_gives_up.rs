//! caught by: step_4::a_taken_lock_is_waited_for
//! sometimes by: step_2::gives_back_what_was_created, step_4::a_taken_lock_is_waited_for
//! Tries the lock a hundred times, and then says that there is no record.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        for _ in 0..100 {
            if let Ok(shelf) = self.shelf.try_lock() {
                let found = shelf.records.get(key);
                return Ok(found.filter(|(record, _)| record.is_live(now)).cloned());
            }
            std::thread::yield_now();
        }
        Ok(None)
    }
}
