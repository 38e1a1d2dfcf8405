//! caught by: step_5::a_full_store_still_says_taken
//! Asks for room before it looks whether it needs any.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
        {
            return Ok(Created::Taken);
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
