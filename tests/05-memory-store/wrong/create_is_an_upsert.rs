//! caught by: step_1::a_key_can_be_created_once
//! also by: step_1::a_key_is_free_again_when_its_record_has_expired
//! also by: step_1::a_record_that_has_expired_can_be_created
//! also by: step_1::of_two_hundred_at_once_one_takes_the_place
//! also by: step_1::of_two_hundred_at_once_one_creates
//! also by: step_1::no_other_comes_in_between_look_and_store
//! also by: step_2::a_refused_create_leaves_the_record_alone, step_3::what_is_taken_is_given_back
//! also by: step_4::two_hundred_keys_are_two_hundred_lives, step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::no_other_comes_in_while_room_is_made
//! Takes a key that is there for its own.

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
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
