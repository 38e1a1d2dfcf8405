//! step 1, 6: exactly one `Yes`, also if the record has expired: a new key is safe, an expired one is removed under another lock.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let found = self.shelf().records.get(key).cloned();
        if let Some((there, _)) = found {
            if there.is_live(now) {
                return Ok(Created::Taken);
            }
            self.shelf().records.remove(key);
        }
        let mut shelf = self.shelf();
        if shelf.records.contains_key(key) {
            return Ok(Created::Taken);
        }

        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }

        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
