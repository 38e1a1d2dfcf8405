//! caught by: step_7::what_was_deleted_meanwhile_stays_deleted
//! also by: step_7::a_request_that_waits_looks_again, step_7::a_change_keeps_its_place
//! also by: step_7::what_expires_while_it_waits_has_ended
//! also by: step_7::what_expires_while_the_handler_runs_has_ended
//! also by: step_7::what_has_ended_stays_so_in_every_round
//! also by: step_7::what_is_deleted_after_a_conflict_stays_deleted
//! also by: step_7::a_tombstone_refuses_a_change, step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::a_move_keeps_its_place, step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! Begins a new session for a request whose session has ended: a logout is undone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Ok(Outcome::Same),
            Merged::Gone => self.begin(changes).await,
            Merged::Busy => Ok(Outcome::Busy),
        }
    }
}
