//! step 4, 5: with the last record goes the counter, so versions come again.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut shelf = self.shelf();
        shelf.records.remove(key);
        if shelf.records.is_empty() {
            *shelf = Shelf::default();
        }
        Ok(())
    }
}
