//! caught by: step_5::saving_and_deleting_need_no_room
//! Asks for room where a save brings more values than were there.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let full = shelf.records.len() >= self.capacity;
        let version = shelf.next_version();
        if let Some((there, v)) = shelf.records.get_mut(key)
            && *v == seen
            && there.is_live(now)
        {
            if record.data.len() > there.data.len() && full {
                return Err(StoreError::Full {
                    capacity: self.capacity,
                });
            }
            *there = record.clone();
            *v = version;
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
