//! caught by: step_4::a_taken_lock_is_waited_for
//! also by: step_4::no_save_comes_in_while_it_deletes
//! Doesn't wait for the lock, and deletes nothing when another request has it.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if let Ok(mut shelf) = self.shelf.try_lock() {
            shelf.records.remove(key);
        }
        Ok(())
    }
}
