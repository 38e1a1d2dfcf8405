//! Leaves the tombstone in a `while` loop that counts the refusals, and deletes behind it.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        let mut seen = seen;
        let mut refused = 0;
        while self.leave_tombstone(key, seen).await? == Saved::Stale {
            refused += 1;
            let Some((record, version)) = self.store.load(key, self.clock.now()).await? else {
                return self.begin_or_forget(changes).await;
            };
            if record.ended {
                return Ok(Outcome::SessionEnded);
            }
            if refused == ATTEMPTS {
                return Ok(Outcome::Busy);
            }
            seen = version;
        }
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
