//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        if let Some((there, _)) = shelf.records.remove(key)
            && there.is_live(now)
        {
            // It is still good: back with it.
            shelf.records.insert(*key, (there, version));
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
