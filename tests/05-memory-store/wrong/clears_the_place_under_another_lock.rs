//! caught by: step_1::no_other_comes_in_between_look_and_store
//! Removes an expired record under a lock of its own. By then it may be another's new one.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let found = self.shelf().records.get(key).cloned();
        if let Some((there, _)) = found {
            if there.is_live(now) {
                return Ok(Created::Taken);
            }
            self.shelf().records.remove(key);
        }
        let mut shelf = self.shelf();
        if shelf.records.contains_key(key) {
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
