//! Step 6: gives `Busy` for a store that is full. ("must hold" number 6.7 broken: the visitor reads the same 503, but
//! the error isn't returned, so `report` never gets it.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            match self.store.create(&StoreKey::of(&id), &record, now).await {
                Ok(Created::Yes) => return Ok(Outcome::NewId(id, record.expires)),
                Ok(Created::Taken) => {}
                Err(StoreError::Full { .. }) => return Ok(Outcome::Busy),
                Err(error) => return Err(error),
            }
        }
        Ok(Outcome::Busy)
    }
}
