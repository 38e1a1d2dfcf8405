//! Step 1.7: a new record that has expired already gets `Yes` under a key with a live record, which stays
//! (a record that no one could load counts as stored); it must be `Taken`. ("must hold" 1.7, 1.4)

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
            return Ok(if record.is_live(now) {
                Created::Taken
            } else {
                Created::Yes
            });
        }
        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
