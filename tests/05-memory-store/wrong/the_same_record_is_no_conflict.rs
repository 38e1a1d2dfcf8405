//! caught by: step_1::a_key_can_be_created_once
//! also by: step_1::a_key_is_free_again_when_its_record_has_expired
//! also by: step_1::no_other_comes_in_between_look_and_store
//! also by: step_5::no_other_comes_in_while_room_is_made
//! Says Yes when the record that is there is the same.

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
            return Ok(if there == record {
                Created::Yes
            } else {
                Created::Taken
            });
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
