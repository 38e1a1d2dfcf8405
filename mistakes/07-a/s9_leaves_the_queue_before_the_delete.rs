//! Step 9: leaves the queue as soon as its tombstone is left. ("must hold" number 9.5 broken: while the delete is under
//! way, a second logout finds the tombstone, and answers 409.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                // Nobody else can save any more.
                drop(place);
                self.store.delete(key).await?;
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
