//! caught by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_6::the_store_is_told_the_time, step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move, step_9::no_outage_says_goodbye
//! Where the store is full, sends the handler's response as if there had been nothing to save.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            match self.store.create(&key, &record, now).await {
                Ok(Created::Yes) => return Ok(Outcome::NewId(id, record.expires)),
                Ok(Created::Taken) => {}
                // Strangers get no session while the store is full; the site goes on.
                Err(StoreError::Full { .. }) => return Ok(Outcome::Same),
                Err(error) => return Err(error),
            }
        }
        Ok(Outcome::Busy)
    }
}
