//! caught by: step_4::a_late_save_does_not_bring_it_back
//! also by: step_3::creates_nothing, step_3::takes_the_end_that_it_is_given
//! also by: step_3::does_not_revive_what_has_expired, step_3::what_is_taken_is_given_back
//! also by: step_4::two_hundred_cannot_save_what_one_deletes (hangs)
//! also by: step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_4::no_save_comes_in_while_it_deletes
//! also by: step_7::a_slow_request_does_not_undo_a_logout, step_7::a_late_login_asks_nothing_more
//! Compares where there is a record, and inserts where there is none: a logout is undone by a slow
//! request.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, version)) = shelf.records.get(key)
            && there.is_live(now)
            && *version != seen
        {
            return Ok(Saved::Stale);
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Saved::Yes)
    }
}
