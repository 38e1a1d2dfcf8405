//! caught by: step_6::a_taken_id_is_drawn_again
//! also by: step_6::the_drawing_has_an_end, step_6::each_try_has_one_lifetime
//! also by: step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_8::a_later_round_may_find_no_id, step_8::a_move_draws_until_an_id_is_free
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
