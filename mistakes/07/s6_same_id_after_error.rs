//! 6.7: an error ends it; the same ID is tried once more.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            let created = match self.store.create(&StoreKey::of(&id), &record, now).await {
                Err(StoreError::Unavailable(_)) => self.store.create(&StoreKey::of(&id), &record, now).await?,
                other => other?,
            };
            if created == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
