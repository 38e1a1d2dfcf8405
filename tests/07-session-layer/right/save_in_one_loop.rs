//! Saves in one loop of `save_once`, whose first conflict joins the queue, in place of an attempt and a `merge`.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let mut loaded = loaded;
        let mut place = None;
        for _ in 0..=ATTEMPTS {
            loaded = match save_once(&self.store, key, loaded, changes, now).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::SessionEnded),
                Attempt::Stale(record, version) if place.is_some() => (record, version),
                Attempt::Stale(..) => {
                    place = Some(self.queues.wait(key).await);
                    match self.live(key).await? {
                        Some(fresh) => fresh,
                        None => return Ok(Outcome::SessionEnded),
                    }
                }
            };
        }
        Ok(Outcome::Busy)
    }
}
