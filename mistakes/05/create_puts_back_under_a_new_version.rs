//! step 2, 5: a `create` that says `Taken` has changed nothing: here the record it puts back gets the new version.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        if let Some((there, _)) = shelf.records.insert(*key, (record.clone(), version))
            && there.is_live(now)
        {
            shelf.records.insert(*key, (there, version));
            return Ok(Created::Taken);
        }
        Ok(Created::Yes)
    }
}
