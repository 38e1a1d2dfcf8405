//! caught by: step_5::a_store_that_is_down_is_no_stranger
//! also by: step_4::an_error_is_no_stranger, step_5::no_kind_of_error_is_a_stranger
//! also by: step_5::who_goes_on_without_a_session_gets_none, step_5::a_second_look_may_succeed
//! also by: step_5::a_store_that_hangs_is_not_waited_for
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Goes on without a session when the store is down: the next login overwrites the visitor's cookie.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let open = || async { self.load().await.unwrap_or_else(|_| LoadedSession::empty()) };
        let loaded = self.0.loaded.get_or_init(open).await;
        Ok(loaded.session.clone())
    }
}
