//! Makes its first attempt without chapter 06's `save_once`, and loads only when it has its turn.

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
        let _turn = self.turns.wait(key).await;
        let Some(fresh) = self.live(key).await? else {
            return Ok(Outcome::Late);
        };
        match merge(&self.store, key, fresh, changes, now).await? {
            Merged::Saved => Ok(Outcome::Same),
            Merged::Gone => Ok(Outcome::Late),
            Merged::Busy => Ok(Outcome::Busy),
        }
    }
}
