//! caught by: step_5::what_was_deleted_meanwhile_stays_deleted
//! Begins a new session for a request whose session has ended: a logout is undone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Ok(Outcome::Same),
            Merged::Gone => self.begin(changes).await,
            Merged::Busy => Ok(Outcome::Busy),
        }
    }
}
