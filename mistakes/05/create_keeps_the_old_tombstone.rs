//! step 2, 6: nothing of the old one is left, no tombstone: only values and end are replaced.

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
            Some((there, old)) => {
                there.data = record.data.clone();
                there.expires = record.expires;
                *old = version;
            }
            None => {
                shelf.records.insert(*key, (record.clone(), version));
            }
        }
        Ok(Created::Yes)
    }
}
