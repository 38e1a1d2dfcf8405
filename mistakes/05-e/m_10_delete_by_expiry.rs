//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if let Some((there, _)) = self.shelf().records.get_mut(key) {
            there.expires = Timestamp::from_seconds(0);
        }
        Ok(())
    }
}
