//! step 4, 1: tombstones go as well.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut shelf = self.shelf();
        if shelf.records.get(key).is_some_and(|(there, _)| !there.ended) {
            shelf.records.remove(key);
        }
        Ok(())
    }
}
