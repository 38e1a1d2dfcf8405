//! 7.3: takes a found record only in a newer version.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let seen = loaded.1;
        match save_once(&self.store, key, loaded, changes, self.clock.now()).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(fresh) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        if fresh.1.0 <= seen.0 {
            return Ok(Outcome::Busy);
        }
        Ok(match merge(&self.store, key, fresh, changes, self.clock.now()).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
