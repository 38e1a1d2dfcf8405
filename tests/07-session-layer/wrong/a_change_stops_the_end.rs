//! caught by: step_9::a_logout_wins_over_a_change
//! also by: step_9::null_after_the_end_is_a_value_as_well, step_9::two_logouts_at_once_are_one
//! also by: step_9::an_end_keeps_its_place (hangs), step_9::a_logout_waits_for_another_one
//! also by: step_9::the_tombstone_of_an_end_is_like_any_other (hangs)
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! also by: step_9::many_changes_of_others_are_one_refusal
//! also by: step_9::an_end_that_is_always_too_late_is_given_up
//! also by: step_9::an_end_is_an_end_whatever_is_in_the_way
//! also by: step_9::an_end_that_meets_a_tombstone_says_so_in_any_round
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed, step_9::no_outage_says_goodbye
//! Gives up where another request has changed the session, and the visitor stays logged in.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        if self.leave_tombstone(key, seen).await? == Saved::Stale {
            return Ok(Outcome::SessionEnded);
        }
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
