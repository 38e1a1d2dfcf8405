//! step 4, 1: in whichever version: it looks up the version under one lock and removes that one under another.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let found = self.shelf().records.get(key).map(|(_, version)| *version);
        if let Some(seen) = found {
            let mut shelf = self.shelf();
            if shelf.records.get(key).is_some_and(|(_, version)| *version == seen) {
                shelf.records.remove(key);
            }
        }
        Ok(())
    }
}
