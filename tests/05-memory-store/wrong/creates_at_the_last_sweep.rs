//! caught by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! Takes the last sweep for the present where it is later, and so replaces a live record.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        let at = shelf.swept.map_or(now, |swept| swept.max(now));
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(at)
        {
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
