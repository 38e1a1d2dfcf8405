//! caught by: step_4::a_taken_lock_is_waited_for
//! sometimes by: step_4::no_save_comes_in_while_it_deletes, step_4::a_taken_lock_is_waited_for
//! Tries the lock a hundred times, and then says that the record is deleted.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        for _ in 0..100 {
            if let Ok(mut shelf) = self.shelf.try_lock() {
                shelf.records.remove(key);
                return Ok(());
            }
            std::thread::yield_now();
        }
        Ok(())
    }
}
