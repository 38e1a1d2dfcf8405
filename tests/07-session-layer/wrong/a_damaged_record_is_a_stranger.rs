//! caught by: step_4::an_error_is_no_stranger
//! also by: step_5::no_kind_of_error_is_a_stranger, step_5::a_second_look_may_succeed
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Takes a damaged record for none.

impl RequestSession {
    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        let found = match self.0.store.load(&key).await {
            Err(StoreError::Damaged(_)) => None,
            other => other?,
        };
        Ok(match found {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
