//! step 4, table and step 5, 4: after a delete nothing is there: the record only gets an end that is past, and takes up a place.

impl SessionStore for MemoryStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get_mut(key) {
            there.data.clear();
            there.expires = Timestamp::from_seconds(0);
        }
        Ok(())
    }
}
