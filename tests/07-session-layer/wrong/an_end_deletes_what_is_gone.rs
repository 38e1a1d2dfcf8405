//! caught by: step_9::two_logouts_at_once_are_one
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! Deletes a record that another logout has deleted.

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
                None => {
                    self.store.delete(key).await?;
                    return self.begin_or_forget(changes).await;
                }
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
            }
        }
        Ok(Outcome::Busy)
    }
}
