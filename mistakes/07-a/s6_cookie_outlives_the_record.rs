//! Step 6: asks the clock again for the cookie's end, once the store has answered. ("must hold" number 6.4 broken:
//! if the clock moves during `create`, `Max-Age` is more than what is left of the record's time.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..ATTEMPTS {
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                let expires = self.clock.now().plus(self.settings.lifetime);
                return Ok(Outcome::NewId(id, expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
