//! caught by: step_6::the_store_is_told_the_time
//! Gives the store the record's end for the time: sessions that live are cleared away.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        for _ in 0..ATTEMPTS {
            let now = self.clock.now();
            let record = Record::new(data.clone(), now.plus(self.settings.lifetime));
            let id = SessionId::generate();
            match self.store.create(&StoreKey::of(&id), &record, record.expires).await? {
                Created::Yes => return Ok(Outcome::NewId(id, record.expires)),
                Created::Taken => {}
            }
        }
        Ok(Outcome::Busy)
    }
}
