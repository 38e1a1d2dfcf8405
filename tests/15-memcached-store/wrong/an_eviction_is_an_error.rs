//! caught by: step_6::what_was_evicted_is_not_there
//! also by: step_6::an_unknown_key_gives_nothing, step_6::who_is_forgotten_can_log_in_again
//! also by: step_6::what_a_restart_took_is_not_there, step_6::a_load_is_one_question
//! also by: step_7::any_record_is_given_back_or_refused, step_7::what_is_taken_is_given_back
//! also by: step_7::creates_nothing, step_7::what_was_forgotten_stays_forgotten
//! also by: step_7::a_forgotten_tombstone_makes_the_old_id_new, step_7::removes_one_record
//! also by: step_7::no_save_brings_it_back, step_7::two_hundred_keys_are_two_hundred_lives
//! also by: step_7::two_hundred_cannot_save_what_one_deletes
//! also by: step_7::a_logout_holds_when_its_tombstone_is_forgotten
//! also by: step_8::the_same_story_on_every_store
//! Reports what memcached has forgotten as an outage. The visitor reads 503, for ever.

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((record, cas)) if record.is_live(now) => Ok(Some((record, Version(cas)))),
            Some(_) => Ok(None),
            None => Err(StoreError::Unavailable(
                "memcached has lost a session".into(),
            )),
        }
    }
}
