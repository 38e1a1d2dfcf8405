//! 6.5: the same ID again.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        let id = SessionId::generate();
        for _ in 0..ATTEMPTS {
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id.clone(), record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
