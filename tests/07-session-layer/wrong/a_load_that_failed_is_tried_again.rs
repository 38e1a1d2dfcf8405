//! caught by: step_4::an_error_is_no_stranger
//! also by: step_5::no_kind_of_error_is_a_stranger, step_5::a_store_that_is_down_is_no_stranger
//! also by: step_5::who_goes_on_without_a_session_gets_none
//! also by: step_5::a_store_that_hangs_is_not_waited_for
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Asks a store that is down a second time for each look: the visitor waits twice as long, and the store has
//! twice as much to do.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = match self.0.loaded.get_or_try_init(|| self.load()).await {
            Ok(loaded) => loaded,
            Err(_) => self.0.loaded.get_or_try_init(|| self.load()).await?,
        };
        Ok(loaded.session.clone())
    }
}
