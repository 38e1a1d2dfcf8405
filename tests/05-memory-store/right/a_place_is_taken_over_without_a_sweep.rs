//! Needs no room to take the place of an expired record: as many are there as before.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
            Some(there) => {
                *there = (record.clone(), version);
                return Ok(Created::Yes);
            }
            None => {}
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
