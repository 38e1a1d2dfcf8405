//! 7.3: the old record in the new version.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let old = loaded.0.clone();
        match save_once(&self.store, key, loaded, changes, self.clock.now()).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some((_, version)) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, (old, version), changes, self.clock.now()).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
