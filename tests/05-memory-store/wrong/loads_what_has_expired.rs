//! caught by: step_2::what_has_expired_is_not_given_back
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::takes_the_end_that_it_is_given
//! also by: step_3::does_not_revive_what_has_expired
//! also by: step_7::a_session_ends_a_day_after_its_last_login
//! also by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked
//! Leaves the expiry to the sweep, which comes when it comes.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        Ok(self.shelf().records.get(key).cloned())
    }
}
