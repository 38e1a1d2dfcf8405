//! caught by: step_7::every_conflict_is_met_with_another_look
//! also by: step_7::every_change_is_one_save
//! Each save moves the record's end, and the cookie stays behind.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        loaded.0.expires = now.plus(self.settings.lifetime);
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
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
