//! caught by: step_6::the_drawing_has_an_end (hangs)
//! also by: step_6::an_error_is_no_taken_id_in_any_try (hangs)
//! also by: step_8::a_later_round_may_find_no_id (hangs)
//! also by: step_8::a_move_draws_until_an_id_is_free (hangs)
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed (hangs)
//! Draws IDs until one is free, which may be never.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let record = Record::new(data, now.plus(self.settings.lifetime));
        loop {
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            if self.store.create(&key, &record, now).await? == Created::Yes {
                return Ok(Outcome::NewId(id, record.expires));
            }
            tokio::task::yield_now().await;
        }
    }
}
