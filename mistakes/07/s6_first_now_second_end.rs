//! 6.3: end from this try, now from the first.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let mut record = Record::new(data, now);
        for _ in 0..ATTEMPTS {
            record.expires = self.clock.now().plus(self.settings.lifetime);
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
