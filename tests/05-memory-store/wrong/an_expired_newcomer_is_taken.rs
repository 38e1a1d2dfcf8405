//! caught by: step_1::a_record_that_has_expired_can_be_created
//! also by: step_2::the_new_record_is_the_one_that_counts, step_5::a_full_store_takes_no_more
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Takes a record that has expired for one that is in the way.

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
        if !record.is_live(now) {
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
