//! caught by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::two_logouts_at_once_are_one, step_9::an_end_keeps_its_place (hangs)
//! also by: step_9::a_logout_waits_for_another_one
//! also by: step_9::the_tombstone_of_an_end_is_like_any_other
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! also by: step_9::an_end_that_is_always_too_late_is_given_up, step_9::an_outage_claims_no_end
//! also by: step_9::an_end_that_meets_a_tombstone_says_so_in_any_round
//! also by: step_9::no_outage_says_goodbye
//! Deletes whatever is there by now. If that is a tombstone, the session lives on elsewhere.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
