//! caught by: step_5::what_has_expired_makes_room
//! Notes the second also where there was room and it swept nothing, and then skips the sweep that it needs.

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
        if !shelf.records.contains_key(key) {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let first = self.swept != Some(now);
        self.swept = Some(now);
        if self.records.len() >= capacity && first {
            self.sweep(now);
        }
        if self.records.len() >= capacity {
            return Err(StoreError::Full { capacity });
        }
        Ok(())
    }
}
