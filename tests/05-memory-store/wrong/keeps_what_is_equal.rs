//! caught by: step_2::the_new_record_is_the_one_that_counts
//! Leaves the values of an expired record where the new ones are equal. The two zeros are equal, too.

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
