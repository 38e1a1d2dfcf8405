//! step 5, 5 and 10: it stores before it makes room, so a visitor who hears `Full` has left a record.

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
        let full = !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity;
        shelf.records.insert(*key, (record.clone(), version));
        if full {
            shelf.make_room(self.capacity, now)?;
        }
        Ok(Created::Yes)
    }
}
