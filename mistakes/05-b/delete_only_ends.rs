//! Step 4.1: a delete sets the end to second 0, and leaves the record in memory, where it still takes up a
//! place. ("must hold" 4.1: the record is gone; in a store swept in this second, 5.10, too)

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get_mut(key) {
            there.expires = Timestamp::from_seconds(0);
        }
        Ok(())
    }
}
