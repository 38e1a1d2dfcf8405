//! caught by: step_2::the_new_record_is_the_one_that_counts
//! also by: step_3::does_not_put_a_new_record_back, step_3::what_is_taken_is_given_back
//! Keeps `ended` of the record whose place is taken: the new visitor inherits a tombstone.

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
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        let mut record = record.clone();
        if let Some((old, _)) = shelf.records.get(key) {
            record.ended = old.ended;
        }
        shelf.records.insert(*key, (record, version));
        Ok(Created::Yes)
    }
}
