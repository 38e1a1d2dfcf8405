//! caught by: step_7::every_change_is_one_save
//! also by: step_8::a_session_that_was_emptied_before_moves_too
//! Deletes the record when its last value is taken, so that the next change finds that the session is gone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let is_empty = changes.apply(loaded.0.data.clone()).is_empty();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => {
                if is_empty {
                    self.store.delete(key).await?;
                }
                return Ok(Outcome::Same);
            },
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(loaded) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
