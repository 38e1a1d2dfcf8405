//! caught by: step_3::takes_the_end_that_it_is_given
//! also by: step_3::any_record_is_given_back_or_refused, step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! also by: step_7::a_session_ends_a_day_after_its_last_login
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
