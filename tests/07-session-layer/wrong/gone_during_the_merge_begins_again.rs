//! caught by: step_7::what_has_ended_stays_so_in_every_round
//! Begins a new session where the old one ended after the second look.

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
        match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Ok(Outcome::Same),
            Merged::Gone => self.begin(changes).await,
            Merged::Busy => Ok(Outcome::Busy),
        }
    }
}
