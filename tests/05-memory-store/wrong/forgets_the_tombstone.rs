//! caught by: step_2::gives_back_what_was_created
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_3::any_record_is_given_back_or_refused
//! Makes a new record of the data and the end, and leaves `ended` behind.

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
        let copy = Record::new(record.data.clone(), record.expires);
        shelf.records.insert(*key, (copy, version));
        Ok(Created::Yes)
    }
}
