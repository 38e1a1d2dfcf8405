//! caught by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_1::a_key_is_free_again_when_its_record_has_expired
//! also by: step_3::what_is_taken_is_given_back, step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! Says Taken, and has replaced the record already: `insert` gives back what was there.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        match shelf.records.insert(*key, (record.clone(), version)) {
            Some((there, _)) if there.is_live(now) => Ok(Created::Taken),
            _ => Ok(Created::Yes),
        }
    }
}
