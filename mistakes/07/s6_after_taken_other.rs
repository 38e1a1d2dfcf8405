//! 6.5: after a taken ID the first one is given out.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        let first = SessionId::generate();
        for n in 0..ATTEMPTS {
            let id = if n == 0 { first.clone() } else { SessionId::generate() };
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(first, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
