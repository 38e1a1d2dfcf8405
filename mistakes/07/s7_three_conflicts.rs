//! 7.3: gives up after three conflicts.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        match save_once(&self.store, key, loaded, changes, self.clock.now()).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(fresh) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        let mut fresh = fresh;
        for _ in 0..2 {
            match save_once(&self.store, key, fresh, changes, self.clock.now()).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::SessionEnded),
                Attempt::Stale(record, version) => fresh = (record, version),
            }
        }
        Ok(Outcome::Busy)
    }
}
