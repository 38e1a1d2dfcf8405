//! Makes its first attempt without chapter 06's `save_once`, and loads only at the head of the queue.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let (mut record, seen) = loaded;
        record.data = changes.apply(record.data);
        if self.store.save(key, seen, &record, now).await? == Saved::Yes {
            return Ok(Outcome::Same);
        }
        let _place = self.queues.wait(key).await;
        let Some(fresh) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        match merge(&self.store, key, fresh, changes, now).await? {
            Merged::Saved => Ok(Outcome::Same),
            Merged::Gone => Ok(Outcome::SessionEnded),
            Merged::Busy => Ok(Outcome::Busy),
        }
    }
}
