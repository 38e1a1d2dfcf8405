//! Step 7: joins the queue anew after each refusal. ("must hold" number 7.2 broken: a request that is refused at the
//! head loses its place to the next one, which saves before it.)

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
        for _ in 1..ATTEMPTS {
            let _place = self.queues.wait(key).await;
            let Some(loaded) = self.live(key).await? else {
                return Ok(Outcome::SessionEnded);
            };
            let now = self.clock.now();
            match save_once(&self.store, key, loaded, changes, now).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::SessionEnded),
                Attempt::Stale(..) => {}
            }
        }
        Ok(Outcome::Busy)
    }
}
