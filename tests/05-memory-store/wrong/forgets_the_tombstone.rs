//! caught by: step_2::gives_back_what_was_created
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::does_not_put_a_new_record_back
//! also by: step_3::any_record_is_given_back_or_refused, step_3::what_is_taken_is_given_back
//! also by: step_4::removes_one_record_and_no_other, step_5::a_full_store_takes_no_more
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! also by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked, step_7::a_late_login_asks_nothing_more
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
