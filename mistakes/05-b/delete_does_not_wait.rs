//! Step 4.6: a delete that finds the lock taken says `Ok(())` and removes nothing. ("must hold" 4.6, 4.1; the
//! answer is the one that it would hear alone)

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if let Ok(mut shelf) = self.shelf.try_lock() {
            shelf.records.remove(key);
        }
        Ok(())
    }
}
