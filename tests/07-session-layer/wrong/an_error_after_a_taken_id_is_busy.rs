//! caught by: step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! After a first taken ID, takes an error for one more: the operator hears nothing of it.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for round in 0..ATTEMPTS {
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            match self.store.create(&key, &record, now).await {
                Ok(Created::Yes) => return Ok(Outcome::NewId(id, record.expires)),
                Ok(Created::Taken) => {}
                Err(error) if round == 0 => return Err(error),
                Err(_) => return Ok(Outcome::Busy),
            }
        }
        Ok(Outcome::Busy)
    }
}
