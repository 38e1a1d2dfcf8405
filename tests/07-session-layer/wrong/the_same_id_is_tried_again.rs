//! caught by: step_6::a_taken_id_is_drawn_again
//! also by: step_8::a_move_draws_until_an_id_is_free
//! Draws the ID once, before the loop, and tries the same one again where it is taken.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        let id = SessionId::generate();
        let key = StoreKey::of(&id);
        for _ in 0..ATTEMPTS {
            if self.store.create(&key, &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
        }
        Ok(Outcome::Busy)
    }
}
