//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        {
            let mut shelf = self.shelf();
            if let Some((there, _)) = shelf.records.get(key)
                && there.is_live(now)
            {
                return Ok(Created::Taken);
            }
            if shelf.records.len() >= self.capacity {
                shelf.make_room(self.capacity, now)?;
            }
        }
        // Copied without the lock, so that nobody waits for it.
        let copy = record.clone();
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
        {
            return Ok(Created::Taken);
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (copy, version));
        Ok(Created::Yes)
    }
}
