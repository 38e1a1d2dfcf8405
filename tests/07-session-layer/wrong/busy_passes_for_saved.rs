//! caught by: step_7::a_conflict_that_does_not_end_is_given_up
//! also by: step_7::a_request_that_waits_looks_again, step_7::a_change_keeps_its_place
//! also by: step_7::what_expires_while_it_waits_has_ended, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! Gives up, and says that it is done.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved | Merged::Busy => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
        })
    }
}
