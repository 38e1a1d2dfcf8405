//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key) {
            if there.is_live(now) {
                return Ok(Created::Taken);
            }
            shelf.records.remove(key);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}

impl SessionStore for MemoryStore {
async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && !there.is_live(now)
        {
            shelf.records.remove(key);
        }
        Ok(shelf.records.get(key).cloned())
    }
}
