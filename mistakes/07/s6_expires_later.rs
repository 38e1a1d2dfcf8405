//! 6.4: what is left of that time; the end is taken after the create.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, self.clock.now().plus(self.settings.lifetime)));
            }
        }
        Ok(Outcome::Busy)
    }
}
