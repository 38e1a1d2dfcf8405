//! step 2, 1: all data comes out: a tombstone is stored without its values.

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

        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }

        let version = shelf.next_version();
        let mut record = record.clone();
        if record.ended {
            record.data.clear();
        }
        shelf.records.insert(*key, (record, version));
        Ok(Created::Yes)
    }
}
