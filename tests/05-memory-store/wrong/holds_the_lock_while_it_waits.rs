//! caught by: the compiler
//! Holds the lock over an `.await`. A future that may move to another thread can't hold a guard.

impl SessionStore for MemoryStore {
    // ANCHOR: code
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if self.load(key, now).await?.is_some() {
            return Ok(Created::Taken);
        }
        // ANCHOR_END: code
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
