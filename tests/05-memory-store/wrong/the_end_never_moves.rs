//! caught by: step_3::takes_the_end_that_it_is_given
//! also by: step_3::the_same_data_again_is_another_version
//! also by: step_3::any_record_is_given_back_or_refused, step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! also by: step_5::saving_and_deleting_need_no_room
//! also by: step_7::a_session_ends_a_day_after_its_last_login
//! also by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Saves the data, and leaves the record's end where `create` has put it.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                there.data = record.data.clone();
                there.ended = record.ended;
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
