//! caught by: step_7::two_slow_requests_both_win
//! also by: step_7::two_hundred_counts_are_two_hundred
//! also by: step_7::a_request_that_waits_looks_again (hangs)
//! also by: step_7::a_change_keeps_its_place (hangs)
//! also by: step_7::every_conflict_is_met_with_another_look
//! also by: step_7::what_others_took_away_stays_away
//! also by: step_7::many_changes_of_others_are_one_conflict
//! also by: step_7::what_expires_while_it_waits_has_ended, step_7::the_end_is_the_one_in_the_store
//! also by: step_7::what_has_ended_stays_so_in_every_round
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_7::what_is_deleted_after_a_conflict_stays_deleted
//! also by: step_7::an_update_that_panics_holds_no_request_up
//! also by: step_7::a_conflict_that_does_not_end_is_given_up, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait (hangs)
//! Gives up at the first conflict, though no other request changed the same key.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => Ok(Outcome::Same),
            Attempt::Gone => Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => Ok(Outcome::Busy),
        }
    }
}
