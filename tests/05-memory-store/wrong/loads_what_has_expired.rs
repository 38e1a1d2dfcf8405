//! caught by: step_2::what_has_expired_is_not_given_back
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_3::takes_the_end_that_it_is_given, step_3::does_not_revive_what_has_expired
//! also by: step_7::a_session_ends_a_day_after_its_last_login
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
