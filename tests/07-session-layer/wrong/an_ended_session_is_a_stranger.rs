//! caught by: step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_4::a_tombstone_is_no_unknown_id, step_4::a_record_without_values_is_alive
//! also by: step_5::a_second_look_may_succeed, step_5::every_other_status_is_saved
//! also by: step_7::a_tombstone_refuses_a_change, step_9::a_logout_that_missed_the_session_says_so
//! Takes a visitor with an ended ID for new. Their fresh cookie overwrites that of the login.

impl RequestSession {
    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::empty(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
