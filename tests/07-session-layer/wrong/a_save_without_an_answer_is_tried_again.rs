//! caught by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! Takes a save without an answer for a conflict, and makes an update twice whose save was done.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await {
            Ok(Attempt::Saved) => return Ok(Outcome::Same),
            Ok(Attempt::Gone) => return Ok(Outcome::SessionEnded),
            Ok(Attempt::Stale(..)) | Err(StoreError::Unavailable(_)) => {}
            Err(error) => return Err(error),
        }
        let _place = self.queues.wait(key).await;
        let Some(loaded) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
