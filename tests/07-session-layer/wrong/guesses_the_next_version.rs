//! caught by: step_9::many_changes_of_others_are_one_refusal
//! also by: step_9::an_end_keeps_its_place, step_9::an_end_that_is_always_too_late_is_given_up
//! Takes the next version for the one that it saw, plus one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some(_) => seen = Version(seen.0 + 1),
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }
}
