//! step 5, 4 and 5: as many as the capacity, or more: a store with a capacity of 0 takes one record.

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

        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity.max(1) {
            shelf.make_room(self.capacity, now)?;
        }

        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
