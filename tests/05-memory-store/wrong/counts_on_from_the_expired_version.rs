//! caught by: step_3::does_not_put_a_new_record_back
//! Gives the new record the version after the expired one, and the next save the same.

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
        let version = match shelf.records.get(key) {
            Some((_, old)) => Version(old.0 + 1),
            None => shelf.next_version(),
        };
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
