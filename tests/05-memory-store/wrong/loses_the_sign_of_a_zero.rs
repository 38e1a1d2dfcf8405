//! caught by: step_2::gives_back_what_was_created
//! also by: step_2::the_new_record_is_the_one_that_counts
//! Makes 0.0 of −0.0, which is equal and not the same.

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
        for value in record.data.values_mut() {
            if value.as_f64() == Some(0.0) && value.is_f64() {
                *value = 0.0.into();
            }
        }
        shelf.records.insert(*key, (record, version));
        Ok(Created::Yes)
    }
}
