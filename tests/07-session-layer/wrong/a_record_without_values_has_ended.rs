//! caught by: step_4::a_record_without_values_is_alive
//! also by: step_7::every_change_is_one_save, step_8::a_session_that_was_emptied_before_moves_too
//! also by: step_8::an_emptied_session_moves_too
//! Takes every record without values for a tombstone.

impl RequestSession {
    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.data.is_empty() || record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
