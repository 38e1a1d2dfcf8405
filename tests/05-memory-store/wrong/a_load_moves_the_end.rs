//! caught by: step_2::gives_back_what_was_created
//! also by: step_2::what_has_expired_is_not_given_back
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::refuses_a_version_that_is_old
//! also by: step_3::takes_the_end_that_it_is_given, step_3::does_not_revive_what_has_expired
//! also by: step_3::does_not_put_a_new_record_back, step_3::two_hundred_additions_are_two_hundred
//! also by: step_3::threads_never_overwrite_each_other, step_3::takes_any_depth
//! also by: step_3::what_is_taken_is_given_back, step_4::removes_one_record_and_no_other
//! also by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits, step_5::a_full_store_takes_no_more
//! also by: step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! also by: step_7::a_session_ends_a_day_after_its_last_login
//! also by: step_7::after_an_error_nothing_more_is_asked, step_7::a_late_login_asks_nothing_more
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Each load is a sign of life, and gives the record an hour more.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        let Some((record, version)) = shelf.records.get_mut(key) else {
            return Ok(None);
        };
        if !record.is_live(now) {
            return Ok(None);
        }
        let found = (record.clone(), *version);
        let later = now.plus(std::time::Duration::from_secs(3600));
        record.expires = record.expires.max(later);
        Ok(Some(found))
    }
}
