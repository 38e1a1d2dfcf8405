//! step 5, 5: an expired newcomer in a full store is stored first, and swept at once, so it hears `Yes` and not `Full`.

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
        let before = shelf.records.insert(*key, (record.clone(), version));
        if before.is_none() && shelf.records.len() > self.capacity {
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
