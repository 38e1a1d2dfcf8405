//! caught by: step_7::the_end_is_the_one_in_the_store
//! Saves the end that was loaded before the conflict.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let end = loaded.0.expires;
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(mut fresh) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        let now = self.clock.now();
        fresh.0.expires = end;
        Ok(match merge(&self.store, key, fresh, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
