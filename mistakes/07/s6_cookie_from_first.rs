//! 6.4: record of this try, cookie of the first.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let first = now.plus(self.settings.lifetime);
        let mut record = Record::new(data, first);
        for _ in 0..ATTEMPTS {
            let now = self.clock.now();
            record.expires = now.plus(self.settings.lifetime);
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, first));
            }
        }
        Ok(Outcome::Busy)
    }
}
