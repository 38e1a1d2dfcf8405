//! caught by: step_3::refuses_a_version_that_is_old
//! also by: step_3::the_same_data_again_is_another_version, step_3::does_not_put_a_new_record_back
//! also by: step_3::of_two_hundred_at_once_one_saves, step_3::two_hundred_additions_are_two_hundred
//! also by: step_3::threads_never_overwrite_each_other
//! also by: step_3::no_other_comes_in_between_look_and_change, step_3::what_is_taken_is_given_back
//! also by: step_4::a_version_is_never_used_twice, step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits
//! also by: step_7::a_double_click_is_one_login_and_one_error
//! also by: step_7::a_late_login_asks_nothing_more
//! Replaces whatever is there, and doesn't ask which version was seen.

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
            Some(there) if there.0.is_live(now) => {
                *there = (record.clone(), next);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
