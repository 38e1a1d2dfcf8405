//! caught by: step_9::the_record_and_the_cookie_are_gone
//! also by: step_9::a_slow_request_cannot_undo_a_logout, step_9::a_logout_wins_over_a_change
//! also by: step_9::two_logouts_at_once_are_one, step_9::an_end_keeps_its_place (hangs)
//! also by: step_9::a_logout_waits_for_another_one (hangs)
//! also by: step_9::the_tombstone_of_an_end_is_like_any_other (hangs)
//! also by: step_9::what_expires_while_it_is_ended_has_ended (hangs)
//! also by: step_9::many_changes_of_others_are_one_refusal
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::an_end_that_is_always_too_late_is_given_up, step_9::an_outage_claims_no_end
//! also by: step_9::an_end_is_an_end_whatever_is_in_the_way
//! also by: step_9::an_end_that_meets_a_tombstone_says_so_in_any_round
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed, step_9::no_outage_says_goodbye
//! Takes the cookie away, and leaves the session to a thief who has a copy.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        self.begin_or_forget(changes).await
    }
}
