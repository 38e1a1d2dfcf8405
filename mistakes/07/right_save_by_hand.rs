//! Another shape: a loop of save_once, in the queue from the first refusal on, twenty rounds.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut loaded = loaded;
        let mut place = None;
        for _ in 0..20 {
            match save_once(&self.store, key, loaded, changes, self.clock.now()).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::SessionEnded),
                Attempt::Stale(record, version) if place.is_some() => loaded = (record, version),
                Attempt::Stale(..) => {
                    place = Some(self.queues.wait(key).await);
                    match self.live(key).await? {
                        Some(fresh) => loaded = fresh,
                        None => return Ok(Outcome::SessionEnded),
                    }
                }
            }
        }
        Ok(Outcome::Busy)
    }
}
