//! caught by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_6::what_was_not_created_is_not_claimed, step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Takes an error of the store for an ID that is taken, and draws another one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            if matches!(self.store.create(&key, &record, now).await, Ok(Created::Yes)) {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
