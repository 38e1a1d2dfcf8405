//! Step 2.5: a `create` that says `Taken` moves the end of the live record, if both have the same data and
//! the new end is later. ("must hold" 2.5: not its end)

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get_mut(key)
            && there.is_live(now)
        {
            if there.data == record.data && there.ended == record.ended {
                there.expires = there.expires.max(record.expires);
            }
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
