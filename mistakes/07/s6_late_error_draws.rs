//! 6.7: no other ID is drawn; after the first try an error is skipped.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for n in 0..ATTEMPTS {
            let id = SessionId::generate();
            let created = match self.store.create(&StoreKey::of(&id), &record, now).await {
                Err(_) if n > 0 => continue,
                other => other?,
            };
            if created == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
