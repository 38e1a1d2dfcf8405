//! caught by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! Calls an error after a conflict `Busy`, so that it isn't reported.

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
        let Some(loaded) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await {
            Ok(Merged::Saved) => Outcome::Same,
            Ok(Merged::Gone) => Outcome::SessionEnded,
            Ok(Merged::Busy) | Err(_) => Outcome::Busy,
        })
    }
}
