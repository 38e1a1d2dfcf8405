//! caught by: step_9::the_record_and_the_cookie_are_gone
//! also by: step_9::a_slow_request_cannot_undo_a_logout, step_9::a_logout_wins_over_a_change
//! also by: step_9::two_logouts_at_once_are_one, step_9::an_end_keeps_its_place (hangs)
//! also by: step_9::a_logout_waits_for_another_one (hangs)
//! also by: step_9::the_tombstone_of_an_end_is_like_any_other (hangs)
//! also by: step_9::many_changes_of_others_are_one_refusal, step_9::an_outage_claims_no_end
//! also by: step_9::an_end_is_an_end_whatever_is_in_the_way
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed, step_9::no_outage_says_goodbye
//! Leaves the tombstone, and doesn't delete it: a later request is told that its session has ended meanwhile.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }
}
