//! caught by: step_3::replaces_the_version_that_was_seen
//! also by: step_3::any_record_is_given_back_or_refused, step_3::takes_any_depth
//! also by: step_3::what_is_taken_is_given_back, step_4::two_hundred_keys_are_two_hundred_lives
//! also by: step_7::a_late_login_asks_nothing_more
//! Adds the new values to the old ones, so that nothing can be removed from a session.

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
                there.data.extend(record.data.clone());
                there.expires = record.expires;
                there.ended = record.ended;
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
