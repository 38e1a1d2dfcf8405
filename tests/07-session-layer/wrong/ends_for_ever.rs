//! caught by: step_9::an_end_that_is_always_too_late_is_given_up (hangs)
//! also by: step_9::two_logouts_at_once_are_one, step_9::an_end_keeps_its_place
//! also by: step_9::a_logout_waits_for_another_one
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! Tries until it works, which may be never.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        while self.leave_tombstone(key, seen).await? == Saved::Stale {
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => break,
            }
            tokio::task::yield_now().await;
        }
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
