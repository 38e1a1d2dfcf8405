//! caught by: step_6::a_taken_id_is_drawn_again
//! also by: step_6::the_drawing_has_an_end, step_8::a_move_draws_until_an_id_is_free
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed
//! Gives out an ID that the store has just said is another visitor's.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        let id = SessionId::generate();
        self.store.create(&StoreKey::of(&id), &record, now).await?;
        Ok(Outcome::NewId(id, record.expires))
    }
}
