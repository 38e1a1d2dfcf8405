//! Another shape: a count, the clock at each try, and 30 tries.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let mut left = 30;
        while left > 0 {
            left -= 1;
            let now = self.clock.now();
            let record = Record::new(data.clone(), now.plus(self.settings.lifetime));
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
