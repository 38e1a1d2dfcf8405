//! caught by: step_9::what_comes_after_the_end_is_a_new_session
//! also by: step_9::null_after_the_end_is_a_value_as_well, step_9::an_end_keeps_its_place (hangs)
//! also by: step_9::a_logout_waits_for_another_one
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! also by: step_9::an_end_is_an_end_whatever_is_in_the_way
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed, step_9::no_outage_says_goodbye
//! Forgets what was inserted after the end.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return Ok(Outcome::NoId);
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => return Ok(Outcome::NoId),
            }
        }
        Ok(Outcome::Busy)
    }
}
