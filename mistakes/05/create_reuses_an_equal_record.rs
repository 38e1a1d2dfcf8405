//! step 2, 6: the new record as it was given: 0.0 and -0.0 are equal, so an expired 0.0 stays where -0.0 was given.

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
        match shelf.records.get_mut(key) {
            Some((there, old)) if there.data == record.data => {
                there.expires = record.expires;
                there.ended = record.ended;
                *old = version;
            }
            _ => {
                shelf.records.insert(*key, (record.clone(), version));
            }
        }
        Ok(Created::Yes)
    }
}
