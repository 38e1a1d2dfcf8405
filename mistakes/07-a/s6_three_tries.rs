//! Step 6: draws three IDs, and no fourth. ("must hold" number 6.6 broken: three taken IDs are `Busy`, and the number
//! of tries is to be from 4 to 100.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        const TRIES: usize = 3;
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        for _ in 0..TRIES {
            let id = SessionId::generate();
            if self.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
