//! 7.7: a hundred at most; ten merges of sixteen.

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
        for _ in 0..10 {
            match merge(&self.store, key, fresh, changes, self.clock.now()).await? {
                Merged::Saved => return Ok(Outcome::Same),
                Merged::Gone => return Ok(Outcome::SessionEnded),
                Merged::Busy => {}
            }
            match self.live(key).await? {
                Some(it) => fresh = it,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
