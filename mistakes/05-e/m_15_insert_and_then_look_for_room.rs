//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
        {
            return Ok(Created::Taken);
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        if shelf.records.len() > self.capacity && shelf.swept != Some(now) {
            shelf.sweep(now);
        }
        if shelf.records.len() > self.capacity {
            shelf.records.remove(key);
            return Err(StoreError::Full {
                capacity: self.capacity,
            });
        }
        Ok(Created::Yes)
    }
}
