//! 9.1/8: the goodbye begins before the tombstone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        let outcome = self.begin_or_forget(changes).await?;
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return Ok(outcome);
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => return Ok(outcome),
            }
        }
        Ok(Outcome::Busy)
    }
}
