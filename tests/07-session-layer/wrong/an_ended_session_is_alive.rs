//! caught by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_4::a_tombstone_is_no_unknown_id, step_4::a_record_without_values_is_alive
//! also by: step_5::every_other_status_is_saved
//! Works with the tombstone as if it were a record.

impl RequestSession {
    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
