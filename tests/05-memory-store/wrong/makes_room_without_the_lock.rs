//! caught by: step_5::no_other_comes_in_while_room_is_made
//! sometimes by: step_5::threads_never_share_the_last_place
//! sometimes by: step_5::no_other_comes_in_while_room_is_made
//! Lets go of the lock to make room. What it saw before may no longer be so.

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
        if shelf.records.len() >= self.capacity {
            drop(shelf);
            self.shelf().make_room(self.capacity, now)?;
            shelf = self.shelf();
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
