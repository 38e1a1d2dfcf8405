//! caught by: step_1::a_key_is_free_again_when_its_record_has_expired
//! also by: step_1::a_record_that_has_expired_can_be_created
//! also by: step_1::of_two_hundred_at_once_one_takes_the_place
//! also by: step_1::no_other_comes_in_between_look_and_store
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::takes_the_end_that_it_is_given
//! also by: step_3::does_not_put_a_new_record_back, step_3::what_is_taken_is_given_back
//! also by: step_5::a_full_store_still_says_taken, step_5::a_place_is_taken_over_in_a_full_store
//! Asks whether there is a record, and not whether it is live.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
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
