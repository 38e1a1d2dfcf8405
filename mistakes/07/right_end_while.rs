//! Another shape: a while with a count and if let.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        let mut rounds = 0;
        loop {
            let saved = self.leave_tombstone(key, seen).await?;
            if saved == Saved::Yes {
                self.store.delete(key).await?;
                break;
            }
            let Some((record, version)) = self.store.load(key, self.clock.now()).await? else {
                break;
            };
            rounds += 1;
            if record.ended {
                return Ok(Outcome::SessionEnded);
            } else if rounds == ATTEMPTS {
                return Ok(Outcome::Busy);
            }
            seen = version;
        }
        match self.begin(changes).await {
            Ok(Outcome::Same) => Ok(Outcome::NoId),
            other => other,
        }
    }
}
