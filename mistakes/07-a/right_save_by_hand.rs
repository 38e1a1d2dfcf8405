//! RIGHT: step 7 without `save_once` and `merge`: asks the store itself, looks only at the head of the queue, and
//! gives up after twenty refusals.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let (mut record, mut version) = loaded;
        let mut place = None;
        for _ in 0..20 {
            record.data = changes.apply(record.data);
            let now = self.clock.now();
            match self.store.save(key, version, &record, now).await? {
                Saved::Yes => return Ok(Outcome::Same),
                Saved::Stale => {}
            }
            if place.is_none() {
                place = Some(self.queues.wait(key).await);
            }
            match self.live(key).await? {
                Some(fresh) => (record, version) = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
