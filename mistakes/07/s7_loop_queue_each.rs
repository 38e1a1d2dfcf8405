//! 7.2: leaves the queue after each refusal and joins it again.

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
        for _ in 0..ATTEMPTS {
            let _place = self.queues.wait(key).await;
            let Some(fresh) = self.live(key).await? else {
                return Ok(Outcome::SessionEnded);
            };
            match save_once(&self.store, key, fresh, changes, self.clock.now()).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::SessionEnded),
                Attempt::Stale(..) => {}
            }
        }
        Ok(Outcome::Busy)
    }
}
