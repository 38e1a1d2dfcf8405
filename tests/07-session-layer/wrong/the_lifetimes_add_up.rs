//! caught by: step_6::each_try_has_one_lifetime
//! Adds a lifetime for each ID that is tried.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let mut age = Duration::ZERO;
        for _ in 0..ATTEMPTS {
            age += self.settings.lifetime;
            let now = self.clock.now();
            let record = Record::new(data.clone(), now.plus(age));
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            if self.store.create(&key, &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
